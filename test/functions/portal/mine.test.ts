import { describe, expect, it } from 'vitest';

import { sealTo } from '#shared/keys/seal.ts';
import { aFinding, anExposure, aTask } from '#test/support/invented.ts';

import { world } from './world.ts';

const EXPOSURE = '/mine/exposures/exposure-1';

describe('my overview', () => {
  it('puts the worst first, and says what could not be looked at', async () => {
    const there = await world();
    there.exposures.all.set(
      'b',
      anExposure({ id: 'b', site: 'forum.example', severity: 'critical' }),
    );
    there.exposures.all.set(
      'c',
      anExposure({ id: 'c', site: 'weg.example', findings: 2, gone: 2 }),
    );
    const text = await (await there.as('ilse')).see('/mine');
    const places = [
      'forum.example',
      'club.example',
      'Gezien dat het weg is',
      'weg.example',
      'Een bron',
    ];
    const found = places.map((place) => text.indexOf(place));
    expect(found.every((at) => at > 0)).toBe(true);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  it('says that nothing was found only where something was read', async () => {
    const looked = async () => ({ pagesRead: 0, notChecked: [] });
    const read = await world();
    read.exposures.all.clear();
    expect(await (await read.as('ilse')).see('/mine')).toContain('Er is nu niets gevonden');
    const unread = await world({ looked });
    unread.exposures.all.clear();
    const text = await (await unread.as('ilse')).see('/mine');
    expect(text).toContain('nog niets gelezen');
    expect(text).not.toContain('Er is nu niets gevonden');
  });
});

describe('one exposure', () => {
  it('shows the page, its words, the reasons and the rule', async () => {
    const { as } = await world();
    const text = await (await as('ilse')).see(EXPOSURE);
    expect(text).toContain('https://club.example/team');
    expect(text).toContain('onder de bomen');
    expect(text).toContain('volledige naam klopt');
    expect(text).toContain('Huis of dagritme is te vinden');
    expect(text).toMatch(
      /<a [^>]*href="https:\/\/club\.example\/team"[^>]*rel="noreferrer noopener nofollow"/,
    );
  });

  it('warns before a page with hostile words, and makes no link of what is no web address', async () => {
    const there = await world();
    const { inputs } = aFinding();
    there.findings.all.set('finding-1', {
      ...aFinding({ url: 'javascript:alert(1)' }),
      inputs: { ...inputs, context: 3 },
    });
    const text = await (await there.as('ilse')).see(EXPOSURE);
    expect(text).toContain('vijandige woorden');
    expect(text).not.toContain('href="javascript:');
  });

  it('is shared and taken back, and then the team sees it or does not', async () => {
    const there = await world();
    const ilse = await there.as('ilse');
    const sam = await there.as('sam');
    await ilse.send(`${EXPOSURE}/share`);
    expect(await sam.see('/team')).toContain('club.example');
    await ilse.send(`${EXPOSURE}/unshare`);
    expect(await sam.see('/team')).not.toContain('club.example');
  });

  it('gives the team its full time from the day it is shared, and not again when shared twice', async () => {
    const there = await world();
    there.tasks.all.set(
      'task-1',
      aTask({
        due: '2026-01-06T09:00:00.000Z',
        history: [{ at: '2026-01-05T09:00:00.000Z', by: 'system', what: 'open' }],
      }),
    );
    const ilse = await there.as('ilse');
    await ilse.send(`${EXPOSURE}/share`);
    await ilse.send(`${EXPOSURE}/share`);
    const task = there.tasks.all.get('task-1');
    expect(task?.due).toBe('2026-03-05T09:00:00.000Z');
    expect(task?.history.map(({ what }) => what)).toEqual(['open', 'shared']);
    expect(await (await there.as('sam')).see('/team')).toContain('op tijd');
  });

  it('leaves the date of a request that was sent where the law put it', async () => {
    const there = await world();
    const sent = aTask({ state: 'sent', due: '2026-02-01T09:00:00.000Z' });
    there.tasks.all.set('task-1', sent);
    await (await there.as('ilse')).send(`${EXPOSURE}/share`);
    expect(there.tasks.all.get('task-1')).toEqual(sent);
  });

  it('gives the team a page’s words only where its subject shares those, and only on request', async () => {
    const there = await world();
    const ilse = await there.as('ilse');
    const sam = await there.as('sam');
    const task = '/team/tasks/exposure-1/publisher';
    await ilse.send(`${EXPOSURE}/share`);
    await ilse.send('/mine/findings/finding-1/share-words');
    expect(there.findings.all.get('finding-1')?.forTeam).toBeDefined();
    expect(await sam.see(task)).not.toContain('onder de bomen');
    expect(await sam.read(`${task}/words`)).toContain('onder de bomen');
    expect(there.log.get('mayor')?.at(-1)?.what).toBe('shared words');
    await ilse.send('/mine/findings/finding-1/unshare-words');
    expect(await sam.read(`${task}/words`)).not.toContain('onder de bomen');
  });

  it('shares no words of an exposure that is not shared, and takes them back with it', async () => {
    const there = await world();
    const ilse = await there.as('ilse');
    await ilse.send('/mine/findings/finding-1/share-words');
    expect(there.findings.all.get('finding-1')?.forTeam).toBeUndefined();
    await ilse.send(`${EXPOSURE}/share`);
    await ilse.send('/mine/findings/finding-1/share-words');
    await ilse.send(`${EXPOSURE}/unshare`);
    expect(there.findings.all.get('finding-1')?.forTeam).toBeUndefined();
  });

  it('is put aside with "this is not me", its work with it, and comes back', async () => {
    const there = await world();
    const ilse = await there.as('ilse');
    await ilse.send('/mine/findings/finding-1/not-me');
    expect(there.findings.all.get('finding-1')?.status).toBe('suppressed');
    expect(there.exposures.all.get('exposure-1')?.findings).toBe(0);
    expect(there.tasks.all.get('task-1')?.state).toBe('withdrawn');
    expect(await ilse.see('/mine')).toContain('Opzij gelegd');
    const aside = await ilse.see(EXPOSURE);
    expect(aside).not.toMatch(/0 vondsten|Ter informatie|<dd[^>]*><\/dd>/);
    await ilse.send('/mine/findings/finding-1/me-after-all');
    expect(there.findings.all.get('finding-1')?.status).toBe('new');
    expect(there.exposures.all.get('exposure-1')?.findings).toBe(1);
    expect(there.tasks.all.get('task-1')?.state).toBe('open');
  });

  it('hands out kept evidence to its subject, and writes that down', async () => {
    const there = await world();
    const { publicKey } = there.people.subject('mayor');
    const sealed = await sealTo(publicKey, '{"url":"x"}', 'evidence of finding-1');
    there.evidence.set('mayor/finding-1/page', sealed);
    const ilse = await there.as('ilse');
    expect(await ilse.see(EXPOSURE)).toContain('Bewijs downloaden');
    const response = await ilse.send('/mine/findings/finding-1/evidence');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(await response.json()).toEqual({ url: 'x' });
    expect(there.log.get('mayor')?.at(-1)?.what).toBe('evidence');
  });
});

describe('a threat', () => {
  it('is kept, told to the scanner, and weighs what was found again', async () => {
    const there = await world();
    const ilse = await there.as('ilse');
    const page = await ilse.see('/mine/threat');
    for (const word of ['112', '0900-8844', 'VPT']) expect(page).toContain(word);
    expect((await ilse.send('/mine/threat', { level: 'concrete' })).status).toBe(303);
    expect(there.people.subject('mayor').threat).toBe('concrete');
    expect(there.findings.all.get('finding-1')).toMatchObject({
      severity: 'critical',
      inputs: { threat: 3 },
    });
    expect(there.exposures.all.get('exposure-1')?.severity).toBe('critical');
    expect(there.changed.at(-1)).toMatchObject({ subject: 'mayor' });
  });

  it('gives a text for the police that names sites and kinds, and no fact', async () => {
    const { as } = await world();
    const text = await (await as('ilse')).see('/mine/threat');
    const [, copy = ''] = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(text) ?? [];
    expect(copy).toContain('Ilse van Nergens');
    expect(copy).toContain('club.example: woonadres');
    expect(copy).not.toMatch(/Verzonnenlaan|9999|club\.example\//);
  });

  it('asks again where nothing was chosen', async () => {
    const { as } = await world();
    expect((await (await as('ilse')).send('/mine/threat', { level: 'huge' })).status).toBe(400);
  });
});

describe('my data', () => {
  it('lists who looked, and says that the list is whole or from where it is not', async () => {
    const there = await world();
    there.share();
    await (await there.as('sam')).see('/team/tasks/exposure-1/publisher');
    const ilse = await there.as('ilse');
    const text = await ilse.see('/mine/log');
    expect(text).toContain('sam (beveiliging)');
    expect(text).toContain('één verzoek');
    expect(text).toContain('niets uit verdwenen');
    there.log.get('mayor')?.splice(0, 1);
    expect(await ilse.see('/mine/log')).toContain('klopt niet meer vanaf regel 1');
  });

  it('comes along as one file, with facts, words and looks', async () => {
    const { as } = await world();
    const response = await (await as('ilse')).send('/mine/export');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const all = JSON.parse(await response.text());
    expect(all.facts[0]).toMatchObject({ kind: 'address', street: 'Verzonnenlaan' });
    expect(all.findings[0].words.quotes[0]).toContain('onder de bomen');
    expect(all.findings[0].sealed).toBeUndefined();
    expect(all.whoLooked.at(-1)).toMatchObject({ by: 'subject:mayor', what: 'export' });
    expect(all.person.publicKey).toBeUndefined();
  });

  it('is gone when its subject leaves: the key first, then the scanner, then what was kept', async () => {
    const order: string[] = [];
    const there = await world();
    const { withdraw } = there.people;
    there.needs.subjects.withdraw = async (id, at) => {
      order.push('key');
      await withdraw(id, at);
    };
    const ilse = await there.as('ilse');
    expect((await ilse.send('/mine/leave')).status).toBe(400);
    expect(there.people.enrolled.has('mayor')).toBe(true);
    const text = await ilse.read('/mine/leave', { sure: 'yes' });
    expect(order).toEqual(['key']);
    expect(text).toContain('U doet niet meer mee');
    expect(there.people.enrolled.has('mayor')).toBe(false);
    expect(there.changed.at(-1)).toMatchObject({ subject: 'mayor' });
    expect(there.findings.all.size + there.exposures.all.size + there.tasks.all.size).toBe(0);
    expect(ilse.cookies.has('__Host-luwte-session')).toBe(false);
    expect((await ilse.ask('/mine')).status).toBe(302);
  });

  it('is said to be on its way out where erasing stops half way, in both languages', async () => {
    for (const [language, says] of [
      ['nl', /gaat er vanzelf mee door/],
      ['en', /goes on with it by itself/],
    ] as const) {
      const there = await world({ erase: async () => Promise.reject(new Error('no power')) });
      const ilse = await there.as('ilse', language);
      const text = await ilse.read('/mine/leave', { sure: 'yes' });
      expect(text).toMatch(says);
      expect(text).not.toMatch(/vernietigd|destroyed/);
      expect(await there.people.leaving()).toMatchObject([{ id: 'mayor' }]);
      expect((await ilse.ask('/mine')).status).toBe(302);
    }
  });

  it('stays as it was where leaving stops before anything is written down', async () => {
    const there = await world();
    there.needs.subjects.withdraw = async () => Promise.reject(new Error('no power'));
    const ilse = await there.as('ilse');
    expect((await ilse.send('/mine/leave', { sure: 'yes' })).status).toBe(500);
    expect((await ilse.ask('/mine')).status).toBe(200);
  });
});
