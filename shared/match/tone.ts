import { callsIn } from './calls.ts';
import { ANGER, CALLS, REPORTING, THREATS } from './lexicon/hostile.ts';
import type { Segment } from './segment.ts';

/** A hostile word or phrase: where it begins (a word's number), and how bad: 2 angry, 3 a threat or hate, 4 a call to act. */
export interface Tone {
  readonly word: number;
  readonly level: 2 | 3 | 4;
  /** Friends say it too: it counts only where something else is hostile. */
  readonly plain?: boolean;
}

interface Pattern {
  readonly level: 2 | 3 | 4;
  /** A call that friends make too, a word that a children's play has too: counts only on a page with another hostile word. */
  readonly plain: boolean;
  readonly rest: readonly string[];
}

const heads = new Map<string, Pattern[]>();
/** Heads with an open end, by their first three letters. */
const openHeads = new Map<string, { head: string; pattern: Pattern }[]>();

function add(lines: readonly string[], level: 2 | 3 | 4): void {
  for (const line of lines) {
    const [head = '', ...rest] = line.replace(/^[!?]/, '').split(' ');
    const pattern = {
      level,
      plain: level === 4 ? !line.startsWith('!') : line.startsWith('?'),
      rest,
    };
    if (head.endsWith('_')) {
      const key = head.slice(0, 3);
      openHeads.set(key, [...(openHeads.get(key) ?? []), { head: head.slice(0, -1), pattern }]);
    } else heads.set(head, [...(heads.get(head) ?? []), pattern]);
  }
}

add(CALLS, 4);
add(THREATS, 3);
add(ANGER, 2);

/** Words before an angry word that turn it round: "not a disgrace". */
const NOT = new Set(['niet', 'geen', 'nooit', 'not', 'no', 'never', 'zonder', 'without']);

/** Every hostile word and phrase in a text, in order. Only asked for pages on which something was found. */
export function tonesOf(segment: Segment): Tone[] {
  const { words } = segment;
  const out: Tone[] = callsIn(segment).map(({ word, isSaid }) => ({
    word,
    level: isSaid ? 3 : 4,
  }));
  const friendly: Tone[] = [];
  words.forEach((word, i) => {
    for (const pattern of patternsAt(word)) {
      if (!follows(words, i + 1, pattern.rest)) continue;
      const level = toned(words, i, pattern.level);
      if (level === undefined) continue;
      if (pattern.plain) friendly.push({ word: i, level, plain: true });
      else out.push({ word: i, level });
      break;
    }
  });
  // Two angry words that friends say too are no longer said by friends.
  const angry = new Set(friendly.filter(({ level }) => level < 4).map(({ word }) => words[word]));
  if (angry.size >= 2) {
    const meant = friendly.filter(({ level }) => level < 4);
    out.push(...meant.map(({ word, level }) => ({ word, level })));
  }
  return [...out, ...friendly].toSorted((a, b) => a.word - b.word);
}

function patternsAt(word: string): Pattern[] {
  const exact = heads.get(word) ?? [];
  const open = openHeads.get(word.slice(0, 3));
  if (!open) return exact;
  return [
    ...exact,
    ...open.filter(({ head }) => word.startsWith(head)).map(({ pattern }) => pattern),
  ];
}

function follows(words: readonly string[], from: number, rest: readonly string[]): boolean {
  let at = from;
  for (let i = 0; i < rest.length; i++) {
    const want = rest[i] ?? '';
    if (want === '*') {
      const next = rest[i + 1] ?? '';
      const most = Math.min(words.length, at + 4);
      while (at < most && !agrees(words[at] ?? '', next)) at++;
      if (at >= most) return false;
      continue;
    }
    if (!agrees(words[at] ?? '', want)) return false;
    at++;
  }
  return true;
}

function agrees(word: string, want: string): boolean {
  return want.endsWith('_') ? word.startsWith(want.slice(0, -1)) : word === want;
}

/** How far a word that reports or denies reaches. */
const REACH = 8;

/** A phrase said by a reporter or denied counts for less; denied anger counts for nothing. */
function toned(words: readonly string[], i: number, level: 2 | 3 | 4): 2 | 3 | 4 | undefined {
  for (let k = Math.max(0, i - 3); k < i; k++) {
    if (NOT.has(words[k] ?? '')) return level === 4 ? 3 : undefined;
  }
  if (level !== 4) return level;
  for (let k = Math.max(0, i - REACH); k < Math.min(words.length, i + REACH); k++) {
    if (REPORTING.has(words[k] ?? '') && !NOT.has(words[k] ?? '')) return 3;
  }
  return level;
}
