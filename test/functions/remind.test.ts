import { describe, expect, it, vi } from 'vitest';

import type { Needs } from '#functions/remind/remind.ts';
import { remind } from '#functions/remind/remind.ts';
import type { Finding } from '#shared/domain/finding.ts';
import type { Task } from '#shared/domain/task.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';
import { REGISTERS } from '#shared/sources/lookups.ts';
import { waybackCdx } from '#shared/sources/wayback-cdx.ts';

const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}T08:00:00.000Z`;
const finding = {
  id: 'f1',
  exposure: 'e1',
  status: 'new',
  url: 'https://club.example/a',
  lastSeen: day(1),
  lastLooked: day(1),
} as Finding;
const task = { id: 't1', exposure: 'e1', state: 'sent', due: day(20) } as Task;

function world(change: Partial<Needs> = {}) {
  const asked: LookRequest[] = [];
  const needs: Needs = {
    subjects: async () => [{ id: 'mayor', consentUntil: '2027-01-01T00:00:00.000Z' }],
    findingsOf: async () => [finding, { ...finding, id: 'f2' }],
    tasksOf: async () => [task],
    ask: async (requests) => void asked.push(...requests),
    archives: async () => [],
    registers: async () => [],
    organisation: 'Gemeente Mistwijk',
    leaving: async () => [],
    overdue: vi.fn<Needs['overdue']>(async () => {}),
    consentEnds: vi.fn<Needs['consentEnds']>(async () => {}),
    expired: vi.fn<Needs['expired']>(async () => {}),
    ...change,
  };
  return {
    asked,
    needs,
    run: (n: number) => remind(needs)({ run: `remind-${day(n)}`, now: day(n) }),
  };
}

describe('remind', () => {
  it('looks again at a page once it is due, one request for all its findings', async () => {
    const { asked, run } = world();
    await run(3);
    expect(asked).toEqual([]);
    await run(4);
    expect(asked).toMatchObject([
      { source: 'page', cause: 'rescan', request: { url: 'https://club.example/a' } },
    ]);
  });

  it('never asks for a page whose address holds a fact', async () => {
    const { url: _, ...sealed } = finding;
    const { asked, run } = world({ findingsOf: async () => [sealed] });
    await run(28);
    expect(asked).toEqual([]);
  });

  it('writes down that a term has passed', async () => {
    const { needs, run } = world();
    await run(19);
    expect(needs.overdue).not.toHaveBeenCalled();
    await run(20);
    expect(needs.overdue).toHaveBeenCalledWith(task, day(20));
  });

  it('asks web archives about a page that is gone, by its address alone and once a month', async () => {
    const gone = { ...finding, status: 'resolved', goneSince: day(2) } as Finding;
    const { asked, run } = world({
      findingsOf: async () => [gone, finding],
      archives: async () => [waybackCdx],
    });
    await run(3);
    expect(asked).toMatchObject([
      { source: 'wayback-cdx', run: 'archives-2026-03', cause: 'scan' },
    ]);
    expect(asked[0]?.request.url).toContain(encodeURIComponent('club.example/a'));
    expect(asked[0]).not.toHaveProperty('subject');
  });

  it('stops for a consent that has run out', async () => {
    const { asked, needs, run } = world({
      subjects: async () => [{ id: 'mayor', consentUntil: day(2) }],
    });
    await run(28);
    expect(needs.expired).toHaveBeenCalledWith('mayor', day(28));
    expect(asked).toEqual([]);
  });

  it('says aloud that somebody who left a day ago is not erased to the end, should the portal not', async () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const { run } = world({ leaving: async () => [{ id: 'alderman', withdrawnAt: day(2) }] });
    await run(3);
    expect(write).not.toHaveBeenCalled();
    await run(4);
    expect(String(write.mock.calls[0]?.[0])).toContain('"leaving unfinished","subject":"alderman"');
    write.mockRestore();
  });

  it('has each register that is on read once a week, and names nobody in the question', async () => {
    const { asked, run } = world({ registers: async () => REGISTERS, subjects: async () => [] });
    await run(2);
    expect(asked.map(({ source, run: week }) => [source, week])).toContainEqual([
      'roo',
      'registers-2026-W10',
    ]);
    expect(asked.map(({ source }) => source)).toContain('tweede-kamer');
    for (const { request, subject } of asked) {
      expect(request.url + (request.body ?? '')).not.toMatch(/mistwijk/i);
      expect(subject).toBeUndefined();
    }
  });

  it('has somebody asked again before their consent ends, and once it has', async () => {
    const { needs, run } = world({
      subjects: async () => [
        { id: 'soon', consentUntil: '2026-04-01T08:00:00.000Z' },
        { id: 'week', consentUntil: '2026-03-08T08:00:00.000Z' },
        { id: 'over', consentUntil: '2026-02-27T08:00:00.000Z' },
        { id: 'later', consentUntil: '2026-12-01T08:00:00.000Z' },
      ],
    });
    await run(2);
    expect(vi.mocked(needs.consentEnds).mock.calls).toEqual([
      ['soon', '2026-04-01T08:00:00.000Z', 30],
      ['week', '2026-03-08T08:00:00.000Z', 7],
      ['over', '2026-02-27T08:00:00.000Z', 0],
    ]);
    expect(needs.expired).toHaveBeenCalledExactlyOnceWith('over', day(2));
  });
});
