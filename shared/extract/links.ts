import { addContact, addExtra, addGeo } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Hosts whose links show a place. */
const MAPS =
  /(?:^|\.)(?:google\.[a-z.]{2,6}|openstreetmap\.org|bing\.com|maps\.apple\.com|waze\.com|here\.com|osm\.org)$/i;
/** Words without which a web address says nothing by itself; most links end here. */
const WORTH_READING = /maps|openstreetmap|osm\.org|waze|wa\.me|whatsapp/;
const COORDINATES = /^\s*([+-]?\d{1,2}(?:\.\d+)?)\s*[,;]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/;

/** Percent-decoded as far as that works; broken sequences stay as they are. */
export function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) => {
      const bytes = Buffer.from(run.replaceAll('%', ''), 'hex');
      return bytes.toString('utf8').includes('\ufffd')
        ? bytes.toString('latin1')
        : bytes.toString('utf8');
    });
  }
}

/**
 * Reads what a link says by itself: a number to call, a mailbox, a place on the map. `at` is the stretch of text that
 * carries it. Other links say nothing here.
 */
export function readLink(sheet: Sheet, href: string, at: readonly [number, number]): void {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase() ?? '';
  const rest = href.slice(href.indexOf(':') + 1);
  if ((scheme === 'http' || scheme === 'https') && !WORTH_READING.test(href)) return undefined;
  switch (scheme) {
    case 'tel':
    case 'sms':
    case 'smsto':
    case 'callto':
    case 'fax':
    case 'skype':
      return readNumber(sheet, rest, at);
    case 'whatsapp':
    case 'viber':
    case 'tg':
      return readNumber(sheet, /[?&](?:phone|number)=([^&]+)/.exec(rest)?.[1] ?? '', at);
    case 'mailto':
      return readMailto(sheet, rest, at);
    case 'geo':
      return readGeo(sheet, rest, at);
    case 'http':
    case 'https':
      return readWeb(sheet, href, at);
    default:
      return undefined;
  }
}

function readNumber(sheet: Sheet, written: string, at: readonly [number, number]): void {
  const number = unescape(written)
    .replace(/^\/\//, '')
    .replace(/[?;].*$/s, '')
    .trim();
  if (!/\d{3}/.test(number.replaceAll(/\D/g, ''))) return;
  addContact(sheet, 'phone', number, 'link');
  addExtra(sheet, 'link', number, at);
}

function readMailto(sheet: Sheet, rest: string, at: readonly [number, number]): void {
  const [to = '', query = ''] = rest.split('?', 2);
  const others = [...query.matchAll(/(?:^|&)(?:to|cc|bcc)=([^&]*)/gi)].map((m) => m[1] ?? '');
  for (const address of [to, ...others].flatMap((list) => unescape(list).split(/[,;]/))) {
    const bare = (/<([^<>]*)>/.exec(address)?.[1] ?? address).trim();
    if (bare.includes('@')) addContact(sheet, 'email', bare, 'link');
  }
  addExtra(
    sheet,
    'link',
    unescape(rest.replaceAll(/[?&](?:subject|body|cc|bcc|to)=/gi, ' ').replaceAll('+', '%2B')),
    at,
  );
}

function readGeo(sheet: Sheet, rest: string, at: readonly [number, number]): void {
  const m = /^([+-]?[\d.]+),([+-]?[\d.]+)/.exec(rest);
  if (m !== null) addGeo(sheet, Number(m[1]), Number(m[2]), 'link');
  const asked = /[?&]q=([^&]*)/.exec(rest)?.[1];
  if (asked !== undefined) addExtra(sheet, 'link', unescape(asked.replaceAll('+', ' ')), at);
}

function readWeb(sheet: Sheet, href: string, at: readonly [number, number]): void {
  const m = /^\s*https?:\/\/([^/?#\s]+)([^\s]*)/i.exec(href);
  const host = m?.[1] ?? '';
  const rest = m?.[2] ?? '';
  if (/^(?:wa\.me|api\.whatsapp\.com|web\.whatsapp\.com)$/i.test(host)) {
    return readNumber(
      sheet,
      /[?&]phone=([^&]+)/.exec(rest)?.[1] ?? /^\/(?:send\/)?(\+?\d+)/.exec(rest)?.[1] ?? '',
      at,
    );
  }
  if (MAPS.test(host) && /\/maps?\b|maps\.|openstreetmap|osm\.org|waze/i.test(host + rest))
    readMap(sheet, rest, at);
}

/** A map's link: the point it shows, and the words it was asked for. */
function readMap(sheet: Sheet, rest: string, at: readonly [number, number]): void {
  const pin =
    /!3d([+-]?\d+\.\d+)!4d([+-]?\d+\.\d+)/.exec(rest) ??
    /!2d([+-]?\d+\.\d+)!3d([+-]?\d+\.\d+)/.exec(rest);
  const swapped = pin?.[0].startsWith('!2d') === true;
  const seen =
    pin ??
    /[?&]mlat=([+-]?[\d.]+)&(?:amp;)?mlon=([+-]?[\d.]+)/.exec(rest) ??
    /\/@([+-]?\d+\.\d+),([+-]?\d+\.\d+)/.exec(rest) ??
    /#map=\d+\/([+-]?\d+\.\d+)\/([+-]?\d+\.\d+)/.exec(rest);
  if (seen !== null)
    addGeo(sheet, Number(seen[swapped ? 2 : 1]), Number(seen[swapped ? 1 : 2]), 'link');
  const asked = [
    ...rest.matchAll(
      /[?&](?:q|query|daddr|destination|saddr|origin|ll|center|address|where1|sll)=([^&#]*)/gi,
    ),
  ].map((q) => q[1] ?? '');
  const named = /\/(?:place|search|dir)\/([^@?#]+)/.exec(rest)?.[1];
  for (const written of named === undefined ? asked : [...asked, ...named.split('/')]) {
    const words = unescape(written.replaceAll('+', ' ')).trim();
    const point = COORDINATES.exec(words);
    if (point !== null) addGeo(sheet, Number(point[1]), Number(point[2]), 'link');
    else if (/\p{L}{2}/u.test(words)) addExtra(sheet, 'link', words, at);
  }
}
