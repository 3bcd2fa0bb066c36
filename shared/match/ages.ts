import { spokenIn } from './facts/birthdate-words.ts';
import type { Found } from './hits.ts';
import { dutchNumber } from './lexicon/numbers.ts';
import type { Scene } from './scene.ts';
import { DIGITS } from './words.ts';

/** The form of a life that is over: years of birth and death, or a birth more than a lifetime ago. Nobody enrols it. */
export const LIVED = 'birthdate:lived';

/** The form of a year that nobody in office now was grown up in. Nobody enrols it. */
export const PAST_YEAR = 'birthdate:long-ago';
const LONG_AGO = 66;

const YEAR_MS = 365.2425 * 24 * 3600 * 1000;
const YOUNGEST = 12;
const OLDEST = 104;

/** Words before an age, and behind one. */
const BEFORE = new Set('age aged leeftijd oud alter ca circa ongeveer'.split(' '));
const BEHIND = new Set(
  'jaar jaren jarige jarig years year yrs yr yo jahre jahren ans jier'.split(' '),
);

/**
 * Ages and years of birth beside names, as people-search pages and papers write them: "Age: ~54", "54 jaar", "(1972)",
 * "negentienjarige". They tell namesakes apart. Ages are counted back from the year that it is now, so where the page has
 * dates of its own, the recogniser of birth dates knows better and is left to it.
 */
export function agesOf(scene: Scene, now: number, dated: boolean): Found[] {
  const { main } = scene;
  const year = 1970 + Math.floor(now / YEAR_MS);
  const out: Found[] = [];
  const { words, marks } = main;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const forms =
      ((marks[i] ?? 0) & DIGITS) === 0 ? inWords(word, year) : inDigits(scene, i, year, dated);
    if (forms.length === 0) continue;
    const at = [main.starts[i] ?? 0, main.ends[i] ?? 0] as const;
    out.push({
      candidate: { kind: 'birthdate', span: at, forms },
      segment: main,
      at,
      inText: true,
    });
  }
  if (!dated) out.push(...spokenAges(scene, year));
  out.push(...yearsInColumns(scene, year));
  return out;
}

/** "wordt vijftig", "50e verjaardag". */
function spokenAges({ main }: Scene, year: number): Found[] {
  return spokenIn(main).ages.map(({ age, from, end }) => {
    const at = [main.starts[from] ?? 0, main.ends[end - 1] ?? 0] as const;
    const candidate = { kind: 'birthdate' as const, span: at, forms: aged(age, year) };
    return { candidate, segment: main, at, inText: true };
  });
}

/** Heads of columns of years of birth. */
const BIRTH_COLUMNS =
  /^(?:jaar|gb|geb|geboren|geboortejaar|geb\.? ?jaar|jg|jahrgang|year|born|yob|birth year)\.?$/i;

/** A year in a column headed as one of birth, as results and lists of members have. */
function yearsInColumns({ page, main }: Scene, year: number): Found[] {
  const says = ({ start, end }: { start: number; end: number }) =>
    page.text.slice(start, end).trim();
  const columns = new Set(
    page.blocks
      .filter((block) => block.column !== undefined && BIRTH_COLUMNS.test(says(block)))
      .map(({ group, column }) => `${group} ${column}`),
  );
  if (columns.size === 0) return [];
  return page.blocks.flatMap((block) => {
    const text = says(block);
    const born = Number(text);
    const isBirth =
      columns.has(`${block.group} ${block.column}`) &&
      /^\d{4}$/.test(text) &&
      born >= year - OLDEST &&
      born <= year;
    if (!isBirth) return [];
    const at = [block.start, block.end] as const;
    const candidate = { kind: 'birthdate' as const, span: at, forms: [`birthdate:born:${born}`] };
    return [{ candidate, segment: main, at, inText: true }];
  });
}

function aged(age: number, year: number): string[] {
  return [`birthdate:aged:${year - age - 1}-${year - age}`];
}

function inWords(word: string, year: number): string[] {
  if (!word.includes('jarige')) return [];
  const stem = /^(.{4,})jarigen?$/.exec(word)?.[1];
  const age = stem === undefined ? Number.NaN : (dutchNumber(stem) ?? Number.NaN);
  return age >= YOUNGEST && age <= OLDEST ? aged(age, year) : [];
}

function inDigits({ main }: Scene, i: number, year: number, dated: boolean): string[] {
  const { words, text, starts, ends } = main;
  const word = words[i] ?? '';
  const before = text.slice(i > 0 ? ends[i - 1] : 0, starts[i]);
  const after = text.slice(ends[i], starts[i + 1]);
  const value = Number(word);
  if (word.length === 4) {
    const isBirth =
      value > 1750 &&
      value <= year &&
      /[(*†]\s?$/.test(before) &&
      /^\s?(?:[),†*]|[-–—])/.test(after);
    const isYear =
      value >= 1600 &&
      value < year - LONG_AGO &&
      !/[\d.:,/-]$/.test(before) &&
      !/^[.,:]?\d/.test(after);
    if (!isBirth) return isYear ? [PAST_YEAR] : [];
    const isLife = /^\s?[-–—†]\s?$/.test(after) && words[i + 1]?.length === 4;
    return [isLife || value < year - OLDEST ? LIVED : `birthdate:born:${value}`];
  }
  if (word.length !== 2 || value < YOUNGEST || dated) return [];
  const isAge =
    (BEFORE.has(words[i - 1] ?? '') && /^[\s:~]{1,4}$/.test(before)) ||
    (BEHIND.has(words[i + 1] ?? '') && /^[\s-]{1,2}$/.test(after)) ||
    (before.endsWith('(') && after.startsWith(')')) ||
    (/^,\s$/.test(before) && /^(?:\n|$)/.test(after));
  return isAge ? aged(value, year) : [];
}
