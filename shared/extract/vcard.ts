import type { PageText } from '#shared/domain/page.ts';

import { endBlock, finish, newSheet, addContact, addGeo, write } from './sheet.ts';
import type { Place, Sheet } from './sheet.ts';

/** One content line of a vCard or iCalendar file (RFC 6350, RFC 5545): NAME;PARAM=x:value. */
export interface ContentLine {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

/** Values that are pictures, keys and such. */
const NOT_FOR_READERS = new Set([
  'PHOTO',
  'LOGO',
  'KEY',
  'SOUND',
  'BEGIN',
  'END',
  'VERSION',
  'PRODID',
  'REV',
  'UID',
  'CLIENTPIDMAP',
  'XML',
  'N',
  'SORT-STRING',
  'PROFILE',
  'X-ABUID',
  'X-ABSHOWAS',
]);

/** vCards 2.1, 3 and 4: each card a row of lines, its contacts and its place. */
export function readVcard(
  text: string,
  about: { contentType: string; charset?: string },
): PageText {
  const sheet = newSheet();
  let row = 0;
  let hasFullName = false;
  let name = '';
  for (const line of contentLines(text)) {
    if (line.name === 'BEGIN') {
      row++;
      hasFullName = false;
      name = '';
    }
    if (line.name === 'FN') hasFullName = true;
    if (line.name === 'N') name = nameOf(line.value);
    if (line.name === 'END' && !hasFullName && name !== '') {
      addContact(sheet, 'name', name, 'vcard');
      writeLine(sheet, name, { kind: 'item', row, group: 1 });
    }
    readLine(sheet, line, { kind: 'item', row, group: 1 });
  }
  return finish(sheet, about);
}

/** Unfolded content lines; quoted-printable and base64 of vCard 2.1 are decoded, the latter to nothing. */
export function contentLines(text: string): ContentLine[] {
  const found: ContentLine[] = [];
  let parts: string[] = [];
  let isQuoted = false;
  const flush = (): void => {
    found.push(...(contentLine(parts.join('')) ?? []));
    parts = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const last = parts.length - 1;
    if (isQuoted && parts[last]?.endsWith('=') === true) {
      parts[last] = parts[last].slice(0, -1);
      parts.push(line);
    } else if (last >= 0 && /^[ \t]/.test(line)) parts.push(line.slice(1));
    else {
      flush();
      parts.push(line);
      isQuoted = /^[^:]*QUOTED-PRINTABLE/i.test(line);
    }
  }
  flush();
  return found;
}

function contentLine(line: string): [ContentLine] | undefined {
  const m = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:[^:";]|"[^"]*")*)*):(.*)$/s.exec(line);
  if (m === null) return undefined;
  const parameters = new Map<string, string>();
  for (const [, key = '', value] of (m[2] ?? '').matchAll(
    /;([^=;"]*)(?:=((?:[^;"]|"[^"]*")*))?/g,
  )) {
    // vCard 2.1 writes bare values: TEL;HOME;VOICE, and NOTE;QUOTED-PRINTABLE.
    const [name, said] =
      value === undefined
        ? [/^(?:quoted-printable|base64|8bit)$/i.test(key) ? 'ENCODING' : 'TYPE', key]
        : [key.toUpperCase(), value.replaceAll('"', '')];
    parameters.set(name, parameters.has(name) ? `${parameters.get(name)},${said}` : said);
  }
  const value = m[3] ?? '';
  const isQuoted = /^quoted-printable$/i.test(parameters.get('ENCODING') ?? '');
  return [
    {
      name: (m[1] ?? '').toUpperCase(),
      parameters,
      value: isQuoted ? unquote(value, parameters.get('CHARSET')) : value,
    },
  ];
}

function unquote(value: string, charset = 'utf-8'): string {
  const bytes = Buffer.from(
    value.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  );
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

function readLine(sheet: Sheet, { name, value, parameters }: ContentLine, place: Place): void {
  const words = unescapeText(value).trim();
  if (
    words === '' ||
    NOT_FOR_READERS.has(name) ||
    /^b(?:ase64)?$/i.test(parameters.get('ENCODING') ?? '')
  )
    return;
  const say = (kind: Parameters<typeof addContact>[1], said = words): void =>
    addContact(sheet, kind, said, 'vcard');
  switch (name) {
    case 'FN':
      say('name');
      break;
    case 'TEL':
      say('phone', words.replace(/^tel:/i, '').replace(/;.*$/s, ''));
      break;
    case 'EMAIL':
      say('email', words.replace(/^mailto:/i, ''));
      break;
    case 'BDAY':
      say('birthdate');
      break;
    case 'URL':
      say('url');
      break;
    case 'ORG':
      say('organisation', partsOf(value).join(', '));
      break;
    case 'ADR':
      say('address', addressOf(value));
      return writeLine(sheet, addressOf(value), place);
    case 'GEO':
      readGeo(sheet, words);
      break;
    default:
  }
  writeLine(
    sheet,
    name === 'ORG' || name === 'NICKNAME' ? partsOf(value).join(', ') : words,
    place,
  );
}

function readGeo(sheet: Sheet, words: string): void {
  const m = /^(?:geo:)?\s*([+-]?[\d.]+)\s*[,;]\s*([+-]?[\d.]+)/i.exec(words);
  if (m !== null) addGeo(sheet, Number(m[1]), Number(m[2]), 'vcard');
}

/** "Jan de Boer" of "Boer;Jan;;de;". */
function nameOf(value: string): string {
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = value
    .split(/(?<!\\);/)
    .map((part) => unescapeText(part).trim());
  return [prefix, given, additional, family, suffix].filter((part) => part !== '').join(' ');
}

/** Post box, extended, street, town with its postcode before it, region, country. */
function addressOf(value: string): string {
  const [
    box = '',
    extended = '',
    street = '',
    town = '',
    region = '',
    postcode = '',
    country = '',
  ] = value.split(/(?<!\\);/).map((part) => unescapeText(part).trim());
  const place = [postcode, town].filter((part) => part !== '').join(' ');
  return [box, street, extended, place, region, country].filter((part) => part !== '').join(', ');
}

function partsOf(value: string): string[] {
  return value
    .split(/(?<!\\);/)
    .map((part) => unescapeText(part).trim())
    .filter((part) => part !== '');
}

export function unescapeText(value: string): string {
  return value.replaceAll(/\\([\\,;:nN])/g, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c));
}

function writeLine(sheet: Sheet, words: string, place: Place): void {
  if (words === '') return;
  endBlock(sheet);
  write(sheet, words, place);
  endBlock(sheet);
}
