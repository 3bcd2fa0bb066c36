/** What was started, in order, so that it can be ended in the opposite order. */
export interface Ladder {
  /** Says how the step that was just taken is undone. */
  onDown(undo: () => unknown): void;
  /** Undoes every step, last first; a second call waits for the first. One that fails does not keep the others. */
  down(): Promise<void>;
}

export function ladder(): Ladder {
  const undos: (() => unknown)[] = [];
  let ending: Promise<void> | undefined;
  return {
    onDown(undo) {
      undos.push(undo);
    },
    down() {
      ending ??= (async () => {
        for (const undo of undos.toReversed()) {
          try {
            await undo();
          } catch {
            // The steps below it still have to be undone.
          }
        }
      })();
      return ending;
    },
  };
}
