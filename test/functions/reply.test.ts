import { describe, expect, it } from 'vitest';

import type { ArrivedMail, Needs } from '#functions/reply/reply.ts';
import { reply } from '#functions/reply/reply.ts';
import { ForAPerson, GiveUp } from '#shared/domain/errors.ts';
import type { Task } from '#shared/domain/task.ts';
import { caseNumber, caseNumbersIn } from '#shared/keys/ids.ts';
import type { Answer } from '#shared/storage/answers.ts';
import type { Case } from '#shared/storage/cases.ts';
import { Shelf } from '#test/support/memory.ts';

const at = '2026-03-20T08:00:00.000Z';
const number = caseNumber('t1');

const KEYS = { team: new Uint8Array([1]), subject: new Uint8Array([2]) };

const KEY = 'inbound/1';

function world(
  subject: string,
  found: Partial<Case> = { sealTo: KEYS },
  change: Partial<ArrivedMail> = {},
) {
  const answers: Answer[] = [];
  const mails = new Map<string, ArrivedMail>();
  mails.set(KEY, {
    subject,
    at,
    from: 'club.example',
    automatic: false,
    unwanted: false,
    attachments: 1,
    text: 'Het staat er niet meer.',
    ...change,
  });
  const tasks = new Shelf<Task>();
  tasks.all.set('t1', {
    id: 't1',
    subject: 'mayor',
    state: 'sent',
    history: [],
  } as unknown as Task);
  const needs: Needs = {
    mail: async (key) => mails.get(key),
    caseNumbersIn,
    remove: async (key) => void mails.delete(key),
    find: async (one) => (one === number ? { subject: 'mayor', task: 't1', ...found } : undefined),
    seal: async (keys, text, purpose) =>
      `sealed to ${keys.team.join('')} and ${keys.subject.join('')}, ${purpose}: ${text.length}`,
    answers: {
      async record(answer) {
        if (!answers.some(({ key }) => key === answer.key)) answers.push(answer);
      },
    },
    tasks: {
      get: async (_, id) => tasks.all.get(id),
      upsert: (owner, id, merge) => tasks.upsert(owner, id, merge),
    },
  };
  const run = reply(needs);
  return { run, needs, task: () => tasks.all.get('t1'), tasks, answers, mails };
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

  it('removes the raw mail once its text is sealed, and only then', async () => {
    const sealed = world(`Re: ${number}`);
    await sealed.run({ key: KEY });
    expect(sealed.mails.size).toBe(0);
    const unsealed = world(`Re: ${number}`, {});
    await unsealed.run({ key: KEY });
    expect(unsealed.mails.size).toBe(1);
  });

  it('loses nothing wherever it stops, and ends the same', async () => {
    const steps = ['mail', 'find', 'get', 'seal', 'record', 'upsert', 'remove'] as const;
    for (const stops of steps) {
      const { needs, answers, mails, task } = world(`Re: ${number}`);
      const fails = async () => Promise.reject(new Error('no power'));
      const broken: Needs = {
        ...needs,
        answers: stops === 'record' ? { record: fails } : needs.answers,
        tasks: { ...needs.tasks, ...(['get', 'upsert'].includes(stops) && { [stops]: fails }) },
        ...(['mail', 'find', 'seal', 'remove'].includes(stops) && { [stops]: fails }),
      };
      await expect(reply(broken)({ key: KEY })).rejects.toThrow('no power');
      expect(mails.size).toBe(1);
      await reply(needs)({ key: KEY });
      await reply(needs)({ key: KEY });
      expect([answers.length, task()?.history.length, mails.size]).toEqual([1, 1, 0]);
    }
  });

  it('knows an answer by the letter that it quotes, past what only looks like a number', async () => {
    const text = `Zie onder. Bel 06123-45678.\n> Ons kenmerk: ${number}`;
    const { run, answers } = world('Uw brief', { sealTo: KEYS }, { text });
    await run({ key: KEY });
    expect(answers).toMatchObject([{ task: 't1', key: KEY }]);
  });

  it('keeps nothing for somebody who has left', async () => {
    const { run, answers, tasks, mails } = world(`Re: ${number}`);
    tasks.all.clear();
    await expect(run({ key: 'inbound/1' })).rejects.toThrow(GiveUp);
    expect([answers.length, mails.size]).toEqual([0, 0]);
  });

  it('does it once, when the message comes twice', async () => {
    const { run, task } = world(`Re: ${number}`);
    await run({ key: 'inbound/1' });
    await run({ key: 'inbound/1' });
    expect(task()?.history).toHaveLength(1);
  });

  it.each(['Nieuwsbrief', 'Re: dossier AAAAA-AAAAA'])(
    'leaves "%s" to a person, in the dead letters, with the mail still there',
    async (subject) => {
      const { run, mails } = world(subject);
      await expect(run({ key: KEY })).rejects.toThrow(ForAPerson);
      expect(mails.size).toBe(1);
    },
  );

  it.each([{ automatic: true }, { unwanted: true }])(
    'wakes nobody for what names no request and is %j',
    async (change) => {
      const { run } = world('Nieuwsbrief', {}, change);
      await expect(run({ key: KEY })).rejects.toThrow(GiveUp);
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
