/** Without a request for this long, a page has said what it has to say. */
const STILL_MS = 150;
const LOOK_EVERY_MS = 25;

/** How many requests of a page are under way, and since when there are none. */
export class Quiet {
  #underWay = 0;
  #since = performance.now();

  /** Counts a request; call what it gives when it is answered. */
  begin(): () => void {
    this.#underWay += 1;
    return () => {
      this.#underWay -= 1;
      this.#since = performance.now();
    };
  }

  /** Resolves once there was no request for a while, or after `mostMs`. */
  async settled(mostMs: number): Promise<void> {
    const end = performance.now() + mostMs;
    this.#since = performance.now();
    while (performance.now() < end) {
      if (this.#underWay === 0 && performance.now() - this.#since >= STILL_MS) return;
      // oxlint-disable-next-line no-await-in-loop -- one look after the other.
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }
}
