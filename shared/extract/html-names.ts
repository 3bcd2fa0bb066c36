/** Names that mean something, found among code units without making a string. */
export interface Names {
  /** Number of a name by its hash, plus one; open addressing. */
  readonly slots: Uint8Array;
  readonly spelt: readonly Uint8Array[];
}

const SLOTS = 1024;

/** Start of a hash, to be mixed with each code unit of a name in turn. */
export const EMPTY = 0;

/** A hash grown by one unit; letters count the same in either case. */
export function mix(hash: number, c: number): number {
  return (Math.imul(hash, 31) + (c | 32)) | 0;
}

/** A table of at most 255 names in lower case. */
export function namesOf(list: readonly string[]): Names {
  const slots = new Uint8Array(SLOTS);
  const spelt = list.map((name) => Uint8Array.from(Buffer.from(name, 'latin1')));
  spelt.forEach((codes, i) => {
    let slot = slotOf(codes.reduce(mix, EMPTY));
    while (slots[slot] !== 0) slot = (slot + 1) % SLOTS;
    slots[slot] = i + 1;
  });
  return { slots, spelt };
}

/** Number of the name that stands between two offsets, in whatever case; -1 for none of them. */
export function find(
  { slots, spelt }: Names,
  codes: Uint16Array,
  start: number,
  end: number,
  hash: number,
): number {
  let slot = slotOf(hash);
  for (let number = slots[slot] ?? 0; number !== 0; number = slots[slot] ?? 0) {
    const name = spelt[number - 1];
    if (name !== undefined && isSpelt(name, codes, start, end)) return number - 1;
    slot = (slot + 1) % SLOTS;
  }
  return -1;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 10)) & (SLOTS - 1);
}

function isSpelt(name: Uint8Array, codes: Uint16Array, start: number, end: number): boolean {
  const { length } = name;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) {
    const c = codes[start + i] ?? 0;
    const wanted = name[i] ?? 0;
    if (c !== wanted && (wanted < 97 || (c | 32) !== wanted)) return false;
  }
  return true;
}
