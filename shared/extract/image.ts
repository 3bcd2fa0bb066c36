import exifr from 'exifr';

import type { PageText, Unreadable } from '#shared/domain/page.ts';

import { latin1 } from './charset.ts';
import { addContact, addExtra, addGeo, finish, newSheet, writeBlock } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Fields of EXIF, IPTC and XMP that name a person, and those that say something in words. */
const NAMES = [
  'Artist',
  'Creator',
  'creator',
  'Byline',
  'By-line',
  'OwnerName',
  'CameraOwnerName',
  'XPAuthor',
  'Writer',
  'CaptionWriter',
  'PersonInImage',
  'RegionPersonDisplayName',
];
const WORDS = [
  'ImageDescription',
  'description',
  'Caption',
  'title',
  'ObjectName',
  'Headline',
  'headline',
  'subject',
  'Keywords',
  'UserComment',
  'XPTitle',
  'XPSubject',
  'XPComment',
  'XPKeywords',
  'Instructions',
  'Copyright',
  'CopyrightNotice',
  'rights',
  'Credit',
  'credit',
  'Source',
  'Location',
  'Sublocation',
  'SubLocation',
  'City',
  'State',
  'Country',
  'Title',
  'Author',
  'Description',
  'Comment',
];
/** IPTC Core's contact of the photographer: field in XMP, and what it is. */
const CONTACT = { CiTelWork: 'phone', CiEmailWork: 'email', CiUrlWork: 'url' } as const;
const ADDRESS = ['CiAdrExtadr', 'CiAdrPcode', 'CiAdrCity', 'CiAdrRegion', 'CiAdrCtry'];

type Fields = Readonly<Record<string, unknown>>;

/** What an image's metadata say: who made it, where, and in which words. Its pixels are not read. */
export async function readImage(
  bytes: Uint8Array,
  about: { contentType: string },
): Promise<PageText | Unreadable> {
  const fields = await fieldsOf(bytes, about.contentType);
  if (Object.keys(fields).length === 0 && !isWhole(bytes, about.contentType))
    return { outcome: 'unreadable', contentType: about.contentType, why: 'broken image' };
  const sheet = newSheet();
  readFields(sheet, fields);
  return finish(sheet, about);
}

/** Metadata of an image in a file beside it (XMP). */
export async function readSidecar(
  bytes: Uint8Array,
  about: { contentType: string },
): Promise<PageText> {
  const sheet = newSheet();
  // oxlint-disable-next-line import/no-named-as-default-member
  const fields: unknown = await exifr.sidecar(Buffer.from(bytes), { mergeOutput: true }, 'xmp');
  const spaces = Object.values(nested(fields) ?? {}).flatMap((space) => nested(space) ?? []);
  const all: Fields = Object.assign({}, ...spaces);
  readFields(sheet, {
    ...all,
    latitude: degrees(all['GPSLatitude']),
    longitude: degrees(all['GPSLongitude']),
  });
  return finish(sheet, about);
}

/** "52,5.4321N" or "52,5,25E" of XMP in degrees. */
function degrees(written: unknown): number | undefined {
  const m = /^(\d+),([\d.]+)(?:,([\d.]+))?([NSEW])$/.exec(
    typeof written === 'string' ? written.trim() : '',
  );
  if (m === null) return undefined;
  const size = Number(m[1]) + Number(m[2]) / 60 + Number(m[3] ?? 0) / 3600;
  return m[4] === 'S' || m[4] === 'W' ? -size : size;
}

/** Notes people, contacts, words and place of metadata fields as exifr names them. */
export function readFields(sheet: Sheet, fields: Fields): void {
  for (const name of NAMES.flatMap((field) => wordsOf(fields[field])))
    addContact(sheet, 'name', name, 'metadata');
  const info = nested(fields['CreatorContactInfo']) ?? nested(fields['creatorContactInfo']) ?? {};
  for (const [field, kind] of Object.entries(CONTACT))
    for (const value of wordsOf(info[field])) addContact(sheet, kind, value, 'metadata');
  const address = ADDRESS.flatMap((field) => wordsOf(info[field])).join(', ');
  if (address !== '') addContact(sheet, 'address', address, 'metadata');
  const said = [...NAMES, ...WORDS].flatMap((field) => wordsOf(fields[field]));
  for (const words of new Set(said)) writeBlock(sheet, words, { kind: 'caption' });
  for (const words of [address, ...Object.keys(CONTACT).flatMap((field) => wordsOf(info[field]))])
    addExtra(sheet, 'metadata', words);
  const { latitude, longitude } = fields;
  if (typeof latitude === 'number' && typeof longitude === 'number')
    addGeo(sheet, latitude, longitude, 'metadata');
}

async function fieldsOf(bytes: Uint8Array, contentType: string): Promise<Fields> {
  const source = contentType === 'image/webp' ? exifOfWebp(bytes) : bytes;
  if (source === undefined) return {};
  const options = {
    tiff: true,
    exif: true,
    gps: true,
    xmp: true,
    iptc: true,
    icc: false,
    jfif: false,
    ihdr: true,
    makerNote: false,
    userComment: true,
    multiSegment: true,
    translateKeys: true,
    reviveValues: true,
    sanitize: true,
    mergeOutput: true,
  };
  try {
    // Node sees no named export in this package.
    // oxlint-disable-next-line import/no-named-as-default-member
    const found: unknown = await exifr.parse(Buffer.from(source), options);
    return nested(found) ?? {};
  } catch {
    return {};
  }
}

/** The TIFF structure in a WebP file's EXIF chunk. */
function exifOfWebp(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    if (latin1(bytes.subarray(at, at + 4)) === 'EXIF') return bytes.subarray(at + 8, at + 8 + size);
    at += 8 + size + (size & 1);
  }
  return undefined;
}

/** Whether the frame of an image file is there, so that having no metadata means there are none. */
function isWhole(bytes: Uint8Array, contentType: string): boolean {
  if (contentType === 'image/jpeg') return hasFrame(bytes);
  if (contentType === 'image/png')
    return latin1(bytes.subarray(12, 16)) === 'IHDR' && bytes.length > 45;
  return bytes.length > 40;
}

/** Walks a JPEG's segments to the frame header that every picture has. */
function hasFrame(bytes: Uint8Array): boolean {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at++;
    else if (
      marker >= 0xc0 &&
      marker <= 0xcf &&
      marker !== 0xc4 &&
      marker !== 0xc8 &&
      marker !== 0xcc
    )
      return true;
    else at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
  }
  return false;
}

function nested(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : undefined;
}

/** Words of a field, which may be a string, a list, or a text in one language. */
function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item));
  if (typeof value === 'object' && value !== null && 'value' in value) return wordsOf(value.value);
  if (typeof value !== 'string') return [];
  const words = value.replaceAll('\0', '').trim();
  return words === '' ? [] : [words];
}
