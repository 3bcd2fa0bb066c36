import { afterEach, describe, expect, it, vi } from 'vitest';

import { counter } from '#functions/look/count.ts';
import { sayTooLong } from '#functions/shell/leaving.ts';
import { WATCHED, type WatchedLine } from '#functions/shell/watched.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';

const request: LookRequest = {
  source: 'council-search',
  run: 'plan-1',
  request: { url: 'https://search.example/?q=name' },
  cause: 'scan',
  depth: 0,
};

/** What look logs of one look, line by line. */
async function linesOf(
  asked: Partial<LookRequest>,
  counted: Parameters<ReturnType<typeof counter>>[1],
) {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const nothing = async () => undefined;
  const count = counter(
    { count: nothing },
    { canary: nothing },
    { failed: async () => ({ failures: 1 }), succeeded: nothing },
  );
  await count({ ...request, ...asked }, counted);
  const written = write.mock.calls.map(([line]) => String(line)).join('');
  write.mockRestore();
  return written
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const holds = (lines: readonly Record<string, unknown>[], wanted: WatchedLine) =>
  lines.some((line) => Object.entries(wanted).every(([field, value]) => line[field] === value));

afterEach(() => vi.restoreAllMocks());

describe('what the alarms count in the logs', () => {
  it('is there when the leak guard stops a request', async () => {
    const lines = await linesOf({}, { outcome: 'refused', code: 'leak' });
    expect(holds(lines, WATCHED.leak)).toBe(true);
  });

  it('is there for a canary, and said apart when it failed', async () => {
    const missed = await linesOf({ cause: 'canary', expect: 'hits' }, { outcome: 'nothing' });
    expect(holds(missed, WATCHED.canaryLooked)).toBe(true);
    expect(holds(missed, WATCHED.canaryFailed)).toBe(true);
    const found = await linesOf({ cause: 'canary', expect: 'hits' }, { outcome: 'hits' });
    expect(holds(found, WATCHED.canaryLooked)).toBe(true);
    expect(holds(found, WATCHED.canaryFailed)).toBe(false);
  });

  it('is there for who left more than a day ago and is not erased to the end', () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const said = (hours: number) => {
      write.mockClear();
      sayTooLong([{ id: 'mayor', withdrawnAt: new Date(0).toISOString() }], hours * 3_600_000);
      return write.mock.calls.map(([line]) => JSON.parse(String(line)) as Record<string, unknown>);
    };
    expect(said(24)).toEqual([]);
    expect(holds(said(25), WATCHED.leavingUnfinished)).toBe(true);
  });

  it('is not there for an ordinary look, refused or not', async () => {
    const lines = [
      ...(await linesOf({}, { outcome: 'read' })),
      ...(await linesOf({}, { outcome: 'refused', code: 'robots' })),
    ];
    for (const wanted of Object.values(WATCHED)) {
      expect(holds(lines, wanted)).toBe(false);
    }
  });
});
