import { value } from './html-attributes.ts';
import type { Attributes } from './html-attributes.ts';
import { closeCard, newCards, openCard, settle } from './html-cards.ts';
import type { Cards } from './html-cards.ts';
import { tagOf } from './html-tags.ts';
import type { Tag } from './html-tags.ts';
import type { Node } from './outline.ts';
import { PARAGRAPH, endBlock } from './sheet.ts';
import type { Place, Sheet } from './sheet.ts';

/** Elements open at once; deeper ones only break lines. Browsers stop at 512 too. */
const DEEPEST = 512;
/** How far down an end tag looks for its start; keeps hostile nesting linear. */
const REACH = 64;
/** Columns of a table that are counted. */
const MOST_COLUMNS = 1000;

const HTML = tagOf('html');
const P = tagOf('p');

/** One open element. */
export interface Frame {
  tag: Tag;
  /** Part that text directly inside plays. */
  place: Place;
  /** What is to be done when the element ends, one bit each; 0 for most. */
  leaving: number;
  /** Link: where it leads, how, and whether that may say something; its first word's mark. Title: its mark. */
  href: string;
  rel: string;
  isTelling: boolean;
  mark: number;
  /** Element of the outline. */
  node: Node | undefined;
  /** Table: its number, the next row's column spans reaching down. Row: next column. */
  group: number;
  column: number;
  reaching: number[] | undefined;
  /** Where the row's text begins. */
  from: number;
  readonly cards: Cards;
  /** Number of the series that children without a list or table of their own belong to, or 0. */
  loose: number;
}

/** The elements that are open while a page is read, and the numbers given to its rows and groups. */
export interface Stack {
  readonly sheet: Sheet;
  readonly codes: Uint16Array;
  /** Does what is to be done when an element ends. */
  readonly leave: (frame: Frame) => void;
  /** The first `depth` are open; the others wait to be used again. */
  readonly frames: Frame[];
  depth: number;
  /** Openings beyond the deepest, not yet closed. */
  overflow: number;
  rows: number;
  groups: number;
  /** Blocks that were numbered after they were written. */
  patched: number;
}

export function newStack(
  sheet: Sheet,
  attributes: Attributes,
  leave: (frame: Frame) => void,
): Stack {
  const stack: Stack = {
    sheet,
    codes: attributes.source.codes,
    leave,
    frames: [],
    depth: 0,
    overflow: 0,
    rows: 0,
    groups: 0,
    patched: 0,
  };
  push(stack, HTML, PARAGRAPH, attributes);
  return stack;
}

export function top(stack: Stack): Frame {
  return frameAt(stack, stack.depth - 1);
}

function frameAt({ frames }: Stack, index: number): Frame {
  const frame = frames[index];
  if (frame === undefined)
    throw new RangeError('no element is open: the page element never closes');
  return frame;
}

/** Opens an element: ends what it ends, breaks the line where it is a block, and gives it its place. Undefined where it is too deep. */
export function open(stack: Stack, tag: Tag, attributes: Attributes): Frame | undefined {
  if (tag.ends !== 0) closeImplied(stack, tag);
  else if (tag.block) closeParagraph(stack);
  if (tag.block) endBlock(stack.sheet);
  if (stack.depth >= DEEPEST) {
    stack.overflow++;
    return undefined;
  }
  return push(stack, tag, placeOf(stack, tag, attributes), attributes);
}

/** Ends the nearest open element of this name, and all that stand open inside it. */
export function close(stack: Stack, tag: Tag): void {
  if (stack.overflow > 0) {
    stack.overflow--;
    if (tag.block) endBlock(stack.sheet);
    return;
  }
  // A stray </p> is an empty paragraph (HTML's tree construction, "in body").
  if (tag === P) endBlock(stack.sheet);
  for (let i = stack.depth - 1, steps = 0; i > 0 && steps < REACH; i--, steps++) {
    const other = frameAt(stack, i).tag;
    if (other.name === tag.name) return popTo(stack, i);
    // An inline end tag does not end a block, and nothing but a table's own end tags leaves a cell.
    if (!tag.block && other.block) return;
    if (other.part === 'cell' && tag.part !== 'row' && tag.part !== 'table') return;
  }
}

export function closeAll(stack: Stack): void {
  popTo(stack, 1);
  endBlock(stack.sheet);
  settle(stack, top(stack).cards, top(stack).place);
}

function push(stack: Stack, tag: Tag, place: Place, attributes: Attributes): Frame {
  const parent = stack.depth > 0 ? top(stack) : undefined;
  const inTable = parent !== undefined && tag.part !== 'table' && isTable(parent.tag);
  const frame = (stack.frames[stack.depth] ??= newFrame(tag, place));
  stack.depth++;
  frame.tag = tag;
  frame.place = place;
  frame.leaving = 0;
  frame.group = inTable ? parent.group : stack.groups;
  frame.column = 0;
  frame.reaching = inTable ? parent.reaching : tag.part === 'table' ? [] : undefined;
  frame.from = stack.sheet.length;
  frame.loose = 0;
  openCard(frame.cards, tag, attributes, stack.sheet.blocks.length);
  return frame;
}

function newFrame(tag: Tag, place: Place): Frame {
  return {
    tag,
    place,
    leaving: 0,
    href: '',
    rel: '',
    isTelling: false,
    mark: 0,
    node: undefined,
    group: 0,
    column: 0,
    reaching: undefined,
    from: 0,
    cards: newCards(),
    loose: 0,
  };
}

function popTo(stack: Stack, index: number): void {
  while (stack.depth > index) {
    const frame = top(stack);
    const { cards, tag } = frame;
    stack.depth--;
    if (tag.block) endBlock(stack.sheet);
    if (stack.depth > 0 && (cards.tag !== undefined || cards.series.length > 0)) {
      const outer = top(stack);
      closeCard(stack, cards, outer.cards, frame.place, outer.place);
    }
    if (tag.part === 'row') stack.sheet.join = '\n';
    if (frame.leaving !== 0) stack.leave(frame);
  }
}

function closeImplied(stack: Stack, { ends, boundary }: Tag): void {
  let last = -1;
  for (let i = stack.depth - 1, steps = 0; i > 0 && steps < REACH; i--, steps++) {
    const { bit } = frameAt(stack, i).tag;
    if ((bit & boundary) !== 0) break;
    if ((bit & ends) !== 0) last = i;
  }
  if (last > 0) popTo(stack, last);
}

function closeParagraph(stack: Stack): void {
  for (let i = stack.depth - 1, steps = 0; i > 0 && steps < REACH; i--, steps++) {
    const { tag } = frameAt(stack, i);
    if (tag === P) return popTo(stack, i);
    if (tag.block) return;
  }
}

/** The part that text directly inside a new element plays, with the numbers of its row, group and column. */
function placeOf(stack: Stack, tag: Tag, attributes: Attributes): Place {
  const parent = top(stack);
  switch (tag.part) {
    case 'list':
    case 'table':
    case 'definitions':
      stack.groups++;
      return parent.place;
    case 'row':
    case 'item':
    case 'term':
      return inRow(parent.place, ++stack.rows, groupOf(stack, parent), tag.kind);
    case 'definition': {
      const row = stack.rows > 0 ? stack.rows : ++stack.rows;
      return inRow(parent.place, row, groupOf(stack, parent), tag.kind);
    }
    case 'cell':
      return cellPlace(stack, tag, attributes);
    case 'section':
    case undefined:
      break;
  }
  if (tag.kind === undefined) return parent.place;
  const { kind, level } = tag;
  return level === undefined ? { ...parent.place, kind } : { ...parent.place, kind, level };
}

function isTable({ part }: Tag): boolean {
  return part === 'table' || part === 'section';
}

function inRow(outer: Place, row: number, group: number, kind: Place['kind'] | undefined): Place {
  const own = kind ?? outer.kind;
  return outer.row === undefined || outer.row === row
    ? { kind: own, row, group }
    : { kind: own, row, group, inRow: outer.row };
}

function groupOf(stack: Stack, parent: Frame): number {
  const { part } = parent.tag;
  if (part === 'list' || part === 'definitions' || isTable(parent.tag)) return parent.group;
  // A row or an item without its list: all such children of one parent belong together.
  if (parent.loose === 0) parent.loose = ++stack.groups;
  return parent.loose;
}

/** Gives a cell its column, past the cells of earlier rows that reach down into this one. */
function cellPlace(stack: Stack, tag: Tag, attributes: Attributes): Place {
  const row = top(stack);
  const reaching = (row.reaching ??= []);
  while ((reaching[row.column] ?? 0) > 0) reaching[row.column] = (reaching[row.column++] ?? 1) - 1;
  const column = row.column;
  const width = Math.min(number(attributes, 'colspan'), MOST_COLUMNS - column);
  const below = number(attributes, 'rowspan') - 1;
  for (let i = 0; i < width; i++) reaching[column + i] = below;
  row.column = column + Math.max(1, width);
  // Cells of a row stand on one line, unless nothing was written before.
  if (row.from < stack.sheet.length) endBlock(stack.sheet, '\t');
  return { ...row.place, kind: tag.kind ?? 'cell', column };
}

function number(attributes: Attributes, name: 'colspan' | 'rowspan'): number {
  if (attributes.seen === 0) return 1;
  const n = Number.parseInt(value(attributes, name), 10);
  return Number.isInteger(n) && n > 0 ? Math.min(n, MOST_COLUMNS) : 1;
}
