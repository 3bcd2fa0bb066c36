import type { Fact } from '#shared/domain/fact.ts';
import type { FactMatch, PersonMatches } from '#shared/domain/match.ts';
import type { Span } from '#shared/domain/page.ts';
import type { Person, PersonName } from '#shared/domain/person.ts';
import { extract } from '#shared/extract/extract.ts';
import { severitiesTogether } from '#shared/findings/severity.ts';
import { deriveKeys } from '#shared/keys/derive.ts';
import { makePrf } from '#shared/keys/prf.ts';
import { assembleWatchlist } from '#shared/match/assemble.ts';
import { fingerprintPerson } from '#shared/match/blind.ts';
import { matchPage } from '#shared/match/match-page.ts';
import type { Watchlist } from '#shared/match/watchlist.ts';
import { loadWatchlist } from '#shared/match/watchlist.ts';

import type { Band, ExamPage, Named } from './exam-pages.ts';
import { examPages, examPeople, examTable } from './exam-pages.ts';

const BANDS: readonly Band[] = ['info', 'low', 'medium', 'high', 'critical'];
const NOW = Date.UTC(2026, 10, 24);
const prf = makePrf(deriveKeys('a secret for the exam, of some length'));

/** So many of so many. */
export interface Share {
  hit: number;
  of: number;
}

/** What an exam came to. */
export interface Result {
  /** By name: "recall", "recall of phone", "false findings". */
  readonly shares: Map<string, Share>;
  /** What went wrong, a line each: "missed | page | who.fact kind | words". */
  readonly wrong: string[];
}

class Tally implements Result {
  readonly shares = new Map<string, Share>();
  readonly wrong: string[] = [];

  count(name: string, hit: boolean): void {
    const share = this.shares.get(name) ?? { hit: 0, of: 0 };
    share.of++;
    if (hit) share.hit++;
    this.shares.set(name, share);
  }
}

function watch(people: readonly Person[]): Watchlist {
  return loadWatchlist(assembleWatchlist(people.map((person) => fingerprintPerson(person, prf))));
}

interface Said extends FactMatch {
  readonly person: string;
  readonly severity: Band;
}

/** An address that is only a hint is neither found nor wrong. */
function counts(one: Said, wanted?: Band): boolean {
  if (one.about === 'someone-else') return false;
  const isHint = one.kind === 'address' && BANDS.indexOf(one.severity) < 2;
  return !isHint || (wanted !== undefined && BANDS.indexOf(wanted) < 2);
}

const overlaps = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1];

/** Where words stand in a text, however they are laid out. */
function placesOf(text: string, quote: string): Span[] {
  const pattern = quote
    .split(/\s+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s*');
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map((found) => [
    found.index,
    found.index + found[0].length,
  ]);
}

/** Reads and judges every page of an exam, all its people enrolled together; the large one, unless a folder is named. */
export async function sitExam(folder?: URL): Promise<Result> {
  const people = examPeople(folder);
  return sitPages(people, examPages(people, folder));
}

/** Reads and judges pages, all people enrolled together. */
export async function sitPages(
  people: readonly Person[],
  pages: readonly ExamPage[],
): Promise<Result> {
  const list = watch(people);
  const tally = new Tally();
  for (const page of pages) {
    const read = await extract(page.bytes, { contentType: page.contentType, country: 'NL' });
    if (read.outcome === 'unreadable') {
      tally.wrong.push(`unreadable | ${page.id}`);
      continue;
    }
    const answers = matchPage(list, prf, read, { country: 'NL', now: NOW });
    const said = answers.flatMap(({ person, facts }) => {
      const bands = severitiesTogether(facts);
      return facts.map((one, i): Said => ({ ...one, person, severity: bands[i] ?? 'info' }));
    });
    scoreFindings(tally, page, said, read.text);
    scoreNames(tally, page, answers, said, read.text);
  }
  return tally;
}

function scoreFindings(tally: Tally, page: ExamPage, said: readonly Said[], text: string): void {
  for (const want of page.wanted.filter(({ optional }) => !optional)) {
    const got = said.find(
      (one) => one.person === want.person && one.fact === want.fact && counts(one, want.band),
    );
    const what = `${page.id} | ${want.person}.${want.fact} ${want.kind}`;
    tally.count('recall', got !== undefined);
    tally.count(`recall of ${want.kind}`, got !== undefined);
    if (!got) {
      const seen = said.find((one) => one.person === want.person && one.fact === want.fact);
      tally.wrong.push(`missed | ${what} | ${want.quotes[0]} | ${seen?.about ?? 'not seen'}`);
      continue;
    }
    const off = BANDS.indexOf(got.severity) - BANDS.indexOf(want.band);
    tally.count('said to be theirs', got.about === 'subject');
    tally.count('severity exact', off === 0);
    tally.count(`severity exact of ${want.band}`, off === 0);
    tally.count('severity within one', Math.abs(off) <= 1);
    if (got.about !== 'subject')
      tally.wrong.push(`unsure | ${what} | ${want.quotes[0]} | ${got.confidence.toFixed(2)}`);
    const { kind: k, context: x, reach: r, validity: v } = got.inputs;
    if (off !== 0)
      tally.wrong.push(
        `severity | ${what} | wanted ${want.band}, got ${got.severity} (K${k} X${x} R${r} V${v})`,
      );
  }
  for (const one of said.filter((each) => counts(each))) {
    const want = page.wanted.find(({ person, fact }) => person === one.person && fact === one.fact);
    tally.count('false findings', want === undefined);
    tally.count(`right ${bin(one.confidence)}`, want !== undefined);
    if (one.confidence >= 0.9) tally.count('right at 0.9 and up', want !== undefined);
    if (want) continue;
    const words = one.spans.map(([a, b]) => text.slice(a, b)).join(' / ');
    const sure = one.confidence.toFixed(2);
    tally.wrong.push(
      `false | ${page.id} | ${one.person}.${one.fact} ${one.kind} | ${words} | ${sure}`,
    );
  }
  for (const trap of page.traps) {
    const right = page.wanted
      .filter(({ person, fact }) => person === trap.person && fact === trap.fact)
      .flatMap(({ quotes }) => quotes.flatMap((quote) => placesOf(text, quote)));
    const where = placesOf(text, trap.quote).filter((at) => !right.some((r) => overlaps(at, r)));
    const taken = said.some(
      (one) =>
        one.person === trap.person &&
        one.fact === trap.fact &&
        counts(one) &&
        one.spans.some((span) => where.some((at) => overlaps(span, at))),
    );
    tally.count('near misses taken', taken);
    if (taken) tally.wrong.push(`trap | ${page.id} | ${trap.person}.${trap.fact} | ${trap.quote}`);
  }
}

function bin(confidence: number): string {
  const low = Math.min(9, Math.floor(confidence * 10)) / 10;
  return `from ${low.toFixed(1)} to ${(low + 0.1).toFixed(1)}`;
}

function scoreNames(
  tally: Tally,
  page: ExamPage,
  answers: readonly PersonMatches[],
  said: readonly Said[],
  text: string,
): void {
  for (const one of page.named) {
    const mentions = answers.find(({ person }) => person === one.person)?.mentions ?? [];
    const where = whereNamed(page, one, text);
    const here = mentions.filter(({ span }) => where.some((at) => overlaps(at, span)));
    const got = here.map(({ about }) => about);
    const theirs = got.some((about) => about !== 'someone-else');
    const what = `${page.id} | ${one.person} | ${one.quote} | ${got.join(', ') || 'no mention'}`;
    if (one.about === 'someone-else') {
      tally.count('namesakes held possible', theirs);
      tally.count('namesakes taken', got.includes('subject'));
      if (theirs) tally.wrong.push(`namesake | ${what}`);
      continue;
    }
    tally.count('names found', theirs);
    if (theirs) tally.count('names firmly theirs', got.includes('subject'));
    if (!theirs || !got.includes('subject')) tally.wrong.push(`name | ${what}`);
  }
  const people = new Set(page.named.map(({ person }) => person));
  for (const person of people) {
    const isOnlyOthers =
      page.named.every((one) => one.person !== person || one.about === 'someone-else') &&
      !page.wanted.some((one) => one.person === person);
    if (!isOnlyOthers) continue;
    const taken =
      said.some((one) => one.person === person && one.about === 'subject') ||
      answers.some(
        (one) => one.person === person && one.mentions.some(({ about }) => about === 'subject'),
      );
    tally.count('pages of namesakes taken', taken);
  }
}

/** Where the marked words stand: those inside longer marked words belong to the longer. */
function whereNamed(page: ExamPage, one: Named, text: string): Span[] {
  const same = page.named.filter(({ quote }) => quote === one.quote);
  const longer = page.named
    .filter(({ quote }) => quote.length > one.quote.length && quote.includes(one.quote))
    .flatMap(({ quote }) => placesOf(text, quote));
  const all = placesOf(text, one.quote).filter(
    (at) => !longer.some((long) => long[0] <= at[0] && at[1] <= long[1]),
  );
  if (same.every(({ about, person }) => about === one.about && person === one.person)) return all;
  const own = all.slice(-same.length)[one.nth];
  return own ? [own] : all;
}

const NOBODY: PersonName = { given: 'Iris', initials: 'I.', family: 'Noordewind' };

function invented(facts: readonly Fact[], name = NOBODY, country = 'NL'): Person {
  return { id: 'one', names: [name], offices: [], country, language: 'nl', facts };
}

async function ask(person: Person, text: string): Promise<PersonMatches | undefined> {
  const bytes = new TextEncoder().encode(text);
  const read = await extract(bytes, { contentType: 'text/plain', country: person.country });
  if (read.outcome === 'unreadable') return undefined;
  return matchPage(watch([person]), prf, read, { country: person.country, now: NOW })[0];
}

/** Judges the tables beside the pages: a row is asked alone. */
export async function sitTables(): Promise<Result> {
  const tally = new Tally();
  const people = examPeople();
  const judge = (table: string, wanted: string, got: boolean, row: readonly string[]) => {
    const isThere = wanted === 'yes';
    tally.count(isThere ? `${table}: recall` : `${table}: false alarms`, got);
    if (isThere !== got) tally.wrong.push(`${table} | ${row.join(' | ')}`);
  };
  for (const row of examTable('names')) {
    const [who = '', wanted = '', text = ''] = row;
    const person = who.startsWith('=')
      ? invented([], { full: who.slice(1) })
      : { ...people.find(({ id }) => id === who), facts: [] };
    const answer = await ask(person as Person, text);
    judge(
      'names',
      wanted,
      answer?.mentions.some(({ about }) => about !== 'someone-else') ?? false,
      row,
    );
  }
  for (const table of ['disguised', 'addresses', 'routines'] as const) {
    for (const row of examTable(table)) {
      const [value = '', wanted = '', text = ''] = row;
      const fact = factOf(table, value);
      const country = 'country' in fact ? fact.country : 'NL';
      const answer = await ask(
        invented([fact], NOBODY, country),
        text.replaceAll('@N', 'Iris Noordewind'),
      );
      const isFound = answer?.facts.some((one) => one.about !== 'someone-else' && !one.hint);
      judge(table, wanted, isFound ?? false, row);
    }
  }
  return tally;
}

function factOf(table: 'disguised' | 'addresses' | 'routines', value: string): Fact {
  const parts = value.split('|').map((part) => part.trim() || undefined);
  if (table === 'disguised')
    return value.includes('@') ? { kind: 'email', value } : { kind: 'phone', value };
  if (table === 'addresses') {
    const [street, number, addition, postcode, city, country] = parts;
    return { kind: 'address', street, number, addition, postcode, city, country: country ?? 'NL' };
  }
  const [what, place, weekday, from, to] = parts;
  return { kind: 'routine', what, place, weekday: weekday as 'monday', from, to };
}

/** A table of shares, for people. */
export function shown({ shares }: Result): string {
  return [...shares]
    .map(([name, { hit, of }]) => `${name.padEnd(34)} ${(hit / of).toFixed(3)}  ${hit}/${of}`)
    .join('\n');
}
