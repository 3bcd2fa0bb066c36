import { decodeXML } from 'entities/decode';
import { Tokenizer } from 'htmlparser2';

import type { PageText } from '#shared/domain/page.ts';

import { append } from './append.ts';
import { readHtml } from './html.ts';
import { languageOf } from './language.ts';
import { readLink } from './links.ts';
import {
  addContact,
  addExtra,
  addGeo,
  addLink,
  finish,
  newSheet,
  writeBlock,
  textOf,
} from './sheet.ts';
import type { Place, Sheet } from './sheet.ts';

/** Elements that are one of many: feed items, places of a map, rows. */
const ROWS =
  /^(?:item|entry|placemark|wpt|rtept|row|record|person|contact|member|tr|url|vevent|vcard)$/;
const HEADINGS = /^(?:title|headline|name)$/;
/** Values that are no words for a reader. */
const MACHINE =
  /^(?:guid|id|pubdate|updated|published|lastbuilddate|date|generator|ttl|docs|language|thumbnail|coordinates|pos|point|lat|long|latitude|longitude|loc|lastmod|changefreq|priority|modified|instanceid|documentid|originaldocumentid)$/;
const MOST_ELEMENTS = 300_000;
const DEEPEST = 1000;

/** One open element; its own words are collected until the next tag. */
interface Open {
  readonly name: string;
  readonly place: Place;
}

interface Reading {
  readonly xml: string;
  readonly sheet: Sheet;
  readonly open: Open[];
  words: string;
  attribute: string;
  attributes: Map<string, string>;
  name: string;
  rows: number;
  elements: number;
  overflow: number;
  title: string | undefined;
  language: string | undefined;
  latitude: number | undefined;
}

/**
 * XML of any kind as lines of words, one for each element that holds some: RSS, Atom, KML, GPX, XMP. HTML inside an
 * item is read as HTML, links and places are noted. Entities that a document declares itself are not expanded.
 */
export function readXml(xml: string, about: { contentType: string; charset?: string }): PageText {
  const r: Reading = {
    xml,
    sheet: newSheet(),
    open: [],
    words: '',
    attribute: '',
    attributes: new Map(),
    name: '',
    rows: 0,
    elements: 0,
    overflow: 0,
    title: undefined,
    language: undefined,
    latitude: undefined,
  };
  tokenise(r);
  const language = languageOf(r.language, textOf(r.sheet));
  return finish(r.sheet, {
    ...about,
    ...(language === undefined ? {} : { language }),
    ...(r.title === undefined ? {} : { title: r.title }),
  });
}

function tokenise(r: Reading): void {
  const { xml } = r;
  const add = (start: number, end: number): void => {
    r.words += decoded(xml.slice(start, end));
  };
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      ontext: add,
      oncdata: (start, end, offset) => {
        r.words += xml.slice(start, end - offset);
      },
      onopentagname(start, end) {
        writeWords(r);
        r.name = local(xml.slice(start, Math.min(end, start + 64)));
        r.attributes = new Map();
      },
      onattribname(start, end) {
        r.attribute = xml.slice(start, Math.min(end, start + 64)).toLowerCase();
      },
      onattribdata(start, end) {
        if (r.attributes.size < 64) r.attributes.set(r.attribute, decoded(xml.slice(start, end)));
      },
      onopentagend: () => onOpen(r),
      onselfclosingtag() {
        onOpen(r);
        onClose(r);
      },
      onclosetag: () => onClose(r),
      onattribend: ignore,
      onattribentity: ignore,
      ontextentity: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(xml);
  tokenizer.end();
  writeWords(r);
}

function onOpen(r: Reading): void {
  if (++r.elements > MOST_ELEMENTS || r.open.length >= DEEPEST) {
    r.overflow++;
    return;
  }
  const outer = r.open.at(-1)?.place ?? { kind: 'paragraph' };
  const isRow = ROWS.test(r.name);
  const place: Place = isRow
    ? { kind: 'item', row: ++r.rows, group: 1 }
    : HEADINGS.test(r.name)
      ? { ...outer, kind: 'heading', level: outer.row === undefined ? 1 : 2 }
      : { ...outer, kind: outer.row === undefined ? 'paragraph' : 'item' };
  r.open.push({ name: r.name, place });
  readAttributes(r);
}

function onClose(r: Reading): void {
  writeWords(r);
  if (r.overflow > 0) r.overflow--;
  else r.open.pop();
}

/** Attributes say where things are and lead; the words among them are extras. */
function readAttributes({ sheet, name, attributes, ...r }: Reading): void {
  if (attributes.size === 0) return;
  const here = [sheet.length, sheet.length] as const;
  const lat = attributes.get('lat');
  const lon = attributes.get('lon');
  if (lat !== undefined && lon !== undefined) addGeo(sheet, Number(lat), Number(lon), 'metadata');
  const href =
    attributes.get('href') ??
    (name === 'enclosure' || name === 'content' || name === 'thumbnail'
      ? attributes.get('url')
      : undefined);
  if (href !== undefined) {
    const isImage = name !== 'link' && /\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/i.test(href);
    addLink(sheet, { href, kind: isImage ? 'image' : 'page', at: here });
    readLink(sheet, href, here);
  }
  for (const [key, value] of attributes) {
    if (
      key !== 'lat' &&
      key !== 'lon' &&
      !key.startsWith('xmlns') &&
      /\p{L}{2}.*\s|@|\d{4}/u.test(value) &&
      !/^https?:/.test(value) &&
      r.elements < MOST_ELEMENTS
    )
      addExtra(sheet, 'attribute', value);
  }
}

/** Writes the words of the element that is open, by what it is. */
function writeWords(r: Reading): void {
  const words = r.words.trim();
  r.words = '';
  const element = r.open.at(-1);
  if (words === '' || element === undefined) return;
  const { sheet } = r;
  const { name, place } = element;
  const here = [sheet.length, sheet.length] as const;
  if (name === 'language') r.language ??= words;
  if (name === 'link' || name === 'loc') addLink(sheet, { href: words, kind: 'page', at: here });
  else if (readPlace(r, name, words) || MACHINE.test(name)) return;
  else if (/<[a-z][^<>]*>|&[a-z]+;/i.test(words))
    append(sheet, readHtml(words, { contentType: 'text/html' }), place);
  else {
    if (name === 'title') r.title ??= words;
    readPerson(r, name, words);
    writeBlock(sheet, words.replaceAll(/\s+/g, ' '), place);
  }
}

function readPerson({ sheet, open }: Reading, name: string, words: string): void {
  const outer = open.at(-2)?.name;
  if (name === 'creator' || (name === 'author' && !words.includes('@')))
    addContact(sheet, 'name', words, 'metadata');
  else if (name === 'name' && (outer === 'author' || outer === 'contributor'))
    addContact(sheet, 'name', words, 'metadata');
  else if (
    name === 'email' ||
    name === 'author' ||
    name === 'managingeditor' ||
    name === 'webmaster'
  ) {
    const mail = /[^\s<>()@]+@[^\s<>()@]+/.exec(words)?.[0];
    if (mail !== undefined) addContact(sheet, 'email', mail, 'metadata');
    const named = /\(([^()]+)\)/.exec(words)?.[1];
    if (named !== undefined) addContact(sheet, 'name', named, 'metadata');
  }
}

/** Places of GeoRSS, W3C geo and KML; true where the words were one. */
function readPlace(r: Reading, name: string, words: string): boolean {
  const numbers = words.split(/[\s,]+/).map(Number);
  const [a = Number.NaN, b = Number.NaN] = numbers;
  if (name === 'point' || name === 'pos') addGeo(r.sheet, a, b, 'metadata');
  else if (name === 'coordinates') addGeo(r.sheet, b, a, 'metadata');
  else if (name === 'lat' || name === 'latitude') r.latitude = a;
  else if (name === 'long' || name === 'longitude' || name === 'lon') {
    if (r.latitude !== undefined) addGeo(r.sheet, r.latitude, a, 'metadata');
    r.latitude = undefined;
  } else return false;
  return true;
}

function decoded(raw: string): string {
  return raw.includes('&') ? decodeXML(raw) : raw;
}

/** "creator" of "dc:Creator". */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function ignore(): void {}
