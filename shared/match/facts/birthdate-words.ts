import { dutchNumber } from '../lexicon/numbers.ts';
import type { Segment } from '../segment.ts';
import { DIGITS } from '../words.ts';
import { monthOf } from './birthdate-months.ts';
import { SAYS_AGE } from './keywords.ts';
import { WordKinds } from './word-kinds.ts';

/** An age told in words, or by a birthday's number; the words from `from` to before `end`. */
export interface SpokenAge {
  readonly age: number;
  readonly from: number;
  readonly end: number;
  /** Said to be reached today, so that the page's own date is a birthday. */
  readonly today: boolean;
}

/** A day told in words: "the third of May 1968", "de laatste dag van april". */
export interface SpokenDay {
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
  /** Which word stands near, asked only where there is no year. */
  readonly near: 'born' | 'birthday' | undefined;
  readonly from: number;
  readonly end: number;
}

const words = (list: string): string[] => list.trim().split(/\s+/);

const ENGLISH_ONES = words('one two three four five six seven eight nine');
const ENGLISH_TENS = words('twenty thirty forty fifty sixty seventy eighty ninety');
const FRISIAN = words('tweintich tritich fjirtich fyftich sechstich santich tachtich njoggentich');
const DUTCH_TENS = words('twintig dertig veertig vijftig zestig zeventig tachtig negentig');

/** Ordinals of days, in Dutch and English; English ones above twenty are two words. */
const DAYS = new Map<string, number>();
words(
  `eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende
  negentiende twintigste eenentwintigste tweeentwintigste drieentwintigste vierentwintigste vijfentwintigste zesentwintigste zevenentwintigste
  achtentwintigste negenentwintigste dertigste eenendertigste`,
).forEach((word, i) => DAYS.set(word, i + 1));
words(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
  nineteenth twentieth`,
).forEach((word, i) => DAYS.set(word, i + 1));
DAYS.set('thirtieth', 30);
const DUTCH_DAYS = words(
  `twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig eenentwintig
  tweeentwintig drieentwintig vierentwintig vijfentwintig zesentwintig zevenentwintig achtentwintig negenentwintig dertig eenendertig`,
);
const LAST = new Set(['laatste', 'last']);

/** Days with a name of their own: day, month. */
const NAMED: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['oudejaarsdag', [31, 12]],
  ['oudjaarsdag', [31, 12]],
  ['nieuwjaarsdag', [1, 1]],
  ['kerstavond', [24, 12]],
  ['schrikkeldag', [29, 2]],
]);

const BECOMES = new Set(
  words('wordt werd is was geworden turns turned turning became hit bereikt bereikte wurdt waard'),
);
const SOON = new Set(
  words(
    'vandaag morgen gisteren nu net inmiddels onlangs alweer al zondag maandag dinsdag woensdag donderdag vrijdag zaterdag today just now dit jaar deze week hjoed',
  ),
);
const YEARS = new Set(words('jaar jaren jier years jarige jahre lentes zomers'));
const BIRTHDAY = new Set(
  words(
    'verjaardag verjaardagsfeest birthday geburtstag geboortedag jierdei anniversaire verjaardach',
  ),
);
const ORDINAL_ENDS = new Set(words('e ste de th st nd rd er'));
const SARAH = new Set(['abraham', 'sara', 'sarah']);
const SEES = new Set(words('ziet zag'));
const SEEN = new Set(words('gezien zien'));
const BORN = new Set(
  words(
    'geboren geboortedatum geb geboorte born birth dob levenslicht geburtstag berne geboortedag ne nee',
  ),
);
const BIRTH_REACH = 12;
const YOUNGEST = 16;
const OLDEST = 104;

/** Words that such an age or day may begin with; most words of a page are none. */
const STARTS = new WordKinds(SAYS_AGE);
const IS_AGE = 1;
const IS_DAY = 2;
STARTS.add(IS_AGE, [...DUTCH_TENS, ...FRISIAN, ...ENGLISH_TENS, ...SARAH]);
for (const ten of DUTCH_TENS) {
  STARTS.add(IS_AGE, [`${ten}ste`]);
  for (let one = 1; one < 10; one++) {
    const front = words('een twee drie vier vijf zes zeven acht negen')[one - 1] ?? '';
    STARTS.add(IS_AGE, [`${front}en${ten}`, `${front}en${ten}ste`]);
  }
}
/** "acht september": only straight before the month. */
const PLAIN_DAYS = new Map(
  Array.from({ length: 30 }, (_, i) => i + 2).map((day) => [DUTCH_DAYS[day - 2] ?? '', day]),
);
STARTS.add(IS_DAY, PLAIN_DAYS.keys());
STARTS.add(IS_DAY, [...DAYS.keys(), ...LAST, ...NAMED.keys(), 'twenty', 'thirty']);

/** Ages and days told in words, in one walk. */
export function spokenIn(segment: Segment): {
  readonly ages: readonly SpokenAge[];
  readonly days: readonly SpokenDay[];
} {
  const ages: SpokenAge[] = [];
  const days: SpokenDay[] = [];
  for (let i = 0; i < segment.words.length; i++) {
    if (((segment.marks[i] ?? 0) & DIGITS) !== 0) {
      const age = byNumber(segment, i);
      if (age !== undefined) ages.push(age);
      continue;
    }
    const kinds = STARTS.at(segment, i);
    if (kinds === 0) continue;
    const age = (kinds & IS_AGE) === 0 ? undefined : ageAt(segment, i);
    if (age !== undefined) ages.push(age);
    const day = (kinds & IS_DAY) === 0 ? undefined : dayAt(segment, i);
    if (day !== undefined) days.push(day);
  }
  return { ages, days };
}

function isAge(age: number): boolean {
  return age >= YOUNGEST && age <= OLDEST;
}

/** "50e verjaardag", "65. Geburtstag", "40th birthday". */
function byNumber(segment: Segment, i: number): SpokenAge | undefined {
  const { words: all } = segment;
  const age = Number(all[i]);
  if (all[i]?.length !== 2 || !isAge(age)) return undefined;
  const at = ORDINAL_ENDS.has(all[i + 1] ?? '') ? i + 2 : i + 1;
  return BIRTHDAY.has(all[at] ?? '')
    ? { age, from: i, end: at + 1, today: isToday(segment, i) }
    : undefined;
}

const TODAY = new Set(['vandaag', 'today', 'hjoed', 'heute']);
const TODAY_REACH = 6;

function isToday({ words: all }: Segment, i: number): boolean {
  for (let j = i - TODAY_REACH; j <= i + TODAY_REACH; j++) if (TODAY.has(all[j] ?? '')) return true;
  return false;
}

function ageAt(segment: Segment, i: number): SpokenAge | undefined {
  const { words: all } = segment;
  const word = all[i] ?? '';
  if (SARAH.has(word)) {
    const isSeen = SEEN.has(all[i + 1] ?? '') || SEES.has(all[i - 1] ?? '');
    return isSeen ? { age: 50, from: i, end: i + 1, today: isToday(segment, i) } : undefined;
  }
  if (word.endsWith('ste')) {
    const age = dutchNumber(word.slice(0, -3)) ?? 0;
    return isAge(age) && BIRTHDAY.has(all[i + 1] ?? '')
      ? { age, from: i, end: i + 2, today: isToday(segment, i) }
      : undefined;
  }
  const ten = ENGLISH_TENS.indexOf(word);
  const frisian = FRISIAN.indexOf(word);
  const one = ten < 0 ? -1 : ENGLISH_ONES.indexOf(all[i + 1] ?? '');
  const age =
    ten >= 0 ? (ten + 2) * 10 + one + 1 : frisian >= 0 ? (frisian + 2) * 10 : dutchNumber(word);
  const end = one >= 0 ? i + 2 : i + 1;
  if (age === undefined || !isAge(age) || !isSaidOfSomebody(segment, i, end)) return undefined;
  const last = YEARS.has(all[end] ?? '') ? end + 1 : end;
  return { age, from: i, end: last, today: isToday(segment, i) };
}

/** "wordt vandaag vijftig", "die vijftig wordt", "vijftig jaar jong", "turned fifty-eight on Sunday". */
function isSaidOfSomebody(segment: Segment, i: number, end: number): boolean {
  const { words: all, text, ends } = segment;
  const next = all[end] ?? '';
  if (YEARS.has(next)) return /^(?:jong|oud|old|young|of|âld)$/.test(all[end + 1] ?? '');
  let at = i - 1;
  while (at > i - 4 && SOON.has(all[at] ?? '')) at--;
  const isClosed = /^(?:[.,;:!?)\n]|$)/.test(
    text.slice(ends[end - 1] ?? 0, (ends[end - 1] ?? 0) + 1),
  );
  if (/^(?:wordt|werd|geworden|wurdt)$/.test(next)) return true;
  if (!BECOMES.has(all[at] ?? '')) return false;
  const isTurning = /^(?:turn|wordt|werd|geworden)/.test(all[at] ?? '');
  return isClosed || (isTurning && /^(?:on|op|in|vandaag|today|this|deze|dit|en|and)$/.test(next));
}

function dayAt(segment: Segment, i: number): SpokenDay | undefined {
  const { words: all } = segment;
  const word = all[i] ?? '';
  const own = NAMED.get(word);
  if (own !== undefined) return withYear(segment, i, i + 1, own[0], own[1]);
  let at = i + 1;
  let day = DAYS.get(word);
  const plain = PLAIN_DAYS.get(word);
  if (plain !== undefined) {
    const month = (all[at]?.length ?? 0) > 2 ? monthOf(all[at] ?? '') : undefined;
    return month === undefined ? undefined : withYear(segment, i, at + 1, plain, month);
  }
  if (word === 'twenty' || word === 'thirty') {
    const one = DAYS.get(all[at] ?? '') ?? 0;
    if (one < 1 || one > 9) return undefined;
    day = (word === 'twenty' ? 20 : 30) + one;
    at++;
  }
  if (all[at] === 'dag' || all[at] === 'day') at++;
  else if (LAST.has(word)) return undefined;
  if (/^(?:van|of|fan|in)$/.test(all[at] ?? '')) at++;
  const month = monthOf(all[at] ?? '');
  if (month === undefined) return undefined;
  return withYear(segment, i, at + 1, day, month);
}

function withYear(
  segment: Segment,
  from: number,
  end: number,
  named: number | undefined,
  month: number,
): SpokenDay | undefined {
  const { words: all, text, ends } = segment;
  const at = /^(?:in|van|of)$/.test(all[end] ?? '') ? end + 1 : end;
  const written = all[at] ?? '';
  const isYear =
    /^(?:19|20)\d\d$/.test(written) && !text.slice(ends[end - 1], ends[at]).includes('\n');
  const year = isYear ? Number(written) : undefined;
  const day = named ?? new Date(Date.UTC(year ?? 2001, month, 0)).getUTCDate();
  return { day, month, year, near: nearOf(segment, from, end), from, end: isYear ? at + 1 : end };
}

function nearOf(
  { words: all, text, starts, ends }: Segment,
  from: number,
  end: number,
): SpokenDay['near'] {
  for (let n = 1; n <= BIRTH_REACH; n++) {
    const before = all[from - n] ?? '';
    const behind = n <= 4 ? (all[end - 1 + n] ?? '') : '';
    const isLine = !text.slice(starts[Math.max(0, from - n)], ends[end - 1]).includes('\n');
    if (BORN.has(before) && isLine) return 'born';
    if (BORN.has(behind)) return 'born';
    if ((BIRTHDAY.has(before) || before === 'jarig') && isLine) return 'birthday';
    if (BIRTHDAY.has(behind) || behind === 'jarig') return 'birthday';
  }
  return undefined;
}
