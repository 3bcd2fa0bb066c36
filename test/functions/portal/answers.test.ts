import { describe, expect, it } from 'vitest';

import { toBase64 } from '#shared/keys/base64.ts';
import { sealTo } from '#shared/keys/seal.ts';
import { answerPurpose } from '#shared/storage/answers.ts';

import { world } from './world.ts';

describe('an answer to a request', () => {
  const TASK = '/team/tasks/exposure-1/publisher';

  async function answered() {
    const there = await world();
    there.share();
    const sam = await there.as('sam');
    await sam.see(`${TASK}/letter`);
    await sam.read(`${TASK}/letter`, {
      language: 'nl',
      reply: 'dossier@antwoord.example',
      mandate: 'yes',
    });
    const [opened] = [...there.cases.values()];
    if (!opened?.sealTo) throw new Error('a case with keys to seal to was wanted');
    const { team, subject } = opened.sealTo;
    const purpose = answerPurpose('in/1');
    const forTeam = toBase64(await sealTo(team, 'Het is <b>weg</b>, groet.', purpose));
    there.answers.push({
      subject: 'mayor',
      task: 'task-1',
      key: 'in/1',
      at: '2026-03-04T08:00:00.000Z',
      from: 'club.example',
      automatic: false,
      attachments: 0,
      sealed: toBase64(await sealTo(subject, forTeam, purpose)),
    });
    const task = there.tasks.all.get('task-1');
    if (task)
      there.tasks.all.set('task-1', {
        ...task,
        history: [
          ...task.history,
          { at: '2026-03-04T08:00:00.000Z', by: 'system', what: 'answer arrived', why: 'in/1' },
        ],
      });
    return { ...there, sam };
  }

  it('stands with its request: when, from which domain, and not yet what it says', async () => {
    const { sam } = await answered();
    const page = await sam.see(TASK);
    expect(page).toContain('4 maart 2026');
    expect(page).toContain('club.example');
    expect(page).not.toContain('groet.');
    expect(page).not.toContain('in/1:');
    expect(await sam.see('/team')).toContain('antwoord binnen');
  });

  it('is read by the team when they ask for it, as text, and that is written down first', async () => {
    const { sam, log } = await answered();
    const page = await sam.read(`${TASK}/answer`, { answer: 'in/1' });
    expect(page).toContain('Het is &lt;b&gt;weg&lt;/b&gt;, groet.');
    expect(log.get('mayor')?.at(-1)).toMatchObject({ by: 'team:sam', what: 'answer' });
  });

  it('of another request is not to be had here', async () => {
    const { sam } = await answered();
    expect((await sam.send(`${TASK}/answer`, { answer: 'in/2' })).status).toBe(404);
  });

  it('waits no longer once somebody has taken the next step', async () => {
    const { sam } = await answered();
    await sam.see(TASK);
    await sam.send(`${TASK}/move`, { to: 'sent' });
    expect(await sam.see('/team')).not.toContain('antwoord binnen');
  });
});
