import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { check, ROELIEN, said, tablePage, textPage, TJALLING, watch } from './support.ts';

const both = watch(ROELIEN, TJALLING);
const on = (text: string) => said(check(both, textPage(text)));

describe('matchPage finds a fact however it is written', () => {
  it.each([
    [
      'a whole address beside the name',
      'Roelien van der Molenkolk woont op de Korenwannerlaan 12a in Oosterdrecht.',
      ['roelien address 0 subject'],
    ],
    [
      'a postcode and number',
      'Bezoek mevrouw R.M. v.d. Molenkolk: 9998ZX 12-A.',
      ['roelien address 0 subject'],
    ],
    [
      'a spaced phone number',
      'Bel Roelien van der Molenkolk op 06 - 1234 56 78.',
      ['roelien phone 1 subject'],
    ],
    [
      'an e-mail address in words',
      'Mail Roelien van der Molenkolk via roelien [at] post [punt] example',
      ['roelien email 2 subject'],
    ],
    [
      'an account with spaces',
      'R. van der Molenkolk, NL91 ABNA 0417 1643 00',
      ['roelien iban 4 subject'],
    ],
    [
      'a child beside the parent',
      'Wethouder Van der Molenkolk uit Oosterdrecht en haar zoon Jorrit.',
      ['roelien relative 3 subject'],
    ],
    [
      'letters of another script and soft hyphens',
      'Rоelien van der Mo\u00ADlen\u00ADkolk, Kоren\u200Bwanner\u00ADlaan 12 a, Oosterdrecht',
      ['roelien address 0 subject'],
    ],
    [
      'a plate of the other person',
      'De auto van Tjalling Wierdsmastra: GX 482 K.',
      ['tjalling plate 2 subject'],
    ],
  ])('%s', (_, text, expected) => {
    expect(on(text)).toEqual(expected);
  });

  it.each([
    [
      'the house next door',
      'Roelien van der Molenkolk sprak op de Korenwannerlaan 14 in Oosterdrecht.',
    ],
    ['a phone number one figure off', 'Roelien van der Molenkolk, 06 12345679'],
    ['a stranger with the same birthday', 'Wout Hazelaar, geboren op 3 februari 1971 in Delft.'],
    [
      'a child of that name elsewhere',
      'Jorrit van der Molenkolk (27), kapper te Venlo, won de loterij.',
    ],
    ['the town hall', 'Roelien van der Molenkolk, Raadhuisplein 1, 9998 AA Oosterdrecht, 14 0999'],
  ])('is silent about %s', (_, text) => {
    expect(on(text).filter((line) => !line.endsWith('someone-else'))).toEqual([]);
  });

  it('says of a street spelt right that it is, though a line below may be a town', () => {
    const street = (spelt: string) =>
      check(both, textPage(`Roelien van der Molenkolk, ${spelt} 12a\nLotte Haverslag`))[0]?.facts[0]
        ?.because[0]?.code;
    expect(street('Korenwannerln.')).toBe('address-elsewhere');
    expect(street('Korenwanerlaan')).toBe('address-letter');
  });

  it('still reports a fact that stands without a name', () => {
    expect(on('Te koop: bakfiets. Bel 0612345678.')).toEqual(['roelien phone 1 subject']);
    expect(on('Afhalen op de Korenwannerlaan 12a, Oosterdrecht.')).toEqual([
      'roelien address 0 subject',
    ]);
  });

  it('gives a fact in a list to its own row', () => {
    const rows = [
      ['Naam', 'Adres', 'Telefoon'],
      ['R. van der Molenkolk', 'Korenwannerlaan 12a, Oosterdrecht', '06-11111111'],
      ['T. Wierdsmastra', 'Havezatepad 3, Oosterdrecht', '06-87654321'],
      ['W. Hazelaar', 'Havezatepad 5, Oosterdrecht', '06-22222222'],
    ];
    expect(said(check(both, tablePage(rows)))).toEqual([
      'roelien address 0 subject',
      'tjalling address 0 subject',
      'tjalling phone 1 subject',
    ]);
  });

  it('reads what stands only in a link, and gives it no span', () => {
    const page = {
      ...textPage('Stuur Roelien van der Molenkolk een bericht'),
      extras: [{ where: 'link' as const, value: 'tel:+31612345678', at: [6, 31] as const }],
    };
    const [matches] = check(both, page);
    expect(matches?.facts.map(({ kind, spans }) => [kind, spans])).toEqual([['phone', []]]);
  });

  it('points at what it found', () => {
    const text =
      'Volgens de lijst woont Roelien van der Molenkolk aan de Korenwannerlaan 12-a te Oosterdrecht.';
    const [matches] = check(both, textPage(text));
    expect(matches?.facts[0]?.spans.map(([from, to]) => text.slice(from, to))).toEqual([
      'Korenwannerlaan 12-a',
    ]);
    expect(matches?.mentions.map(({ span }) => text.slice(...span))).toEqual([
      'Roelien van der Molenkolk',
    ]);
  });
});

describe('matchPage says about whom', () => {
  const mentionsOn = (text: string) =>
    check(watch(ROELIEN), textPage(text)).flatMap(({ mentions }) =>
      mentions.map(({ about }) => about),
    );

  it.each([
    ['the whole name', 'Wethouder Roelien van der Molenkolk opent de brug.', ['subject']],
    ['an inverted name with initials', 'Molenkolk, R.M. van der', ['subject']],
    ['another first name', 'Wubbe van der Molenkolk opent de brug.', ['someone-else']],
    ['other initials', 'Aan: K.T. van der Molenkolk', ['someone-else']],
    ['the son of the same name', 'Roelien van der Molenkolk jr. zingt.', ['someone-else']],
    [
      'a family of the same name after a namesake',
      'Wubbe van der Molenkolk zingt. Van der Molenkolk is blij.',
      ['someone-else', 'someone-else'],
    ],
    [
      'the surname after the whole name',
      'Roelien van der Molenkolk sprak. Van der Molenkolk was kort.',
      ['subject', 'subject'],
    ],
    [
      'a namesake of another age',
      'Uitslag: Roelien van der Molenkolk (23) uit Venlo won de sprint.',
      ['someone-else'],
    ],
    ['the first name alone, on a page of others', 'Roelien vindt het mooi.', []],
  ])('%s', (_, text, expected) => {
    expect(mentionsOn(text)).toEqual(expected);
  });

  it('does not credit one enrolled person with the fact of another', () => {
    const text =
      'Roelien van der Molenkolk en Tjalling Wierdsmastra spraken. Mail Tjalling: bel 06 87654321.';
    expect(on(text)).toEqual(['tjalling phone 1 subject']);
  });
});

describe('matchPage judges how bad it is', () => {
  const inputsOn = (text: string) => check(watch(ROELIEN), textPage(text))[0]?.facts[0]?.inputs;

  it('sees a call to go there', () => {
    expect(
      inputsOn(
        'Die graaier Roelien van der Molenkolk woont Korenwannerlaan 12a, Oosterdrecht. Ga daar eens langs!',
      )?.context,
    ).toBe(4);
  });

  it('does not take an invitation of friends for one', () => {
    expect(
      inputsOn(
        'Open huis bij Roelien van der Molenkolk, Korenwannerlaan 12a, Oosterdrecht. Ga gerust langs voor koffie.',
      )?.context,
    ).toBe(0);
  });

  it('sees a threat, anger, and the lack of both', () => {
    const at = 'Roelien van der Molenkolk, Korenwannerlaan 12a, Oosterdrecht.';
    expect(inputsOn(`${at} Wacht maar, wij weten waar je woont.`)?.context).toBe(3);
    expect(inputsOn(`${at} Wat een schande, aftreden!`)?.context).toBe(2);
    expect(inputsOn(`${at} Met dank voor de bloemen.`)?.context).toBe(0);
  });

  it('sees that an address is a former one', () => {
    expect(
      inputsOn('Roelien van der Molenkolk woonde vroeger op de Korenwannerlaan 12a, Oosterdrecht.')
        ?.validity,
    ).toBe(0);
  });
});

describe('matchPage keeps its laws', () => {
  const pieces = [
    'Roelien',
    'van der',
    'Molenkolk',
    'Korenwannerlaan 12a',
    'Oosterdrecht',
    '06 12345678',
    'Tjalling Wierdsmastra',
    'Havezatepad 3',
    '\n\n',
    '. ',
    'en',
    'wethouder',
    'Wubbe',
    'zoon Jorrit',
    '(55)',
    'roelien@post.example',
  ];
  const text = fc
    .array(fc.constantFrom(...pieces), { maxLength: 20 })
    .map((parts) => parts.join(' '));
  const alone = watch(ROELIEN);

  it('an added person never changes what is found of another', () => {
    fc.assert(
      fc.property(text, (one) => {
        const page = textPage(one);
        const before = check(alone, page).find(({ person }) => person === 'roelien');
        expect(check(both, page).find(({ person }) => person === 'roelien')).toEqual(before);
      }),
    );
  });

  it('spans lie in the text, in order, and hold something', () => {
    fc.assert(
      fc.property(text, (one) => {
        for (const { facts, mentions } of check(both, textPage(one))) {
          for (const [from, to] of [
            ...facts.flatMap(({ spans }) => spans),
            ...mentions.map(({ span }) => span),
          ]) {
            expect(from).toBeLessThan(to);
            expect(one.slice(from, to).trim()).not.toBe('');
          }
        }
      }),
    );
  });

  it('confidence goes with what is said', () => {
    fc.assert(
      fc.property(text, (one) => {
        for (const { facts, mentions } of check(both, textPage(one))) {
          for (const { about, confidence } of [...facts, ...mentions]) {
            expect(about).toBe(
              confidence >= 0.6 ? 'subject' : confidence >= 0.2 ? 'unsure' : 'someone-else',
            );
          }
        }
      }),
    );
  });

  it('gives nothing for a page that holds nothing of anyone', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), (one) => {
        expect(check(both, textPage(one))).toEqual([]);
      }),
    );
  });
});

describe('matchPage stands hostile text', () => {
  // Anything but linear takes minutes here, and fails by the runner's own time limit; `npm run bench` measures speed.
  it.each([
    '1',
    '1 ',
    'a',
    'A ',
    'Jan ',
    'van ',
    '06 ',
    '@',
    '. ',
    'Molenkolk ',
    'Roelien van der Molenkolk ',
    'Korenwannerlaan 12a, Oosterdrecht. ',
    '(1',
    'nul ',
    '\n',
    'een twee ',
    '\uFEFF',
  ])('of 100,000 characters of %j', (piece) => {
    const page = textPage(piece.repeat(100_000 / piece.length));
    expect(() => check(both, page)).not.toThrow();
  });
});
