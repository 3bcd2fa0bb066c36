import { describe, expect, it } from 'vitest';

import { aFinding } from '#test/support/invented.ts';

import { world } from './world.ts';

const TASK = '/team/tasks/exposure-1/publisher';
const FOUND = {
  kind: 'email',
  value: 'secretaris@club.example',
  source: 'contact-page',
  quality: 'general',
  url: 'https://club.example/contact',
  seenAt: '2026-03-04T08:00:00.000Z',
} as const;

async function team() {
  const there = await world();
  there.share();
  return { ...there, sam: await there.as('sam') };
}

describe('whom to write to at a site that is in no directory', () => {
  it('is looked for as soon as the person shares, by the address of the site alone', async () => {
    const there = await world();
    const ilse = await there.as('ilse');
    await ilse.send('/mine/exposures/exposure-1/share');
    const [{ source, subject, request } = {}] = there.asked;
    expect([source, subject, request?.url]).toEqual([
      'contact-page',
      undefined,
      'https://club.example/',
    ]);
    expect(JSON.stringify(there.asked)).not.toMatch(/Nergens|mayor/);
  });

  it('is not looked for at a site that threatens, which must hear of nothing', async () => {
    const there = await world();
    const finding = there.findings.all.get('finding-1') ?? aFinding();
    there.findings.all.set('finding-1', {
      ...finding,
      inputs: { ...finding.inputs, context: 3 },
    });
    await (await there.as('ilse')).send('/mine/exposures/exposure-1/share');
    expect(there.asked).toEqual([]);
  });

  it('is asked for by the team, once a minute at most, and said to be under way', async () => {
    const { sam, asked } = await team();
    expect(await sam.see(TASK)).toContain('Zoek een contactadres');
    await sam.send(`${TASK}/contact/look`);
    expect(asked).toHaveLength(1);
    const page = await sam.see(TASK);
    expect(page).toContain('Luwte zoekt een contactadres');
    expect(page).not.toContain('Zoek een contactadres</');
  });

  it('is suggested with where it stood, how good it is and when, and chosen by a person', async () => {
    const { sam, contacts } = await team();
    contacts.set('club.example', {
      site: 'club.example',
      askedAt: FOUND.seenAt,
      doneAt: FOUND.seenAt,
      found: [FOUND],
      failed: [],
    });
    const page = await sam.see(TASK);
    for (const said of [
      FOUND.value,
      'de contactpagina van de site',
      'algemeen adres',
      FOUND.url,
      '4 maart 2026',
    ])
      expect(page).toContain(said);
    expect(await sam.see(`${TASK}/letter`)).toContain('nog niet gekozen naar wie');
    expect((await sam.send(`${TASK}/contact/confirm`, { contact: FOUND.value })).status).toBe(303);
    expect(contacts.get('club.example')?.confirmed?.['publisher']).toMatchObject({
      value: FOUND.value,
      source: 'contact-page',
      by: 'team:sam',
    });
    expect(await sam.see(TASK)).toContain('Gekozen door');
  });

  it('has the letter go there, and only after that', async () => {
    const { sam, contacts, letters } = await team();
    const wish = { language: 'nl', reply: 'dossier@antwoord.example', mandate: 'yes' };
    await sam.see(`${TASK}/letter`);
    expect((await sam.send(`${TASK}/letter.eml`, wish)).status).toBe(404);
    contacts.set('club.example', { site: 'club.example', found: [FOUND], failed: [] });
    await sam.send(`${TASK}/contact/confirm`, { contact: FOUND.value });
    expect(await sam.read(`${TASK}/letter`, wish)).toContain(FOUND.value);
    expect(letters.at(-1)).toMatchObject({ to: FOUND.value });
    const mail = await (await sam.send(`${TASK}/letter.eml`, wish)).text();
    expect(mail).toContain(`To: ${FOUND.value}\r\n`);
    expect(mail).toContain('Reply-To: dossier@antwoord.example\r\n');
    expect(mail).toContain('X-Unsent: 1\r\n');
    const body = Buffer.from(mail.split('\r\n\r\n')[1] ?? '', 'base64').toString();
    expect(body).toContain('https://club.example/team');
    expect(body).toContain('Ilse van Nergens');
  });

  it('may be what the team knows itself, but no private address of who takes part', async () => {
    const { sam, contacts } = await team();
    const confirm = `${TASK}/contact/confirm`;
    await sam.see(TASK);
    expect((await sam.send(confirm, { email: 'geen adres' })).status).toBe(400);
    const refused = await sam.send(confirm, { email: 'fleur.verzonnen@post.example' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).not.toContain('value="fleur.verzonnen');
    expect((await sam.send(confirm, { email: 'bestuur@club.example' })).status).toBe(303);
    expect(contacts.get('club.example')?.confirmed?.['publisher']).toMatchObject({
      value: 'bestuur@club.example',
      source: 'team',
    });
  });

  it('is let go again when it was wrong', async () => {
    const { sam, contacts } = await team();
    await sam.see(TASK);
    await sam.send(`${TASK}/contact/confirm`, { email: 'bestuur@club.example' });
    await sam.send(`${TASK}/contact/forget`);
    expect(contacts.get('club.example')?.confirmed).toEqual({});
    expect(await sam.see(TASK)).toContain('Zoek een contactadres');
  });
});
