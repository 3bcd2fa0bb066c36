import { decodeXML } from 'entities/decode';
import { Tokenizer } from 'htmlparser2';

import type { PageText, Unreadable } from '#shared/domain/page.ts';

import { decode } from './charset.ts';
import { readHtml } from './html.ts';
import { unzip } from './zip.ts';

/** Parts of office documents that hold words, in reading order, and what the document is. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [
    /^word\/(?:header\d*|document|footnotes|endnotes|comments|footer\d*)\.xml$/,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/,
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
  [
    /^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  [/^content\.xml$/, 'application/vnd.oasis.opendocument'],
];
/** Elements by their local name, and the HTML for the same. */
const SAME: Readonly<Record<string, string>> = {
  p: 'p',
  h: 'h2',
  tbl: 'table',
  table: 'table',
  tr: 'tr',
  'table-row': 'tr',
  row: 'tr',
  tc: 'td',
  'table-cell': 'td',
  c: 'td',
  list: 'ul',
  'list-item': 'li',
};
const BREAKS = new Set(['br', 'cr', 'line-break', 'tab', 's']);

/** Documents, sheets and slides of today's office programs, by way of the HTML that says the same; other archives are unreadable. */
export function readOffice(
  bytes: Uint8Array,
  about: { contentType: string },
  most: number,
): PageText | Unreadable {
  const files = unzip(
    bytes,
    (name) => name === 'mimetype' || PARTS.some(([part]) => part.test(name)),
    most,
  );
  const [wanted, type] =
    PARTS.find(([part]) => [...files.keys()].some((name) => part.test(name))) ?? [];
  if (wanted === undefined || type === undefined)
    return { outcome: 'unreadable', ...about, why: 'an archive of files, which are not opened' };
  const mimetype = files.get('mimetype');
  const contentType =
    mimetype === undefined ? type : Buffer.from(mimetype).toString('latin1').trim();
  const shared = stringsOf(files.get('xl/sharedStrings.xml'));
  const parts = [...files]
    .filter(([name]) => wanted.test(name) && !name.endsWith('sharedStrings.xml'))
    .toSorted(byNumber);
  const html = parts
    .map(([name, xml]) => `<section>${toHtml(decode(xml).text, name, shared)}</section>`)
    .join('');
  const page = readHtml(html, { contentType });
  return page.text === ''
    ? { outcome: 'unreadable', contentType, why: 'document without text' }
    : page;
}

/** "slide2.xml" before "slide10.xml". */
function byNumber([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** Words of the strings that the cells of a sheet share. */
function stringsOf(xml: Uint8Array | undefined): string[] {
  if (xml === undefined) return [];
  return decode(xml)
    .text.split(/<si[\s>]/)
    .slice(1)
    .map((item) =>
      [...item.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map((m) => m[1] ?? '').join(''),
    );
}

/** An office part as HTML. Text is written as it stands, its entities mean the same there. */
function toHtml(xml: string, name: string, shared: readonly string[]): string {
  const isOpenDocument = name === 'content.xml';
  const isSheet = name.startsWith('xl/');
  const html: string[] = isSheet ? ['<table>'] : [];
  let tag = '';
  let attribute = '';
  let type = '';
  let inText = 0;
  const isText = (element: string): boolean =>
    isOpenDocument
      ? element === 'p' || element === 'h'
      : element === 't' || (isSheet && element === 'v');
  const open = (): void => {
    if (isText(tag)) inText++;
    if (tag === 'c') type = attribute;
    const same = SAME[tag];
    if (same !== undefined) html.push(`<${same}>`);
    else if (BREAKS.has(tag)) html.push(tag === 'tab' || tag === 's' ? ' ' : '<br>');
  };
  const close = (element: string): void => {
    if (isText(element)) inText--;
    const same = SAME[element];
    if (same !== undefined) html.push(`</${same}>`);
  };
  let isType = false;
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      ontext(start, end) {
        if (inText <= 0) return;
        const words = xml.slice(start, end);
        html.push(isSheet && type === 's' ? (shared[Number(words)] ?? '') : words);
      },
      onopentagname(start, end) {
        tag = localName(xml, start, end);
        attribute = '';
      },
      onattribname(start, end) {
        isType = end - start === 1 && xml[start] === 't';
      },
      onattribdata(start, end) {
        if (isType) attribute = decodeXML(xml.slice(start, end));
      },
      onopentagend: open,
      onselfclosingtag() {
        open();
        close(tag);
      },
      onclosetag: (start, end) => close(localName(xml, start, end)),
      onattribend: ignore,
      onattribentity: ignore,
      ontextentity: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(xml);
  tokenizer.end();
  return html.join('');
}

/** "p" of "text:p". */
function localName(xml: string, start: number, end: number): string {
  const name = xml.slice(start, Math.min(end, start + 64));
  return name.slice(name.indexOf(':') + 1);
}

function ignore(): void {}
