/**
 * Keyed fingerprints of canonical forms. `hi` and `lo` hold the fingerprint last made by `fingerprint`; they are fields
 * so that looking up a page's candidates makes no objects. About 50 ns a form.
 */
export interface Prf {
  /**
   * Fingerprints a form: Chaskey-12, 64 of its 128 bits, left in `hi` and `lo` (unsigned 32-bit). What many forms begin with
   * may be given apart, so that the two need not be joined.
   */
  fingerprint(form: string, before?: string): void;
  readonly hi: number;
  readonly lo: number;
  /** HMAC-SHA-256 of a form, cut to eight bytes: confirms a hit. About 1.5 µs, so never before a hit. */
  tag(form: string): Uint8Array;
  /** Eight bytes that differ for different secrets and tell nothing about them: whether a watchlist was made with this one. */
  readonly id: Uint8Array;
}
