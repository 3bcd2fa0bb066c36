import type { Block } from '#shared/domain/page.ts';

import { find, namesOf } from './html-names.ts';

/** The part that an element plays in a list or a table. */
export type Part =
  | 'list'
  | 'item'
  | 'table'
  | 'section'
  | 'row'
  | 'cell'
  | 'definitions'
  | 'term'
  | 'definition';

/** What an element means for reading. All have the same fields in the same order, which engines read fastest. */
export interface Tag {
  readonly name: string;
  /** Starts a line of its own. */
  readonly block: boolean;
  /** Has no content and no end tag. */
  readonly isVoid: boolean;
  /** Part that its text plays; without it the text plays its parent's part. */
  readonly kind: Block['kind'] | undefined;
  readonly level: number | undefined;
  readonly part: Part | undefined;
  /** Not for readers, kept as an extra: noscript, template. */
  readonly aside: boolean;
  /** No text at all: script, style. */
  readonly silent: boolean;
  /** White space stands as written. */
  readonly pre: boolean;
  /** Its content is text up to its own end tag. */
  readonly raw: boolean;
  /** Without attributes nothing is to be done when it opens and ends. */
  readonly plain: boolean;
  /** Its attributes hold a picture, a frame or words for a reader. */
  readonly speaks: boolean;
  /** Is about the page, breaks its line, or runs: read by itself. */
  readonly special: boolean;
  /** May be one card in a series: always, or only with a class to tell its kind by. */
  readonly card: 'always' | 'by class' | undefined;
  /** One bit for those that imply another's end, or stop that. */
  readonly bit: number;
  /** Open elements that end where this one starts, up to a boundary (HTML's implied end tags); bits of theirs. */
  readonly ends: number;
  readonly boundary: number;
}

interface Meaning extends Partial<
  Pick<Tag, 'kind' | 'level' | 'part' | 'aside' | 'silent' | 'pre'>
> {
  readonly ends?: string;
  readonly boundary?: string;
}

/** Elements with a bit. */
const IMPLYING =
  'table template html ul ol menu dl td th tr thead tbody tfoot li dt dd option select datalist';
const TABLE_SCOPE = 'table template html';
const LIST_SCOPE = `ul ol menu dl td th ${TABLE_SCOPE}`;
const SECTION: Meaning = {
  part: 'section',
  ends: 'td th tr thead tbody tfoot',
  boundary: TABLE_SCOPE,
};
const CELL: Meaning = { part: 'cell', ends: 'td th', boundary: `tr ${TABLE_SCOPE}` };
const PRE: Meaning = { pre: true };
const ASIDE: Meaning = { aside: true };
const SILENT: Meaning = { silent: true };

const MEANINGS: Readonly<Record<string, Meaning>> = {
  title: { kind: 'title' },
  h1: { kind: 'heading', level: 1 },
  h2: { kind: 'heading', level: 2 },
  h3: { kind: 'heading', level: 3 },
  h4: { kind: 'heading', level: 4 },
  h5: { kind: 'heading', level: 5 },
  h6: { kind: 'heading', level: 6 },
  ul: { part: 'list' },
  ol: { part: 'list' },
  menu: { part: 'list' },
  dir: { part: 'list' },
  li: { part: 'item', kind: 'item', ends: 'li', boundary: LIST_SCOPE },
  dl: { part: 'definitions' },
  dt: { part: 'term', kind: 'label', ends: 'dt dd', boundary: LIST_SCOPE },
  dd: { part: 'definition', kind: 'item', ends: 'dt dd', boundary: LIST_SCOPE },
  table: { part: 'table' },
  thead: SECTION,
  tbody: SECTION,
  tfoot: SECTION,
  tr: { part: 'row', ends: 'td th tr', boundary: TABLE_SCOPE },
  td: { kind: 'cell', ...CELL },
  th: { kind: 'label', ...CELL },
  caption: { kind: 'caption' },
  figcaption: { kind: 'caption' },
  legend: { kind: 'label' },
  option: { kind: 'item', ends: 'option', boundary: `select datalist ${TABLE_SCOPE}` },
  pre: PRE,
  listing: PRE,
  xmp: PRE,
  plaintext: PRE,
  textarea: PRE,
  noscript: ASIDE,
  template: ASIDE,
  datalist: ASIDE,
  noframes: ASIDE,
  noembed: ASIDE,
  script: SILENT,
  style: SILENT,
  iframe: SILENT,
};

const BLOCKS = (
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset ' +
  'h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav noframes noscript ol optgroup option p plaintext pre search section ' +
  'select summary table tbody td template textarea tfoot th thead title tr ul xmp iframe datalist'
).split(' ');
const VOIDS =
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  );
const INLINES = (
  'a abbr b big button cite code data del dfn em font i ins kbd label mark math object q s samp small span strike strong sub sup svg time tt u var video audio ' +
  'acronym bdi bdo canvas circle defs ellipse g line meter output path picture polygon polyline progress rect rp rt ruby symbol text use'
).split(' ');

/** Only inside title and such an end tag of another name is text. */
const RAWS = 'script style title textarea xmp iframe noembed noframes';

const SPEAKING = new Set(['img', 'input', 'button', 'data', 'meter', 'iframe', 'frame']);
const SPECIAL = new Set(['br', 'meta', 'link', 'base', 'html', 'body', 'script']);

const NAMES = [...new Set([...BLOCKS, ...VOIDS, ...INLINES, ...Object.keys(MEANINGS)])];
const TAGS: readonly Tag[] = NAMES.map((name) => newTag(name));
const TABLE = namesOf(NAMES);
const BY_NAME: ReadonlyMap<string, Tag> = new Map(TAGS.map((tag) => [tag.name, tag]));

/** The meaning of an element by its name in lower case; elements nobody knows are inline. */
export function tagOf(name: string): Tag {
  return BY_NAME.get(name) ?? newTag(name);
}

/** The meaning of the element whose name stands between two offsets; undefined for elements nobody knows. */
export function knownTag(
  codes: Uint16Array,
  start: number,
  end: number,
  hash: number,
): Tag | undefined {
  const number = find(TABLE, codes, start, end, hash);
  return number < 0 ? undefined : TAGS[number];
}

function newTag(name: string): Tag {
  const meaning = Object.hasOwn(MEANINGS, name) ? (MEANINGS[name] ?? {}) : {};
  const block = BLOCKS.includes(name);
  const raw = RAWS.split(' ').includes(name);
  const { kind, level, part, aside = false, silent = false, pre = false } = meaning;
  const isCard =
    (part === undefined || part === 'section') &&
    kind === undefined &&
    name !== 'p' &&
    (block || name === 'a');
  return {
    name,
    block,
    isVoid: VOIDS.includes(name),
    kind,
    level,
    part,
    aside,
    silent,
    pre,
    raw,
    plain: !(raw || pre || aside || silent),
    speaks: SPEAKING.has(name),
    special: SPECIAL.has(name),
    card: isCard ? (name === 'article' || name === 'section' ? 'always' : 'by class') : undefined,
    bit: bitOf(name),
    ends: bitsOf(meaning.ends),
    boundary: bitsOf(meaning.boundary),
  };
}

function bitsOf(names = ''): number {
  return names.split(' ').reduce((all, name) => all | bitOf(name), 0);
}

function bitOf(name: string): number {
  const i = IMPLYING.split(' ').indexOf(name);
  return i < 0 ? 0 : 1 << i;
}
