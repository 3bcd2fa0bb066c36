import type { PageText, Unreadable } from '#shared/domain/page.ts';

import { decode } from './charset.ts';
import type { Given } from './given.ts';
import { readHtml } from './html.ts';
import { readJson } from './json.ts';
import { sniff } from './sniff.ts';
import type { Sniffed } from './sniff.ts';
import { readText } from './text.ts';
import { readVcard } from './vcard.ts';

export type { Given } from './given.ts';

/** Most bytes of one page, before and after unpacking. */
export const MOST_BYTES = 20 * 1024 * 1024;

const TEXTS = {
  text: readText,
  json: readJson,
  vcard: readVcard,
};

/** XMP on its own, beside a picture. */
const SIDECAR = /^[^<]*(?:<\?[^>]*>\s*)*<x:xmpmeta[\s>]/;

type Answer = PageText | Unreadable;

/**
 * Bytes of any kind to text with positions and what the markup says outright. Content decides what they are; what was
 * declared only helps. Never throws for bad input: what could not be read is `unreadable`, in plain words, never empty.
 */
export async function extract(bytes: Uint8Array, given: Given = {}): Promise<Answer> {
  const sniffed = sniff(bytes, given);
  if (bytes.length === 0) return unreadable(sniffed, 'empty file');
  if (bytes.length > MOST_BYTES) return unreadable(sniffed, 'larger than 20 MB');
  try {
    return await read(bytes, sniffed, given);
  } catch {
    return unreadable(sniffed, 'broken file');
  }
}

/** Readers that few pages need come with libraries that are slow to load; those are loaded when the first such page comes. */
async function read(bytes: Uint8Array, sniffed: Sniffed, given: Given): Promise<Answer> {
  const { contentType } = sniffed;
  switch (sniffed.format) {
    case 'html': {
      const { text, charset } = decode(bytes, given.contentType);
      return readHtml(text, { contentType, charset });
    }
    case 'text':
    case 'json':
    case 'vcard': {
      const { text, charset } = decode(bytes, given.contentType);
      return TEXTS[sniffed.format](text, { contentType, charset });
    }
    case 'calendar': {
      const { text, charset } = decode(bytes, given.contentType);
      return (await import('./calendar.ts')).readCalendar(text, { contentType, charset });
    }
    case 'xml': {
      const { text, charset } = decode(bytes, given.contentType);
      if (SIDECAR.test(text))
        return (await import('./image.ts')).readSidecar(bytes, { contentType });
      return (await import('./xml.ts')).readXml(text, { contentType, charset });
    }
    case 'mail':
      return (await import('./mail.ts')).readMail(bytes, { contentType });
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes, { contentType });
    case 'image':
      return (await import('./image.ts')).readImage(bytes, { contentType });
    case 'gzip': {
      const { gunzip } = await import('./unpack.ts');
      const content = gunzip(bytes, MOST_BYTES);
      const inner = sniff(content, { ...given, contentType: undefined });
      if (inner.format === 'gzip') return unreadable(sniffed, 'compressed twice');
      return extract(content, { ...given, contentType: undefined });
    }
    case 'warc':
      return unreadable(sniffed, 'a web archive, whose pages are read one by one');
    case 'zip':
      return (await import('./office.ts')).readOffice(bytes, { contentType }, MOST_BYTES);
    case 'other':
      break;
  }
  return unreadable(sniffed, `no reader for ${contentType}`);
}

function unreadable({ contentType }: Sniffed, why: string): Unreadable {
  return { outcome: 'unreadable', contentType, why };
}
