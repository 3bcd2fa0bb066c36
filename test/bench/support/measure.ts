/**
 * Runs alone in a fresh process, for `matching.bench.ts`: a test runner's own module loader slows what it loads, and not
 * what comes from packages, so ratios to a package would be wrong in there. Prints one JSON object.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { PageText } from '#shared/domain/page.ts';
import { readHtml } from '#shared/extract/html.ts';
import { deriveKeys } from '#shared/keys/derive.ts';
import { makePrf } from '#shared/keys/prf.ts';
import { assembleWatchlist } from '#shared/match/assemble.ts';
import { fingerprintPerson } from '#shared/match/blind.ts';
import { matchPage } from '#shared/match/match-page.ts';
import { bytesOfFacts } from '#shared/match/watchlist-file.ts';
import { loadWatchlist } from '#shared/match/watchlist.ts';

import { others, quickTags, streamText } from './contestants.ts';
import { newsPage, people } from './made-up.ts';

const PAGES = 30;
/** As many as a process needs to have compiled what few pages need: one that looks at pages all day is warm. */
const ROUNDS = 40;
const OTHERS = 1000;

const sizes = process.argv.slice(2).map(Number);
const prf = quickTags();
const now = Date.UTC(2026, 10, 24);
const everybody = people(Math.max(...sizes, OTHERS));
const pages = Array.from({ length: PAGES }, (_, i) => newsPage(i));
const texts = pages.map(read);

function read(html: string): PageText {
  return readHtml(html, { contentType: 'text/html' });
}

/** CPU milliseconds of one run. */
function cpu(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A page with the first person's name and address on it. */
function planted(): string {
  const [name, address] = [everybody[0]?.names[0], everybody[0]?.facts[0]];
  if (!name || address?.kind !== 'address') throw new Error('an address was wanted');
  const line = [name.given, name.prefix, name.family].filter(Boolean).join(' ');
  return newsPage(99, `<p>${line}, ${address.street} ${address.number}, ${address.city}</p>`);
}

const start = performance.now();
matchPage(
  loadWatchlist(
    assembleWatchlist(everybody.slice(0, 10).map((one) => fingerprintPerson(one, prf))),
  ),
  prf,
  texts[0] ?? read(planted()),
  { now },
);
const firstPageMs = performance.now() - start;

const page = read(planted());
/** Where the largest artefact and a page are left for `held.ts`. */
const keep = process.env['LUWTE_BENCH_KEEP'];
const lists = sizes.map((size) => {
  const blind = everybody.slice(0, size).map((one) => fingerprintPerson(one, prf));
  const begun = performance.now();
  const artefact = assembleWatchlist(blind);
  const compiled = performance.now();
  const list = loadWatchlist(artefact);
  const loaded = performance.now();
  if (keep !== undefined && size === Math.max(...sizes)) {
    writeFileSync(join(keep, 'artefact'), artefact);
    writeFileSync(join(keep, 'page.html'), planted());
  }
  const found = matchPage(list, prf, page, { now }).find(({ person }) => person === 'p0');
  return {
    size,
    list,
    about: {
      compileMs: compiled - begun,
      loadMs: loaded - compiled,
      bytesPerFact: bytesOfFacts(artefact) / list.facts,
      bytesInAll: artefact.length,
      found: found?.facts.map(({ kind, about }) => `${kind} ${about}`) ?? [],
    },
  };
});

/** What enrolling costs with the tags as they are. */
const enrolling = everybody.slice(0, 200);
const real = makePrf(deriveKeys('a secret for the bench, long enough'));
const enrolMs = cpu(() => enrolling.forEach((one) => fingerprintPerson(one, real)));

const contestants: Record<string, () => void> = {
  REF: () => pages.forEach(streamText),
  extract: () => pages.forEach(read),
};
for (const { size, list } of lists) {
  contestants[`match ${size}`] = () => texts.forEach((one) => matchPage(list, prf, one, { now }));
  contestants[`extract and match ${size}`] = () =>
    pages.forEach((html) => matchPage(list, prf, read(html), { now }));
}
const lower = texts.map(({ text }) => text.toLowerCase());
const hits: Record<string, number> = {};
for (const [name, search] of Object.entries(others(everybody.slice(0, OTHERS)))) {
  hits[name] = search(page.text.toLowerCase());
  contestants[`${name} ${OTHERS}`] = () => lower.forEach(search);
}
const best: Record<string, number> = {};
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, run] of Object.entries(contestants)) {
    if (name.startsWith('loop') && round > 1) continue;
    best[name] = Math.min(best[name] ?? Infinity, cpu(run));
  }
}
const bytes = pages.reduce((sum, one) => sum + one.length, 0);
process.stdout.write(
  JSON.stringify({
    bytes,
    firstPageMs,
    enrolMsAPerson: enrolMs / enrolling.length,
    hits,
    best,
    lists: lists.map(({ size, about }) => ({ size, ...about })),
  }),
);
