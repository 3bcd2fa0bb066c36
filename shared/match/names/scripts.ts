import anyAscii from 'any-ascii';

/** A folded word in Latin letters. The folding has taken vowel signs off some scripts; `isVowelless` knows which. */
export function latinOf(word: string): string {
  if (/^[a-z]*$/.test(word)) return word;
  return anyAscii(word.normalize('NFC'))
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
}

const WITH_VOWELS =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Whether a folded word is in a script that writes consonants and leaves vowels out, or as marks that the folding drops. */
export function isVowelless(word: string): boolean {
  return !WITH_VOWELS.test(word);
}

const SYLLABIC = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a word is in a script of which one sign is a whole syllable, so that one other sign is another name. */
export function isSyllabic(word: string): boolean {
  return SYLLABIC.test(word);
}
