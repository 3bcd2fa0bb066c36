import { describe, expect, it } from 'vitest';

import { silentSources, unprovenSources } from '#functions/shell/not-checked.ts';
import type { CanaryResult, TermsRead } from '#shared/storage/sources.ts';

function records(results: readonly CanaryResult[], allowed = true) {
  const reading: TermsRead = { source: 'brave', by: 'sam', at: '2026-03-01T08:00:00.000Z' };
  return {
    canaries: async (id: string) => (id === 'brave' ? results : []),
    terms: async (id: string) => (id === 'brave' && allowed ? reading : undefined),
  };
}

const passed = (at: string): CanaryResult => ({ expect: 'hits', at, passed: true });
const failed: CanaryResult = { expect: 'nothing', at: '2026-03-09T08:00:00.000Z', passed: false };

describe('what silence is worth', () => {
  it('is nothing where one of two test questions came out wrong', async () => {
    expect(await silentSources(records([passed('2026-03-09T08:00:00.000Z'), failed]))).toEqual([
      'brave',
    ]);
    expect(await silentSources(records([passed('2026-03-09T08:00:00.000Z')]))).toEqual([]);
  });

  it('is nothing where the test question was last asked long ago', async () => {
    const old = records([passed('2026-02-01T08:00:00.000Z')]);
    expect(await unprovenSources(old, '2026-03-03')).toEqual(['brave']);
    const fresh = records([passed('2026-03-05T08:00:00.000Z')]);
    expect(await unprovenSources(fresh, '2026-03-03')).toEqual([]);
  });

  it('is no matter of a source that is off', async () => {
    expect(await silentSources(records([failed], false))).toEqual([]);
    expect(
      await unprovenSources(records([passed('2026-02-01T08:00:00.000Z')], false), '2026-03-03'),
    ).toEqual([]);
  });
});
