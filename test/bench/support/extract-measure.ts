/** Runs alone in a fresh process, for `extract.bench.ts`. Prints one JSON object. */
import { ordinaryPage } from './extract-pages.ts';

const start = process.cpuUsage();
const { extract } = await import('#shared/extract/extract.ts');
const importMs = cpuSince(start);

const ROUNDS = Number(process.argv[2] ?? 15);
/** Rounds before the first that counts, in which engines get warm. */
const WARMING = 5;
const KB = 1000;
const HOSTILE = 400 * KB;
const SHAPES = [
  '<div>',
  '<',
  '<p>',
  '<a href=tel:0612345678>1</a>',
  '<a href="https://maps.google.com/?q=Dorpsplein+4">k</a>',
  '<p hidden>x</p>',
  '<div class=a><p>x</p></div>',
  '<table><tr><td>',
  '<li><a href=/a>b</a>',
  '<input value="12345 ab">',
  '<div itemscope>',
  '<b class="vcard fn tel">x',
  '<br>',
  '&amp;',
];
const GIVEN = { contentType: 'text/html; charset=utf-8' };

const sizes = [20, 20, 30, 40, 60, 60, 90, 120, 200, 300];
const pages = sizes.map((size, i) => ordinaryPage(i + 1, size * KB));
const bytes = pages.map((page) => Buffer.from(page));
const normal = Buffer.from(ordinaryPage(77, HOSTILE));
const hostile = SHAPES.map((shape) => Buffer.from(shape.repeat(Math.ceil(HOSTILE / shape.length))));

const firstStart = process.cpuUsage();
const first = await extract(bytes[2] ?? normal, GIVEN);
const firstPageMs = cpuSince(firstStart);
// Loaded after the first page, which a fresh process reads without it.
const { streamText } = await import('./contestants.ts');

const ref: number[] = [];
const ours: number[] = [];
for (let round = 0; round < WARMING + ROUNDS; round++) {
  const before = process.cpuUsage();
  for (const page of pages) streamText(page);
  ref.push(cpuSince(before));
  const between = process.cpuUsage();
  // oxlint-disable-next-line no-await-in-loop -- one after another is what is measured.
  for (const page of bytes) await extract(page, GIVEN);
  ours.push(cpuSince(between));
}

const toNormal: Record<string, number> = {};
for (const [i, shape] of SHAPES.entries()) {
  const ratios: number[] = [];
  for (let round = 0; round < WARMING; round++) {
    const before = process.cpuUsage();
    // oxlint-disable-next-line no-await-in-loop
    await extract(normal, GIVEN);
    const usual = cpuSince(before);
    const between = process.cpuUsage();
    // oxlint-disable-next-line no-await-in-loop
    await extract(hostile[i] ?? normal, GIVEN);
    ratios.push(cpuSince(between) / usual);
  }
  toNormal[shape] = median(ratios);
}

const counted = ref.slice(WARMING);
console.log(
  JSON.stringify({
    read: first.outcome === 'read' ? first : undefined,
    importMs,
    firstPageMs,
    refMBPerSecond: bytes.reduce((sum, page) => sum + page.length, 0) / KB / median(counted),
    toRef: median(ours.slice(WARMING).map((ms, i) => ms / (counted[i] ?? Number.NaN))),
    toNormal,
  }),
);

/** Milliseconds of CPU since then. */
function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
}
