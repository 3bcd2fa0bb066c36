import type { PageLink } from '#shared/domain/page.ts';
import type { Req } from '#shared/domain/source.ts';

/** Parameters that name a visit or a campaign, not a page. */
const VISIT =
  /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|phpsessid|jsessionid|sid|sessionid|session_id|cftoken|cfid|replytocom|share|print)$/i;
/** Addresses that change something, or lead to a person's own account. */
const DEEDS =
  /\/(?:wp-admin|wp-login|wp-json|cart|winkelwagen|winkelmand|checkout|afrekenen|log-?out|log-?uit|uitloggen|log-?in|inloggen|sign-?in|sign-?out|unsubscribe|xmlrpc\.php|cgi-bin)(?:[/.?]|$)|[?&](?:add-to-cart=|(?:action|actie|do|op|task)=(?:delete|remove|verwijder|log-?out|edit|reply|login|register))/i;
/** Files without text or metadata worth reading. */
const FILES =
  /\.(?:css|js|mjs|map|woff2?|ttf|eot|ico|svg|mp[34]|m4[av]|avi|mov|webm|ogg|wav|flac|zip|rar|7z|t?gz|exe|dmg|iso|apk|swf|bin)$/i;
/** Years around now of which pages are read. */
const YEARS_BACK = 30;
const YEARS_AHEAD = 2;
const LONGEST_URL = 1_000;
const MOST_SEGMENTS = 12;

/** Where a link was found, and how far the site may be followed. */
export interface SitePlace {
  /** The page that the links stand on, after redirects. */
  readonly url: string;
  /** The watched site. */
  readonly root: string;
  /** Link steps from the root to this page. */
  readonly depth: number;
  readonly maxDepth: number;
  /** Current year, for calendars without an end. */
  readonly year: number;
}

/**
 * Pages, documents, images and feeds of the same site that a page links to, each once, in page order. Left out: `nofollow`,
 * other hosts, deeds (log out, cart), files without text, and addresses that smell of a trap.
 */
export function followLinks(links: readonly PageLink[], place: SitePlace): readonly Req[] {
  if (place.depth >= place.maxDepth) return [];
  const found = new Map<string, Req>();
  const isCalendar = datedAs(place.url) !== undefined;
  const home = bareHost(place.root);
  const here = pageAddress(place.url, place.url);
  for (const link of links) {
    if (link.rel !== undefined && /\bnofollow\b/i.test(link.rel)) continue;
    const url = pageAddress(link.href, place.url);
    if (url === undefined || url === here || found.has(url)) continue;
    if (bareHost(url) !== home || !isWorthAsking(url, place.year)) continue;
    if (isCalendar && !isNextMonth(url, place.year)) continue;
    found.set(url, { url, step: link.kind === 'feed' ? 'feed' : 'page' });
  }
  return [...found.values()];
}

/** What to ask besides the root: the sitemaps that robots.txt names, or the usual place. */
export function siteStart(root: string, sitemaps: readonly string[]): readonly Req[] {
  const named = sitemaps.filter((url) => isSameSite(url, root));
  const usual = new URL('/sitemap.xml', root).href;
  return (named.length > 0 ? [...new Set(named)] : [usual]).map((url) => ({
    url,
    step: 'sitemap',
  }));
}

/** The one spelling of a page's address: absolute, no fragment, no visit parameters, no default port; undefined for other schemes. */
export function pageAddress(href: string, base: string): string | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  url.pathname = url.pathname.replace(/;jsessionid=[^/]*/i, '');
  const names = [...url.searchParams.keys()].filter((name) => VISIT.test(name));
  for (const name of names) url.searchParams.delete(name);
  return url.href.replace(/\?$/, '');
}

/** Same host, with or without `www.`; the port counts. */
export function isSameSite(url: string, root: string): boolean {
  return bareHost(url) === bareHost(root);
}

function bareHost(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : undefined;
}

function isWorthAsking(address: string, year: number): boolean {
  const url = new URL(address);
  if (
    address.length > LONGEST_URL ||
    DEEDS.test(url.pathname + url.search) ||
    FILES.test(url.pathname)
  )
    return false;
  const segments = url.pathname.split('/').filter(Boolean);
  if (segments.length > MOST_SEGMENTS || isRepeating(segments)) return false;
  return !isFarAway(url, year);
}

/** The same part three times: a relative link that grows with every step. */
function isRepeating(segments: readonly string[]): boolean {
  return segments.some(
    (segment, at) =>
      segments.indexOf(segment) === at && segments.filter((other) => other === segment).length >= 3,
  );
}

/** A page long ago or far ahead. */
function isFarAway({ pathname, search }: URL, year: number): boolean {
  return yearsIn(`${pathname}${search}`).some(
    (one) => one < year - YEARS_BACK || one > year + YEARS_AHEAD,
  );
}

function yearsIn(text: string): readonly number[] {
  return (text.match(/(?<!\d)(?:1[5-9]|2[0-9])\d\d(?=[-/._]?(?:0?[1-9]|1[0-2])(?!\d))/g) ?? []).map(
    Number,
  );
}

/**
 * Whether an address says nothing but a date: the page of a day, a week or a month in a calendar or an archive. From one
 * such page to the next a site can lead for ever; pages of their own (an event, an article) have words.
 */
function datedAs(address: string): 'day' | 'month' | undefined {
  const { pathname, searchParams } = new URL(address);
  const path = pathname.replace(/\/$/, '');
  if (
    /\/\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$|\/\d{1,2}-\d{1,2}-\d{4}$|\/20\d{6}$|\/week[-/]?\d{1,2}$/i.test(
      path,
    )
  )
    return 'day';
  const entries = [...searchParams];
  if (
    entries.some(([, value]) =>
      /^\d{4}-\d{1,2}-\d{1,2}|^\d{1,2}[-/]\d{1,2}[-/]\d{4}$|^20\d{6}$|^1\d{9}(?:\d{3})?$/.test(
        value,
      ),
    )
  ) {
    return 'day';
  }
  const names = new Set(
    entries.filter(([, value]) => /^\d{1,4}$/.test(value)).map(([name]) => name.toLowerCase()),
  );
  if (['day', 'dag', 'week'].some((name) => names.has(name))) return 'day';
  if (
    /\/\d{4}[-/.]\d{1,2}$/.test(path) ||
    entries.some(([, value]) => /^\d{4}-\d{1,2}$/.test(value))
  )
    return 'month';
  return ['month', 'maand'].some((name) => names.has(name)) ? 'month' : undefined;
}

/** From a page of a calendar: to pages of their own, and to months near by; never to another day or week. */
function isNextMonth(address: string, year: number): boolean {
  const dated = datedAs(address);
  if (dated === undefined) return true;
  const { pathname, searchParams, search } = new URL(address);
  const named = [...searchParams]
    .filter(([name]) => /^(?:year|jaar)$/i.test(name))
    .map(([, value]) => Number(value));
  const years = [...yearsIn(`${pathname}${search}`), ...named];
  return dated === 'month' && years.length > 0 && years.every((one) => Math.abs(one - year) <= 1);
}
