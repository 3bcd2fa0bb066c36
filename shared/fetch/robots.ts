import type { RobotsRules } from './looked.ts';

/** RFC 9309, 2.5: at least 500 KiB are read; what follows is left. */
export const ROBOTS_BYTES = 500 * 1024;

/** A rule longer than this says nothing that a person wrote; it also bounds the work of matching. */
const PATTERN_LENGTH = 2_000;
const STARS = /\*{2,}/g;
interface Group {
  readonly agents: string[];
  readonly rules: { allow: boolean; pattern: string }[];
  crawlDelay?: number;
}

/**
 * What a robots.txt says to a product token, by RFC 9309: groups that name the token are combined; without one, those of
 * `*` are. Lines that are not understood are passed over and do not end a group.
 */
export function readRobots(text: string, token: string): RobotsRules {
  const { groups, sitemaps } = parseGroups(text);
  const named = groups.filter((group) => group.agents.includes(token.toLowerCase()));
  const mine = named.length > 0 ? named : groups.filter((group) => group.agents.includes('*'));
  const delays = mine.flatMap((group) => group.crawlDelay ?? []);
  return {
    rules: mine.flatMap((group) => group.rules),
    ...(delays.length > 0 && { crawlDelay: Math.max(...delays) }),
    sitemaps,
  };
}

/** Whether the rules allow a path with its query. Longest pattern wins; of two equally long, the one that allows. */
export function isAllowed(robots: Pick<RobotsRules, 'rules'>, url: URL): boolean {
  if (url.pathname === '/robots.txt') return true;
  const path = normalise(url.pathname + url.search);
  let best = -1;
  let allowed = true;
  for (const { allow, pattern } of robots.rules) {
    if (pattern.length < best || (pattern.length === best && !allow)) continue;
    if (!matches(pattern, path)) continue;
    best = pattern.length;
    allowed = allow;
  }
  return allowed;
}

function parseGroups(text: string): { groups: Group[]; sitemaps: string[] } {
  const groups: Group[] = [];
  const sitemaps: string[] = [];
  let naming = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const { key, value } = directive(line);
    if (key === 'useragent') {
      if (!naming) groups.push({ agents: [], rules: [] });
      groups.at(-1)?.agents.push(agentToken(value));
      naming = true;
    } else if (key === 'sitemap' && value !== '') {
      sitemaps.push(value);
    } else if (key === 'allow' || key === 'disallow') {
      naming = false;
      const pattern = normalise(value.replaceAll(STARS, '*'));
      if (pattern !== '' && pattern.length <= PATTERN_LENGTH) {
        groups.at(-1)?.rules.push({ allow: key === 'allow', pattern });
      }
    } else if (key === 'crawldelay') {
      const seconds = Number(value.replace(',', '.'));
      const group = groups.at(-1);
      if (group && value !== '' && seconds >= 0 && Number.isFinite(seconds))
        group.crawlDelay = seconds;
      naming = false;
    }
  }
  return { groups, sitemaps };
}

/** A line's name and value without its comment; the colon may be forgotten after the words that everybody means. */
function directive(line: string): { key: string; value: string } {
  const hash = line.indexOf('#');
  const said = (hash === -1 ? line : line.slice(0, hash)).trim();
  const colon = said.indexOf(':');
  if (colon === -1) {
    const [word = '', value = '', ...more] = said.split(/\s+/, 3);
    const isMeant = /^(?:user-agent|allow|disallow|sitemap)$/i.test(word) && more.length === 0;
    return { key: isMeant ? keyOf(word) : '', value };
  }
  return { key: keyOf(said.slice(0, colon)), value: said.slice(colon + 1).trim() };
}

/** A rule that is spelled wrong was still meant: reading less than one may is no harm. */
const DISALLOW = /^(?:dis{1,2}al{1,2}[oa]w|diasllow|disallows)$/;

function keyOf(name: string): string {
  if (name.length > 40) return '';
  const key = name.toLowerCase().replaceAll(/[ \t_-]/g, '');
  return DISALLOW.test(key) ? 'disallow' : key;
}

/** The product token of a `User-agent` line: letters, `_` and `-` only (RFC 9309, 2.2.1), or `*`. */
function agentToken(value: string): string {
  if (value.startsWith('*')) return '*';
  return (/^[a-z_-]+/i.exec(value)?.[0] ?? '').toLowerCase();
}

/**
 * Percent-encodes what is not ASCII, undoes escapes of letters, digits and the like, and writes the others in capitals,
 * so that both sides spell a path alike (RFC 9309, 2.2.2).
 */
function normalise(path: string): string {
  return path
    .replaceAll(/%[0-9a-f]{2}/gi, (escape) => {
      const plain = String.fromCharCode(parseInt(escape.slice(1), 16));
      return /[\w.~-]/.test(plain) ? plain : escape.toUpperCase();
    })
    .replaceAll(/[^\x21-\x7e]+/gu, (run) => encodeRun(run));
}

function encodeRun(run: string): string {
  return encodeURIComponent(run.toWellFormed());
}

/**
 * Whether a path begins with a pattern, `*` standing for any run and a final `$` for the end. Keeps the set of places
 * that a prefix of the pattern reaches, so the work is at most pattern times path, whatever the stars.
 */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  const [first = '', ...rest] = parts;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    if (anchored && index === rest.length - 1) {
      return path.length - part.length >= at && path.endsWith(part);
    }
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return !anchored || rest.length > 0 || at === path.length;
}
