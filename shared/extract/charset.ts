import { isUtf8 as isWholeUtf8 } from 'node:buffer';

import { likelyCharsets } from './charset-guess.ts';
import { charsetOf } from './given.ts';

/** Bytes as text, and how they were read. */
export interface Decoded {
  readonly text: string;
  /** WHATWG name in lower case, or utf-32le and utf-32be, which the standard leaves out. */
  readonly charset: string;
}

/** How far into a page a declaration is looked for. The WHATWG prescan reads 1024 bytes, but browsers start anew when one comes later. */
const PRESCAN = 16 * 1024;
/** Without it no tag of a page need be read. */
const MAY_DECLARE = /<meta[\s/][^<]*charset/i;
const UTF8 = new TextDecoder('utf-8');
/** Escapes that switch ISO-2022-JP between its sets: ESC $ B, ESC $ @, ESC ( J, ESC ( I. */
// oxlint-disable-next-line no-control-regex
const ESCAPED_JAPANESE = /\x1b(?:\$[B@]|\([JI])/;
/** Names that people write and the WHATWG table does not know. */
const ALSO_KNOWN_AS: Readonly<Record<string, string>> = {
  'utf-8-sig': 'utf-8',
  utf8mb4: 'utf-8',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  cp1252: 'windows-1252',
  cp437: 'windows-1252',
  latin9: 'iso-8859-15',
  maccyrillic: 'x-mac-cyrillic',
};

/**
 * Decodes bytes as a browser would, and where nothing is declared by honest guessing: byte order mark, HTTP header,
 * `meta` or XML declaration, valid UTF-8, UTF-16 and UTF-32 without mark, then the letters of the languages that legacy
 * sets were made for. A declaration of UTF-8 that the bytes contradict is not believed.
 */
export function decode(bytes: Uint8Array, contentType?: string): Decoded {
  const marked = byMark(bytes);
  if (marked !== undefined) return marked;
  const wide = wideWithoutMark(bytes);
  if (wide !== undefined) return read(bytes, wide);
  const declared = charsetName(charsetOf(contentType)) ?? declaredInside(bytes);
  if (declared !== undefined && declared !== 'utf-8') return read(bytes, declared);
  const isValid = isUtf8(bytes);
  if (declared !== undefined && isValid) return read(bytes, declared);
  if (ESCAPED_JAPANESE.test(latin1(bytes.subarray(0, 64 * 1024))))
    return read(bytes, 'iso-2022-jp');
  return read(bytes, isValid ? 'utf-8' : guessed(bytes));
}

/** WHATWG name for a label as written, or undefined for a label nobody knows. */
export function charsetName(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  const plain = label.trim().toLowerCase();
  if (plain === 'utf-8') return plain;
  try {
    return new TextDecoder(ALSO_KNOWN_AS[plain] ?? plain).encoding;
  } catch {
    return undefined;
  }
}

/** True where the bytes are UTF-8 throughout; a character cut off at the very end does not count against them. */
export function isUtf8(bytes: Uint8Array): boolean {
  if (isWholeUtf8(bytes)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function guessed(bytes: Uint8Array): string {
  const likely = likelyCharsets(bytes).flatMap((label) => charsetName(label) ?? []);
  return likely.find((name) => name !== 'utf-8') ?? 'windows-1252';
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return read(bytes, 'utf-8');
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return read(bytes, 'utf-32le');
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return read(bytes, 'utf-32be');
  if (a === 0xff && b === 0xfe) return read(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return read(bytes, 'utf-16be');
  return undefined;
}

/** Text in two or four bytes a character shows as zero bytes on one side; other text has none. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const end = Math.min(bytes.length, 4096) & ~3;
  if (end < 4 || !bytes.subarray(0, end).includes(0)) return undefined;
  const zeros = [0, 0, 0, 0];
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i & 3] = (zeros[i & 3] ?? 0) + 1;
  const [z0 = 0, z1 = 0, z2 = 0, z3 = 0] = zeros.map((n) => n / (end / 4));
  if (z2 > 0.9 && z3 > 0.9 && z0 < 0.3) return 'utf-32le';
  if (z0 > 0.9 && z1 > 0.9 && z3 < 0.3) return 'utf-32be';
  if (z1 > 0.4 && z3 > 0.4 && z0 < 0.1 && z2 < 0.1) return 'utf-16le';
  if (z0 > 0.4 && z2 > 0.4 && z1 < 0.1 && z3 < 0.1) return 'utf-16be';
  return undefined;
}

function declaredInside(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, PRESCAN));
  const xml = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  const name = charsetName(xml) ?? (MAY_DECLARE.test(head) ? metaCharset(head) : undefined);
  if (name === undefined) return undefined;
  // The declaration could be read, so the set has ASCII in single bytes.
  if (name.startsWith('utf-16')) return 'utf-8';
  return name === 'x-user-defined' ? 'windows-1252' : name;
}

/** The charset of the first `meta` that names one, as the WHATWG prescan reads it: comments and other tags are skipped. */
function metaCharset(head: string): string | undefined {
  const tag = /<!--|<meta(?=[\s/])|<\/?[a-z](?:[^\s>/"'=]*)|<[!/?][^>]*>/gi;
  for (let m = tag.exec(head); m !== null; m = tag.exec(head)) {
    if (m[0] === '<!--') {
      // "<!-->" is a whole comment, so the closing dashes may be the opening ones.
      const end = head.indexOf('-->', m.index + 2);
      if (end < 0) return undefined;
      tag.lastIndex = end + 3;
    } else if (m[0][1] !== '!' && m[0][1] !== '?') {
      const [attributes, end] = attributesAt(head, tag.lastIndex);
      tag.lastIndex = end;
      const found = m[0].toLowerCase() === '<meta' ? charsetOfMeta(attributes) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Attributes from `at` to the end of the tag; the first of a name counts. A tag cut off by the end has none. */
function attributesAt(head: string, at: number): [Map<string, string>, number] {
  const found = new Map<string, string>();
  const one =
    /[\s/]*(?:(>)|([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)|(?=>)))?)/y;
  one.lastIndex = at;
  for (let m = one.exec(head); m !== null; m = one.exec(head)) {
    if (m[1] !== undefined) return [found, one.lastIndex];
    const name = (m[2] ?? '').toLowerCase();
    if (name !== '' && !found.has(name)) found.set(name, m[3] ?? m[4] ?? m[5] ?? '');
    if (one.lastIndex >= head.length) break;
  }
  return [new Map(), Math.max(at, one.lastIndex)];
}

function charsetOfMeta(attributes: Map<string, string>): string | undefined {
  const charset = attributes.get('charset');
  if (charset !== undefined) return charsetName(charset);
  if (attributes.get('http-equiv')?.toLowerCase() !== 'content-type') return undefined;
  const content = attributes.get('content') ?? '';
  const m = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"'][^\s;]*))/i.exec(content);
  return charsetName(m?.[1] ?? m?.[2] ?? m?.[3]);
}

function read(bytes: Uint8Array, charset: string): Decoded {
  if (charset.startsWith('utf-32')) return { text: utf32(bytes, charset === 'utf-32be'), charset };
  if (charset === 'utf-8') return { text: UTF8.decode(bytes), charset };
  return { text: new TextDecoder(charset).decode(bytes), charset };
}

function utf32(bytes: Uint8Array, bigEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let i = 0; i + 3 < bytes.length; i += 4) {
    const point = view.getUint32(i, !bigEndian);
    const isScalar = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    if (point !== 0xfeff || i > 0) parts.push(isScalar ? String.fromCodePoint(point) : '\ufffd');
  }
  return parts.join('');
}

/** Each byte as the character of that number. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
