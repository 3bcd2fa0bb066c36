import { describe, expect, it } from 'vitest';

import { BadInput } from '#shared/domain/errors.ts';
import { readPeople } from '#shared/enrolment/people-file.ts';

const good = `people:
  - id: mayor
    names: [{ given: Teuntje, prefix: van, family: Oeverloos }]
    facts:
      - { kind: address, street: Lisdoddelaan, number: 12, city: Mistwijk }
      - { kind: birthdate, value: 1971-02-03 }
`;

function fault(text: string): string {
  try {
    readPeople(text, 'people.yaml');
  } catch (error) {
    if (error instanceof BadInput) return error.message;
    throw error;
  }
  throw new Error('the file was taken for good');
}

describe('a people file', () => {
  it('is read with its defaults, numbers and dates as words', () => {
    const [person] = readPeople(good, 'people.yaml');
    expect(person).toMatchObject({ id: 'mayor', language: 'nl', country: 'NL', offices: [] });
    expect(person?.facts).toEqual([
      { kind: 'address', street: 'Lisdoddelaan', number: '12', city: 'Mistwijk' },
      { kind: 'birthdate', value: '1971-02-03' },
    ]);
  });

  it('may be JSON', () => {
    const json = JSON.stringify({ people: [{ id: 1, names: [{ full: 'Bo Mist' }] }] });
    expect(readPeople(json, 'people.json')).toMatchObject([
      { id: '1', names: [{ full: 'Bo Mist' }] },
    ]);
  });

  it.each([
    [
      'an unknown field',
      good.replace('street:', 'straat:'),
      /^people\.yaml:5: people\.0\.facts\.0\.straat: no such field/,
    ],
    [
      'an unknown kind',
      good.replace('kind: birthdate', 'kind: shoe'),
      /^people\.yaml:6: people\.0\.facts\.1\.kind/,
    ],
    ['a broken date', good.replace('1971-02-03', '3 feb'), /^people\.yaml:6: .*YYYY-MM-DD/],
    [
      'no name',
      good.replace('given: Teuntje, prefix: van, family: Oeverloos', 'prefix: van'),
      /^people\.yaml:3: people\.0\.names\.0/,
    ],
    ['broken YAML', 'people: [', /^people\.yaml:1: not readable/],
    ['an empty file', '', /^people\.yaml:1: people/],
    [
      'the same id twice',
      good + good.slice(8),
      /^people\.yaml:7: people\.1\.id: wanted an id of its own/,
    ],
  ])('with %s names file, line and field', (_, text, expected) => {
    expect(fault(text)).toMatch(expected);
  });

  it('never repeats a value in its error', () => {
    expect(fault(good.replace('1971-02-03', '3 feb 1971'))).not.toContain('1971');
  });

  it('refuses a fact that cannot be, with its line', () => {
    const check = (_: unknown, fact: number) => {
      if (fact === 1) throw new BadInput('wanted a date that was');
    };
    expect(() => readPeople(good, 'p.yaml', check)).toThrow(
      'p.yaml:6: people.0.facts.1: wanted a date that was',
    );
  });
});
