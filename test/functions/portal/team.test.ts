import { describe, expect, it } from 'vitest';

import { movedByTeam } from '#functions/portal/steps/move-task.ts';
import { statisticsOf } from '#functions/portal/steps/statistics.ts';
import { caseNumber } from '#shared/keys/ids.ts';
import { aFinding, anExposure, aTask } from '#test/support/invented.ts';

import { NOW, world } from './world.ts';

const TASK = '/team/tasks/exposure-1/publisher';

async function team() {
  const there = await world();
  there.share();
  return { ...there, sam: await there.as('sam') };
}

describe('the list', () => {
  it('says when there is nothing to do', async () => {
    const there = await world();
    expect(await (await there.as('sam')).see('/team')).toContain('Er is niets te doen');
  });

  it.each([
    ['', true],
    ['?state=open', true],
    ['?state=sent', false],
    ['?route=publisher&severity=high', true],
    ['?route=police', false],
    ['?severity=low', false],
    ['?due=week', true],
    ['?due=overdue', false],
    ['?state=nonsense&route=%3Cb%3E&page=-4', true],
  ])('filtered with "%s" shows the task: %s', async (query, shown) => {
    const { sam } = await team();
    const text = await sam.see(`/team${query}`);
    expect(text.includes(`href="${TASK}"`)).toBe(shown);
    expect(text.includes('Geen verzoek past')).toBe(!shown);
  });

  it('says in words how near a date is', async () => {
    const { sam, tasks } = await team();
    const set = (due: string) =>
      tasks.all.set('task-1', {
        ...aTask({ due }),
        history: [{ at: '2026-03-01T09:00:00.000Z', by: 'system', what: 'open' }],
      });
    set('2026-03-04T08:00:00.000Z');
    expect(await sam.see('/team')).toContain('te laat');
    set('2026-03-04T20:00:00.000Z');
    expect(await sam.see('/team')).toContain('bijna');
    set('2026-04-04T20:00:00.000Z');
    expect(await sam.see('/team')).toContain('op tijd');
  });
});

describe('one task', () => {
  it('moves along the allowed ways, with its reason and the date that now counts', async () => {
    const { sam, tasks } = await team();
    await sam.send(`${TASK}/move`, { to: 'sent', why: 'per mail' });
    expect(tasks.all.get('task-1')).toMatchObject({
      state: 'sent',
      sentAt: NOW,
      due: '2026-04-04T09:00:00.000Z',
    });
    expect(tasks.all.get('task-1')?.history.at(-1)).toEqual({
      at: NOW,
      by: 'team:sam',
      what: 'sent',
      why: 'per mail',
    });
    await sam.send(`${TASK}/move`, { to: 'acknowledged', extended: 'yes' });
    expect(tasks.all.get('task-1')?.due).toBe('2026-06-04T09:00:00.000Z');
  });

  it('is never set to removed by a person', async () => {
    const { sam, tasks } = await team();
    expect(await sam.see(TASK)).not.toContain('value="removed"');
    expect((await sam.send(`${TASK}/move`, { to: 'removed' })).status).toBe(400);
    expect(tasks.all.get('task-1')?.state).toBe('open');
  });

  it('takes no reason that holds a private fact, and gives it back to be mended', async () => {
    const { sam, tasks } = await team();
    const response = await sam.send(`${TASK}/move`, { to: 'sent', why: 'bel 0600000123' });
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).toContain('iets wat privé is (telefoonnummer)');
    expect(text).toContain('bel 0600000123');
    expect(JSON.stringify([...tasks.all])).not.toContain('0600000123');
  });

  it('opens the next route when it is taken further, once', async () => {
    const { sam, tasks } = await team();
    await sam.send(`${TASK}/move`, { to: 'sent' });
    await sam.send(`${TASK}/move`, { to: 'escalated' });
    expect(tasks.all.get('exposure-1-host-dsa')).toMatchObject({
      route: 'host-dsa',
      state: 'open',
      reappearances: 0,
    });
    expect(tasks.all.get('exposure-1-host-dsa')?.next).toBeUndefined();
  });

  it('has its pages looked at again, asked for once a minute', async () => {
    const { sam, asked, tasks } = await team();
    await sam.send(`${TASK}/rescan`);
    expect(asked).toEqual([
      {
        source: 'page',
        run: 'portal-rescan-task-1-2026-03-04T09:00',
        request: { url: 'https://club.example/team' },
        cause: 'rescan',
        depth: 0,
      },
    ]);
    expect(tasks.all.get('task-1')?.history.at(-1)?.what).toBe('rescan asked');
  });

  it('does not ask for a page whose address only its subject may see', async () => {
    const there = await team();
    const { url: _, ...sealed } = aFinding();
    there.findings.all.set('finding-1', sealed);
    const response = await there.sam.send(`${TASK}/rescan`);
    expect(response.headers.get('location')).toContain('done=no-page');
    expect(there.asked).toEqual([]);
    expect(await there.sam.see(TASK)).toContain('Alleen de persoon kan het zien');
  });

  it('says what is known of a recipient, and that it must be checked before use', async () => {
    const there = await team();
    there.tasks.all.set('task-1', aTask({ site: 'funda.nl' }));
    const text = await there.sam.see(TASK);
    expect(text).toContain('Housing portals');
    expect(text).toContain('Controleer dit voor gebruik');
  });
});

describe('a letter', () => {
  const wish = { language: 'nl', name: 'Ilse van Nergens', reply: 'dossier@antwoord.example' };

  it('is written, recorded without its text, and brings the task to drafted', async () => {
    const { sam, letters, tasks, cases } = await team();
    const number = caseNumber('task-1');
    expect(await sam.see(`${TASK}/letter`)).toContain('value="dossier@antwoord.example"');
    const text = await sam.read(`${TASK}/letter`, wish);
    expect(text).toContain('https://club.example/team');
    expect(text).toContain(number);
    expect(text).toContain('een woonadres');
    expect(letters).toEqual([
      {
        subject: 'mayor',
        task: 'task-1',
        language: 'nl',
        template: 'removal@1-nl',
        at: NOW,
        by: 'team:sam',
      },
    ]);
    expect(tasks.all.get('task-1')?.state).toBe('drafted');
    expect(cases.get(number)).toMatchObject({ subject: 'mayor', task: 'task-1' });
    const file = await sam.send(`${TASK}/letter.txt`, wish);
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${number}.txt"`);
    expect(await file.text()).toContain('artikel 17');
  });

  it('is refused, with the kinds, when it would hold a private fact', async () => {
    const there = await team();
    there.findings.all.set('finding-1', aFinding({ url: 'https://club.example/Verzonnenlaan' }));
    const response = await there.sam.send(`${TASK}/letter`, wish);
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).toContain('gaat niet de deur uit');
    expect(text).toContain('telefoonnummer');
    expect(text).not.toContain('Geachte');
    expect(there.letters).toEqual([]);
    expect(there.tasks.all.get('task-1')?.state).toBe('open');
  });

  it('is not written to a hostile site itself', async () => {
    const there = await team();
    const { inputs } = aFinding();
    there.findings.all.set('finding-1', aFinding({ inputs: { ...inputs, context: 4 } }));
    expect((await there.sam.send(`${TASK}/letter`, wish)).status).toBe(400);
    expect(await there.sam.see(`${TASK}/letter`)).toContain('vijandige woorden');
    expect(there.letters).toEqual([]);
  });

  it('uses no name but one that the person bears, and no answer address that is none', async () => {
    const { sam } = await team();
    const text = await sam.read(`${TASK}/letter`, { ...wish, name: 'Iemand Anders' });
    expect(text).not.toContain('Iemand Anders');
    const again = await sam.read(`${TASK}/letter`, { ...wish, reply: 'geen adres' });
    expect(again).toMatch(/id="reply-error"/);
    expect(again).toContain('value="geen adres"');
  });
});

describe('statistics', () => {
  const days = (n: number) =>
    aTask({
      id: `t${n}`,
      exposure: `e${n}`,
      state: 'removed',
      history: [
        { at: '2026-01-01T00:00:00.000Z', by: 'system', what: 'open' },
        {
          at: `2026-01-${String(1 + n).padStart(2, '0')}T00:00:00.000Z`,
          by: 'system',
          what: 'removed',
        },
      ],
    });
  const exposures = [1, 2, 3, 4, 5].map((n) => anExposure({ id: `e${n}`, gone: 1 }));

  it('show no number below five, and the median from five removals on', () => {
    const four = statisticsOf(exposures.slice(0, 4), [1, 2, 3, 4].map(days));
    expect(four).toMatchObject({ found: undefined, removed: undefined, medianDays: undefined });
    const five = statisticsOf(exposures, [1, 2, 3, 9, 10].map(days));
    expect(five).toMatchObject({ found: 5, removed: 5, medianDays: 3, reappeared: undefined });
    expect(Object.fromEntries(five.byKind)).toMatchObject({ address: 5, phone: undefined });
    expect(Object.fromEntries(five.byState)).toMatchObject({ removed: 5, open: undefined });
  });

  it('name nobody', async () => {
    const { sam } = await team();
    const text = await sam.see('/team/statistics');
    expect(text).toContain('minder dan 5');
    expect(text).not.toMatch(/Nergens,|Ilse|club\.example/);
  });

  it('never say "fewer than five" of days: too few removals are no quick removal', async () => {
    const { sam } = await team();
    const text = await sam.see('/team/statistics');
    expect(text).toMatch(/mediaan\)<\/dt><dd[^>]*>nog te weinig om te zeggen/);
  });

  it('count the days from the day of sharing on', () => {
    const shared = { at: '2026-01-01T00:00:00.000Z', by: 'subject:mayor', what: 'shared' };
    const late = [1, 2, 3, 9, 10].map(days).map((task) => {
      const [open = shared, ...later] = task.history;
      return { ...task, history: [{ ...open, at: '2025-06-01T00:00:00.000Z' }, shared, ...later] };
    });
    expect(statisticsOf(exposures, late).medianDays).toBe(3);
  });
});

describe('watched sites', () => {
  it('are added, switched off and removed', async () => {
    const { sam, sites } = await team();
    await sam.send('/team/sites', {
      url: 'https://raad.example/stukken#top',
      depth: '2',
      every: '7',
    });
    const [site] = [...sites.values()];
    expect(site).toMatchObject({
      url: 'https://raad.example/stukken',
      depth: 2,
      everyDays: 7,
      enabled: true,
    });
    await sam.send(`/team/sites/${site?.id}/off`);
    expect([...sites.values()][0]?.enabled).toBe(false);
    await sam.send(`/team/sites/${site?.id}/remove`);
    expect(sites.size).toBe(0);
  });

  it.each([
    'raad.example',
    'ftp://raad.example/',
    'https://u:p@raad.example/',
    'https://x.example/Verzonnenlaan',
  ])('are not added from %s', async (url) => {
    const { sam, sites } = await team();
    const response = await sam.send('/team/sites', { url });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(`value="${url}"`);
    expect(sites.size).toBe(0);
  });
});

describe('the date that counts after a step', () => {
  const at = '2026-03-04T09:00:00.000Z';
  const by = 'team:sam';

  it('is gone when the task is withdrawn, and is there again when it opens', () => {
    const withdrawn = movedByTeam(aTask({ due: at }), { to: 'withdrawn', by, at });
    expect(withdrawn.due).toBeUndefined();
    expect(movedByTeam(withdrawn, { to: 'open', by, at }).due).toBe('2026-03-05T09:00:00.000Z');
  });
});

it('says in the history of a request which day its term ended, as a day', async () => {
  const { sam, tasks } = await team();
  const task = tasks.all.get('task-1');
  if (!task) throw new Error('the task of the world was wanted');
  const step = { at: NOW, by: 'system', what: 'overdue', why: '2026-03-03T08:00:00.933Z' };
  tasks.all.set('task-1', { ...task, history: [...task.history, step] });
  const page = await sam.see(TASK);
  expect(page).toContain('termijn voorbij, Luwte zelf: 3 maart 2026');
  expect(page).not.toContain('08:00:00.933Z');
});
