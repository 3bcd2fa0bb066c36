import { inspect } from 'node:util';

/**
 * A value that must never be printed: an address, a phone number, the name of a child.
 *
 * Logs, errors, JSON and template strings show `[sensitive]`. Only `reveal` gives the value back, so
 * every place that can leak a fact is found by searching for that word.
 */
export class Sensitive<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return '[sensitive]';
  }

  toJSON(): string {
    return '[sensitive]';
  }

  [inspect.custom](): string {
    return '[sensitive]';
  }
}
