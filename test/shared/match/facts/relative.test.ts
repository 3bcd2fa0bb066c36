import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BadInput } from '#shared/domain/errors.ts';
import type { RelativeFact } from '#shared/domain/fact.ts';
import type { PersonName } from '#shared/domain/person.ts';
import { relative } from '#shared/match/facts/relative.ts';
import { segment } from '#shared/match/segment.ts';

import { HOSTILE, readsMuchOf } from './reading.ts';
import { seen } from './seen.ts';

const of = (relation: string, name: PersonName): RelativeFact => ({
  kind: 'relative',
  relation,
  name,
});
/** Child of Wouter van der Stegge. */
const child = of('child', { given: 'Fenna', prefix: 'van der', family: 'Stegge' });
const partner = of('partner', {
  given: 'Ilse Marie',
  initials: 'I.M.',
  call: 'Ilse',
  family: 'Okkerman',
});

describe('a relative', () => {
  it.each<[string, RelativeFact, string]>([
    ['Doelpunt van Fenna van der Stegge!', child, 'Fenna van der Stegge'],
    ['FENNA VAN DER STEGGE', child, 'FENNA VAN DER STEGGE'],
    ['Fenna v.d. Stegge (8)', child, 'Fenna v.d. Stegge'],
    ['Fenna v/d Stegge', child, 'Fenna v/d Stegge'],
    ['Stegge, Fenna van der', child, 'Stegge, Fenna van der'],
    ['Van der Stegge, Fenna', child, 'Stegge, Fenna'],
    ['Fenna Roos van der Stegge', child, 'Fenna Roos van der Stegge'],
    ['Ilse Okkerman is notaris', partner, 'Ilse Okkerman'],
    ['Ilse van der Stegge-Okkerman', partner, 'Ilse van der Stegge-Okkerman'],
    ['Ilse Okkerman-van der Stegge', partner, 'Ilse Okkerman-van der Stegge'],
    ['Okkerman, Ilse', partner, 'Okkerman, Ilse'],
    ['Wouter en Ilse van der Stegge-Okkerman', partner, 'Ilse van der Stegge-Okkerman'],
    ['Okkerman, Isabella Maria (Ilse)', partner, 'Okkerman, Isabella Maria (Ilse'],
    ['Isabella (Ilse) Okkerman', partner, 'Isabella (Ilse) Okkerman'],
    ['I\u00ADlse O\u200Bkkerman', partner, 'I\u00ADlse O\u200Bkkerman'],
  ])('is whole in "%s", and quoted exactly', (text, fact, quote) => {
    expect(seen(relative, fact, text)).toEqual({ strength: 'exact', quote });
  });

  it.each<[string, RelativeFact, string]>([
    ['Ilse van der Stegge', partner, 'Ilse van der Stegge'],
    ['Ilse en Wouter van der Stegge', partner, 'Ilse'],
    ['I.M. Okkerman', partner, 'I.M. Okkerman'],
    ['Okkerman, I.M.', partner, 'Okkerman, I.M'],
  ])('is nearly whole in "%s"', (text, fact, quote) => {
    expect(seen(relative, fact, text)).toEqual({ strength: 'strong', quote });
  });

  it.each<[string, RelativeFact, string]>([
    ['zijn dochter Fenna zit op hockey', child, 'Fenna'],
    ['Vader van Fenna en Joep', child, 'Fenna'],
    ['papa van Fenna', child, 'Fenna'],
    ['Fennas vader stond erbij', child, 'Fennas'],
    ['de kinderen Joep, Fenna en Sil', child, 'Fenna'],
    ['Fenna (groep 5)', child, 'Fenna'],
    ['Fenna (9)', child, 'Fenna'],
    ['Fenna, groep 5', child, 'Fenna'],
    ['Fenna S. was eerste', child, 'Fenna S'],
    ['mijn vrouw Ilse. Kom langs', partner, 'Ilse'],
    ['Ihr Mann kocht, seine Frau Ilse liest', partner, 'Ilse'],
    ['Wouter, Ilse en Fenna', partner, 'Wouter, Ilse'],
    ['haar Ilse', partner, 'Ilse'],
    ['Ilse & Joep', partner, 'Ilse'],
    ['Ilse en Wouter', partner, 'Ilse en Wouter'],
    ['Ilse en Joep\nFenna\nHilde', child, 'Fenna'],
    ['I. Okkerman', partner, 'I. Okkerman'],
  ])('is weak in "%s", and needs the name of the person near', (text, fact, quote) => {
    expect(seen(relative, fact, text)).toEqual({ strength: 'weak', quote });
  });

  it.each<[string, RelativeFact]>([
    ['Fenna liep in de zon', child],
    ['Fenna Postma', child],
    ['haar dochter Fenna Postma', child],
    ['zijn dochter Fenne', child],
    ['Hij is man. Fenna ook', child],
    ['Van der Stegge', child],
    ['Ilse Akkerman', partner],
    ['U. Okkerman', partner],
    ['W. van der Stegge', of('child', { given: 'Wim', prefix: 'van der', family: 'Stegge' })],
  ])('is not taken for "%s"', (text, fact) => {
    expect(seen(relative, fact, text)).toBeUndefined();
  });

  it.each<[string, RelativeFact, string]>([
    ['Wouter van der Stegge en zijn dochter Fenna', child, 'Fenna'],
    ['Fenna, dochter van Wouter', child, ''],
    ['Fenna (9), de dochter van raadslid Wouter van der Stegge', child, 'Fenna'],
    ['Ilse (vriendin van Wouter)', partner, ''],
    ['vraag naar Ilse (mijn vrouw)', partner, 'Ilse'],
    ['familie Van der Stegge: Joep, Fenna', child, 'Fenna'],
    ['Hij woont samen met Ilse', partner, 'Ilse'],
    ['Raadslid · samen met Ilse', partner, 'Ilse'],
    ['z’n vrouw Ilse', partner, 'Ilse'],
    ['zien vrouw Ilse', partner, 'Ilse'],
    ['His mother-in-law Ilse', partner, 'Ilse'],
    ['Ik ben Wouter van der Stegge. Mijn dochter Fenna zwemt', child, 'Fenna'],
    ['"Mijn dochter Fenna zwemt", zegt hij', child, 'Fenna'],
    ['"Ilse is even weg", zegt hij over zijn vrouw', partner, 'Ilse'],
    ['zn dochter fenna en', child, 'fenna'],
    ['Her nine-year-old, Fenna, waved', child, 'Fenna'],
    ['zijn negenjarige Fenna', child, 'Fenna'],
    ['Namens Ilse en de kinderen', partner, 'Ilse'],
    ['her husband of ten years, Fenna', child, 'Fenna'],
    ['Proud mum to Fenna!', child, 'Fenna'],
    ['and little Fenna slept', child, 'Fenna'],
    ['z’n wijf ilse werkt daar', partner, 'ilse'],
    ['Der Großvater Ilse', partner, 'Ilse'],
    ['heeft een relatie met Ilse', partner, 'Ilse'],
    ['met de geboorte van Fenna', child, 'Fenna'],
    ['Wij zijn Wouter van der Stegge en Joke Bos, met onze Fenna', child, 'Fenna'],
    ['Fenna\tWouter van der Stegge\t06', child, 'Fenna'],
    ['kids joep en fenna', child, 'fenna'],
    ['Uit dit huwelijk:\n- Fenna, geb. 2011', child, 'Fenna'],
    ['Kapitein: Wouter van der Stegge. Team: Joep, Fenna, Sil', child, 'Fenna'],
    ['Wouter van der Stegge\nIlse ❤️ Fenna ❤️ Joep', child, 'Fenna'],
    ['Wouter van der Stegge en Ilse\n- Fenna', child, 'Fenna'],
    ['Wouter van der Stegge en Ilse\nJoep, Fenna', child, 'Fenna'],
  ])('is told by whose it is in "%s"', (text, fact, quote) => {
    const found = seen(relative, fact, text);
    expect(found?.strength).toBe('weak');
    expect(found?.quote).toContain(quote);
  });

  it('is whole in a sentence in small letters, and only there', () => {
    expect(seen(relative, child, 'volgens mij zit fenna van der stegge op hockey')?.strength).toBe(
      'exact',
    );
    expect(seen(relative, child, 'Zij zei dat fenna van der stegge komt')).toBeUndefined();
  });

  it.each<[string, RelativeFact]>([
    ['Kees Bruin kwam met zijn dochter Fenna', child],
    ['mevrouw Bakels, die met haar zoon en dochter Fenna kwam', child],
    ['Fenna, dochter van bakker Ruud Pals', child],
    ['Fenna (9), dochter van Ruud Pals', child],
    ['Ruud Pals (vader van Fenna)', child],
    ['Wouter van der Stegge met Kees Bruin en zijn dochter Fenna', child],
    ['Wouter van der Stegge en Fenna Postma', child],
    ['door Fenna en Joke Moor', child],
    ['Fenna (12) uit groep 8 mocht de raad vragen stellen', child],
    ['gezin Hofstra (vader Kees, dochter Fenna)', child],
    ['De man van Ilse sprak hem aan', partner],
    ['Mijn dochter Fenna schreef wethouder Wouter van der Stegge een brief', child],
    ['Ik heb Wouter van der Stegge gemaild dat mijn dochter Fenna niet kan fietsen', child],
    ['Wouter van der Stegge gaf Geesje Bos en haar dochter Fenna de sleutel', child],
    ['Frank Deelstra sprak. Deelstra bracht zijn dochter Fenna mee', child],
    ['Fenna\tMeltem Kaya\t06', child],
    ['familie De Groot: Joep, Fenna', child],
    ['Wouter van der Stegge sprak. Mijn dochter Fenna was er ook', child],
    ['Op de foto: Sem, Fenna, Yara, Luuk en Noor', child],
    ['Hij werkt samen met Ilse', partner],
    ['Fenna (1803-1811)', child],
    ['Fenna van der Stegge (1803-1811)', child],
  ])('is somebody else’s in "%s"', (text, fact) => {
    expect(seen(relative, fact, text)).toBeUndefined();
  });

  it('is a hint where only the family name stands, politely', () => {
    expect(seen(relative, partner, 'mevrouw Okkerman was er ook')?.strength).toBe('hint');
  });

  it('may be known by one string', () => {
    const whole = of('parent', { full: 'Geertruida van den Oudenhove' });
    expect(seen(relative, whole, 'Oudenhove, Geertruida van den')?.strength).toBe('exact');
    const turned = of('parent', { full: 'Oudenhove, Geertruida' });
    expect(seen(relative, turned, 'Geertruida Oudenhove')?.strength).toBe('exact');
    expect(() => seen(relative, of('child', {}), '')).toThrow(BadInput);
  });

  it('takes a few dozen forms', () => {
    const forms = relative.enrol(partner, {
      names: [
        { given: 'Jan', family: 'A' },
        { given: 'Jan', family: 'B', partner: { family: 'C' } },
      ],
      country: 'NL',
    });
    expect(forms.length).toBeLessThan(40);
  });

  it('is read in any order of any name', () => {
    const given = fc.constantFrom('Fenna', 'Jorn', 'Noëlle', 'Marie-Lou', 'Çağla', 'Ijsbrand');
    const prefix = fc.constantFrom('', 'van', 'van der', "in 't", 'El', 'ter');
    const family = fc.constantFrom('Oudenhove', 'Müller', 'Dijkmans', 'Yıldırım', 'Sørensen');
    fc.assert(
      fc.property(
        given,
        prefix,
        family,
        fc.constantFrom('plain', 'turned', 'capitals'),
        (one, small, last, order) => {
          const fact = of('child', { given: one, prefix: small, family: last });
          const plain = [one, small, last].filter(Boolean).join(' ');
          const text =
            order === 'turned'
              ? `${last}, ${[one, small].filter(Boolean).join(' ')}`
              : order === 'capitals'
                ? plain.toUpperCase()
                : plain;
          const found = seen(relative, fact, `Winnaar: ${text}.`);
          expect(found?.strength).toBe('exact');
          // A capital "El" after the first name belongs to it whichever way it is read.
          expect(text).toContain(found?.quote);
        },
      ),
    );
  });

  it('never throws, and its spans lie in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { span, forms } of relative.recognise(
          segment(`Zoon ${text} Jan, ${text} en Pia B. ${text}`),
        )) {
          expect(span[0]).toBeLessThan(span[1]);
          expect(forms.every((form) => form.startsWith('relative:'))).toBe(true);
        }
      }),
    );
  });

  it.each<readonly [string, string]>([
    ...HOSTILE,
    ['names', 'Jan de Boer '],
    ['a list', 'Jan, '],
    ['a couple', 'Jan en '],
    ['kin', 'zijn vrouw '],
    ['kin of somebody', 'Jan, zoon van '],
    ['what a speaker says', '"Mijn zoon Jan '],
    ['lines', 'kinderen\nJan\n'],
    ['small letters', 'jan '],
    ['initials', 'J.H. '],
    ['hyphens', 'Jan-'],
  ])('reads much of %s to its end', (_name, unit) => {
    expect(readsMuchOf(relative, unit)).toBe(true);
  });
});

describe('a first name that stands by itself', () => {
  const person = { names: [{ given: 'Marit', family: 'Oostinga' }], country: 'NL' };
  const forms = (name: string) =>
    relative
      .enrol({ kind: 'relative', relation: 'child', name: { given: name } }, person)
      .filter(({ because }) => because === 'relative-alone')
      .map(({ form }) => form);
  const isSeen = (name: string, text: string) =>
    relative
      .recognise(segment(text))
      .some((one) => one.forms.some((form) => forms(name).includes(form)));

  it.each(['Toen begon Jesper te lachen.', 'Na afloop vertelde Jesper lang over de boot.'])(
    'is proposed in "%s"',
    (text) => {
      expect(isSeen('Jesper', text)).toBe(true);
    },
  );

  it.each([
    ['with a family name', 'Na afloop vertelde Jesper Dijk lang over de boot.'],
    ['with a family name elsewhere', 'Jesper Dijk kwam. Na afloop vertelde Jesper lang.'],
    ['in one breath with another', 'Na afloop vertelden Jesper en Kaatje over de boot.'],
    ['in a list', 'Er waren Jesper, Kaatje, Ravi en Bo.'],
    ['of whom it is told who he is', 'Jesper, een schipper uit de buurt, vertelde lang.'],
    ['with an age', 'Jesper (12) mocht vragen stellen.'],
  ])('is left alone %s', (_, text) => {
    expect(isSeen('Jesper', text)).toBe(false);
  });

  it('is not enrolled where so many bear it that it says nothing', () => {
    expect(forms('Jan')).toEqual([]);
    expect(forms('Jesper')).toHaveLength(1);
  });
});
