import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Person } from '#shared/domain/person.ts';
import { isSalted } from '#shared/match/blind.ts';
import { KINDS } from '#shared/match/facts/registry.ts';
import type { Found } from '#shared/match/hits.ts';
import { candidatesOf, gateOf, lookUp } from '#shared/match/hits.ts';
import { sceneOf } from '#shared/match/scene.ts';

import { prf, ROELIEN, textPage, TJALLING, watch } from './support.ts';

/** Ten lines that see what the engine must see: plain strings, no key, no table. */
function naive(people: readonly Person[], found: readonly Found[]): string[] {
  const out: string[] = [];
  for (const person of people) {
    person.facts.forEach((fact, i) => {
      const forms = new Set(
        KINDS[fact.kind]
          .enrol(fact, person)
          .filter((form) => !isSalted(form))
          .map(({ form }) => form),
      );
      for (const { candidate } of found) {
        if (candidate.kind === fact.kind)
          for (const form of candidate.forms)
            if (forms.has(form)) out.push(`${person.id} ${i} ${candidate.span[0]}`);
      }
    });
  }
  return out.toSorted();
}

describe('lookUp', () => {
  const people = [ROELIEN, TJALLING];
  const list = watch(...people);
  const pieces = [
    'Korenwannerlaan',
    '12',
    '12a',
    '12-a',
    '9998 ZX',
    'Oosterdrecht',
    'Havezatepad 3',
    '06-12345678',
    '0031687654321',
    'roelien@post.example',
    'GX482K',
    'GX-482-K',
    'NL91 ABNA 0417 1643 00',
    'Jorrit van der Molenkolk',
    'geboren 3-2-1971',
    'en',
    ',',
    '.',
    '\n',
    'zoon Jorrit',
    '13',
  ];

  it('sees through its fingerprints just what a search for plain strings sees', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 16 }), (parts) => {
        const found = candidatesOf(sceneOf(textPage(parts.join(' ')), 'NL'));
        const seen = lookUp(list, prf, found).map(
          ({ person, fact, candidate }) =>
            `${people[person]?.id} ${fact - list.firstFact(person)} ${candidate.span[0]}`,
        );
        expect(seen.toSorted()).toEqual(naive(people, found));
      }),
    );
  });

  it('loses nothing at the gate, however addresses are written', () => {
    const inOrder = [
      ...pieces,
      'Korenwannerlaan 12a, Oosterdrecht',
      '12 Korenwannerlaan',
      'Korenwannerlaan in Oosterdrecht, nummer 12',
      'Havezatepad nr. 3',
      'woont in Oosterdrecht',
      '1 2 3 4',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...inOrder), { maxLength: 16 }), (parts) => {
        const scene = sceneOf(textPage(parts.join(' ')), 'NL');
        const all = candidatesOf(scene);
        const gated = candidatesOf(scene, gateOf(list, prf));
        expect(lookUp(list, prf, gated)).toEqual(lookUp(list, prf, all));
        expect(gated.length).toBeLessThanOrEqual(all.length);
      }),
    );
  });

  it('stops at the gate what nobody enrolled', () => {
    const scene = sceneOf(textPage('Zompveldweg 8, 1234 AB Nergenshuizen'), 'NL');
    expect(candidatesOf(scene)).not.toEqual([]);
    expect(candidatesOf(scene, gateOf(list, prf))).toEqual([]);
  });

  it('knows of each form whose it is, when thousands are enrolled', () => {
    const many = Array.from({ length: 300 }, (_, i): Person => ({
      ...TJALLING,
      id: `p${i}`,
      facts: [
        { kind: 'phone', value: `+3161000${1000 + i}` },
        { kind: 'plate', value: `GX-${100 + i}-K`, country: 'NL' },
      ],
    }));
    const all = watch(...many);
    for (const i of [0, 1, 57, 299]) {
      const found = candidatesOf(sceneOf(textPage(`Bel 061000${1000 + i}, GX-${100 + i}-K`), 'NL'));
      expect(
        new Set(lookUp(all, prf, found).map(({ person, fact }) => `${person} ${fact}`)),
      ).toEqual(new Set([`${i} ${2 * i}`, `${i} ${2 * i + 1}`]));
    }
  });
});
