import type { Block } from '#shared/domain/page.ts';

import { value } from './html-attributes.ts';
import type { Attributes } from './html-attributes.ts';
import type { Tag } from './html-tags.ts';
import type { Place, Sheet } from './sheet.ts';

/** What an element knows of cards: whether it may be one, and which of its children have been. */
export interface Cards {
  /** Name and first class; empty where the element is no card. */
  key: string;
  /** The page's blocks when it opened. */
  first: number;
  /** Children of one key that followed each other: from and to which block, pair by pair. */
  seriesKey: string;
  readonly series: number[];
}

/** Numbers given to rows and groups, and how many blocks were numbered afterwards. */
interface Numbered {
  readonly sheet: Sheet;
  rows: number;
  groups: number;
  patched: number;
}

/** A card has a heading or at least this many blocks: two alone are a field with its label. */
const LEAST_BLOCKS = 3;
/** Blocks numbered afterwards in one page; keeps cards in cards in cards linear. */
const MOST_PATCHED = 100_000;

export function newCards(): Cards {
  return { key: '', first: 0, seriesKey: '', series: [] };
}

/** Called when an element opens. */
export function openCard(cards: Cards, tag: Tag, attributes: Attributes, blocks: number): void {
  cards.key = '';
  cards.first = blocks;
  cards.seriesKey = '';
  if (cards.series.length > 0) cards.series.length = 0;
  if (tag.part !== undefined || tag.kind !== undefined || tag.name === 'p') return;
  if (!tag.block && tag.name !== 'a') return;
  const className = firstClass(attributes);
  if (className !== '' || tag.name === 'article' || tag.name === 'section')
    cards.key = `${tag.name} ${className}`;
}

/** Called when an element ends: it becomes one of its parent's series where its key is the same, and ends the series where not. */
export function closeCard(
  numbered: Numbered,
  own: Cards,
  parent: Cards,
  place: Place,
  outer: Place,
): void {
  const { blocks } = numbered.sheet;
  if (own.series.length > 0) settle(numbered, own, place);
  if (blocks.length === own.first || own.key === '') return;
  if (parent.seriesKey !== own.key) {
    settle(numbered, parent, outer);
    parent.seriesKey = own.key;
  }
  parent.series.push(own.first, blocks.length);
}

/** Numbers the cards of a series, where they are more than one and at least half of them look like cards. */
export function settle(numbered: Numbered, cards: Cards, outer: Place): void {
  const { series } = cards;
  const { blocks } = numbered.sheet;
  let full = 0;
  for (let i = 0; i < series.length; i += 2)
    if (isCard(blocks, series[i] ?? 0, series[i + 1] ?? 0)) full++;
  if (full >= 2 && full * 4 >= series.length) {
    const group = ++numbered.groups;
    for (let i = 0; i < series.length; i += 2)
      number(numbered, series[i] ?? 0, series[i + 1] ?? 0, group, outer);
  }
  series.length = 0;
}

function isCard(blocks: readonly Block[], from: number, to: number): boolean {
  return to - from >= LEAST_BLOCKS || (to - from === 2 && blocks[from]?.kind === 'heading');
}

/** Gives blocks the row of their card; those that have a row inside it note the card as what is around that. */
function number(numbered: Numbered, from: number, to: number, group: number, outer: Place): void {
  const { blocks } = numbered.sheet;
  const row = ++numbered.rows;
  for (let i = from; i < to && numbered.patched < MOST_PATCHED; i++) {
    const block = blocks[i];
    if (block === undefined) continue;
    numbered.patched++;
    if (block.row === outer.row)
      blocks[i] = {
        ...block,
        row,
        group,
        ...(outer.row === undefined ? {} : { inRow: outer.row }),
      };
    else if (block.inRow === outer.row) blocks[i] = { ...block, inRow: row };
  }
}

function firstClass(attributes: Attributes): string {
  if (attributes.count === 0) return '';
  const words = value(attributes, 'class').trim();
  const space = words.search(/\s/);
  return space < 0 ? words : words.slice(0, space);
}
