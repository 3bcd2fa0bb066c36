import type { Segment } from '../segment.ts';
import { glyphsOf, isDigit, isLetter } from './glyphs.ts';
import { indicesOf, learn, SAYS_AT } from './keywords.ts';

/** A place where an at-sign stands or is said: the address's two halves end and begin at `from` and `to`. */
export interface AtSign {
  readonly from: number;
  readonly to: number;
  /**
   * `tight`: the sign itself, nothing around it. `loose`: the sign with spaces or brackets. `wrapped`: a word in brackets or
   * between signs. `bare`: a word between spaces.
   */
  readonly kind: 'tight' | 'loose' | 'wrapped' | 'bare';
}

/** What the sign is called. */
const NAMES = new Set(
  'at apenstaart apenstaartje apestaart apestaartje arroba arrobase arobase arobas klammeraffe affenschwanz commat slingeraap apesturt apesturtsje chiocciola snabela snabel malpka zavinac kukac'.split(
    ' ',
  ),
);
/** With so many signs standing there, words for one are not looked for any further. */
const MOST_SIGNS_ON_PAGE = 5000;
/** Said for the sign only in brackets. */
const IN_BRACKETS = new Set(['a', 'ad', 'bij', 'op', 'chez', 'bei', 'et', 'apen', 'aap', 'ed']);

/** Every at-sign of a segment, in order. Cheap where there is none. */
export function atSigns(segment: Segment): readonly AtSign[] {
  const glyphs = glyphsOf(segment);
  const { text } = glyphs;
  const out: AtSign[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (isInRow(text, at)) continue;
    const around = widen(text, at, at + (isSignAndT(text, at) ? 2 : 1));
    if (around === undefined) continue;
    out.push({ ...around, kind: around.to - around.from === 1 ? 'tight' : 'loose' });
  }
  const { words, starts, ends } = segment;
  for (const index of indicesOf(segment, SAYS_AT)) {
    if (out.length > MOST_SIGNS_ON_PAGE) break;
    const start = glyphs.pointOf(starts[index] ?? 0);
    const end = glyphs.pointOf(ends[index] ?? 0);
    const sign = saidAt(text, start, end, NAMES.has(words[index] ?? ''));
    if (sign !== undefined) out.push(sign);
  }
  escaped(text, out);
  glued(text, out);
  return out.length < 2 ? out : out.toSorted((a, b) => a.from - b.from);
}

learn(SAYS_AT, [...NAMES, ...IN_BRACKETS]);

/** "a@a@a": between two other signs with a letter or digit on both sides, there is no room for the name of a site. */
function isInRow(text: string, at: number): boolean {
  return text[at - 2] === '@' && text[at + 2] === '@';
}

const OPEN = `([{<|*_-~=\\/#'":`;
const CLOSE = `)]}>|*_-~=\\/#'":`;

/** "jan @t voorbeeld" */
function isSignAndT(text: string, at: number): boolean {
  return (
    text[at + 1] === 't' &&
    AROUND.includes(text[at + 2] ?? 'x') &&
    AROUND.includes(text[at - 1] ?? 'x')
  );
}

/** "at-sign", "at teken": the rest of the word. */
const SIGN_WORD = /[ -]?(?:sign|symbol|teken|tekentje|zeichen)(?!\p{L})/iuy;

function saidAt(text: string, start: number, wordEnd: number, bare: boolean): AtSign | undefined {
  SIGN_WORD.lastIndex = wordEnd;
  const end = wordEnd + (SIGN_WORD.exec(text)?.[0].length ?? 0);
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  const inner = before === ' ' && after === ' ';
  const open = text[inner ? start - 2 : start - 1] ?? '';
  const close = text[inner ? end + 1 : end] ?? '';
  if (open !== '' && OPEN.includes(open) && CLOSE[OPEN.indexOf(open)] === close) {
    const around = widen(text, inner ? start - 2 : start - 1, inner ? end + 2 : end + 1);
    return around && { ...around, kind: 'wrapped' };
  }
  if (!bare || !inner) return undefined;
  const around = widen(text, start, end);
  return around && { ...around, kind: 'bare' };
}

/** How many signs may stand between a half of the address and its at-sign: brackets, quotes, spaces. */
const MOST_SIGNS = 4;
const AROUND = ' \n\t([{<>}])|"«»*&;';

/** Takes in spaces and brackets on both sides; undefined where no half of an address can follow. */
function widen(text: string, start: number, end: number): { from: number; to: number } | undefined {
  let from = start;
  while (from > 0 && start - from < MOST_SIGNS && isAround(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < MOST_SIGNS && isAround(text, to)) to++;
  if (!isLetter(text, to) && !isDigit(text, to)) return undefined;
  if (from === 0) return undefined;
  // A quoted local part ends in its own quote.
  if (from < start && text[from] === '"' && from === start - 1) from = start;
  return { from, to };
}

function isAround(text: string, at: number): boolean {
  return AROUND.includes(text[at] ?? 'x');
}

/** Character references and percent signs that nobody decoded. */
const ESCAPED = /&#0*64;|&#x0*40;|&commat;|%40/gi;

function escaped(text: string, out: AtSign[]): void {
  if (!text.includes('&#') && !text.includes('%40') && !text.includes('&commat')) return;
  for (const found of text.matchAll(ESCAPED)) {
    const around = widen(text, found.index, found.index + found[0].length);
    if (around) out.push({ ...around, kind: 'loose' });
  }
}

/** "janATvoorbeeldDOTexample": capitals between small letters. */
function glued(text: string, out: AtSign[]): void {
  for (let at = text.indexOf('AT'); at > 0; at = text.indexOf('AT', at + 2)) {
    if (isSmall(text, at - 1) && isSmall(text, at + 2))
      out.push({ from: at, to: at + 2, kind: 'bare' });
  }
}

function isSmall(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x61 && unit <= 0x7a) || isDigit(text, at);
}
