import { untilFirst, wins } from './failures.ts';

/** What a record becomes, given what it is. Pure, and called again where somebody else was first; `undefined` leaves it as it is. */
export type Merge<T> = (existing: T | undefined) => T | undefined;

/** A document with the number of its last change. */
export interface Versioned<T> {
  readonly document: T;
  readonly revision: number;
}

/** The two calls that a table offers for one document. */
export interface Slot<T> {
  read(): Promise<Versioned<T> | undefined>;
  /** Writes if the document is still at `revision` (0: not there yet). */
  write(next: Versioned<T>, revision: number): Promise<unknown>;
}

/** Before and after one change; the same object twice where the merge left it as it was. */
export interface Merged<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** Changes one document so that of many writers at once none overwrites another. */
export function mergeInto<T>(what: string, slot: Slot<T>, merge: Merge<T>): Promise<Merged<T>> {
  return untilFirst(what, async () => {
    const existing = await slot.read();
    const before = existing?.document;
    const after = merge(before);
    if (after === undefined || after === before) return { won: { before, after: before } };
    const revision = existing?.revision ?? 0;
    const write = slot.write({ document: after, revision: revision + 1 }, revision);
    return (await wins(write)) ? { won: { before, after } } : undefined;
  });
}
