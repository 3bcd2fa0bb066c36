/** Unkeyed 32-bit hashes of folded words (FNV-1a over UTF-16 units): names are public, so these are only for speed. */

/** Hash of no sign at all: what a word's begins with. */
export const SEED = 0x811c_9dc5;

/** A hash with one more sign behind it; `finished` makes it one of a word. */
export function withSign(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x0100_0193);
}

/** The hash of a word, from that of its signs. */
export function finished(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Hash of a word. */
export function hashWord(word: string): number {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) hash = withSign(hash, word.charCodeAt(i));
  return finished(hash);
}

/** `hashWord` of every spelling with one letter left out, without making those spellings: a page has many long words. */
export function hashDeletions(word: string, look: (hash: number) => void): void {
  let before = SEED;
  for (let i = 0; i < word.length; i++) {
    let hash = before;
    for (let k = i + 1; k < word.length; k++) hash = withSign(hash, word.charCodeAt(k));
    look(finished(hash));
    before = withSign(before, word.charCodeAt(i));
  }
}
