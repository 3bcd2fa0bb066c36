import { describe, expect, it } from 'vitest';

import { anExposure } from '#test/support/invented.ts';

import { FACTS, ORGANISATION, SECRETS, world } from './world.ts';

const TASK = '/team/tasks/exposure-1/publisher';

/** Every page, and what each visitor gets: nobody, somebody without a part, the office-holder, the team. */
const PAGES: readonly (readonly [string, number, number, number, number])[] = [
  ['/', 200, 200, 302, 302],
  ['/about', 200, 200, 200, 200],
  ['/about-our-visits', 200, 200, 200, 200],
  ['/signed-out', 200, 200, 200, 200],
  ['/nowhere', 404, 404, 404, 404],
  ['/style/other.css', 404, 404, 404, 404],
  ['/invitation/a-token-that-nobody-ever-made', 410, 410, 410, 410],
  ['/enrol', 410, 410, 410, 410],
  ['/mine', 302, 403, 200, 403],
  ['/mine/exposures/exposure-1', 302, 403, 200, 403],
  ['/mine/exposures/of-somebody-else', 302, 403, 404, 403],
  ['/mine/facts', 302, 403, 200, 403],
  ['/mine/facts/add/phone', 302, 403, 200, 403],
  ['/mine/facts/add/shoe-size', 302, 403, 404, 403],
  ['/mine/settings', 302, 403, 200, 403],
  ['/mine/threat', 302, 403, 200, 403],
  ['/mine/help', 302, 403, 200, 403],
  ['/mine/log', 302, 403, 200, 403],
  ['/mine/export', 302, 403, 200, 403],
  ['/mine/leave', 302, 403, 200, 403],
  ['/team', 302, 403, 403, 200],
  [TASK, 302, 403, 403, 200],
  [`${TASK}/letter`, 302, 403, 403, 200],
  ['/team/tasks/exposure-1/police', 302, 403, 403, 404],
  ['/team/tasks/exposure-9/publisher', 302, 403, 403, 404],
  ['/team/statistics', 302, 403, 403, 200],
  ['/team/sites', 302, 403, 403, 200],
  ['/team/invite', 302, 403, 403, 200],
];

/** Every form, and who may send it: the others get a refusal and nothing is changed. */
const FORMS: readonly (readonly [string, 'subject' | 'team'])[] = [
  ['/mine/exposures/exposure-1/share', 'subject'],
  ['/mine/exposures/exposure-1/unshare', 'subject'],
  ['/mine/findings/finding-1/not-me', 'subject'],
  ['/mine/findings/finding-1/share-words', 'subject'],
  ['/mine/findings/finding-1/evidence', 'subject'],
  ['/mine/facts/show', 'subject'],
  ['/mine/facts/add/phone', 'subject'],
  ['/mine/settings', 'subject'],
  ['/mine/threat', 'subject'],
  ['/mine/export', 'subject'],
  ['/mine/leave', 'subject'],
  [`${TASK}/move`, 'team'],
  [`${TASK}/rescan`, 'team'],
  [`${TASK}/words`, 'team'],
  [`${TASK}/letter`, 'team'],
  [`${TASK}/letter.txt`, 'team'],
  ['/team/sites', 'team'],
  ['/team/invite', 'team'],
];

describe('who may see what', () => {
  it.each(PAGES)('%s', async (path, anybody, nobody, subject, team) => {
    const there = await world();
    there.share();
    expect({
      anybody: await there.visitor().status(path),
      nobody: await (await there.as('nobody')).status(path),
      subject: await (await there.as('ilse')).status(path),
      team: await (await there.as('sam')).status(path),
    }).toEqual({ anybody, nobody, subject, team });
  });

  it.each(FORMS)('%s is only for the %s', async (path, role) => {
    const there = await world();
    there.share();
    const before = structuredClone([...there.tasks.all, ...there.exposures.all]);
    const others = ['nobody', role === 'subject' ? 'sam' : 'ilse'] as const;
    for (const who of others) expect((await (await there.as(who)).send(path)).status).toBe(403);
    expect((await there.visitor().send(path)).status).toBe(403);
    expect([...there.tasks.all, ...there.exposures.all]).toEqual(before);
    expect(there.people.enrolled.has('mayor')).toBe(true);
  });

  it('shows the team nothing of an exposure that is not shared', async () => {
    const there = await world();
    const sam = await there.as('sam');
    expect(await sam.see('/team')).not.toContain('club.example');
    expect(await sam.status(TASK)).toBe(404);
    expect((await sam.send(`${TASK}/move`, { to: 'sent' })).status).toBe(404);
    const elsewhere = { ...anExposure({ shared: true }), organisation: 'Gemeente Elders' };
    there.exposures.all.set('exposure-1', elsewhere);
    expect(await sam.status(TASK)).toBe(404);
  });

  it('never shows a private fact to the team, whatever page they open', async () => {
    const there = await world();
    there.share();
    const sam = await there.as('sam');
    const texts = [
      await sam.see('/team'),
      await sam.see(TASK),
      await sam.see(`${TASK}/letter`),
      await sam.see('/team/statistics'),
      await sam.read(`${TASK}/words`),
      await sam.read(`${TASK}/letter`, { language: 'nl', reply: 'a@b.example', mandate: 'yes' }),
      await sam.read(`${TASK}/letter.txt`, { language: 'en', reply: 'a@b.example' }),
    ];
    expect(FACTS.length).toBeGreaterThan(5);
    for (const secret of SECRETS) for (const text of texts) expect(text).not.toContain(secret);
    expect(texts[1]).toContain('Ilse van Nergens');
    expect(texts[1]).toContain(ORGANISATION);
  });

  it('writes down who looks before anything is shown, and what at', async () => {
    const there = await world();
    there.share();
    const ilse = await there.as('ilse');
    const sam = await there.as('sam');
    await ilse.see('/mine');
    await sam.see('/team');
    await sam.see(TASK);
    await sam.see('/team/statistics');
    await ilse.read('/mine/facts/show');
    const looks = (there.log.get('mayor') ?? []).map(({ by, what }) => `${by} ${what}`);
    expect(looks).toEqual([
      'subject:mayor overview',
      'team:sam task list',
      'team:sam task',
      'subject:mayor facts shown',
    ]);
  });

  it('shows nothing when the log cannot be written', async () => {
    const there = await world({
      looks: {
        append: async () => {
          throw new Error('the ledger is not there');
        },
        ofSubject: async () => [],
        verify: async () => undefined,
      },
    });
    there.share();
    for (const [who, path] of [
      ['ilse', '/mine/exposures/exposure-1'],
      ['sam', TASK],
    ] as const) {
      const response = await (await there.as(who)).ask(path);
      expect(response.status).toBe(500);
      expect(await response.text()).not.toMatch(/club\.example|ledger/);
    }
  });
});
