/** Query parameters that say where a reader came from, not what is shown; lower case. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|_ga|ref_src|phpsessid|jsessionid)$/;

/**
 * One spelling for one page: no fragment, no tracking parameters, parameters in order, https and http alike.
 * A text that is not a URL is taken as it is.
 */
export function normaliseUrl(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed) return url.trim();
  const scheme = parsed.protocol === 'http:' ? 'https:' : parsed.protocol;
  const pairs = [...parsed.searchParams].filter(([name]) => !TRACKING.test(name.toLowerCase()));
  const query = new URLSearchParams(pairs);
  query.sort();
  const asked = query.size > 0 ? `?${query.toString()}` : '';
  return `${scheme}//${parsed.host}${plainPath(parsed.pathname)}${asked}`;
}

/** Escapes in upper case, and none for characters that need none (RFC 3986, section 6.2.2). */
function plainPath(path: string): string {
  return path.replaceAll(/%([0-9a-f]{2})/gi, (escape, hex: string) => {
    const character = String.fromCodePoint(Number.parseInt(hex, 16));
    return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
  });
}
