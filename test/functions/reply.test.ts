import { describe, expect, it } from 'vitest';

import type { Needs } from '#functions/reply/reply.ts';
import { reply } from '#functions/reply/reply.ts';
import { GiveUp } from '#shared/domain/errors.ts';
import type { Task } from '#shared/domain/task.ts';
import { caseNumber, caseNumberIn } from '#shared/keys/ids.ts';
import { Shelf } from '#test/support/memory.ts';

const at = '2026-03-20T08:00:00.000Z';
const number = caseNumber('t1');

function world(subject: string) {
  const tasks = new Shelf<Task>();
  tasks.all.set('t1', {
    id: 't1',
    subject: 'mayor',
    state: 'sent',
    history: [],
  } as unknown as Task);
  const needs: Needs = {
    mail: async () => ({ subject, at }),
    caseNumberIn,
    find: async (one) => (one === number ? { subject: 'mayor', task: 't1' } : undefined),
    tasks,
  };
  return { run: reply(needs), task: () => tasks.all.get('t1') };
}

describe('reply', () => {
  it('threads an answer to its request, and concludes nothing', async () => {
    const { run, task } = world(`Re: Verzoek om verwijdering, dossier ${number.toLowerCase()}`);
    await run({ key: 'inbound/1' });
    expect(task()).toMatchObject({
      state: 'sent',
      history: [{ at, by: 'system', what: 'answer arrived', why: 'inbound/1' }],
    });
  });

  it('does it once, when the message comes twice', async () => {
    const { run, task } = world(`Re: ${number}`);
    await run({ key: 'inbound/1' });
    await run({ key: 'inbound/1' });
    expect(task()?.history).toHaveLength(1);
  });

  it.each(['Nieuwsbrief', 'Re: dossier AAAAA-AAAAA'])(
    'leaves "%s" to a person',
    async (subject) => {
      await expect(world(subject).run({ key: 'inbound/1' })).rejects.toThrow(GiveUp);
    },
  );
});

describe('a case number', () => {
  it('is short, readable, and the same for the same task', () => {
    expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(caseNumber('t1')).toBe(number);
    expect(caseNumber('t2')).not.toBe(number);
  });
});
