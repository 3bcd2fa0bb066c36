import { describe, expect, it } from 'vitest';

import { BadInput } from '#shared/domain/errors.ts';
import type { Task, TaskState } from '#shared/domain/task.ts';
import { isUnfinished, moved, waysFrom } from '#shared/remediation/states.ts';

const task: Task = {
  id: 't1',
  subject: 's1',
  exposure: 'e1',
  site: 'club.example',
  kinds: ['phone'],
  severity: 'medium',
  route: 'publisher',
  state: 'open',
  reappearances: 0,
  history: [],
};
const at = '2026-03-02T08:00:00.000Z';
const by = 'team:sam';
const person = (to: TaskState) => ({ to, mover: 'person', by, at }) as const;
const rescan = (to: TaskState) => ({ to, mover: 'rescan', by: 'system', at }) as const;

describe('a removal task', () => {
  it('goes from open over drafted and sent to removed, each step dated', () => {
    const steps = [person('drafted'), person('sent'), person('acknowledged'), rescan('removed')];
    const end = steps.reduce(moved, task);
    expect(end).toMatchObject({ state: 'removed', sentAt: at });
    expect(end.history.map(({ what }) => what)).toEqual([
      'drafted',
      'sent',
      'acknowledged',
      'removed',
    ]);
    expect(isUnfinished(end)).toBe(false);
  });

  it('is never removed on a promise, from any state', () => {
    for (const state of [
      'open',
      'drafted',
      'sent',
      'acknowledged',
      'refused',
      'escalated',
    ] as const) {
      expect(() => moved({ ...task, state }, person('removed'))).toThrow(BadInput);
      expect(moved({ ...task, state }, rescan('removed')).state).toBe('removed');
    }
  });

  it('re-appears with a count when a rescan sees it back', () => {
    const back = moved(moved(task, rescan('removed')), rescan('re-appeared'));
    expect(back).toMatchObject({ state: 're-appeared', reappearances: 1 });
    expect(waysFrom('re-appeared', 'person')).toContain('sent');
  });

  it('stays as it is when the same move comes twice', () => {
    const sent = moved(task, person('sent'));
    expect(moved(sent, person('sent'))).toBe(sent);
  });

  it('says which ways there are when one is not allowed', () => {
    expect(() => moved(task, person('acknowledged'))).toThrow(
      /wanted a next state out of drafted, sent, withdrawn; got acknowledged, from open/,
    );
  });
});
