import type { PersonMatches } from '#shared/domain/match.ts';
import type { PageText } from '#shared/domain/page.ts';
import type { Person } from '#shared/domain/person.ts';
import { deriveKeys } from '#shared/keys/derive.ts';
import { makePrf } from '#shared/keys/prf.ts';
import { assembleWatchlist } from '#shared/match/assemble.ts';
import { fingerprintPerson } from '#shared/match/blind.ts';
import { matchPage } from '#shared/match/match-page.ts';
import { loadWatchlist } from '#shared/match/watchlist.ts';
import type { Watchlist } from '#shared/match/watchlist.ts';

/** One key for all tests of the room. */
export const prf = makePrf(deriveKeys('a secret for tests, of some length'));

export const NOW = Date.UTC(2026, 10, 24);

/** A made-up alderman. */
export const ROELIEN: Person = {
  id: 'roelien',
  names: [
    {
      given: 'Roelien Margje',
      initials: 'R.M.',
      prefix: 'van der',
      family: 'Molenkolk',
      call: 'Roelien',
    },
  ],
  offices: [{ title: 'wethouder', organisation: 'Gemeente Oosterdrecht' }],
  country: 'NL',
  language: 'nl',
  facts: [
    {
      kind: 'address',
      street: 'Korenwannerlaan',
      number: '12',
      addition: 'a',
      postcode: '9998 ZX',
      city: 'Oosterdrecht',
      country: 'NL',
    },
    { kind: 'phone', value: '+31612345678' },
    { kind: 'email', value: 'roelien@post.example' },
    {
      kind: 'relative',
      relation: 'child',
      name: { given: 'Jorrit', prefix: 'van der', family: 'Molenkolk' },
    },
    { kind: 'iban', value: 'NL91ABNA0417164300' },
    { kind: 'birthdate', value: '1971-02-03' },
  ],
};

/** Another one, of the same town, so that facts can be credited to the wrong person. */
export const TJALLING: Person = {
  id: 'tjalling',
  names: [{ given: 'Tjalling', initials: 'T.', family: 'Wierdsmastra' }],
  offices: [{ title: 'burgemeester', organisation: 'Gemeente Oosterdrecht' }],
  country: 'NL',
  language: 'nl',
  facts: [
    {
      kind: 'address',
      street: 'Havezatepad',
      number: '3',
      postcode: '9998 ZY',
      city: 'Oosterdrecht',
      country: 'NL',
    },
    { kind: 'phone', value: '+31687654321' },
    { kind: 'plate', value: 'GX-482-K', country: 'NL' },
  ],
};

export function watch(...people: Person[]): Watchlist {
  return loadWatchlist(assembleWatchlist(people.map((person) => fingerprintPerson(person, prf))));
}

/** A page of plain text, a paragraph a block. */
export function textPage(text: string): PageText {
  const blocks = [];
  let start = 0;
  for (const part of text.split('\n\n')) {
    if (part !== '') blocks.push({ start, end: start + part.length, kind: 'paragraph' as const });
    start += part.length + 2;
  }
  return {
    outcome: 'read',
    contentType: 'text/plain',
    language: 'nl',
    text,
    blocks,
    extras: [],
    contacts: [],
    geo: [],
    calendar: [],
    links: [],
  };
}

/** A page of one table: a row a record, cells with a tab between. */
export function tablePage(rows: readonly (readonly string[])[], intro = ''): PageText {
  const blocks = [];
  let text = intro === '' ? '' : `${intro}\n`;
  if (intro !== '') blocks.push({ start: 0, end: intro.length, kind: 'paragraph' as const });
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      blocks.push({
        start: text.length,
        end: text.length + cell.length,
        kind: 'cell' as const,
        row: row + 1,
        group: 1,
        column,
      });
      text += `${cell}${column === cells.length - 1 ? '\n' : '\t'}`;
    }
  }
  return { ...textPage(''), text, blocks };
}

export function check(list: Watchlist, page: PageText): PersonMatches[] {
  return matchPage(list, prf, page, { now: NOW });
}

/** Findings as one line each: "roelien address 0 subject". */
export function said(matches: readonly PersonMatches[]): string[] {
  return matches.flatMap(({ person, facts }) =>
    facts.map(({ kind, fact, about }) => `${person} ${kind} ${fact} ${about}`),
  );
}
