import { describe, expect, it } from 'vitest';

import { tokenHash } from '#shared/keys/ids.ts';

import { NOW, ORGANISATION, world } from './world.ts';

const PERSON = {
  given: 'Anna Maria',
  initials: 'A.M.',
  prefix: 'de',
  family: 'Verzinsel',
  use: 'own',
  office: 'wethouder',
  organisation: ORGANISATION,
  email: 'wethouder@nergenshuizen.example',
  language: 'en',
};

/** A link as the team makes it. */
async function invited() {
  const there = await world();
  const sam = await there.as('sam');
  const text = await sam.read('/team/invite', { language: 'nl', days: '7' });
  const [, token = ''] = /\/invitation\/([\w-]+)/.exec(text) ?? [];
  return { ...there, token, path: `/invitation/${token}` };
}

describe('an invitation', () => {
  it('keeps nothing of the person: a hash, an organisation, a language, a date', async () => {
    const { people, token } = await invited();
    const [kept] = [...people.invitations.values()];
    expect(kept).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      tokenHash: tokenHash(token),
      expires: '2026-03-11T09:00:00.000Z',
      invitedBy: 'team:sam',
      createdAt: NOW,
      organisation: ORGANISATION,
      language: 'nl',
    });
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('explains before it asks, with nothing ticked, and takes no consent that was not given', async () => {
    const { visitor, path } = await invited();
    const anna = visitor();
    const text = await anna.see(path);
    for (const title of [
      'Wat doet Luwte?',
      'Wat gaat er naar buiten?',
      'Wat ziet uw werkgever niet?',
    ])
      expect(text).toContain(title);
    expect(text).toContain('4 maart 2027');
    expect(text).not.toMatch(/<input[^>]*type="checkbox"[^>]*checked/);
    const refused = await anna.send(path);
    expect(refused.status).toBe(400);
    expect(await anna.status('/enrol')).toBe(410);
  });

  it('works until its day, and once', async () => {
    const { visitor, path, clock } = await invited();
    clock.now = new Date('2026-03-11T09:00:01.000Z');
    expect(await visitor().status(path)).toBe(410);
  });
});

/** Consent and sign-in, up to the form of names. */
async function consented() {
  const there = await invited();
  const anna = there.visitor();
  await anna.see(there.path);
  // A link, and no redirect: a browser lets a form lead nowhere but to ourselves.
  const sent = await anna.send(there.path, { consent: 'yes' });
  expect(sent.status).toBe(200);
  expect(await sent.text()).toContain('href="/sign-in?to=/enrol"');
  await anna.ask('/sign-in?to=/enrol');
  const back = await anna.ask('/sign-in/back?as=anna');
  expect(back.headers.get('location')).toBe('/enrol');
  await anna.see('/enrol');
  return { ...there, anna };
}

describe('enrolling', () => {
  it('records consent with its date and end, belongs to the sign-in, and goes on to the facts', async () => {
    const { anna, people, path } = await consented();
    const sent = await anna.send('/enrol', PERSON);
    expect(sent.headers.get('location')).toBe('/mine/facts?done=enrolled');
    const [subject] = [...people.enrolled.values()]
      .map((one) => one.subject)
      .filter(({ id }) => id !== 'mayor');
    expect(subject).toMatchObject({
      names: [{ given: 'Anna Maria', prefix: 'de', family: 'Verzinsel' }],
      offices: [{ title: 'wethouder', organisation: ORGANISATION }],
      language: 'en',
      login: 'login-anna',
      organisation: ORGANISATION,
      consent: { given: NOW, until: '2027-03-04T09:00:00.000Z', how: 'portal' },
    });
    expect(await anna.see('/mine/facts?done=enrolled')).toContain('Wat moet niet vindbaar zijn?');
    expect(await anna.status(path)).toBe(410);
    expect(await anna.status('/enrol')).toBe(410);
  });

  it('shows the form again with what was typed, and says what is wrong beside the field', async () => {
    const { anna, people } = await consented();
    const wrong = { ...PERSON, family: '', email: 'nergens', office: 'bel 0612345678' };
    const response = await anna.send('/enrol', wrong);
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).toContain('value="Anna Maria"');
    expect(text).toContain('value="nergens"');
    expect(text).toMatch(/id="family-error"[^>]*>.*?Vul uw achternaam in/);
    expect(text).toMatch(/id="email-error"/);
    expect(text).toMatch(/id="office-error"[^>]*>.*?privé/);
    expect(text).toMatch(
      /<input[^>]*id="family"[^>]*aria-describedby="family-error"[^>]*aria-invalid="true"/,
    );
    expect(people.enrolled.size).toBe(1);
  });

  it('is refused for a sign-in that somebody has already', async () => {
    const there = await invited();
    const ilse = await there.as('ilse');
    await ilse.see(there.path);
    await ilse.send(there.path, { consent: 'yes' });
    expect(await ilse.status('/enrol')).toBe(409);
    expect(there.people.enrolled.size).toBe(1);
  });

  it('connects who was enrolled on paper at their first sign-in, and no other sign-in after that', async () => {
    const there = await world();
    await there.people.change('mayor', (one) => {
      const { login: _, ...rest } = one;
      return rest;
    });
    const ilse = there.visitor();
    await ilse.ask('/sign-in');
    await ilse.ask('/sign-in/back?as=ilse%3Dmayor');
    expect(await ilse.status('/mine')).toBe(200);
    expect(there.people.subject('mayor').login).toBe('login-ilse');
    const thief = there.visitor();
    await thief.ask('/sign-in');
    await thief.ask('/sign-in/back?as=thief%3Dmayor');
    expect(await thief.status('/mine')).toBe(403);
  });
});
