import { describe, expect, it } from 'vitest';

import type { Needs } from '#functions/reply/reply.ts';
import { reply } from '#functions/reply/reply.ts';
import { GiveUp } from '#shared/domain/errors.ts';
import type { Task } from '#shared/domain/task.ts';
import { caseNumber, caseNumberIn } from '#shared/keys/ids.ts';
import type { Answer } from '#shared/storage/answers.ts';
import type { Case } from '#shared/storage/cases.ts';
import { Shelf } from '#test/support/memory.ts';

const at = '2026-03-20T08:00:00.000Z';
const number = caseNumber('t1');

const KEYS = { team: new Uint8Array([1]), subject: new Uint8Array([2]) };

function world(subject: string, found: Partial<Case> = { sealTo: KEYS }) {
  const answers: Answer[] = [];
  const tasks = new Shelf<Task>();
  tasks.all.set('t1', {
    id: 't1',
    subject: 'mayor',
    state: 'sent',
    history: [],
  } as unknown as Task);
  const needs: Needs = {
    mail: async () => ({
      subject,
      at,
      from: 'club.example',
      automatic: false,
      attachments: 1,
      text: 'Het staat er niet meer.',
    }),
    caseNumberIn,
    find: async (one) => (one === number ? { subject: 'mayor', task: 't1', ...found } : undefined),
    seal: async (keys, text, purpose) =>
      `sealed to ${keys.team.join('')} and ${keys.subject.join('')}, ${purpose}: ${text.length}`,
    answers: { record: async (answer) => void answers.push(answer) },
    tasks: {
      get: async (_, id) => tasks.all.get(id),
      upsert: (owner, id, merge) => tasks.upsert(owner, id, merge),
    },
  };
  return { run: reply(needs), task: () => tasks.all.get('t1'), tasks, answers };
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

  it('keeps what it says sealed to the team and to the subject, and of its sender the domain', async () => {
    const { run, answers } = world(`Re: ${number}`);
    await run({ key: 'inbound/1' });
    expect(answers).toEqual([
      {
        subject: 'mayor',
        task: 't1',
        key: 'inbound/1',
        at,
        from: 'club.example',
        automatic: false,
        attachments: 1,
        sealed: 'sealed to 1 and 2, answer inbound/1: 23',
      },
    ]);
  });

  it('keeps no text where it knows no key to seal it to', async () => {
    const { run, answers } = world(`Re: ${number}`, {});
    await run({ key: 'inbound/1' });
    expect(answers[0]).not.toHaveProperty('sealed');
    expect(JSON.stringify(answers)).not.toContain('niet meer');
  });

  it('keeps nothing for somebody who has left', async () => {
    const { run, answers, tasks } = world(`Re: ${number}`);
    tasks.all.clear();
    await expect(run({ key: 'inbound/1' })).rejects.toThrow(GiveUp);
    expect(answers).toEqual([]);
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
