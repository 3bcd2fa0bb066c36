/**
 * What one UTF-16 unit is to the tokeniser: a separator, something to drop, a letter or a digit, and what it folds to.
 * Worked out on first sight of a character and kept, so that loading costs nothing and a page costs one table look-up a
 * character.
 */

/** Classes, in bits 16 to 18 of an entry. */
export const SEPARATOR = 1;
/** Invisible, or a mark that sits on the letter before: dropped inside words. */
export const DROP = 2;
export const LETTER = 3;
export const DIGIT = 4;
/** Folds to more than one letter or digit: the low bits are an index into `LONG`. */
export const LONG_LETTERS = 5;
export const LONG_DIGITS = 6;
/** First half of a pair: `classifyPair` knows. */
export const PAIR = 7;
/** Set on upper-case letters. */
export const UPPER = 1 << 19;
/** Set on letters of scripts other than Latin. */
export const FOREIGN = 1 << 20;
/** Set on raised and lowered digits: a footnote mark after a plain digit, a digit elsewhere. */
export const RAISED = 1 << 21;

/** Foldings of more than one letter; entries point into it. */
export const LONG: string[] = [];

const entries = new Uint32Array(0x10000);

/** Letters of other scripts that a reader takes for a Latin one, as drawn in most typefaces. */
const LOOKALIKES =
  // Cyrillic, small then capital.
  'аaбbвbгrԁdеeѐeёeзzиuіiїiйuјjкkӏlмmнhоoпnрpсcтtуyхxһhѕsьbԛqԝwѡwүyѵvгrрpԍgӕæ' +
  'АaВbЕeЁeЗzІiЇiЈjКkӀlМmНhОoРpСcТtУyХxҺhЅsԚqԜwҮyѴvЬbԌgҪcҫcҠkҞkҚk' +
  // Greek, small then capital.
  'αaβbγyεeηnιiϊiκkνvοoρpσoςsτtυuωwχxζzμuϲcϳjάaέeήnίiόoύuώw' +
  'ΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxϹcͿjΆaΈeΉhΊiΌoΎy' +
  // Armenian, Hebrew and Cherokee letters that pass for Latin.
  'օoսuոnհhցgքpզqյjլlոnՕoՍuՏsԼlסoוlᎪaᏴbᏟcᎠdᎬeᏀgᎻhᎥiᎫjᏦkᏞlᎷmᏢpᏒrᏚsᎢtᏙvᎳwᏃzᎩy';

const lookalikes = new Map<number, number>();
for (let i = 0; i + 1 < LOOKALIKES.length; i += 2) {
  lookalikes.set(LOOKALIKES.charCodeAt(i), LOOKALIKES.charCodeAt(i + 1));
}

/** Latin letters that do not decompose, or that are styled: what they are written as on an ordinary keyboard. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    ẞ: 'ss',
    æ: 'ae',
    Æ: 'ae',
    œ: 'oe',
    Œ: 'oe',
    ø: 'o',
    Ø: 'o',
    đ: 'd',
    Đ: 'd',
    ð: 'd',
    Ð: 'd',
    þ: 'th',
    Þ: 'th',
    ħ: 'h',
    Ħ: 'h',
    ł: 'l',
    Ł: 'l',
    ŧ: 't',
    Ŧ: 't',
    ı: 'i',
    ȷ: 'j',
    ŋ: 'n',
    Ŋ: 'n',
    ƒ: 'f',
    ɑ: 'a',
    ɐ: 'a',
    ɓ: 'b',
    ɖ: 'd',
    ɗ: 'd',
    ɛ: 'e',
    ə: 'e',
    ǝ: 'e',
    ɡ: 'g',
    ɢ: 'g',
    ɠ: 'g',
    ɦ: 'h',
    ɨ: 'i',
    ɩ: 'i',
    ɪ: 'i',
    ɫ: 'l',
    ʟ: 'l',
    ɱ: 'm',
    ɲ: 'n',
    ɴ: 'n',
    ɔ: 'o',
    ɵ: 'o',
    ɾ: 'r',
    ɹ: 'r',
    ʀ: 'r',
    ʁ: 'r',
    ʂ: 's',
    ʃ: 's',
    ꜱ: 's',
    ʇ: 't',
    ʈ: 't',
    ʉ: 'u',
    ʊ: 'u',
    ʋ: 'v',
    ʌ: 'v',
    ʍ: 'w',
    ʎ: 'y',
    ʏ: 'y',
    ʐ: 'z',
    ᴀ: 'a',
    ʙ: 'b',
    ᴄ: 'c',
    ᴅ: 'd',
    ᴇ: 'e',
    ꜰ: 'f',
    ʜ: 'h',
    ᴊ: 'j',
    ᴋ: 'k',
    ᴍ: 'm',
    ᴏ: 'o',
    ᴘ: 'p',
    ᴛ: 't',
    ᴜ: 'u',
    ᴠ: 'v',
    ᴡ: 'w',
    ᴢ: 'z',
    ƀ: 'b',
    ƈ: 'c',
    ƙ: 'k',
    ƚ: 'l',
    ƥ: 'p',
    ƭ: 't',
    ƴ: 'y',
    ƶ: 'z',
    ȼ: 'c',
    ɇ: 'e',
    ǥ: 'g',
    ɉ: 'j',
    ꝁ: 'k',
    ɍ: 'r',
    ɏ: 'y',
    ⱥ: 'a',
    Ⱥ: 'a',
    ⱦ: 't',
    ꞌ: '',
  }),
);

const LETTERS = /^\p{L}+$/u;
const DIGITS = /^\p{Nd}+$/u;
const INVISIBLE = /^[\p{M}\p{Cf}\u115F\u1160\u3164\uFFA0]$/u;
const LATIN = /^\p{Script=Latin}/u;

/** First code points of the runs of ten digits that Unicode has no plain form for. */
const DIGIT_RUNS = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xe50, 0xed0];

function digitOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const base = DIGIT_RUNS.find((first) => code >= first && code < first + 10);
  return base === undefined ? char : String(code - base);
}

/** Letters in circles, squares and flags that Unicode has no plain form for. */
function enclosed(code: number): string | undefined {
  for (const first of [0x1f130, 0x1f150, 0x1f170, 0x1f1e6]) {
    if (code >= first && code < first + 26) return String.fromCharCode(0x61 + code - first);
  }
  return undefined;
}

function long(text: string, kind: number): number {
  let at = LONG.indexOf(text);
  if (at < 0) at = LONG.push(text) - 1;
  return (kind << 16) | at;
}

function classify(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (INVISIBLE.test(char)) return DROP << 16;
  const upper = char !== char.toLowerCase() ? UPPER : 0;
  const plain = asTyped(char) ?? enclosed(code) ?? Array.from(unmarked(char), plainly).join('');
  if (plain === '') return DROP << 16;
  if (DIGITS.test(plain)) {
    const digits = Array.from(plain, digitOf).join('');
    if (digits.length > 1) return long(digits, LONG_DIGITS);
    const raised =
      (code >= 0x2070 && code <= 0x208f) || code === 0xb2 || code === 0xb3 || code === 0xb9;
    return (DIGIT << 16) | digits.charCodeAt(0) | (raised ? RAISED : 0);
  }
  if (!LETTERS.test(plain)) return SEPARATOR << 16;
  const lower = plain.toLowerCase();
  if (LATIN.test(lower)) {
    return (
      (lower.length > 1 ? long(lower, LONG_LETTERS) : (LETTER << 16) | lower.charCodeAt(0)) | upper
    );
  }
  if (lower.length > 1 || lower.charCodeAt(0) > 0xffff)
    return long(lower, LONG_LETTERS) | FOREIGN | upper;
  return (LETTER << 16) | lower.charCodeAt(0) | FOREIGN | upper;
}

function asTyped(char: string): string | undefined {
  return PLAIN.get(char) ?? PLAIN.get(char.toLowerCase());
}

/** What is left of ǿ without its mark is ø, which is o. */
function plainly(char: string): string {
  return asTyped(char) ?? char;
}

/** Compatibility form without marks: é is e, ﬁ is fi, a full-width A is A. */
function unmarked(char: string): string {
  return char.normalize('NFKD').replaceAll(/\p{M}/gu, '');
}

function fill(unit: number): number {
  const entry = unit >= 0xd800 && unit <= 0xdbff ? PAIR << 16 : classify(String.fromCharCode(unit));
  entries[unit] = entry;
  return entry;
}

/** The entry of one UTF-16 unit: class in bits 16 to 18, what it folds to in the low 16. */
export function entryOf(unit: number): number {
  return entries[unit] || fill(unit);
}

/** The entry of a surrogate pair (styled letters, emoji, rare scripts). */
export function entryOfPair(char: string): number {
  return classify(char);
}

/** The Latin letter that a letter of another script is drawn like, or undefined. `char` as it stands on the page. */
export function lookalike(unit: number): number | undefined {
  const known = lookalikes.get(unit);
  if (known !== undefined) return known;
  const bare = unmarked(String.fromCharCode(unit));
  return bare.length === 1 ? lookalikes.get(bare.charCodeAt(0)) : undefined;
}
