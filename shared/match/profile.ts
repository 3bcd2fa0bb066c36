import type { PageText, Span } from '#shared/domain/page.ts';

import { isWhite } from './facts/gaps.ts';
import { lastAtMost } from './scene.ts';

/** Longest line of a profile, in characters; what at least half of its lines keep to; and the longest profile. */
const LONGEST_LINE = 200;
const SHORT_LINE = 36;
const LONGEST = 1500;
/** How many lines below the name the age is looked for. */
const AGE_WITHIN = 12;
/** Most lines that a name is broken over. */
const NAME_LINES = 3;

/** An age or year of birth with its label: "Age 54", "leeftijd: ~54", "Born 1970", "54 years old". */
const AGE =
  /\b(?:aged?|leeftijd|born|geboren|geboortejaar|year of birth)\b\W{0,4}(?:1[89]|20)?\d\d\b|(?<!\d)\d\d\W{1,3}(?:years? old|jaar oud)/i;
const AGE_LABEL = /^\W*(?:age|leeftijd|born|geboren|geboortejaar|year of birth)\W*$/i;
/** An age alone in its line, as it stands right below a name: "54", ", 54", "~54". */
const BARE_AGE = /^\W{0,3}\d\d(?:\W{1,2}(?:years?|yrs|jaar|jr))?\W{0,2}$/;
/** The line of a name: two words with capitals or more, and perhaps an age behind them. */
const NAME =
  /^\W{0,2}\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{L}{1,4}\s){0,3}\p{Lu}[\p{L}.'’-]*){0,3}\s(?:\p{L}{1,4}\s){0,3}\p{Lu}[\p{L}'’-]+(?:\s?[,(·-]?\s?(\d\d)\)?)?\W{0,2}$/u;
/** A name may be broken over lines, a word each. */
const NAME_WORD = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}\.?)?$/u;

/** Heads of the part that names other people. */
const OTHERS =
  /^(?:possible |mogelijke )?(?:related(?: to| people)?|relatives?|relations?|relationships?|associate[sd]?(?: with| persons| people)?|family(?: members)?|familie(?:leden)?|verwanten|gezinsleden|huisgenoten|neighbou?rs|buren|partner|spouse|parents|children|siblings|ouders|kinderen|broers en zussen|connections?)\s*(:|$)/i;
/** Heads of a part that is about the person again. */
const OWN =
  /^(?:age|leeftijd|(?:has )?lived? in|lives in|woont in|woonplaats|known as|also known as|akas?|bekend als|address(?:es)?|adres(?:sen)?|phone(?:s| numbers?)?|telefoon|e-?mails?)\s*(?:[:\d]|$)/i;

/** A part of a page that reads as a record of one person: a name, then short lines of fields, one of them an age. */
export interface Profile {
  /** Where the name stands that it is about. */
  readonly head: Span;
  readonly whole: Span;
  /** Its fields, without the parts that name relatives and other people. */
  readonly own: readonly Span[];
}

/** A line that is not empty, between its offsets. Its text, without white space around it, is cut when it is first asked. */
class Line {
  readonly start: number;
  readonly end: number;
  /** Whether two figures stand together in it. */
  readonly hasFigures: boolean;
  readonly #page: string;
  #text: string | undefined;

  constructor(page: string, start: number, end: number, hasFigures: boolean) {
    this.#page = page;
    this.start = start;
    this.end = end;
    this.hasFigures = hasFigures;
  }

  get text(): string {
    return (this.#text ??= this.#page.slice(this.start, this.end).trim());
  }
}

/**
 * Profiles, as people-search pages and lists of members read when their markup says nothing of records, and in rows that
 * hold one each. Linear in the page.
 */
export function profilesIn({ text, blocks }: PageText, rows: Iterable<Span>): Profile[] {
  const out: Profile[] = [];
  const figures = figuresIn(text);
  // Without figures there is no age.
  if (figures.length === 0) return out;
  const run: Line[] = [];
  const close = () => {
    if (run.length > 1) out.push(...profilesOf(run));
    run.length = 0;
  };
  const breaks = new Breaks(text);
  for (const { start, end, kind, row } of blocks) {
    const isOpen = row === undefined || kind === 'item';
    if (!isOpen || kind === 'caption') {
      close();
      continue;
    }
    const isHeading = kind === 'heading' || kind === 'title';
    for (const line of linesWithin(text, start, end, figures, breaks)) {
      const isTooLong = line.end - line.start > LONGEST_LINE;
      if (isTooLong || isHeading || line.end - (run[0]?.start ?? line.start) > LONGEST) close();
      if (!isTooLong) run.push(line);
    }
  }
  close();
  for (const [start, end] of rows) {
    if (end - start > LONGEST || !hasOne(figures, start, end)) continue;
    const own = new Breaks(text.slice(start, end), start);
    const lines = linesWithin(text, start, end, figures, own);
    if (lines.length > 1) out.push(...profilesOf(lines).slice(0, 1));
  }
  return out;
}

/** Where two figures stand together or more: their first. */
function figuresIn(text: string): number[] {
  return Array.from(text.matchAll(/\d\d+/g), ({ index }) => index);
}

/** Whether one of these points, in order, lies between two others. */
function hasOne(points: readonly number[], start: number, end: number): boolean {
  const first = lastAtMost(points, start - 1) + 1;
  return (points[first] ?? end) < end;
}

/** The lines between two offsets. */
function linesWithin(
  text: string,
  start: number,
  end: number,
  figures: readonly number[],
  breaks: Breaks,
): Line[] {
  const out: Line[] = [];
  for (let from = start; from < end;) {
    const to = Math.min(breaks.behind(from), end);
    let at = from;
    while (at < to && isWhite(text.charCodeAt(at))) at++;
    if (at < to) out.push(new Line(text, from, to, hasOne(figures, from, to)));
    from = to + 1;
  }
  return out;
}

/** Ends of lines and cells, asked for along a text. */
class Breaks {
  readonly #text: string;
  readonly #start: number;
  #newline = -1;
  #tab = -1;

  /** `start` is where the text begins of which offsets are told. */
  constructor(text: string, start = 0) {
    this.#text = text;
    this.#start = start;
  }

  /** The first at or behind an offset that is not before the last one asked for; the text's end where there is none. */
  behind(from: number): number {
    if (this.#newline < from) this.#newline = this.#find('\n', from);
    if (this.#tab < from) this.#tab = this.#find('\t', from);
    return Math.min(this.#newline, this.#tab);
  }

  #find(sign: string, from: number): number {
    const at = this.#text.indexOf(sign, from - this.#start);
    return this.#start + (at < 0 ? this.#text.length : at);
  }
}

/** How far behind the first line of a name the figures of an age may stand, in lines. */
const FIGURES_WITHIN = NAME_LINES + AGE_WITHIN;

function profilesOf(lines: readonly Line[]): Profile[] {
  const heads = new Heads(lines);
  const out: Profile[] = [];
  let figures = 0;
  for (let i = 0; i < lines.length; i++) {
    // Without figures there is no age, as below nearly all names.
    figures = Math.max(figures, i);
    while (figures < lines.length && lines[figures]?.hasFigures === false) figures++;
    if (figures === lines.length) break;
    if (figures - i > FIGURES_WITHIN) continue;
    const head = heads.at(i);
    if (head === undefined || !isAgedSoon(lines, i, head)) continue;
    const next = nextHead(lines, heads, head + 1);
    out.push(profile(lines.slice(i, next), head - i));
    i = next - 1;
  }
  return out.filter((one) => one.own.length > 0);
}

/** The last lines of the names that begin at lines, each looked for once. */
class Heads {
  readonly #lines: readonly Line[];
  readonly #known = new Map<number, number | undefined>();

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  /** Number of the last line of the name that begins at a line. */
  at(i: number): number | undefined {
    if (!this.#known.has(i)) this.#known.set(i, headAt(this.#lines, i));
    return this.#known.get(i);
  }
}

function headAt(lines: readonly Line[], i: number): number | undefined {
  if (NAME.test(lines[i]?.text ?? '')) return i;
  let last = i;
  while (last < i + NAME_LINES && NAME_WORD.test(lines[last]?.text ?? '')) last++;
  return last - i > 1 ? last - 1 : undefined;
}

function isAgedSoon(lines: readonly Line[], first: number, last: number): boolean {
  if (NAME.exec(lines[first]?.text ?? '')?.[1] !== undefined) return true;
  if (BARE_AGE.test(lines[last + 1]?.text ?? '')) return true;
  const below = lines.slice(last + 1, last + 1 + AGE_WITHIN);
  const others = below.findIndex(({ text }) => OTHERS.test(text));
  return (others < 0 ? below : below.slice(0, others)).some(
    ({ text }, i) =>
      AGE.test(text) || (AGE_LABEL.test(text) && /^\W*\d{2,4}\b/.test(below[i + 1]?.text ?? '')),
  );
}

/** Where the next profile begins: at a name with its age right beside it, unless that is one of the relatives. */
function nextHead(lines: readonly Line[], heads: Heads, from: number): number {
  let isOthers = false;
  for (let i = from; i < lines.length; i++) {
    const said = lines[i]?.text ?? '';
    if (OTHERS.test(said)) isOthers = true;
    else if (OWN.test(said)) isOthers = false;
    const head = isOthers ? undefined : heads.at(i);
    if (head === undefined) continue;
    const below = lines[head + 1]?.text ?? '';
    if (NAME.exec(said)?.[1] !== undefined || BARE_AGE.test(below) || AGE.test(below)) return i;
  }
  return lines.length;
}

function profile(lines: readonly Line[], head: number): Profile {
  const start = lines[0]?.start ?? 0;
  const whole: Span = [start, lines.at(-1)?.end ?? start];
  const own: [number, number][] = [];
  let isOthers = false;
  let isOpen = false;
  for (const { text, start: from, end } of lines) {
    const others = OTHERS.exec(text);
    if (others) isOthers = others[1] === undefined || text.endsWith(':');
    else if (OWN.test(text)) isOthers = false;
    const last = own.at(-1);
    if (others || isOthers) isOpen = false;
    else if (isOpen && last) last[1] = end;
    else {
      own.push([from, end]);
      isOpen = true;
    }
  }
  const short = lines.filter(({ text }) => text.length <= SHORT_LINE).length;
  return {
    head: [start, lines[head]?.end ?? start],
    whole,
    own: short * 2 >= lines.length ? own : [],
  };
}
