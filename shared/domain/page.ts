/** A half-open range of UTF-16 offsets in a page's extracted text. */
export type Span = readonly [start: number, end: number];

/** Where a piece of a page was said. */
export type Where =
  | 'text'
  | 'link'
  | 'attribute'
  | 'alt'
  | 'json-ld'
  | 'microdata'
  | 'microformats'
  | 'vcard'
  | 'metadata'
  | 'script'
  | 'hidden';

/** A leaf stretch of the text and its part in the page's layout. Blocks are in text order and do not overlap. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: 'title' | 'heading' | 'paragraph' | 'item' | 'cell' | 'caption' | 'label';
  /** Heading level 1 to 6. */
  readonly level?: number;
  /** Number of the table row, list item, definition pair or repeated card that this block belongs to; unique in the page. */
  readonly row?: number;
  /** Where that row stands inside another (a list in a card, a table in a table row): the outer row's number. */
  readonly inRow?: number;
  /** Number of the table, list or series of cards that the row belongs to; unique in the page. */
  readonly group?: number;
  /** Column of a cell, from 0. */
  readonly column?: number;
}

/** Something the page says outside its readable text: a link target, an attribute, JSON-LD, a hidden element. */
export interface Extra {
  readonly where: Where;
  readonly value: string;
  /** The stretch of text it belongs to (a link's words), or the point where it stands; start = end for a point. */
  readonly at: Span;
}

export interface Contact {
  readonly kind: 'name' | 'address' | 'phone' | 'email' | 'url' | 'birthdate' | 'organisation';
  readonly value: string;
  readonly source:
    | 'text'
    | 'link'
    | 'json-ld'
    | 'microdata'
    | 'microformats'
    | 'vcard'
    | 'metadata';
}

export interface Geo {
  readonly lat: number;
  readonly lon: number;
  readonly source:
    | 'metadata'
    | 'link'
    | 'json-ld'
    | 'microdata'
    | 'microformats'
    | 'vcard'
    | 'text';
}

/** A dated or weekly entry of a calendar on the page (iCalendar, hCalendar, schema.org Event). */
export interface CalendarEntry {
  readonly summary: string;
  readonly location?: string;
  /** ISO 8601 local date-time, as the page gives it. */
  readonly start: string;
  readonly end?: string;
  readonly at: Span;
}

export interface PageLink {
  /** As written in the page, entities decoded, not resolved. */
  readonly href: string;
  readonly rel?: string;
  readonly kind: 'page' | 'image' | 'feed' | 'canonical';
  readonly at: Span;
}

/** What one page says: text with positions, and what its markup says outright. */
export interface PageText {
  readonly outcome: 'read';
  readonly contentType: string;
  readonly charset?: string;
  /** BCP 47, as declared or as guessed from function words: "nl". */
  readonly language?: string;
  readonly title?: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly extras: readonly Extra[];
  readonly contacts: readonly Contact[];
  readonly geo: readonly Geo[];
  readonly calendar: readonly CalendarEntry[];
  readonly links: readonly PageLink[];
  /** True when the page itself forbids keeping a copy (robots meta noarchive or none). */
  readonly noArchive?: boolean;
  /** Where the text holds next to nothing because scripts would write it: a browser is needed. */
  readonly needsBrowser?: boolean;
}

/** Not readable is never the same as empty. */
export interface Unreadable {
  readonly outcome: 'unreadable';
  readonly contentType: string;
  /** Plain words: "scanned images without text", "encrypted PDF". */
  readonly why: string;
}
