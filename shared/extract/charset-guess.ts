import { analyse } from 'chardet';

/** How much of a page is looked at to guess its character set. */
const SAMPLE = 64 * 1024;
/** Sets of two bytes a character, in the order in which equal signs are believed. */
const EAST_ASIAN = ['shift_jis', 'euc-jp', 'euc-kr', 'big5', 'gb18030'];
/** Share of the letters that must be of a script for the script to tell the set. */
const TELLING = 0.25;
const KANA = /[\u3041-\u30fa]/g;
const HANGUL = /[\uac00-\ud7a3]/g;

/** Labels of the legacy sets that the bytes may be written in, most likely first; for bytes that are no UTF-8. */
export function likelyCharsets(bytes: Uint8Array): string[] {
  const sample = bytes.subarray(0, SAMPLE);
  const likely = analyse(sample).map(({ name }) => name);
  const isEastAsian = EAST_ASIAN.includes((likely[0] ?? '').toLowerCase());
  const told = isEastAsian ? EAST_ASIAN.find((label) => isToldByScript(sample, label)) : undefined;
  return told === undefined ? likely : [told, ...likely];
}

/** Japanese is seldom without kana and Korean without hangul; other sets read the same bytes as rare signs. */
function isToldByScript(sample: Uint8Array, label: string): boolean {
  const text = new TextDecoder(label).decode(sample);
  const broken = text.split('\ufffd').length - 1;
  const letters =
    text.match(/[\u3041-\u30fa\u3400-\u9fff\uac00-\ud7a3\uff66-\uff9f]/g)?.length ?? 0;
  if (letters === 0 || broken > letters / 50) return false;
  const script =
    label === 'euc-kr' ? HANGUL : label === 'shift_jis' || label === 'euc-jp' ? KANA : undefined;
  return script !== undefined && (text.match(script)?.length ?? 0) > TELLING * letters;
}
