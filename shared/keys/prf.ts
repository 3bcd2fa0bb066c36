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

  constructor(key: Uint8Array, rounds: number) {
    const view = new DataView(key.buffer, key.byteOffset, 16);
    this.#key = Int32Array.from([0, 4, 8, 12], (at) => view.getInt32(at, true));
    this.#full = timesTwo(this.#key);
    this.#padded = timesTwo(this.#full);
    this.#rounds = rounds;
  }

  /**
   * The tag of a string: of its bytes where it is ASCII, as nearly all forms are, at half the cost of anything wider; of a
   * block of ones, which no ASCII has, and its UTF-16 units in little-endian order otherwise.
   */
  string(text: string, before = ''): void {
    const start = Math.min(before.length, LONGEST);
    const length = Math.min(text.length, LONGEST - start);
    if (!this.#ascii(before, start, 0) || !this.#ascii(text, length, start))
      this.#wide(before + text, start + length);
    else this.#end(start + length);
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
    this.#end(16 + length * 2);
  }

  /** The tag of bytes. At most 1,024. */
  bytes(message: Uint8Array): void {
    this.#bytes.set(message);
    this.#end(message.length);
  }

  /** Pads what lies ready, and runs over it. */
  #end(length: number): void {
    const blocks = length === 0 ? 1 : (length + 15) >> 4;
    const isFull = length === blocks << 4;
    if (!isFull) {
      this.#bytes[length] = 1;
      this.#bytes.fill(0, length + 1, blocks << 4);
    }
    this.#run(blocks, isFull ? this.#full : this.#padded);
  }

  #run(blocks: number, last: Int32Array): void {
    const k0 = last[0] ?? 0;
    const k1 = last[1] ?? 0;
    const k2 = last[2] ?? 0;
    const k3 = last[3] ?? 0;
    const m = this.#message;
    const rounds = this.#rounds;
    let v0 = this.#key[0] ?? 0;
    let v1 = this.#key[1] ?? 0;
    let v2 = this.#key[2] ?? 0;
    let v3 = this.#key[3] ?? 0;
    for (let at = 0; at < blocks << 2; at += 4) {
      v0 ^= m[at] ?? 0;
      v1 ^= m[at + 1] ?? 0;
      v2 ^= m[at + 2] ?? 0;
      v3 ^= m[at + 3] ?? 0;
      if (at === (blocks - 1) << 2) {
        v0 ^= k0;
        v1 ^= k1;
        v2 ^= k2;
        v3 ^= k3;
      }
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
    this.v0 = v0 ^ k0;
    this.v1 = v1 ^ k1;
    this.v2 = v2 ^ k2;
    this.v3 = v3 ^ k3;
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
