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

const [SPACE, HASH, AMPERSAND, DOT, SLASH, COLON, QUESTION] = [32, 35, 38, 46, 47, 58, 63];
const [A, B, C, G, H, N, O, W, Z] = [97, 98, 99, 103, 104, 110, 111, 119, 122];

/** False for most links, those to other pages, after a look at scheme and host; what they say need not be read. */
export function mayTell(codes: Uint16Array, start: number, end: number): boolean {
  let at = start;
  while (at < end && (codes[at] ?? 0) <= SPACE) at++;
  const from = at;
  while (at < end && isOfScheme(codes[at] ?? 0)) at++;
  const c = at < end ? (codes[at] ?? 0) : 0;
  if (c === AMPERSAND) return true;
  if (c !== COLON || at === from) return hasFragmentOfMail(codes, at, end);
  const isWeb =
    ((codes[from] ?? 0) | 32) === H && codes[at + 1] === SLASH && codes[at + 2] === SLASH;
  return !isWeb || hasTellingHost(codes, at + 3, end) || hasFragmentOfMail(codes, at, end);
}

function isOfScheme(c: number): boolean {
  const lowered = c | 32;
  return (lowered >= A && lowered <= Z) || (c >= 43 && c <= 57 && c !== 44 && c !== SLASH);
}

/** The end of "email-protection#", behind which Cloudflare hides a mailbox. */
function hasFragmentOfMail(codes: Uint16Array, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (codes[at] === HASH) return codes[at - 1] === N;
  return false;
}

/** By the last label but one of a host: its length and first letter. "com" and "co" stand before a country. */
function hasTellingHost(codes: Uint16Array, start: number, end: number): boolean {
  let last = -1;
  let label = start;
  let at = start;
  for (; at < end; at++) {
    const c = codes[at] ?? 0;
    if (c === AMPERSAND) return true;
    if (c === SLASH || c === QUESTION || c === HASH) break;
    if (c !== DOT) continue;
    if (last >= 0) label = last + 1;
    last = at;
  }
  if (last < 0) return false;
  const first = (codes[label] ?? 0) | 32;
  switch (last - label) {
    case 2:
      return first === W || first === C;
    case 3:
      return first === O || first === C;
    case 4:
      return first === B || first === W || first === H;
    case 5:
      return first === A;
    case 6:
      return first === G;
    case 8:
      return first === W;
    case 13:
      return first === O;
    default:
      return false;
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
  const pin = rest.includes('!')
    ? (/!3d([+-]?\d+\.\d+)!4d([+-]?\d+\.\d+)/.exec(rest) ??
      /!2d([+-]?\d+\.\d+)!3d([+-]?\d+\.\d+)/.exec(rest))
    : null;
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
