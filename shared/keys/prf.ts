import type { Prf } from '#shared/domain/prf.ts';

import { hmac, hmacOf } from './confirm.ts';
import type { FingerprintKeys } from './derive.ts';

/** Rounds of Chaskey-12, as standardised in ISO/IEC 29192-6:2019. */
const ROUNDS = 12;

/** Longest form that is fingerprinted, in UTF-16 units; what is longer is cut. No canonical form comes near it. */
const LONGEST = 512;

/** Bytes of a confirmation tag. 64 bits: a hit that passed a 64-bit fingerprint is confirmed by 64 independent ones. */
export const TAG_BYTES = 8;

/**
 * The pseudo-random function under two of the keys that `deriveKeys` makes of the fingerprint secret. The look-up key
 * is the first 128 bits of its sub-key, as Chaskey takes them.
 */
export function makePrf(keys: Pick<FingerprintKeys, 'prf' | 'confirm'>): Prf {
  return new KeyedPrf(keys.prf, keys.confirm);
}

class KeyedPrf implements Prf {
  hi = 0;
  lo = 0;
  readonly id: Uint8Array;
  readonly #mac: Chaskey;
  readonly #confirm: (form: string) => Uint8Array;

  constructor(lookUp: Uint8Array, confirm: Uint8Array) {
    this.#mac = new Chaskey(lookUp, ROUNDS);
    this.#confirm = hmacOf(confirm, TAG_BYTES);
    this.id = hmac(confirm, 'which key', TAG_BYTES);
  }

  fingerprint(form: string, before = ''): void {
    this.#mac.string(form, before);
    this.lo = this.#mac.v0 >>> 0;
    this.hi = this.#mac.v1 >>> 0;
  }

  tag(form: string): Uint8Array {
    return this.#confirm(form);
  }
}

/** The Chaskey permutation-based MAC (Mouha and others, SAC 2014) on 32-bit words; the tag stays in `v0` to `v3`. */
export class Chaskey {
  v0 = 0;
  v1 = 0;
  v2 = 0;
  v3 = 0;
  readonly #key: Int32Array;
  readonly #full: Int32Array;
  readonly #padded: Int32Array;
  readonly #rounds: number;
  readonly #message = new Int32Array(LONGEST / 2 + 8);
  readonly #bytes = new Uint8Array(this.#message.buffer);
  /** What the strings begin with for which `#message` is laid ready, its length (-1 where it is no ASCII), and its whole blocks, of which `#state` is the outcome. */
  #before: string | undefined;
  #start = 0;
  #ready = 0;
  readonly #state = new Int32Array(4);

  constructor(key: Uint8Array, rounds: number) {
    const view = new DataView(key.buffer, key.byteOffset, 16);
    this.#key = Int32Array.from([0, 4, 8, 12], (at) => view.getInt32(at, true));
    this.#full = timesTwo(this.#key);
    this.#padded = timesTwo(this.#full);
    this.#rounds = rounds;
  }

  /**
   * The tag of a string: of its bytes where it is ASCII, as nearly all forms are, at half the cost of anything wider; of a
   * block of ones, which no ASCII has, and its UTF-16 units in little-endian order otherwise. What comes `before` is kept ready, for
   * many strings in a row begin alike.
   */
  string(text: string, before = ''): void {
    if (before !== this.#before) this.#begin(before);
    const start = this.#start;
    const length = Math.min(text.length, LONGEST - start);
    if (start < 0 || !this.#ascii(text, length, start)) {
      const whole = before + text;
      this.#wide(whole, Math.min(whole.length, LONGEST));
    } else this.#end(start + length);
  }

  /** Makes ready for strings that begin so: its bytes, and the state behind its whole blocks. */
  #begin(before: string): void {
    const length = Math.min(before.length, LONGEST);
    this.#before = before;
    this.#start = this.#ascii(before, length, 0) ? length : -1;
    this.#ready = 0;
    if (length < 16 || this.#start < 0) return;
    const blocks = length >> 4;
    this.v0 = this.#key[0] ?? 0;
    this.v1 = this.#key[1] ?? 0;
    this.v2 = this.#key[2] ?? 0;
    this.v3 = this.#key[3] ?? 0;
    this.#blocks(0, blocks << 2);
    this.#state.set([this.v0, this.v1, this.v2, this.v3]);
    this.#ready = blocks;
  }

  /** Lays so many units ready from byte `at` on; false where one is no ASCII. */
  #ascii(text: string, length: number, at: number): boolean {
    const bytes = this.#bytes;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 0x7f) return false;
      bytes[at + i] = unit;
    }
    return true;
  }

  #wide(text: string, length: number): void {
    const units = new Uint16Array(this.#message.buffer);
    units.fill(0xffff, 0, 8);
    for (let i = 0; i < length; i++) units[8 + i] = text.charCodeAt(i);
    this.#forget();
    this.#end(16 + length * 2);
  }

  /** The tag of bytes. At most 1,024. */
  bytes(message: Uint8Array): void {
    this.#bytes.set(message);
    this.#forget();
    this.#end(message.length);
  }

  /** What lies ready is no beginning of a string any more. */
  #forget(): void {
    this.#before = undefined;
    this.#ready = 0;
  }

  /** Pads what lies ready, and runs over it. */
  #end(length: number): void {
    const blocks = length === 0 ? 1 : (length + 15) >> 4;
    const isFull = length === blocks << 4;
    if (!isFull) {
      this.#bytes[length] = 1;
      this.#bytes.fill(0, length + 1, blocks << 4);
    }
    const from = this.#ready < blocks ? this.#ready : 0;
    const state = from === 0 ? this.#key : this.#state;
    this.v0 = state[0] ?? 0;
    this.v1 = state[1] ?? 0;
    this.v2 = state[2] ?? 0;
    this.v3 = state[3] ?? 0;
    this.#blocks(from << 2, (blocks - 1) << 2);
    const last = isFull ? this.#full : this.#padded;
    this.#mix(last);
    this.#blocks((blocks - 1) << 2, blocks << 2);
    this.#mix(last);
  }

  #mix(key: Int32Array): void {
    this.v0 ^= key[0] ?? 0;
    this.v1 ^= key[1] ?? 0;
    this.v2 ^= key[2] ?? 0;
    this.v3 ^= key[3] ?? 0;
  }

  /** Takes the words from one place to before another into the state. */
  #blocks(from: number, to: number): void {
    const m = this.#message;
    const rounds = this.#rounds;
    let { v0, v1, v2, v3 } = this;
    for (let at = from; at < to; at += 4) {
      v0 ^= m[at] ?? 0;
      v1 ^= m[at + 1] ?? 0;
      v2 ^= m[at + 2] ?? 0;
      v3 ^= m[at + 3] ?? 0;
      for (let round = rounds; round > 0; round--) {
        v0 = (v0 + v1) | 0;
        v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
        v0 = (v0 << 16) | (v0 >>> 16);
        v2 = (v2 + v3) | 0;
        v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
        v0 = (v0 + v3) | 0;
        v3 = ((v3 << 13) | (v3 >>> 19)) ^ v0;
        v2 = (v2 + v1) | 0;
        v1 = ((v1 << 7) | (v1 >>> 25)) ^ v2;
        v2 = (v2 << 16) | (v2 >>> 16);
      }
    }
    this.v0 = v0;
    this.v1 = v1;
    this.v2 = v2;
    this.v3 = v3;
  }
}

/** Doubling in the field of 2^128 elements, as Chaskey derives its last keys. */
function timesTwo(key: Int32Array): Int32Array {
  const [a = 0, b = 0, c = 0, d = 0] = key;
  return Int32Array.of(
    (a << 1) ^ (d < 0 ? 0x87 : 0),
    (b << 1) | (a >>> 31),
    (c << 1) | (b >>> 31),
    (d << 1) | (c >>> 31),
  );
}
