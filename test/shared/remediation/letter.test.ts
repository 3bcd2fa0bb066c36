import { describe, expect, it } from 'vitest';

import type { FactKind } from '#shared/domain/fact.ts';
import type { LetterFacts } from '#shared/remediation/letter.ts';
import { LETTER_ROUTES, writeLetter } from '#shared/remediation/letter.ts';
import { lint } from '#shared/remediation/linter.ts';

const facts: LetterFacts = {
  language: 'nl',
  route: 'publisher',
  name: 'T. van Oeverloos',
  replyTo: 'veiligheid@mistwijk.example',
  caseNumber: 'K7M2-44Q',
  date: '2026-03-02T08:00:00.000Z',
  pages: [
    {
      url: 'https://club.example/team',
      seenAt: '2026-03-01T08:00:00.000Z',
      kinds: ['address', 'phone'],
    },
  ],
};

describe('a removal letter', () => {
  it('points: where, when seen, which kinds', () => {
    const { body } = writeLetter(facts);
    expect(body).toContain('https://club.example/team');
    expect(body).toContain('1 maart 2026');
    expect(body).toContain('een woonadres en een privételefoonnummer');
  });

  it.each([
    [
      'nl',
      [
        'artikel 17',
        'artikel 21',
        'artikel 18',
        'artikel 19',
        'binnen een maand',
        'noindex',
        'niet publiceren',
        'Autoriteit Persoonsgegevens',
      ],
    ],
    [
      'en',
      [
        'article 17',
        'article 21',
        'article 18',
        'and 19',
        'within one month',
        'noindex',
        'do not publish',
        'data protection authority',
      ],
    ],
  ] as const)('in %s has every element of a complete request', (language, elements) => {
    const { body } = writeLetter({ ...facts, language });
    for (const element of elements) expect(body).toContain(element);
    expect(body).toContain('veiligheid@mistwijk.example');
    expect(body).toContain('K7M2-44Q');
  });

  it('has neither name nor kind in its subject line', () => {
    for (const language of ['nl', 'en'] as const) {
      const { subject } = writeLetter({ ...facts, language });
      expect(subject).not.toMatch(/Oeverloos|adres|address|telefoon|phone/i);
      expect(subject).toContain('K7M2-44Q');
    }
  });

  it('never claims that an office-holder is no public figure, nor that the data are right', () => {
    for (const language of ['nl', 'en'] as const) {
      for (const route of LETTER_ROUTES) {
        const { body } = writeLetter({ ...facts, language, route });
        expect(body).not.toMatch(
          /geen publiek figuur|not a public figure|mijn adres|my address|waar ik woon|where I live/i,
        );
      }
    }
  });

  it('to a host is a notice with its own elements', () => {
    const { body } = writeLetter({ ...facts, language: 'en', route: 'host-dsa' });
    expect(body).toContain('Digital Services Act');
    expect(body).toContain('in good faith');
    expect(body).toContain('unlawful');
    expect(body).not.toContain('within one month');
  });

  it('names the mandate when somebody else sends it', () => {
    const { body } = writeLetter({
      ...facts,
      mandate: { sender: 'Gemeente Mistwijk', until: '2027-01-01T00:00:00.000Z' },
    });
    expect(body).toContain('die Gemeente Mistwijk voor verzoeken als dit heeft gemachtigd');
    expect(body).toContain('1 januari 2027');
  });
});

describe('the linter', () => {
  const holds = (text: string): FactKind[] => (text.includes('Lisdoddelaan 12') ? ['address'] : []);

  it('lets a letter through that only points', () => {
    expect(lint(writeLetter(facts), holds)).toEqual([]);
  });

  it('refuses a letter that holds a fact, and names its kind alone', () => {
    const { subject, body } = writeLetter(facts);
    const faults = lint({ subject, body: `${body}Lisdoddelaan 12` }, holds);
    expect(faults).toEqual([{ where: 'body', kinds: ['address'] }]);
    expect(lint({ subject: 'Lisdoddelaan 12', body }, holds)).toEqual([
      { where: 'subject', kinds: ['address'] },
    ]);
  });
});
