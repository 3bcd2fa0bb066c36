import type { Block } from '#shared/domain/page.ts';

/** What an element means for reading; one entry for each name that means anything. */
export interface Tag {
  readonly name: string;
  /** Starts a line of its own. */
  readonly block: boolean;
  /** Has no content and no end tag. */
  readonly isVoid: boolean;
  /** Part that its text plays; without it the text plays its parent's part. */
  readonly kind?: Block['kind'];
  readonly level?: number;
  readonly part?:
    | 'list'
    | 'item'
    | 'table'
    | 'row'
    | 'cell'
    | 'definitions'
    | 'term'
    | 'definition';
  /** Not for readers, kept as an extra: noscript, template. */
  readonly aside?: boolean;
  /** No text at all: script, style. */
  readonly silent?: boolean;
  /** Without attributes nothing is to be done when it opens and ends. */
  readonly plain: boolean;
  /** White space stands as written. */
  readonly pre?: boolean;
  /** Open elements that end where this one starts, up to a boundary (HTML's implied end tags). */
  readonly ends?: readonly string[];
  readonly boundary?: readonly string[];
}

const TABLE_SCOPE = ['table', 'template', 'html'];
const ROW_ENDS = { ends: ['td', 'th', 'tr'], boundary: TABLE_SCOPE };
const CELL = {
  part: 'cell',
  ends: ['td', 'th'],
  boundary: ['tr', ...TABLE_SCOPE],
} as const;
const SECTION_OF_TABLE = {
  ends: ['td', 'th', 'tr', 'thead', 'tbody', 'tfoot'],
  boundary: TABLE_SCOPE,
};
const LIST_SCOPE = ['ul', 'ol', 'menu', 'dl', 'td', 'th', ...TABLE_SCOPE];

const MEANINGS: Readonly<Record<string, Omit<Tag, 'name' | 'block' | 'isVoid' | 'plain'>>> = {
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
  li: { part: 'item', kind: 'item', ends: ['li'], boundary: LIST_SCOPE },
  dl: { part: 'definitions' },
  dt: { part: 'term', kind: 'label', ends: ['dt', 'dd'], boundary: LIST_SCOPE },
  dd: { part: 'definition', kind: 'item', ends: ['dt', 'dd'], boundary: LIST_SCOPE },
  table: { part: 'table' },
  thead: SECTION_OF_TABLE,
  tbody: SECTION_OF_TABLE,
  tfoot: SECTION_OF_TABLE,
  tr: { part: 'row', ...ROW_ENDS },
  td: { kind: 'cell', ...CELL },
  th: { kind: 'label', ...CELL },
  caption: { kind: 'caption' },
  figcaption: { kind: 'caption' },
  legend: { kind: 'label' },
  option: { kind: 'item', ends: ['option'], boundary: ['select', 'datalist', ...TABLE_SCOPE] },
  pre: { pre: true },
  listing: { pre: true },
  xmp: { pre: true },
  plaintext: { pre: true },
  textarea: { pre: true },
  noscript: { aside: true },
  template: { aside: true },
  datalist: { aside: true },
  noframes: { aside: true },
  noembed: { aside: true },
  script: { silent: true },
  style: { silent: true },
  iframe: { silent: true },
};

const BLOCKS =
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset ' +
  'h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav noframes noscript ol optgroup option p plaintext pre search section ' +
  'select summary table tbody td template textarea tfoot th thead title tr ul xmp iframe datalist';
const VOIDS =
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr';
const INLINES =
  'a abbr b big button cite code data del dfn em font i ins kbd label mark math object q s samp small span strike strong sub sup svg time tt u var video audio';

const TAGS: ReadonlyMap<string, Tag> = new Map(
  [...new Set(`${BLOCKS} ${VOIDS} ${INLINES} ${Object.keys(MEANINGS).join(' ')}`.split(' '))].map(
    (name) => [
      name,
      {
        name,
        block: BLOCKS.split(' ').includes(name),
        isVoid: VOIDS.split(' ').includes(name),
        plain:
          !/^(?:title|pre|listing|xmp|plaintext|textarea|noscript|template|datalist|noframes|noembed|script|style|iframe)$/.test(
            name,
          ),
        ...MEANINGS[name],
      },
    ],
  ),
);

/** The meaning of an element by its name in lower case; elements nobody knows are inline. */
export function tagOf(name: string): Tag {
  return TAGS.get(name) ?? { name, block: false, isVoid: false, plain: true };
}
