import type { Block, PageText, Span } from '#shared/domain/page.ts';

import type { Entry } from './entries.ts';
import { entriesIn } from './entries.ts';
import { recordsIn } from './field-records.ts';
import { TOWN_LABELS } from './lexicon/known-towns.ts';
import type { Profile } from './profile.ts';
import { profilesIn } from './profile.ts';
import { lastAtMost } from './scene.ts';

/** Where on a page a stretch of text stands: from the tightest stretch around it to the widest. */
export interface Place {
  readonly at: Span;
  /** Index of its block, or -1. */
  readonly block: number;
  readonly sentence: Span;
  /** The table row, list item or card it is in; the innermost. */
  readonly row: Span | undefined;
  /** The row around that row. */
  readonly outer: Span | undefined;
  /** Its block: a paragraph, a cell, a line of a list. */
  readonly whole: Span;
  /** From the heading above it to the next heading of that level or higher. */
  readonly section: Span;
}

/** How near two places are, by the page's layout: 4 same sentence or row, 3 same block or outer row, 2 same section, 1 same page. */
export type Nearness = 1 | 2 | 3 | 4;

/** Longest row, in characters, that still reads as one record; a longer one is a part of the page. */
const LONGEST_ROW = 1500;
/** Longest section that still ties what stands in it to the name in its heading. */
const LONGEST_SECTION = 3000;

/** The parts of a page, worked out once. */
export class Layout {
  readonly #page: PageText;
  readonly #starts: Int32Array;
  readonly #rows = new Map<number, [number, number]>();
  #groups: ReadonlyMap<number, number> | undefined;
  readonly #sections: Span[] = [];
  readonly #sectionStarts: readonly number[];
  /** Rows of tables that only lay a page out: the page's own heading stands in them. */
  readonly #pages = new Set<number>();
  /** Where lists of fields stand that are one record each. */
  readonly #records: readonly Span[];
  readonly #profiles: readonly Profile[];
  readonly #entries: readonly Entry[];
  readonly #entryStarts: readonly number[];

  constructor(page: PageText) {
    this.#page = page;
    this.#starts = new Int32Array(page.blocks.length);
    for (const [i, block] of page.blocks.entries()) {
      this.#starts[i] = block.start;
      if (block.row !== undefined) this.#stretch(block.row, block);
      if (block.inRow !== undefined) this.#stretch(block.inRow, block);
    }
    this.#cutSections();
    this.#sectionStarts = this.#sections.map(([start]) => start);
    this.#records = recordsIn(page, LONGEST_ROW);
    this.#profiles = profilesIn(page, this.#rows.values());
    this.#entries = entriesIn(page);
    this.#entryStarts = this.#entries.map(({ span }) => span[0]);
  }

  #stretch(row: number, block: Block): void {
    const known = this.#rows.get(row);
    if (known) known[1] = Math.max(known[1], block.end);
    else this.#rows.set(row, [block.start, block.end]);
    if (block.kind === 'heading' && block.level === 1) this.#pages.add(row);
  }

  #cutSections(): void {
    const { blocks, text } = this.#page;
    let open: { start: number; level: number }[] = [];
    const close = (level: number, end: number) => {
      for (const one of open) if (one.level >= level) this.#sections.push([one.start, end]);
      open = open.filter((one) => one.level < level);
    };
    for (const block of blocks) {
      if (block.kind !== 'heading') continue;
      const level = block.level ?? 2;
      close(level, block.start);
      open.push({ start: block.start, level });
    }
    close(0, text.length);
    this.#sections.sort((a, b) => a[0] - b[0]);
  }

  /** Index of the block at an offset, or -1. */
  blockAt(offset: number): number {
    const at = lastAtMost(this.#starts, offset);
    const block = this.#page.blocks[at];
    return block && offset <= block.end ? at : -1;
  }

  block(index: number): Block | undefined {
    return this.#page.blocks[index];
  }

  /** How many rows the table or list has that a place stands in; 0 outside one. */
  rowsAround(place: Place): number {
    const group = this.block(place.block)?.group;
    if (this.#recordAt(place.at[0])) return 1;
    if (group !== undefined) return this.#rowsOf(group);
    if (this.profileAt(place.at[0])) return 1;
    const entry = this.#entryAt(place.at[0]);
    if (entry) return entry.count;
    return place.row ? RECORD_LINES : 0;
  }

  /** How many rows a table or list has. */
  #rowsOf(group: number): number {
    this.#groups ??= rowsOfGroups(this.#page.blocks);
    return this.#groups.get(group) ?? 0;
  }

  /** Cells of columns that are headed as towns. */
  townCells(): readonly Block[] {
    const columns = new Set<string>();
    for (const { kind, group, column, start, end } of this.#page.blocks) {
      if (kind !== 'label' && kind !== 'cell') continue;
      if (TOWN_LABELS.has(this.#page.text.slice(start, end).trim().toLowerCase()))
        columns.add(`${group} ${column}`);
    }
    if (columns.size === 0) return [];
    return this.#page.blocks.filter(
      ({ kind, group, column, start, end }) =>
        kind === 'cell' && end > start && columns.has(`${group} ${column}`),
    );
  }

  #recordAt(offset: number): Span | undefined {
    return this.#records.find((record) => isWithin(offset, record));
  }

  #entryAt(offset: number): Entry | undefined {
    const entry = this.#entries[lastAtMost(this.#entryStarts, offset)];
    return entry && isWithin(offset, entry.span) ? entry : undefined;
  }

  /** The profile that an offset stands in. */
  profileAt(offset: number): Profile | undefined {
    return this.#profiles.find(({ whole }) => isWithin(offset, whole));
  }

  placeOf(at: Span): Place {
    const index = this.blockAt(at[0]);
    const block = this.block(index);
    const whole: Span = block ? [block.start, block.end] : paragraphAround(this.#page.text, at);
    const row =
      this.#recordAt(at[0]) ??
      this.profileAt(at[0])?.own.find((part) => isWithin(at[0], part)) ??
      this.#rowSpan(block?.row) ??
      this.#entryAt(at[0])?.span ??
      recordLine(this.#page.text, at);
    return {
      at,
      block: index,
      whole,
      sentence: sentenceAround(this.#page.text, at, whole),
      row,
      outer: this.#rowSpan(block?.inRow),
      section: this.#sectionAt(at[0]),
    };
  }

  #rowSpan(row: number | undefined): Span | undefined {
    const span = row === undefined || this.#pages.has(row) ? undefined : this.#rows.get(row);
    return span && span[1] - span[0] <= LONGEST_ROW ? span : undefined;
  }

  #sectionAt(offset: number): Span {
    let best: Span | undefined;
    for (let i = lastAtMost(this.#sectionStarts, offset); i >= 0; i--) {
      const span = this.#sections[i];
      if (!span || offset >= span[1]) continue;
      if (!best || span[1] - span[0] < best[1] - best[0]) best = span;
      break;
    }
    return best ?? [0, this.#page.text.length];
  }
}

function rowsOfGroups(blocks: readonly Block[]): Map<number, number> {
  const groups = new Map<number, Set<number>>();
  for (const { group, row } of blocks) {
    if (group === undefined || row === undefined) continue;
    const rows = groups.get(group);
    if (rows) rows.add(row);
    else groups.set(group, new Set([row]));
  }
  return new Map([...groups].map(([group, rows]) => [group, rows.size]));
}

function isWithin(offset: number, [start, end]: Span): boolean {
  return offset >= start && offset < end;
}

/** How near two places are. */
export function nearness(one: Place, other: Place): Nearness {
  const within = (span: Span | undefined) =>
    span !== undefined && other.at[0] >= span[0] && other.at[0] < span[1];
  if (one.row ? within(one.row) : within(one.sentence)) return 4;
  if (within(one.sentence)) return 4;
  if (within(one.whole) || within(one.outer)) return 3;
  if (one.section[1] - one.section[0] <= LONGEST_SECTION && within(one.section)) return 2;
  return 1;
}

/** What a line of fields counts as: a list, however many lines the file has. */
const RECORD_LINES = 9;

/** A line of three fields or more, as in an export: a record, though nothing marks it as one. */
function recordLine(text: string, at: Span): Span | undefined {
  const line = lineAround(text, at);
  if (line[1] - line[0] > LONGEST_ROW) return undefined;
  return /[;|\t][^;|\t\n]*[;|\t]/.test(text.slice(line[0], line[1])) ? line : undefined;
}

/** How far the ends of a line or a paragraph are looked for, in characters. */
const FAR = 4000;

/** Text between empty lines. */
function paragraphAround(text: string, at: Span): Span {
  return around(text, at, '\n\n');
}

function lineAround(text: string, at: Span): Span {
  return around(text, at, '\n');
}

/** The stretch between two signs, looked for no farther than `FAR`, so that a page of one line costs no more than another. */
function around(text: string, [start, end]: Span, sign: string): Span {
  const low = Math.max(0, start - FAR);
  const before = text.slice(low, start).lastIndexOf(sign);
  const after = text.slice(end, end + FAR).indexOf(sign);
  return [
    before < 0 ? low : low + before + sign.length,
    after < 0 ? Math.min(text.length, end + FAR) : end + after,
  ];
}

/** How far a sentence is looked for to each side. */
const LONGEST_SENTENCE = 400;

/** The sentence around a stretch, or its line, within its block. */
function sentenceAround(text: string, [start, end]: Span, [low, high]: Span): Span {
  let from = start;
  const least = Math.max(low, start - LONGEST_SENTENCE);
  while (from > least && !endsSentence(text, from - 1)) from--;
  let to = end;
  const most = Math.min(Math.max(high, end), end + LONGEST_SENTENCE);
  while (to < most && !endsSentence(text, to)) to++;
  return [from, to];
}

/** Whether a sentence or line ends with the character at `i`: a stop behind a word of some length, before a capital. */
function endsSentence(text: string, i: number): boolean {
  const sign = text[i];
  if (sign === '\n') return true;
  if (sign === '!' || sign === '?') return /\s/.test(text[i + 1] ?? ' ');
  if (sign !== '.') return false;
  return (
    /^\s+["'“‘„(]?[\p{Lu}\d]/u.test(text.slice(i + 1, i + 4)) &&
    /[\p{Ll}\d)\]]{3}$/u.test(text.slice(Math.max(0, i - 3), i))
  );
}
