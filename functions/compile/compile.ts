/** What compile needs of the world. */
export interface Needs {
  /** Fingerprints of everybody whose consent holds at `now` (ISO 8601), one record a subject. */
  readonly blind: (now: string) => AsyncIterable<Uint8Array>;
  /** One artefact of all of them. */
  readonly assemble: (people: readonly Uint8Array[]) => Uint8Array;
  readonly put: (artefact: {
    readonly version: string;
    readonly bytes: Uint8Array<ArrayBuffer>;
  }) => Promise<void>;
  /** Names an artefact by its content, so that the same people give the same version. */
  readonly version: (bytes: Uint8Array) => string;
}

/** Builds the watchlist from the fingerprints of all who are enrolled. It never sees a fact. */
export const compile =
  (needs: Needs) =>
  async (now: string): Promise<void> => {
    const people: Uint8Array[] = [];
    for await (const record of needs.blind(now)) people.push(record);
    const bytes = Uint8Array.from(needs.assemble(people));
    await needs.put({ version: needs.version(bytes), bytes });
  };
