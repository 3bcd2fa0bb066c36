import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BadInput } from '#shared/domain/errors.ts';
import type { RoutineFact, Weekday } from '#shared/domain/fact.ts';
import type { Block } from '#shared/domain/page.ts';
import { routine } from '#shared/match/facts/routine.ts';
import { segment } from '#shared/match/segment.ts';

import { HOSTILE, readsMuchOf } from './reading.ts';
import { pageOf, seen, seenOnPage } from './seen.ts';

const judo: RoutineFact = {
  kind: 'routine',
  what: 'judotraining',
  place: 'Sporthal De Otter',
  weekday: 'tuesday',
  from: '19:30',
  to: '21:00',
};
const choir: RoutineFact = {
  kind: 'routine',
  what: 'koorrepetitie',
  place: 'Dorpshuis Het Anker',
  weekday: 'thursday',
  from: '19:45',
};

describe('a routine', () => {
  it.each<[string, RoutineFact, string]>([
    [
      'Elke dinsdag van 19.30 tot 21.00 uur in Sporthal De Otter.',
      judo,
      'dinsdag van 19.30 tot 21.00 uur',
    ],
    ['Judo: elke dinsdagavond om half acht.', judo, 'dinsdagavond om half acht'],
    ['Judo di. 19:30', judo, 'di. 19:30'],
    ['judotraining, dinsdags vanaf 19u30', judo, 'dinsdags vanaf 19u30'],
    ['Om half acht op dinsdagavond is er judo', judo, 'half acht op dinsdagavond'],
    ['judo op dinsdag en donderdag, 19:30 uur', judo, 'dinsdag en donderdag, 19:30 uur'],
    ['judo ’s dinsdags tegen half acht', judo, 'dinsdags tegen half acht'],
    ['judo: elke dinsdag, 1930 uur', judo, 'dinsdag, 1930 uur'],
    ['judo di-avond half acht', judo, 'di-avond half acht'],
    ['judo di en vr 19.30', judo, 'di en vr 19.30'],
    ['judo di/vr 19.30', judo, 'di/vr 19.30'],
    ['judo, tiisdeis om healwei achten', judo, 'tiisdeis om healwei achten'],
    ['Judo every Tuesday night at half past seven', judo, 'Tuesday night at half past seven'],
    ['Judo every Tuesday at 7.30 pm', judo, 'Tuesday at 7.30 pm'],
    ['Judo jeden Dienstag um halb acht', judo, 'Dienstag um halb acht'],
    ['judo tous les mardis à 19h30', judo, 'mardis à 19h30'],
    ['judo op dinsdag om 19 uur 30', judo, 'dinsdag om 19 uur 30'],
    ['DINSDAG\n18.00 volleybal\n19.30 judo', judo, 'DINSDAG\n18.00 volleybal\n19.30'],
    [
      'Donderdagavond kwart voor acht in het dorpshuis Het Anker',
      choir,
      'Donderdagavond kwart voor acht',
    ],
    [
      'Het koor zingt donderdag van kwart voor 8 tot tien',
      choir,
      'donderdag van kwart voor 8 tot tien',
    ],
    [
      'koor: alle tongersdeitejûnen, kertier foar acht',
      choir,
      'tongersdeitejûnen, kertier foar acht',
    ],
    ['ko\u00ADor elke d\u00ADonderdag 19\u200B:45', choir, 'd\u00ADonderdag 19\u200B:45'],
  ])('is whole in "%s", and quoted exactly', (text, fact, quote) => {
    expect(seen(routine, fact, text)).toEqual({ strength: 'exact', quote });
  });

  it('is strong where the hour is not said', () => {
    expect(seen(routine, judo, 'Op dinsdag is zij te vinden in De Otter')?.strength).toBe('strong');
    expect(seen(routine, judo, 'Zij judoot; op dinsdag is er altijd judo')?.strength).toBe(
      'strong',
    );
  });

  it('is weak where only weekday and hour are said, or only a place that one goes to every week', () => {
    expect(seen(routine, judo, 'Elke dinsdag om 19.30 uur')?.strength).toBe('weak');
    expect(seen(routine, choir, 'Elke week in Dorpshuis Het Anker')?.strength).toBe('weak');
  });

  it.each([
    'judo van maandag tot woensdag, 19.30 uur: dinsdag 18.00 uur',
    'open Monday to Wednesday, 19.30',
    'Judo op dinsdag van onze trainer om acht uur',
  ])('is of no such hour in "%s"', (text) => {
    expect(seen(routine, { ...judo, what: undefined, place: undefined }, text)).toBeUndefined();
  });

  it('is weaker on one date than every week', () => {
    expect(seen(routine, judo, 'dinsdag 12 mei 2026, 19.30 uur: judo')?.strength).toBe('strong');
    expect(seen(routine, judo, 'Op dinsdag 12-05-2026 om 19.30 uur')?.strength).toBe('hint');
  });

  it.each<[string, RoutineFact]>([
    ['Elke woensdag van 19.30 tot 21.00 uur in Sporthal De Otter.', judo],
    ['Judo op maandag, 19.30 uur. Op dinsdag van 20.10 tot 20.50 uur: yoga.', judo],
    ['maandag: judo, 19.30 uur\ndinsdag: yoga, 20.00 uur', judo],
    ['Raadsvergadering: elke dinsdag om 19.30 uur', judo],
    ['Het spreekuur is op dinsdag om 19.30 uur', judo],
    ['Dinsdag om 19.30 uur opent zij de bewonersavond in de judozaal', judo],
    ['Het werkbezoek aan de judoclub is dinsdag om 19.30 uur', judo],
    ['Geopend maandag t/m vrijdag van 19.30 tot 21.00 uur', judo],
    ['Sporthal De Otter krijgt een nieuw dak', judo],
    ['Om 19.30 uur begint het', judo],
    ['Dinsdag wordt het mooi weer', judo],
    ['Do kom om 19:45', choir],
    ['Elke donderdag om kwart over acht', choir],
  ])('is not taken for "%s"', (text, fact) => {
    expect(seen(routine, fact, text)).toBeUndefined();
  });

  it('takes an hour for that of the place in its own sentence', () => {
    const paragraph = (text: string) =>
      pageOf(text, { blocks: [{ start: 0, end: text.length, kind: 'paragraph' }] });
    const fact = { ...judo, weekday: undefined };
    expect(seenOnPage(routine, fact, paragraph('Om 19.30 uur judo in De Otter.'))?.strength).toBe(
      'exact',
    );
    const apart = 'Zij woont bij De Otter. De bus gaat om 19.30 uur.';
    expect(seenOnPage(routine, fact, paragraph(apart))).toBeUndefined();
  });

  it('counts for less where another hour of that part of the day stands there, and not in another part', () => {
    expect(seen(routine, judo, 'Elke dinsdag om 18.00 uur judo')?.strength).toBe('weak');
    expect(seen(routine, judo, 'Elke dinsdag om 10.00 uur judo')).toBeUndefined();
    expect(seen(routine, judo, 'Elke dinsdagochtend om half acht judo')).toBeUndefined();
  });

  it('stands in a table with weekdays above its columns', () => {
    const cells = [
      'uur',
      'maandag',
      'dinsdag',
      '18.00',
      'volleybal',
      'yoga',
      '19.30',
      'schaken',
      'judo',
    ];
    const { text, blocks } = lay(cells, (i) => ({
      kind: 'cell',
      group: 1,
      row: Math.floor(i / 3),
      column: i % 3,
    }));
    expect(seenOnPage(routine, judo, pageOf(text, { blocks }))).toEqual({
      strength: 'exact',
      quote: 'judo',
    });
    expect(
      seenOnPage(routine, { ...judo, weekday: 'monday' }, pageOf(text, { blocks }))?.strength,
    ).not.toBe('exact');
  });

  it('stands below a heading that is a weekday', () => {
    const lines = ['Dinsdagavond', '19.30 judo, o.a. Fenna', 'Woensdag', '19.30 schaken'];
    const { text, blocks } = lay(lines, (i) => ({ kind: i % 2 === 0 ? 'heading' : 'item' }));
    expect(seenOnPage(routine, judo, pageOf(text, { blocks }))).toEqual({
      strength: 'exact',
      quote: '19.30 judo, o.a. Fenna',
    });
  });

  it('stands in a calendar, where the date gives the weekday', () => {
    const entry = { summary: 'Judo', location: 'De Otter', at: [0, 4] } as const;
    const tuesday = pageOf('Judo', { calendar: [{ ...entry, start: '2026-05-12T19:30' }] });
    const friday = pageOf('Judo', { calendar: [{ ...entry, start: '2026-05-15T19:30' }] });
    const broken = pageOf('Judo', { calendar: [{ ...entry, start: 'volgende week' }] });
    expect(seenOnPage(routine, judo, tuesday)?.strength).toBe('strong');
    expect(seenOnPage(routine, judo, friday)).toBeUndefined();
    expect(seenOnPage(routine, judo, broken)).toBeUndefined();
  });

  it('may lack parts, but needs two', () => {
    const day: RoutineFact = { kind: 'routine', what: 'judo', weekday: 'tuesday' };
    const hour: RoutineFact = { kind: 'routine', weekday: 'tuesday', from: '9.30' };
    expect(seen(routine, day, 'judo op dinsdag om 10.00 uur')?.strength).toBe('exact');
    expect(seen(routine, hour, 'op dinsdag om half tien')?.strength).toBe('weak');
    expect(() => seen(routine, { kind: 'routine', weekday: 'tuesday' }, '')).toThrow(BadInput);
    expect(() => seen(routine, { ...judo, from: 'avond' }, '')).toThrow(BadInput);
    expect(() => seen(routine, { ...judo, from: '25:00' }, '')).toThrow(BadInput);
  });

  it('is read at any hour of any day, and on no other day', () => {
    const DAYS: readonly [Weekday, string][] = [
      ['monday', 'maandag'],
      ['tuesday', 'dinsdag'],
      ['wednesday', 'woensdag'],
      ['thursday', 'donderdag'],
      ['friday', 'vrijdag'],
      ['saturday', 'zaterdag'],
      ['sunday', 'zondag'],
    ];
    const two = (n: number): string => String(n).padStart(2, '0');
    const spell = fc.constantFrom<(h: number, m: number) => string>(
      (h, m) => `${two(h)}.${two(m)} uur`,
      (h, m) => `${two(h)}:${two(m)}`,
      (h, m) => `${h}u${two(m)}`,
      (h, m) => `${h} uur ${two(m)}`,
    );
    fc.assert(
      fc.property(
        fc.nat(6),
        fc.nat(6),
        fc.integer({ min: 7, max: 23 }),
        fc.constantFrom(0, 15, 30, 45),
        spell,
        (a, b, h, m, write) => {
          const [weekday = 'monday', word = ''] = DAYS[a] ?? [];
          const [other = 'monday'] = DAYS[b] ?? [];
          const text = `Badminton is elke ${word} om ${write(h, m)}.`;
          const fact: RoutineFact = {
            kind: 'routine',
            what: 'badmintontraining',
            weekday,
            from: `${two(h)}:${two(m)}`,
          };
          expect(seen(routine, fact, text)?.strength).toBe('exact');
          expect(seen(routine, { ...fact, weekday: other }, text) === undefined).toBe(a !== b);
        },
      ),
    );
  });

  it('takes a few dozen forms', () => {
    expect(
      routine.enrol(
        { ...judo, what: 'judo en jiujitsu voor gevorderde volwassenen' },
        { names: [], country: 'NL' },
      ).length,
    ).toBeLessThan(60);
  });

  it('never throws, and its spans lie in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { span, forms } of routine.recognise(
          segment(`dinsdag ${text} 19.30 ${text} half acht vrijdag`),
        )) {
          expect(span[0]).toBeLessThan(span[1]);
          expect(forms.every((form) => form.startsWith('routine:'))).toBe(true);
        }
      }),
    );
  });

  it.each<readonly [string, string]>([
    ...HOSTILE,
    ['weekdays', 'dinsdag '],
    ['times', '19.30 '],
    ['both', 'dinsdag 19.30 judo '],
  ])('reads much of %s to its end', (_name, unit) => {
    expect(readsMuchOf(routine, unit)).toBe(true);
  });
});

/** Blocks one below the other. */
function lay(
  lines: readonly string[],
  of: (i: number) => Omit<Block, 'start' | 'end'>,
): { text: string; blocks: Block[] } {
  let text = '';
  const blocks = lines.map((line, i) => {
    const start = text.length;
    text += `${line}\n`;
    return { start, end: start + line.length, ...of(i) };
  });
  return { text, blocks };
}
