import { latin1 } from './charset.ts';
import { extensionOf, mediaType } from './given.ts';
import type { Given } from './given.ts';

/** Which reader takes the bytes. */
export type Format =
  | 'html'
  | 'text'
  | 'json'
  | 'xml'
  | 'calendar'
  | 'vcard'
  | 'mail'
  | 'pdf'
  | 'image'
  | 'gzip'
  | 'zip'
  | 'warc'
  | 'other';

export interface Sniffed {
  readonly format: Format;
  /** As the content shows it; as declared only where both may be true. */
  readonly contentType: string;
}

/** Signatures of files that are not text: where, what, and what it means. Longer ones stand first. */
const SIGNATURES: readonly (readonly [number, string, Format, string])[] = [
  [0, '\xff\xd8\xff', 'image', 'image/jpeg'],
  [0, '\x89PNG\r\n\x1a\n', 'image', 'image/png'],
  [0, 'GIF87a', 'image', 'image/gif'],
  [0, 'GIF89a', 'image', 'image/gif'],
  [8, 'WEBP', 'image', 'image/webp'],
  [0, 'II*\0', 'image', 'image/tiff'],
  [0, 'MM\0*', 'image', 'image/tiff'],
  [4, 'ftypavif', 'image', 'image/avif'],
  [4, 'ftypavis', 'image', 'image/avif'],
  [4, 'ftyphei', 'image', 'image/heic'],
  [4, 'ftyphev', 'image', 'image/heic'],
  [4, 'ftypmif1', 'image', 'image/heic'],
  [4, 'ftypmsf1', 'image', 'image/heic'],
  [0, '\x1f\x8b\x08', 'gzip', 'application/gzip'],
  [0, 'PK\x03\x04', 'zip', 'application/zip'],
  [0, 'PK\x05\x06', 'zip', 'application/zip'],
  [0, 'WARC/', 'warc', 'application/warc'],
  [0, 'filedesc://', 'warc', 'application/x-arc'],
  [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'other', 'application/x-ole-storage'],
  [0, '{\\rtf', 'other', 'application/rtf'],
  [4, 'ftyp', 'other', 'video/mp4'],
  [0, 'ID3', 'other', 'audio/mpeg'],
  [0, 'OggS', 'other', 'application/ogg'],
  [0, 'RIFF', 'other', 'application/octet-stream'],
  [0, '\x1aE\xdf\xa3', 'other', 'video/webm'],
  [0, '7z\xbc\xaf\x27\x1c', 'other', 'application/x-7z-compressed'],
  [0, 'Rar!\x1a\x07', 'other', 'application/vnd.rar'],
  [0, 'wOFF', 'other', 'font/woff'],
  [0, 'wOF2', 'other', 'font/woff2'],
  [0, '\0asm', 'other', 'application/wasm'],
  [0, '\x7fELF', 'other', 'application/octet-stream'],
  [0, 'SQLite format 3\0', 'other', 'application/vnd.sqlite3'],
];
/** A PDF may have up to this many bytes before its header (ISO 32000, implementation note 13). */
const BEFORE_PDF = 1024;

const BY_TYPE: Readonly<Record<string, Format>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'text',
  'text/csv': 'text',
  'application/json': 'json',
  'application/ld+json': 'json',
  'application/feed+json': 'json',
  'application/geo+json': 'json',
  'text/json': 'json',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'application/rss+xml': 'xml',
  'application/atom+xml': 'xml',
  'application/rdf+xml': 'xml',
  'text/calendar': 'calendar',
  'text/vcard': 'vcard',
  'text/x-vcard': 'vcard',
  'text/directory': 'vcard',
  'message/rfc822': 'mail',
};

const BY_EXTENSION: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  php: 'text/html',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  srt: 'text/plain',
  log: 'text/plain',
  json: 'application/json',
  jsonld: 'application/ld+json',
  geojson: 'application/geo+json',
  xml: 'application/xml',
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  rdf: 'application/rdf+xml',
  kml: 'application/xml',
  gpx: 'application/xml',
  xmp: 'application/rdf+xml',
  ics: 'text/calendar',
  ical: 'text/calendar',
  vcf: 'text/vcard',
  eml: 'message/rfc822',
};

/** Tells what bytes are by looking at them; a declared type or a file name decides only between kinds of text. */
export function sniff(bytes: Uint8Array, given: Given = {}): Sniffed {
  const head = latin1(bytes.subarray(0, 2048));
  if (head.slice(0, BEFORE_PDF).includes('%PDF-'))
    return { format: 'pdf', contentType: 'application/pdf' };
  for (const [at, signature, format, contentType] of SIGNATURES)
    if (head.startsWith(signature, at)) return { format, contentType };
  if (isBinary(bytes)) return { format: 'other', contentType: 'application/octet-stream' };
  const said = declaredType(given);
  const declared =
    BY_TYPE[said] ?? (said.endsWith('+json') ? 'json' : said.endsWith('+xml') ? 'xml' : undefined);
  const seen = textFormat(head, declared);
  if (seen !== undefined) return seen;
  if (declared !== undefined) return { format: declared, contentType: said };
  return { format: 'text', contentType: 'text/plain' };
}

function declaredType(given: Given): string {
  const type = mediaType(given.contentType);
  return type in BY_TYPE || /\+(?:json|xml)$/.test(type)
    ? type
    : (BY_EXTENSION[extensionOf(given)] ?? '');
}

/** What text is by its first words. A tag alone makes HTML only where nothing else was declared. */
function textFormat(head: string, declared: Format | undefined): Sniffed | undefined {
  const start = head
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xfe\xff|\xff\xfe)/, '')
    .trimStart();
  if (/^BEGIN:VCALENDAR\b/i.test(start))
    return { format: 'calendar', contentType: 'text/calendar' };
  if (/^BEGIN:VCARD\b/i.test(start)) return { format: 'vcard', contentType: 'text/vcard' };
  const bare = start.replace(/^(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->|\s)+/i, '');
  if (/^<(?:!doctype\s+html|html[\s>])/i.test(bare))
    return {
      format: 'html',
      contentType:
        /xhtml/i.test(bare.slice(0, 200)) && start.startsWith('<?xml')
          ? 'application/xhtml+xml'
          : 'text/html',
    };
  if (/^<(?:rss|rdf:RDF)[\s>]/i.test(bare))
    return { format: 'xml', contentType: 'application/rss+xml' };
  if (/^<feed[\s>]/i.test(bare)) return { format: 'xml', contentType: 'application/atom+xml' };
  if (start.startsWith('<?xml') || /^<x:xmpmeta[\s>]/.test(bare))
    return { format: 'xml', contentType: 'application/xml' };
  if (declared === 'html' || declared === 'xml' || declared === 'text') return undefined;
  if (
    /^<(?:head|body|title|meta|div|p|table|ul|script|h[1-6]|a|span|br|b|font|link|style|iframe|section|article|main)[\s/>]/i.test(
      bare,
    )
  )
    return { format: 'html', contentType: 'text/html' };
  if (
    declared === undefined &&
    /^[[{]/.test(start) &&
    /^[[{]\s*(?:["[\]{}\d-]|true|false|null)/.test(start)
  )
    return { format: 'json', contentType: 'application/json' };
  return undefined;
}

/** Bytes that no text has: control characters all over, and no pattern of two- or four-byte characters. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 4096);
  let controls = 0;
  let zeros = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= 32) continue;
    if (byte === 0) zeros++;
    else if (!isTextual(byte)) controls++;
  }
  if (zeros > length / 5) return controls > length / 5;
  return controls + zeros > Math.max(2, length / 50);
}

/** Tab, line feed, form feed, carriage return; shifts and escape, which some character sets use. */
function isTextual(byte: number): boolean {
  return (byte > 8 && byte < 16 && byte !== 11) || byte === 27;
}
