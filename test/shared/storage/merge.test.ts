import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mergeInto, type Slot, type Versioned } from '#shared/storage/merge.ts';

/** One document in memory, behind a door as slow as `delays` say, which refuses who did not read the latest. */
function slot(delays: readonly number[]) {
  let kept: Versioned<readonly string[]> | undefined;
  let turn = 0;
  const wait = () =>
    new Promise<void>((resolve) => {
      setTimeout(resolve, delays[turn++ % delays.length]);
    });
  const door: Slot<readonly string[]> = {
    async read() {
      await wait();
      return kept;
    },
    async write(next, revision) {
      await wait();
      if ((kept?.revision ?? 0) !== revision) {
        throw Object.assign(new Error('lost'), { name: 'ConditionalCheckFailedException' });
      }
      kept = next;
    },
  };
  return { door, kept: () => kept };
}

describe('merging into one document', () => {
  it('loses nothing of many writers, however slow each is', async () => {
    const delays = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(delays, fc.integer({ min: 1, max: 8 }), async (slow, writers) => {
        const { door, kept } = slot(slow);
        const words = Array.from({ length: writers }, (_, n) => `word ${n}`);
        await Promise.all(
          words.map((word) => mergeInto('list', door, (list = []) => [...list, word])),
        );
        expect(kept()?.document.toSorted((one, other) => (one < other ? -1 : 1))).toEqual(words);
        expect(kept()?.revision).toBe(writers);
      }),
      { numRuns: 20 },
    );
  });

  it('says what was there before and after, and writes nothing when nothing changes', async () => {
    const { door, kept } = slot([0]);
    const first = ['one'];
    expect(await mergeInto('list', door, () => first)).toEqual({ before: undefined, after: first });
    expect(await mergeInto('list', door, (list) => list)).toEqual({ before: first, after: first });
    expect(await mergeInto('list', door, () => undefined)).toEqual({ before: first, after: first });
    expect(kept()?.revision).toBe(1);
  });

  it('passes on what is not a lost race', async () => {
    const broken = {
      read: async () => undefined,
      write: () => Promise.reject(new Error('broken')),
    };
    await expect(mergeInto('list', broken, () => ['one'])).rejects.toThrow('broken');
  });
});
