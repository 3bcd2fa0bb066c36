import { BIT, keep, keptValue, value, valueEnd, valueStart } from './html-attributes.ts';
import type { Attributes, Kept, Name } from './html-attributes.ts';
import { isSpace } from './html-source.ts';

/** One element of a page that carries structured data, as its walkers need it. */
export interface Node {
  readonly index: number;
  readonly name: string;
  readonly attributes: Kept | undefined;
  /** The class attribute as written; empty for most elements. */
  readonly className: string;
  /** Whether that begins an item of microformats. */
  readonly isRoot: boolean;
  readonly parent: number;
  /** Index of the first node after this one's descendants. */
  after: number;
  /** Offsets in the outline's own text, hidden words included. */
  readonly start: number;
  end: number;
  /** Stretch of the page's readable text. */
  readonly from: number;
  to: number;
}

/** The elements of a page in document order, and its words; kept only for pages that hold structured data. */
export interface Outline {
  readonly nodes: Node[];
  readonly words: string[];
  length: number;
  readonly open: number[];
  /** Bits of all attributes that some element has, and whether one has a class that begins an item. */
  seen: number;
  hasRoots: boolean;
  /** Whether some class speaks of a value, and whether there are pictures; values are looked for in vain in most pages. */
  hasValues: boolean;
  hasPictures: boolean;
}

/** Elements that are kept; a page with more is read without its structured data beyond. */
const MOST_NODES = 50_000;
/** Characters of one element's words that are looked at; keeps nesting linear. */
const LONGEST_VALUE = 4000;
const [AMPERSAND, DASH, A, C, D, E, G, H, P, R, V, ASCII] = [
  38, 45, 97, 99, 100, 101, 103, 104, 112, 114, 118, 127,
];
const ITEM = BIT.itemscope | BIT.typeof;
/** Class names that begin an item in either generation of microformats. */
const ROOT_CLASS =
  /(?:^|\s)(?:h-(?:adr|card|entry|event|feed|geo|item|listing|news|product|recipe|resume|review|review-aggregate)|vcard|adr|geo|vevent|hentry|hreview|hresume|hproduct)(?:\s|$)/;

const INCLUDE = /\binclude\b/;

export function newOutline(): Outline {
  return {
    nodes: [],
    words: [],
    length: 0,
    open: [],
    seen: 0,
    hasRoots: false,
    hasValues: false,
    hasPictures: false,
  };
}

/** Whether the tag begins something that structured data describe: only what is inside needs an outline. */
export function beginsItem(a: Attributes): boolean {
  if ((a.seen & ITEM) !== 0) return true;
  return (a.seen & BIT.class) !== 0 && mayBeRoot(a) && isRootClass(value(a, 'class'));
}

/** Most class attributes have no word that begins like one of those, and need not be cut out. */
function mayBeRoot(a: Attributes): boolean {
  const { codes } = a.source;
  const end = valueEnd(a, 'class');
  let isStart = true;
  for (let at = valueStart(a, 'class'); at < end; at++) {
    const c = codes[at] ?? 0;
    if (isStart && (c === H || c === V || c === A || c === G) && isRootPair(c, codes[at + 1] ?? 0))
      return true;
    if (c === AMPERSAND || c > ASCII) return true;
    isStart = isSpace(c);
  }
  return false;
}

function isRootPair(first: number, second: number): boolean {
  if (first === H) return second === DASH || second === E || second === R || second === P;
  if (first === V) return second === C || second === E;
  return first === A ? second === D : second === E;
}

export function isRootClass(className: string): boolean {
  return className.length > 2 && ROOT_CLASS.test(className);
}

/** Whether an element inside an item points at others elsewhere in the page. */
export function pointsElsewhere(a: Attributes, isItem: boolean): boolean {
  if ((a.seen & BIT.itemref) !== 0 || (isItem && (a.seen & BIT.headers) !== 0)) return true;
  return (a.seen & BIT.class) !== 0 && INCLUDE.test(value(a, 'class'));
}

/** Adds an element; undefined where there are too many. */
export function openNode(
  outline: Outline,
  name: string,
  a: Attributes,
  textLength: number,
): Node | undefined {
  const { nodes, open } = outline;
  if (nodes.length >= MOST_NODES) return undefined;
  const index = nodes.length;
  const className = value(a, 'class');
  const node: Node = {
    index,
    name,
    attributes: a.seen === 0 ? undefined : keep(a),
    className,
    isRoot: className !== '' && mayBeRoot(a) && isRootClass(className),
    parent: open.at(-1) ?? -1,
    after: index + 1,
    start: outline.length,
    end: outline.length,
    from: textLength,
    to: textLength,
  };
  outline.seen |= a.seen;
  outline.hasRoots ||= node.isRoot;
  outline.hasValues ||= className.includes('value');
  outline.hasPictures ||= name === 'img';
  nodes.push(node);
  open.push(index);
  return node;
}

/** Ends the element opened last. */
export function closeNode(outline: Outline, node: Node, textLength: number): void {
  outline.open.pop();
  node.after = outline.nodes.length;
  node.end = outline.length;
  node.to = textLength;
}

/** Value of an attribute; undefined where the element has none of that name. */
export function attributeOf({ attributes }: Node, name: Name): string | undefined {
  return attributes === undefined ? undefined : keptValue(attributes, name);
}

/** Class names of an element. */
export function classesOf({ className }: Node): string[] {
  return className === '' ? [] : className.split(/\s+/).filter((word) => word !== '');
}

export function hasClass(node: Node, name: string): boolean {
  return node.className.includes(name) && classesOf(node).includes(name);
}

/** Adds words or a break, as they stand. */
export function addWords(outline: Outline, words: string): void {
  outline.words.push(words);
  outline.length += words.length;
}

/** An outline that is complete, with its text in one piece. */
export interface Closed {
  readonly nodes: readonly Node[];
  readonly text: string;
  readonly hasValues: boolean;
  readonly hasPictures: boolean;
  /** The node whose words were asked for last, and those; they are asked for again and again. */
  last: Node | undefined;
  words: string;
}

export function closeOutline(outline: Outline): Closed {
  for (const index of outline.open) {
    const node = outline.nodes[index];
    if (node === undefined) continue;
    node.after = outline.nodes.length;
    node.end = outline.length;
  }
  const { nodes, words, hasValues, hasPictures } = outline;
  return { nodes, text: words.join(''), hasValues, hasPictures, last: undefined, words: '' };
}

/** The words of an element, white space squeezed. */
export function textOf(outline: Closed, node: Node): string {
  if (outline.last === node) return outline.words;
  outline.last = node;
  outline.words = outline.text
    .slice(node.start, Math.min(node.end, node.start + LONGEST_VALUE))
    .replaceAll(/\s+/g, ' ')
    .trim();
  return outline.words;
}

/** Direct children. */
export function childrenOf({ nodes }: Closed, node: Node): Node[] {
  const found: Node[] = [];
  for (let i = node.index + 1; i < node.after;) {
    const child = nodes[i];
    if (child === undefined) break;
    found.push(child);
    i = child.after;
  }
  return found;
}

/** Descendants in document order; `skip` leaves out what lies inside a node (the node itself is given). */
export function* within(
  { nodes }: Closed,
  node: Node,
  skip: (inner: Node) => boolean = () => false,
  most = Number.POSITIVE_INFINITY,
): Generator<Node> {
  for (let i = node.index + 1, read = 0; i < node.after && read < most; read++) {
    const inner = nodes[i];
    if (inner === undefined) return;
    yield inner;
    i = skip(inner) ? inner.after : i + 1;
  }
}
