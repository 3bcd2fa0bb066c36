import { readFileSync } from 'node:fs';

import type { Person } from '#shared/domain/person.ts';

import type { Band, ExamPage, Named } from './exam-pages.ts';
import { examPeople } from './exam-pages.ts';

/** A line of `truth.jsonl`: what stands on a page, about whom, and how bad it is. */
interface Truth {
  readonly page: string;
  readonly genre: string;
  readonly tests: string;
  readonly findings: readonly {
    readonly person: string;
    readonly fact: number;
    readonly kind: string;
    readonly quotes: string[];
    readonly severity: Band;
    readonly optional?: boolean;
  }[];
  readonly mentions: readonly {
    readonly person: string;
    readonly about: Named['about'];
    readonly quotes: readonly string[];
  }[];
  readonly absent: readonly {
    readonly person: string;
    readonly fact: number;
    readonly quote: string;
  }[];
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
  xml: 'application/rss+xml',
};

/** An exam whose pages are files as a server would send them, with the answers in `truth.jsonl` beside them. */
export function examFromTruth(folder: URL): { people: Person[]; pages: ExamPage[] } {
  const lines = readFileSync(new URL('truth.jsonl', folder), 'utf8').trim().split('\n');
  return {
    people: examPeople(folder),
    pages: lines.map((line) => pageOf(JSON.parse(line) as Truth, folder)),
  };
}

function pageOf({ page, genre, tests, findings, mentions, absent }: Truth, folder: URL): ExamPage {
  const times = new Map<string, number>();
  return {
    id: page,
    genre,
    language: 'nl',
    tests,
    bytes: readFileSync(new URL(`pages/${page}`, folder)),
    contentType: TYPES[page.split('.').at(-1) ?? ''] ?? 'text/plain',
    wanted: findings.map(({ severity, optional = false, ...rest }) => ({
      ...rest,
      optional,
      band: severity,
    })),
    traps: absent,
    named: mentions.flatMap(({ person, about, quotes }) =>
      quotes.map((quote) => {
        const nth = times.get(quote) ?? 0;
        times.set(quote, nth + 1);
        return { person, about, quote, nth };
      }),
    ),
  };
}
