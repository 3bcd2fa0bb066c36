import { describe, expect, it } from 'vitest';

import { FIELDS_OF, fieldsOfFact, readFact } from '#functions/portal/steps/read-fact.ts';
import { Fields } from '#functions/portal/web/fields.ts';
import { SAY } from '#functions/portal/words/say.ts';
import type { FactKind } from '#shared/domain/fact.ts';
import { FACT_KINDS } from '#shared/domain/fact.ts';

import { FACTS, SECRETS, world } from './world.ts';

const person = { names: [{ given: 'Ilse', prefix: 'van', family: 'Nergens' }], country: 'NL' };
const read = (kind: FactKind, fields: Record<string, string>) =>
  readFact(
    kind,
    new Fields(Object.entries(fields).map(([name, value]) => [name, [value]])),
    SAY.nl.facts,
    person,
  );

const RIGHT: Readonly<Record<FactKind, Record<string, string>>> = {
  address: { street: 'Nergensstraat', number: '7', postcode: '9999 XA', city: 'Nergenshuizen' },
  place: { lat: '52,0001', lon: '5.0001', radius: '500' },
  routine: { what: 'koor', place: 'De Verzonnen Zaal', weekday: 'monday', from: '20.00' },
  relative: { given: 'Bo', family: 'Nergens', relation: 'child' },
  phone: { phone: '06 00000124' },
  email: { email: 'ilse@post.example' },
  plate: { plate: 'ZZ-998-Z' },
  birthdate: { year: '1971', month: '2', day: '3' },
  username: { username: '@nergens_ilse71' },
  iban: { iban: 'NL34 LUWT 0000 0316 04' },
  bsn: { bsn: '111222333' },
};
const WRONG: Readonly<Record<FactKind, Record<string, string>>> = {
  address: { country: 'Holland', city: 'Nergenshuizen' },
  place: { lat: '152', lon: '5' },
  routine: { weekday: 'monday', from: 'avond' },
  relative: { relation: 'child' },
  phone: { phone: 'bel maar' },
  email: { email: 'ilse' },
  plate: { plate: '!' },
  birthdate: { year: '1971', month: '2', day: '31' },
  username: { username: '' },
  iban: { iban: 'NL00LUWT0000031604' },
  bsn: { bsn: '111222334' },
};

describe('a form for each kind of fact', () => {
  it.each(FACT_KINDS)('reads %s and writes it back', (kind) => {
    const { fact } = read(kind, RIGHT[kind]);
    expect(fact?.kind).toBe(kind);
    const again = fact && readFact(kind, fieldsOfFact(fact), SAY.nl.facts, person);
    expect(again?.fact).toEqual(fact);
  });

  it.each(FACT_KINDS)('says beside a field what is wrong with %s, without repeating it', (kind) => {
    const { fact, ...rest } = read(kind, WRONG[kind]);
    expect(fact).toBeUndefined();
    const faults = 'faults' in rest ? rest.faults : {};
    const fields: readonly string[] = FIELDS_OF[kind];
    expect(Object.keys(faults).filter((name) => !fields.includes(name))).toEqual([]);
    expect(Object.values(faults)).toHaveLength(1);
  });
});

describe('my facts', () => {
  it('stay covered until they are asked for', async () => {
    const { as } = await world();
    const ilse = await as('ilse');
    const covered = await ilse.see('/mine/facts');
    for (const secret of SECRETS) expect(covered).not.toContain(secret);
    const shown = await ilse.read('/mine/facts/show');
    expect(shown).toContain('Verzonnenlaan 41');
    expect(shown).toContain('3 februari 1971');
  });

  it('are added, changed and removed, and those that stay keep their ids', async () => {
    const { as, people } = await world();
    const ilse = await as('ilse');
    const before = people.subject('mayor').facts;
    await ilse.send('/mine/facts/add/phone', { phone: '06 00000125' });
    const added = people.subject('mayor').facts;
    expect(added.slice(0, before.length)).toEqual(before);
    expect(added).toHaveLength(before.length + 1);
    const id = added.at(-1)?.id ?? '';
    expect(await ilse.read(`/mine/facts/${id}/change`)).toContain('value="06 00000125"');
    await ilse.send(`/mine/facts/${id}/save`, { phone: '06 00000126' });
    expect(people.subject('mayor').facts).toEqual(added);
    expect(await ilse.read('/mine/facts/show')).toContain('06 00000126');
    await ilse.send(`/mine/facts/${id}/remove`);
    expect(people.subject('mayor').facts).toEqual(before);
  });

  it('are not kept twice, and a wrong one is shown again as it was typed, never in the address', async () => {
    const { as, people } = await world();
    const ilse = await as('ilse');
    await ilse.send('/mine/facts/add/phone', { phone: '+31600000123' });
    expect(people.subject('mayor').facts).toHaveLength(FACTS.length);
    const response = await ilse.send('/mine/facts/add/iban', { iban: 'NL00LUWT0000031604' });
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    const text = await response.text();
    expect(text).toContain('value="NL00LUWT0000031604"');
    expect(text).toContain('Dit rekeningnummer klopt niet');
  });
});
