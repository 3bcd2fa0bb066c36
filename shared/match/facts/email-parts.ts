import type { AtSign } from './email-at.ts';
import { isKnownEnding } from './email-form.ts';
import { isDigit, isLetter } from './glyphs.ts';

/** A domain that begins behind an at-sign, and where it ends in the text. */
export interface Domain {
  readonly name: string;
  readonly end: number;
}

export interface Local {
  readonly name: string;
  readonly start: number;
}

const DOT_WORD = '(?:dot|d0t|punt|puntje|point|punkt|punto|stip)';
/** How a dot is written: itself, in brackets, as a word. Spaces around a bare dot only where both sides have one. */
const WRAP = `[-_*|#/='"~:]`;
const DOT = `(?:\\s?[\\[({<]\\s?(?:\\.|${DOT_WORD})\\s?[\\])}>]\\s?|\\s{1,3}${DOT_WORD}\\s{1,3}|\\s?${WRAP}${DOT_WORD}${WRAP}\\s?|\\s\\.\\s|&#0*46;|&#x0*2e;|&period;)`;
const DOT_HERE = new RegExp(DOT, 'iy');
const DOT_BEFORE = new RegExp(`${DOT}$`, 'i');
const GLUED_DOT =
  /(?<=[\p{Ll}\d])(?:DOT|PUNT|POINT|PUNKT)(?=[\p{Ll}\d])|[-_](?:dot|punt|point|punkt)[-_]/u;
const LABELS = 8;
const LABEL_MOST = 63;

/** Domains that may begin at `at`, longest first, two labels at least. */
export function readDomain(text: string, at: number, kind: AtSign['kind']): readonly Domain[] {
  const spaced = spacedDomain(text, at);
  if (spaced !== undefined) return [spaced];
  const out: Domain[] = [];
  let name = '';
  let p = at;
  for (let label = 0; label < LABELS; label++) {
    const end = labelEnd(text, p);
    if (end === p) break;
    const written = text.slice(p, end);
    const parts = kind === 'tight' ? [written] : written.split(GLUED_DOT);
    name = name === '' ? parts.join('.') : `${name}.${parts.join('.')}`;
    if (label > 0 || parts.length > 1) out.push({ name, end });
    const dot = dotLength(text, end, kind) || (label === 0 ? slipLength(text, end) : 0);
    if (dot === 0) break;
    p = end + dot;
  }
  return out.toReversed();
}

function labelEnd(text: string, start: number): number {
  let end = start;
  while (
    end - start <= LABEL_MOST &&
    (isLetter(text, end) || isDigit(text, end) || (text[end] === '-' && end > start))
  )
    end++;
  while (end > start && text[end - 1] === '-') end--;
  return end;
}

/** A dot that slipped: "voorbeeld. nl", "voorbeeld .nl", "voorbeeld,nl"; only before what ends a domain. */
const SLIP = /(?:\. | \.|,)([a-z]{2,4})(?![\p{L}\d.@-])/uy;

function slipLength(text: string, at: number): number {
  SLIP.lastIndex = at;
  const found = SLIP.exec(text);
  if (found === null || !isKnownEnding(found[1] ?? '')) return 0;
  return found[0].length - (found[1]?.length ?? 0);
}

function dotLength(text: string, at: number, kind: AtSign['kind']): number {
  const sign = text[at];
  if (sign === '.') {
    if (isLetter(text, at + 1) || isDigit(text, at + 1)) return 1;
    // "jan (at) voorbeeld. nl": small letters and no sentence behind them.
    return kind !== 'tight' &&
      text[at + 1] === ' ' &&
      /^[a-z]{2,3}(?![\p{L}\d])/u.test(text.slice(at + 2, at + 6))
      ? 2
      : 0;
  }
  if (sign === undefined || !` \n\t[({<-_*&|#/='"~:`.includes(sign)) return 0;
  DOT_HERE.lastIndex = at;
  return DOT_HERE.exec(text)?.[0].length ?? 0;
}

const SPACED_RIGHT = /(?:[\p{L}\p{N}.-] ){4,80}[\p{L}\p{N}](?![\p{L}\p{N}])/uy;
const SPACED_LEFT = /(?:^|[\s:(])((?:[\p{L}\p{N}._+-] ){1,40}[\p{L}\p{N}_])\s*$/u;

/** "v o o r b e e l d . n l" */
function spacedDomain(text: string, at: number): Domain | undefined {
  if (text[at + 1] !== ' ' || text[at + 3] !== ' ') return undefined;
  SPACED_RIGHT.lastIndex = at;
  const found = SPACED_RIGHT.exec(text)?.[0];
  if (found === undefined) return undefined;
  const name = found.replaceAll(' ', '');
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(name)
    ? { name, end: at + found.length }
    : undefined;
}

/** Longest local part (RFC 5321). */
const LOCAL_MOST = 64;
const LOCAL_SIGNS = "._+-%'!#$&*/=?^{|}~";
const NOT_FIRST = /^[.'!#$&*/=?^{|}~%+-]+/;
/** Signs that may be part of an address but more often stand between it and what goes before. */
const CUT = /^.*[=/?&|{*!#$^~'%]/su;

/** Local parts that may end at `at`, likeliest first; the first is the longest. */
export function readLocal(text: string, at: number, kind: AtSign['kind']): readonly Local[] {
  const quoted = quotedLocal(text, at);
  if (quoted !== undefined) return [quoted];
  const spaced = kind === 'tight' ? undefined : spacedLocal(text, at);
  if (spaced !== undefined) return [spaced];
  let start = at;
  while (start > 0 && at - start <= LOCAL_MOST && isLocalSign(text, start - 1)) start--;
  const written = text.slice(start, at).replace(NOT_FIRST, '');
  start = at - written.length;
  const name = written.replace(/\.+$/, '');
  if (name === '' || name.length > LOCAL_MOST) return [];
  if (kind === 'bare' && isOrdinary(name)) return [];
  const out: Local[] = [];
  const joined = joinBefore(text, start, name);
  if (joined !== undefined) out.push(joined);
  const cut = name.replace(CUT, '');
  const whole = { name, start };
  if (cut === name || cut === '') return [...out, whole];
  const tail = { name: cut, start: at - cut.length };
  // Before "=" or "/" stands something else; a quote or a dash sign belongs to names now and then.
  return /[=/?&|]/.test(name) ? [...out, tail, whole] : [...out, whole, tail];
}

function isLocalSign(text: string, at: number): boolean {
  return isLetter(text, at) || isDigit(text, at) || LOCAL_SIGNS.includes(text[at] ?? ' ');
}

function quotedLocal(text: string, at: number): Local | undefined {
  if (text[at - 1] !== '"') return undefined;
  const open = text.lastIndexOf('"', at - 2);
  if (open < 0 || at - open > LOCAL_MOST + 2) return undefined;
  const name = text.slice(open + 1, at - 1);
  return name === '' || /[\s@]/.test(name) ? undefined : { name, start: open };
}

function spacedLocal(text: string, at: number): Local | undefined {
  if (text[at - 2] !== ' ' || text[at - 1] === ' ') return undefined;
  const before = text.slice(Math.max(0, at - 90), at);
  const found = SPACED_LEFT.exec(before)?.[1];
  if (found === undefined) return undefined;
  const name = found.replaceAll(' ', '');
  return name.length < 2 ? undefined : { name, start: at - found.length };
}

const SIGN_WORDS: readonly (readonly [RegExp, string])[] = [
  [DOT_BEFORE, '.'],
  [/\s(?:underscore|laag streepje|liggend streepje|unterstrich)\s$/i, '_'],
  [/\s(?:streepje|koppelteken|dash|hyphen|tiret|bindestrich|minteken)\s$/i, '-'],
  [/\s(?:plus)\s$/i, '+'],
];

/** "jan punt de punt vries" before an at-sign: words that stand for signs join what goes before them. */
function joinBefore(text: string, start: number, name: string): Local | undefined {
  let from = start;
  let joined = name;
  for (let more = 0; more < 4; more++) {
    const before = text.slice(Math.max(0, from - 24), from);
    if (!/[\s\])}>;*_-]$/.test(before)) break;
    const sign = SIGN_WORDS.find(([word]) => word.test(before));
    if (sign === undefined) break;
    const end = from - (sign[0].exec(before)?.[0].length ?? 0);
    let begin = end;
    while (begin > 0 && end - begin <= LOCAL_MOST && isLocalSign(text, begin - 1)) begin--;
    if (begin === end) break;
    joined = `${text.slice(begin, end)}${sign[1]}${joined}`;
    from = begin;
  }
  return joined === name || joined.length > LOCAL_MOST ? undefined : { name: joined, start: from };
}

/** Words that go before "at" in a sentence: nobody's mailbox. */
const ORDINARY = new Set(
  (
    'us me him her them it you is are was were be been look looks looking looked visit see online available found find read ' +
    'more here there site website page pages blog stop work works working live lives living stay meet met arrive arrived aimed ' +
    'and or also back up out in on only not back event events research professor student students director editor reporter ' +
    'ons mij hem haar hen het is zijn was te op en of ook meer hier daar pagina'
  ).split(' '),
);

function isOrdinary(name: string): boolean {
  return ORDINARY.has(name.toLowerCase());
}
