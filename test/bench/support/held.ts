/**
 * Opens an artefact and reads one page, alone in a fresh process, for `matching.bench.ts`: what a cold start costs in time
 * and memory. Prints one JSON object.
 *   node held.ts ARTEFACT PAGE
 */
const start = performance.now();
const { readFileSync } = await import('node:fs');
const { readHtml } = await import('#shared/extract/html.ts');
const { matchPage } = await import('#shared/match/match-page.ts');
const { loadWatchlist } = await import('#shared/match/watchlist.ts');
const { quickTags } = await import('./contestants.ts');
const imported = performance.now();

const [artefact = '', page = ''] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(artefact));
const html = readFileSync(page, 'utf8');
const read = performance.now();
const list = loadWatchlist(bytes);
const loaded = performance.now();
const matches = matchPage(list, quickTags(), readHtml(html, { contentType: 'text/html' }), {
  now: Date.UTC(2026, 10, 24),
});
const done = performance.now();
process.stdout.write(
  JSON.stringify({
    people: list.people,
    found: matches.flatMap(({ facts }) => facts).length,
    importMs: imported - start,
    readMs: read - imported,
    loadMs: loaded - read,
    firstPageMs: done - loaded,
    /** Kilobytes on Linux and macOS alike, as Node gives it. */
    peakMB: process.resourceUsage().maxRSS / 1024,
  }),
);
