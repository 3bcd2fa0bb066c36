import { getDomain, getPublicSuffix } from 'tldts';

/** The site that a URL belongs to: its registrable domain, or host and port where it has none (loopback, addresses). */
export function siteOf(url: string): string {
  const { host, protocol } = new URL(url);
  if (protocol === 'file:') return 'archive';
  return getDomain(url, { allowPrivateDomains: true }) ?? host;
}

/** Country of a page by its domain, ISO 3166-1 alpha-2; the Netherlands where the domain does not say. */
export function countryOf(url: string): string {
  const suffix = getPublicSuffix(url)?.split('.').at(-1)?.toUpperCase();
  if (suffix === 'UK') return 'GB';
  return suffix && COUNTRIES.has(suffix) ? suffix : 'NL';
}

/** Country domains that are used by the country; others (.io, .me, .tv) say nothing about where a page is from. */
const COUNTRIES = new Set(
  'AT AU BE BG CA CH CY CZ DE DK EE ES FI FR GR HR HU IE IT JP KR LT LU LV MT NL NO NZ PL PT RO SE SI SK TR US ZA'.split(
    ' ',
  ),
);
