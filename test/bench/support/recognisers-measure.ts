/**
 * Runs alone in a fresh process, for `recognisers.bench.ts`: a test runner's module loader slows what it loads. Prints one
 * JSON object.
 */
import type { FactKind } from '#shared/domain/fact.ts';
import type { PageText } from '#shared/domain/page.ts';
import { readHtml } from '#shared/extract/html.ts';
import { assembleWatchlist } from '#shared/match/assemble.ts';
import { fingerprintPerson } from '#shared/match/blind.ts';
import { glyphsOf } from '#shared/match/facts/glyphs.ts';
import { KINDS } from '#shared/match/facts/registry.ts';
import { matchPage } from '#shared/match/match-page.ts';
import { segment } from '#shared/match/segment.ts';
import { loadWatchlist } from '#shared/match/watchlist.ts';

import { quickTags, streamText } from './contestants.ts';
import { newsPage, people } from './made-up.ts';

const PAGES = 40;
const ROUNDS = Number(process.argv[2]);
/** Rounds in which the machine warms up. */
const COLD = 6;
/** People whom such pages are matched against. */
const PEOPLE = 1000;
/** Bytes of a page made to be expensive. */
const LARGE = 400_000;

/** A paragraph that says one of everything, and the forms that must be read in it. */
const SAYS =
  '<p>Wobke Hazelkamp woont aan de Molendreef 12, 9961 XK Zuidwierum, en haar dochter Aafke is jarig op 3 mei. Bel 06-39201174 ' +
  'of mail wobke (at) post punt example, of @wobke_h71. Auto: 7-KXB-41. Geboren op 14 maart 1971. Elke dinsdag 19.30 uur judo ' +
  'in De Klaver. NL20INGB0001234567, BSN 123456782, 53.24131, 6.53127.</p>';
const READ: Readonly<Record<FactKind, string>> = {
  address: 'address:molendreef|12|9961xk',
  place: 'place:',
  routine: 'routine:1 19:30',
  relative: 'relative:&aafke',
  phone: 'phone:+31639201174',
  email: 'email:wobke@post.example',
  plate: 'plate:7KXB41',
  birthdate: 'birthdate:1971-03-14',
  username: 'username:wobke_h71',
  iban: 'iban:NL20INGB0001234567',
  bsn: 'bsn:123456782',
};

const HOSTILE: Readonly<Record<string, string>> = {
  'single digits': '0 1 2 ',
  'at-signs': 'a@',
  'digits and dashes': '1-a-',
  'names only': 'Aafke Bauke Cato ',
  'weekdays only': 'dinsdag 19.30 judo ',
  'addresses only': 'Molendreef 12, 9961 XK Zuidwierum\n',
  'streets only': 'Brink 5 Weg 6 ',
  'phones only': '06 39 20 11 74 ',
  'dates only': '14 maart 1971 ',
  'plates only': '12-ABC-3 ',
  'plates without end': 'AB-12-CD-',
  'letters and underscores': 'a_b1_',
};

interface Read {
  readonly html: string;
  readonly page: PageText;
}

/** News with menus, a fourteenth of it text; one page in four says everything. */
const pages = Array.from({ length: PAGES }, (_, n): Read => {
  const html = newsPage(n + 1, n % 4 === 0 ? SAYS : '');
  return { html, page: readHtml(html, { contentType: 'text/html' }) };
});

const wordsOf = ({ text, language }: PageText) =>
  segment(text, { where: 'text', country: 'NL', language });

/** Milliseconds of each step for one page, once. */
function timeOf({ html, page }: Read): Map<string, number> {
  const steps = new Map<string, number>();
  let last = performance.now();
  const lap = (step: string): void => {
    const now = performance.now();
    steps.set(step, now - last);
    last = performance.now();
  };
  streamText(html);
  lap('REF');
  const words = wordsOf(page);
  lap('words');
  glyphsOf(words);
  lap('shared by all');
  for (const [name, kind] of Object.entries(KINDS)) {
    kind.recognise(words);
    lap(name);
    if (kind.recognisePage === undefined) continue;
    kind.recognisePage(page, 'NL');
    lap(`${name}, from markup`);
  }
  return steps;
}

/** A step's least times but two, added over the pages. */
function sums(read: readonly Read[]): Map<string, number> {
  const times = read.map(() => new Map<string, number[]>());
  for (let n = 0; n < ROUNDS; n++) {
    for (const [index, one] of read.entries()) {
      for (const [step, ms] of timeOf(one)) {
        if (n < COLD) continue;
        const seen = times[index]?.get(step) ?? [];
        seen.push(ms);
        times[index]?.set(step, seen);
      }
    }
  }
  const out = new Map<string, number>();
  for (const steps of times) {
    for (const [step, all] of steps) {
      const least = all.toSorted((a, b) => a - b)[2] ?? 0;
      out.set(step, (out.get(step) ?? 0) + least);
    }
  }
  return out;
}

const prf = quickTags();
const list = loadWatchlist(
  assembleWatchlist(people(PEOPLE).map((one) => fingerprintPerson(one, prf))),
);
const empty = readHtml('<p>.</p>', { contentType: 'text/html' });

/** Milliseconds of matching a page of nothing but a text; the least of nine. */
function wholeTime(text: string): number {
  const page: PageText = {
    ...empty,
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
  };
  let least = Infinity;
  for (let n = 0; n < 9; n++) {
    const start = performance.now();
    matchPage(list, prf, page, { now: Date.UTC(2026, 10, 24) });
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const first = wordsOf(pages[0]?.page ?? readHtml('', { contentType: 'text/html' }));
const missed = Object.values(KINDS)
  .filter((one) => {
    const forms = one.recognise(first).flatMap((candidate) => candidate.forms);
    return !forms.some((form) => form.startsWith(READ[one.kind]));
  })
  .map(({ kind }) => kind);

const steps = sums(pages);
const ref = steps.get('REF') ?? Number.NaN;
const text = pages.reduce((all, { page }) => all + page.text.length, 0);
const html = pages.reduce((all, one) => all + one.html.length, 0);
const prose = pages.map(({ page }) => page.text).join('\n');
const normal = wholeTime(prose.repeat(Math.ceil(LARGE / prose.length)).slice(0, LARGE));
process.stdout.write(
  JSON.stringify({
    missed,
    textShare: text / html,
    toRef: Object.fromEntries([...steps].map(([step, ms]) => [step, ms / ref])),
    toNormal: Object.fromEntries(
      Object.entries(HOSTILE).map(([shape, unit]) => [
        shape,
        wholeTime(unit.repeat(Math.ceil(LARGE / unit.length))) / normal,
      ]),
    ),
  }),
);
