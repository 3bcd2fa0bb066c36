import type { Block } from '#shared/domain/page.ts';

import { BIT, valueStart, valueEnd } from './html-attributes.ts';
import type { Attributes } from './html-attributes.ts';
import { isSpace } from './html-source.ts';
import type { Tag } from './html-tags.ts';
import type { Place, Sheet } from './sheet.ts';

/** What an element knows of cards: whether it may be one, and which of its children have been. */
export interface Cards {
  /** Undefined where the element is no card. */
  tag: Tag | undefined;
  /** Where its first class stands in the page; cards of one kind share their tag and that. */
  from: number;
  to: number;
  /** The page's blocks when it opened. */
  first: number;
  /** Children of one kind that followed each other: from and to which block, pair by pair. */
  seriesTag: Tag | undefined;
  seriesFrom: number;
  seriesTo: number;
  readonly series: number[];
}

/** Numbers given to rows and groups, and how many blocks were numbered afterwards. */
interface Numbered {
  readonly sheet: Sheet;
  readonly codes: Uint16Array;
  rows: number;
  groups: number;
  patched: number;
}

/** A card has a heading or at least this many blocks: two alone are a field with its label. */
const LEAST_BLOCKS = 3;
/** Blocks numbered afterwards in one page; keeps cards in cards in cards linear. */
const MOST_PATCHED = 100_000;

export function newCards(): Cards {
  return {
    tag: undefined,
    from: 0,
    to: 0,
    first: 0,
    seriesTag: undefined,
    seriesFrom: 0,
    seriesTo: 0,
    series: [],
  };
}

/** Called when an element opens. */
export function openCard(cards: Cards, tag: Tag, attributes: Attributes, blocks: number): void {
  cards.first = blocks;
  cards.tag = undefined;
  cards.seriesTag = undefined;
  if (cards.series.length > 0) cards.series.length = 0;
  if (tag.card === undefined) return;
  cards.from = 0;
  cards.to = 0;
  if ((attributes.seen & BIT.class) !== 0) findFirstClass(cards, attributes);
  if (cards.to > cards.from || tag.card === 'always') cards.tag = tag;
}

/** Called when an element ends: it becomes one of its parent's series where it is of that kind, and ends the series where not. */
export function closeCard(
  numbered: Numbered,
  own: Cards,
  parent: Cards,
  place: Place,
  outer: Place,
): void {
  const { blocks } = numbered.sheet;
  if (own.series.length > 0) settle(numbered, own, place);
  if (own.tag === undefined || blocks.length === own.first) return;
  if (!continues(numbered.codes, parent, own)) {
    settle(numbered, parent, outer);
    parent.seriesTag = own.tag;
    parent.seriesFrom = own.from;
    parent.seriesTo = own.to;
  }
  parent.series.push(own.first, blocks.length);
}

/** Whether a card is of the kind of its parent's series. */
function continues(codes: Uint16Array, parent: Cards, own: Cards): boolean {
  if (parent.seriesTag !== own.tag) return false;
  const length = own.to - own.from;
  if (parent.seriesTo - parent.seriesFrom !== length) return false;
  for (let i = 0; i < length; i++)
    if (codes[own.from + i] !== codes[parent.seriesFrom + i]) return false;
  return true;
}

/** Numbers the cards of a series, where they are more than one and at least half of them look like cards. */
export function settle(numbered: Numbered, cards: Cards, outer: Place): void {
  const { series } = cards;
  if (series.length === 0) return;
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

function findFirstClass(cards: Cards, attributes: Attributes): void {
  const { codes } = attributes.source;
  const end = valueEnd(attributes, 'class');
  let at = valueStart(attributes, 'class');
  while (at < end && isSpace(codes[at] ?? 0)) at++;
  cards.from = at;
  while (at < end && !isSpace(codes[at] ?? 0)) at++;
  cards.to = at;
}
