import { CLASSES } from './lexicon/tone-classes.ts';

/** How much a pattern says by itself: 4 enough, 3 nearly, 2 only beside another sign. */
export type Weight = 2 | 3 | 4;

/** Where a pattern stands: numbers of its first word and of the word behind its last; `group` tells patterns apart. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly weight: Weight;
  readonly group: number;
}

/** What a word must be: one of these, or begin with one of those. */
interface Token {
  readonly exact: ReadonlySet<string>;
  readonly open: readonly string[];
  /** Words that may stand before it. */
  readonly gap: number;
}

interface Pattern {
  readonly weight: Weight;
  readonly group: number;
  readonly rest: readonly Token[];
}

/** Patterns by the word that they begin with; open heads by their first three letters. */
export interface Patterns {
  readonly exact: ReadonlyMap<string, readonly Pattern[]>;
  readonly open: ReadonlyMap<string, readonly { head: string; pattern: Pattern }[]>;
}

const WEIGHTS: Readonly<Record<string, Weight>> = { '!': 4, '+': 3, '?': 2 };
const GAPS: Readonly<Record<string, number>> = { '*': 3, '**': 8 };
let groups = 0;

/**
 * Compiles patterns over folded words, one a line. `a/b` is either, `@name` any word of a class, `a_` any word that begins so, `*` up
 * to three words between, `**` up to eight. Before it `!` says it by itself, `+` nearly, `?` (or what `plain` says) only with others.
 */
export function patternsOf(lines: readonly string[], plain: Weight = 2): Patterns {
  const exact = new Map<string, Pattern[]>();
  const open = new Map<string, { head: string; pattern: Pattern }[]>();
  for (const line of lines) {
    const sign = WEIGHTS[line[0] ?? ''];
    const [head, ...rest] = tokensOf(sign ? line.slice(1) : line);
    if (!head) continue;
    const pattern = { weight: sign ?? plain, group: groups++, rest };
    for (const word of head.exact) push(exact, word, pattern);
    for (const word of head.open) push(open, word.slice(0, 3), { head: word, pattern });
  }
  return { exact, open };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function tokensOf(line: string): Token[] {
  const out: Token[] = [];
  let gap = 0;
  for (const part of line.trim().split(/\s+/)) {
    if (part in GAPS) {
      gap = GAPS[part] ?? 0;
      continue;
    }
    const words = part.split('/').flatMap((one) => (one.startsWith('@') ? classOf(one) : [one]));
    out.push({
      exact: new Set(words.filter((word) => !word.endsWith('_'))),
      open: words.filter((word) => word.endsWith('_')).map((word) => word.slice(0, -1)),
      gap,
    });
    gap = 0;
  }
  return out;
}

function classOf(name: string): readonly string[] {
  const found = CLASSES[name.slice(1)];
  if (!found) throw new Error(`a class of words, got "${name}": write it in tone-classes.ts`);
  return found;
}

/** The most of one pattern that a page is asked for: what a page repeats is not read again and again. */
const MOST = 300;

/** Every pattern in a text, in order. `ends` gives for each word where its sentence ends; no pattern crosses that. Linear in the text. */
export function hitsOf(
  patterns: Patterns,
  words: readonly string[],
  ends: ArrayLike<number>,
): Hit[] {
  const out: Hit[] = [];
  const seen = new Map<number, number>();
  const look = ({ weight, group, rest }: Pattern, at: number) => {
    const to = follow(words, at + 1, ends[at] ?? words.length, rest);
    if (to === 0) return;
    const count = (seen.get(group) ?? 0) + 1;
    seen.set(group, count);
    if (count <= MOST) out.push({ from: at, to, weight, group });
  };
  words.forEach((word, at) => {
    for (const pattern of patterns.exact.get(word) ?? []) look(pattern, at);
    for (const { head, pattern } of patterns.open.get(word.slice(0, 3)) ?? []) {
      if (word.startsWith(head)) look(pattern, at);
    }
  });
  return out;
}

/** Number of the word behind the last token, or 0 where the tokens do not follow. */
function follow(
  words: readonly string[],
  from: number,
  end: number,
  rest: readonly Token[],
): number {
  let at = from;
  for (const token of rest) {
    const most = Math.min(end, at + token.gap + 1);
    while (at < most && !agrees(words[at] ?? '', token)) at++;
    if (at >= most) return 0;
    at++;
  }
  return at;
}

function agrees(word: string, { exact, open }: Token): boolean {
  return exact.has(word) || open.some((head) => word.startsWith(head));
}
