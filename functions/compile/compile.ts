/** What compile needs of the world. */
export interface Needs {
  /** Everybody whose consent holds at `now` (ISO 8601), as an index gives them: a change of a second ago may be missing. */
  readonly active: (now: string) => AsyncIterable<string>;
  /** Fingerprints of one subject as they are this moment; undefined for who is not enrolled. */
  readonly blind: (subject: string, now: string) => Promise<Uint8Array | undefined>;
  /** One artefact of all of them. */
  readonly assemble: (people: readonly Uint8Array[]) => Uint8Array;
  readonly put: (artefact: {
    readonly version: string;
    readonly bytes: Uint8Array<ArrayBuffer>;
  }) => Promise<void>;
  /** Names an artefact by its content, so that the same people give the same version. */
  readonly version: (bytes: Uint8Array) => string;
}

/** Builds the watchlist from the fingerprints of all who are enrolled, those that `changed` in any case. It never sees a fact. */
export const compile =
  (needs: Needs) =>
  async (changed: readonly string[], now: string): Promise<void> => {
    const ids = new Set(changed);
    for await (const id of needs.active(now)) ids.add(id);
    const people: Uint8Array[] = [];
    for (const id of [...ids].toSorted()) {
      const record = await needs.blind(id, now);
      if (record) people.push(record);
    }
    const bytes = Uint8Array.from(needs.assemble(people));
    await needs.put({ version: needs.version(bytes), bytes });
  };
