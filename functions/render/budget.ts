/** What a page may not load: nothing of it is text. */
export const BLOCKED: ReadonlySet<string> = new Set([
  'image',
  'media',
  'font',
  'websocket',
  'eventsource',
  'manifest',
  'ping',
  'other',
]);

const MOST_REQUESTS = 80;
const MOST_BYTES = 15 * 1024 * 1024;

/** How much one page may still load. */
export class Budget {
  #requests = 0;
  #bytes = 0;

  /** Whether one more request may go out; counts it. */
  allows(): boolean {
    this.#requests += 1;
    return this.#requests <= MOST_REQUESTS && this.#bytes < MOST_BYTES;
  }

  /** Counts bytes that came; false where they were too many. */
  took(bytes: number): boolean {
    this.#bytes += bytes;
    return this.#bytes <= MOST_BYTES;
  }
}
