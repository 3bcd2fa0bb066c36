import type { Hit } from './patterns.ts';
import { lastAtMost } from './scene.ts';
import type { Segment } from './segment.ts';

/** What stands between the words: pictures that menace or mock, words with stars in them. */
export interface Signs {
  readonly menace: readonly Hit[];
  readonly hate: readonly Hit[];
  readonly mock: readonly Hit[];
}

const MENACING =
  /[\u{1F525}\u{1F4A3}\u{1F52A}\u{1F5E1}\u{1FA93}\u26B0\u{1F3AF}\u{1F52B}\u{1F480}\u2620\u{1FA78}\u{1F9E8}\u{1FAA6}\u{1FAA4}\u{1F528}\u26A1\u{1F441}\u{1F608}\u{1F47F}]/gu;
const VERMIN =
  /[\u{1F400}\u{1F401}\u{1F416}\u{1F437}\u{1F43D}\u{1F40D}\u{1FAB3}\u{1F417}\u{1F42D}]/gu;
const MOCKING = /[\u{1F921}\u{1F4A9}\u{1F92E}\u{1F595}\u{1F621}\u{1F92C}]/gu;

/** A word with stars or such for letters; not an address on the net. */
const STARRED =
  /(?<![\p{L}\d@.])\p{L}{1,12}[*@#$•]{1,5}\p{L}{1,12}(?:[*@#$•]{1,5}\p{L}{1,12})?(?![\p{L}\d]|\.\p{L})/gu;

/** Words that are starred out. Who writes those out is cruder still (`lexicon/menace.ts`, `lexicon/hostile.ts`). */
const FOUL =
  `kanker kankerhoer kankerlijer kankerwijf kankerhond hoer hoeren tering tyfus cunt whore bitch vermoord vermoorden dood doodmaken kill killed murder nazi pedo fotze hure hurensohn`.split(
    ' ',
  );

/** The commonest of them has many endings. */
const CANCER = /^k[^\p{L}]{1,3}nk/iu;

/** The most pictures of a kind that are counted. */
const MOST = 300;
/** The most words with stars that are read. */
const MOST_STARRED = 5000;

/** Groups beyond those of any pattern: two pictures are one sign. */
const PICTURE = -1;
const STAR = -2;

/** Reads what is no word. Linear in the text. */
export function signsOf(segment: Segment): Signs {
  const { text } = segment;
  const pictures = (pattern: RegExp) => placed(segment, text.matchAll(pattern), PICTURE, 2);
  return {
    menace: pictures(MENACING),
    mock: pictures(MOCKING),
    hate: [...pictures(VERMIN), ...placed(segment, starred(text), STAR, 4)],
  };
}

function* starred(text: string): Generator<RegExpExecArray> {
  if (!/[*@#$•]/.test(text)) return;
  let read = 0;
  for (const match of text.matchAll(STARRED)) {
    if (++read > MOST_STARRED) return;
    const written = match[0].toLowerCase().replaceAll(/[^\p{L}]+/gu, '\\p{L}{1,5}');
    const shape = new RegExp(`^${written}$`, 'u');
    if (CANCER.test(match[0]) || FOUL.some((word) => shape.test(word))) yield match;
  }
}

function placed(
  { starts }: Segment,
  matches: Iterable<RegExpExecArray>,
  group: number,
  weight: Hit['weight'],
): Hit[] {
  const out: Hit[] = [];
  for (const { index } of matches) {
    const from = Math.max(0, lastAtMost(starts, index));
    out.push({ from, to: from + 1, weight, group });
    if (out.length >= MOST) break;
  }
  return out;
}
