import { describe, expect, it } from 'vitest';

import { nameInRegister } from '#functions/portal/steps/office.ts';
import { newToken, tokenHash } from '#shared/keys/ids.ts';
import type { OfficeBody } from '#shared/storage/offices.ts';

import { ORGANISATION, world } from './world.ts';

const BODY: OfficeBody = {
  register: 'roo',
  organisation: ORGANISATION,
  key: 'nergenshuizen',
  offices: [
    { title: 'Burgemeester', holder: 'Mevr. mr. I. (Ilse) van Nergens', from: '2021-05-01' },
    { title: 'Wethouder', holder: 'Th. Ergens' },
  ],
  at: '2026-03-01T05:00:00.000Z',
};
const ELSEWHERE: OfficeBody = {
  register: 'roo',
  organisation: 'Gemeente Elders aan Zee',
  key: 'elders aan zee',
  offices: [{ title: 'Griffier' }],
  at: BODY.at,
};

async function enrolling(bodies: readonly OfficeBody[]) {
  const there = await world();
  there.bodies.push(...bodies);
  const token = newToken();
  await there.needs.subjects.invite({
    id: 'new',
    tokenHash: tokenHash(token),
    expires: '2026-04-01T00:00:00.000Z',
    invitedBy: 'team:sam',
    createdAt: '2026-03-01T00:00:00.000Z',
  });
  const anna = await there.as('anna');
  await anna.see(`/invitation/${token}`);
  await anna.send(`/invitation/${token}`, { consent: 'yes' });
  return { ...there, anna };
}

describe('an office in a register', () => {
  it('is not offered while no register is on', async () => {
    const { anna } = await enrolling([]);
    expect(await anna.see('/enrol')).not.toContain('Zoek in het register');
  });

  it('is suggested by the name of the body, and fills nothing in by itself', async () => {
    const { anna, people } = await enrolling([BODY]);
    expect(await anna.see('/enrol')).toContain('Zoek in het register');
    const page = await anna.read('/enrol/office', {
      do: 'look',
      organisation: 'nergenshuizen',
      email: 'a@nergenshuizen.example',
    });
    expect(page).toContain('Burgemeester, Mevr. mr. I. (Ilse) van Nergens, sinds 1 mei 2021');
    expect(page).toContain('value="a@nergenshuizen.example"');
    expect(page).toMatch(/name="office"[^>]*value=""/);
    expect(people.enrolled.has('new')).toBe(false);
  });

  it('fills the form in when it is chosen, and is saved by the person alone', async () => {
    const { anna, people } = await enrolling([BODY]);
    await anna.see('/enrol');
    const page = await anna.read('/enrol/office', {
      do: 'take',
      organisation: 'Gemeente Nergenshuizen',
      chosenOffice: 'roo|Burgemeester|Mevr. mr. I. (Ilse) van Nergens',
    });
    for (const [name, value] of [
      ['office', 'burgemeester'],
      ['organisation', ORGANISATION],
      ['call', 'Ilse'],
      ['initials', 'I.'],
      ['prefix', 'van'],
      ['family', 'Nergens'],
    ])
      expect(page).toMatch(new RegExp(`name="${name}"[^>]*value="${value}"`));
    expect(page).toContain('Er is nog niets opgeslagen');
    expect(people.enrolled.has('new')).toBe(false);
  });

  it('leaves a name that was typed as it is', async () => {
    const { anna } = await enrolling([BODY]);
    await anna.see('/enrol');
    const page = await anna.read('/enrol/office', {
      do: 'take',
      organisation: ORGANISATION,
      family: 'Anders',
      chosenOffice: 'roo|Wethouder|Th. Ergens',
    });
    expect(page).toMatch(/name="family"[^>]*value="Anders"/);
    expect(page).toMatch(/name="office"[^>]*value="wethouder"/);
  });

  it('of a body that is not known leads to bodies with a name like it', async () => {
    const { anna } = await enrolling([BODY, ELSEWHERE]);
    await anna.see('/enrol');
    const page = await anna.read('/enrol/office', { do: 'look', organisation: 'Elders' });
    expect(page).toContain('Gemeente Elders aan Zee');
    expect(await anna.read('/enrol/office', { do: 'look', organisation: 'Xyz' })).toContain(
      'Vul zelf uw ambt en organisatie in',
    );
  });

  it('sends nothing out when it is looked up', async () => {
    const { anna, asked } = await enrolling([BODY]);
    await anna.see('/enrol');
    await anna.send('/enrol/office', { do: 'look', organisation: ORGANISATION });
    expect(asked).toEqual([]);
  });

  it('can be looked up later as well, in the settings', async () => {
    const there = await world();
    there.bodies.push(BODY);
    const ilse = await there.as('ilse');
    await ilse.see('/mine/settings');
    const page = await ilse.read('/mine/settings/office', {
      do: 'look',
      organisation: ORGANISATION,
    });
    expect(page).toContain('Wethouder, Th. Ergens');
  });
});

describe('a name as a register writes it', () => {
  it.each([
    ['Mevr. drs. J.M. (Janna) Duinstra', { initials: 'J.M.', call: 'Janna', family: 'Duinstra' }],
    ['T. van Oosterzijl', { initials: 'T.', prefix: 'van', family: 'Oosterzijl' }],
    ['Tjalling van der Plas', { given: 'Tjalling', prefix: 'van der', family: 'Plas' }],
    ['dhr. ir. A. P. de Groot-Veen MSc', { initials: 'A.P.', prefix: 'de', family: 'Groot-Veen' }],
    ["Th. (Theo) van 't Hek", { initials: 'Th.', call: 'Theo', prefix: "van 't", family: 'Hek' }],
    ['Foo', { family: 'Foo' }],
  ])('"%s" is taken apart', (written, name) => {
    expect(nameInRegister(written)).toEqual(name);
  });
});
