import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { FACT_KINDS } from '#shared/domain/fact.ts';
import { assembleWatchlist } from '#shared/match/assemble.ts';
import type { BlindPerson, Meaning } from '#shared/match/blind.ts';
import { isSalted } from '#shared/match/blind.ts';
import { readRecord, writeRecord } from '#shared/match/records.ts';
import { refShape } from '#shared/match/watchlist-file.ts';
import { loadWatchlist } from '#shared/match/watchlist.ts';

import { TJALLING } from './support.ts';

const MEANINGS: readonly Meaning[] = [
  { strength: 'exact', because: 'phone-number' },
  { strength: 'strong', because: 'phone-national' },
  { strength: 'exact', because: 'address-full' },
  { strength: 'hint', because: 'address-street' },
  { strength: 'weak', because: 'relative-given' },
  { strength: 'weak', because: 'relative-couple' },
  { strength: 'strong', because: 'address-letter' },
];

interface Form {
  readonly hi: number;
  readonly lo: number;
  readonly tag: number;
  readonly fact: number;
  readonly meaning: number;
}

const word = fc.nat(0xffff_ffff);

function person(facts: number, forms: readonly Form[], index: number): BlindPerson {
  const { names, offices, country, language } = TJALLING;
  return {
    person: { id: `p${index}`, names, offices, country, language },
    facts: Array.from({ length: facts }, (_, i) => ({
      id: `fact ${i}`,
      kind: FACT_KINDS[i % FACT_KINDS.length] ?? 'phone',
      who: 0,
    })),
    threat: 1,
    sealingKey: Uint8Array.of(index, 2),
    meanings: MEANINGS,
    forms: Uint32Array.from(
      forms.flatMap(({ hi, lo, tag, fact, meaning }) => [hi, lo, tag, (fact << 8) | meaning]),
    ),
  };
}

const people = fc.array(
  fc.integer({ min: 1, max: 255 }).chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      forms: fc.array(
        fc.record({
          hi: word,
          lo: word,
          tag: word,
          fact: fc.nat(facts - 1),
          meaning: fc.nat(MEANINGS.length - 1),
        }),
        { maxLength: 600, size: 'max' },
      ),
    }),
  ),
  { maxLength: 5 },
);

const shown = (form: Form) => `${form.fact} ${JSON.stringify(MEANINGS[form.meaning])}`;

describe('an assembled watchlist', () => {
  it('gives back of every form whose it is, what it says and whether a tag is its own', () => {
    fc.assert(
      fc.property(people, (all) => {
        const list = loadWatchlist(
          assembleWatchlist(all.map(({ facts, forms }, i) => person(facts, forms, i))),
        );
        for (const [index, { forms }] of all.entries()) {
          for (const form of forms) {
            const { hi, lo, tag } = form;
            const seen: string[] = [];
            for (let at = list.find(hi, lo, -1); at >= 0; at = list.find(hi, lo, at + 1)) {
              const fact = list.factAt(at);
              if (list.personOf(fact) !== index || !list.agrees(at, tag)) continue;
              seen.push(`${fact - list.firstFact(index)} ${JSON.stringify(list.meaningAt(at))}`);
              expect(list.agrees(at, (tag ^ 0x8000_0000) >>> 0)).toBe(false);
              expect(list.agrees(at, (tag ^ 0x0001_0000) >>> 0)).toBe(false);
              expect(list.agrees(at, (tag ^ 0x0000_8000) >>> 0)).toBe(false);
            }
            const { byLow } = list.saltedOf(index);
            const salted = (byLow.get(lo & 0xffff) ?? [])
              .filter((one) => one.tag === tag >>> 20)
              .map((one) => `${one.fact - list.firstFact(index)} ${JSON.stringify(one.meaning)}`);
            const isBeside = isSalted(MEANINGS[form.meaning] ?? MEANINGS[0]!);
            expect(isBeside ? salted : seen).toContain(shown(form));
            expect(isBeside ? seen : salted).not.toContain(shown(form));
          }
          expect(
            [...list.saltedOf(index).byLow.values()].reduce((sum, { length }) => sum + length, 0),
          ).toBe(forms.filter(({ meaning }) => isSalted(MEANINGS[meaning]!)).length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps more pairs of fact and meaning than a byte can name, and runs longer than a byte can count', () => {
    const forms = Array.from({ length: 255 * 2 }, (_, i) => ({
      hi: i,
      lo: i,
      tag: (i << 20) >>> 0,
      fact: i >> 1,
      meaning: 4 + (i & 1),
    }));
    const long = Array.from({ length: 700 }, (_, i) => ({
      hi: 0,
      lo: 1000 + i,
      tag: 0,
      fact: 254,
      meaning: 6,
    }));
    const list = loadWatchlist(assembleWatchlist([person(255, [...forms, ...long], 0)]));
    const { byLow, kinds } = list.saltedOf(0);
    expect(byLow.get(509)).toEqual([
      { fact: 254, kind: list.kindOf(254), meaning: MEANINGS[5], tag: 509 },
    ]);
    expect(byLow.get(1699)).toMatchObject([{ fact: 254, meaning: MEANINGS[6] }]);
    expect(kinds.size).toBe(new Set(FACT_KINDS).size);
  });

  it('keeps as much of a tag as facts and meanings leave room for, never less than half', () => {
    expect(refShape(1 << 24, 256)).toEqual({ fact: 24, meaning: 8, tag: 0 });
    expect(refShape(1_200_000, 26)).toEqual({ fact: 21, meaning: 5, tag: 6 });
    expect(refShape(1, 1)).toEqual({ fact: 0, meaning: 0, tag: 16 });
  });
});

describe('a record', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 40 }),
        fc.array(fc.string({ maxLength: 60 })),
        fc.constantFrom(0, 1, 3, 4),
        (sealingKey, ids, threat) => {
          const record = { threat, sealingKey, ids };
          expect(readRecord(writeRecord(record))).toEqual(record);
        },
      ),
    );
  });

  it('says so where an id is too long', () => {
    const record = { threat: 0, sealingKey: new Uint8Array(0), ids: ['x'.repeat(256)] } as const;
    expect(() => writeRecord(record)).toThrow('at most 255 bytes');
  });
});
