/** Names of the months, folded: Dutch, English, German, French, Frisian; then how they are shortened. */
const NAMES: readonly (readonly string[])[] = [
  ['januari', 'january', 'januar', 'janner', 'janvier', 'jannewaris', 'jan', 'janv', 'jann'],
  ['februari', 'february', 'februar', 'fevrier', 'febrewaris', 'feb', 'febr', 'fevr', 'fev'],
  ['maart', 'march', 'marz', 'maerz', 'mars', 'mrt', 'mar', 'maa', 'mrz'],
  ['april', 'avril', 'apr', 'avr'],
  ['mei', 'may', 'mai', 'maaie'],
  ['juni', 'june', 'juin', 'juny', 'jun'],
  ['juli', 'july', 'juillet', 'july', 'jul', 'juil'],
  ['augustus', 'august', 'aout', 'aug'],
  ['september', 'septembre', 'septimber', 'sept', 'sep'],
  ['oktober', 'october', 'octobre', 'okt', 'oct'],
  ['november', 'novembre', 'novimber', 'nov'],
  ['december', 'dezember', 'decembre', 'desimber', 'dec', 'dez', 'des'],
];

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

const numbers = new Map<string, number>();
NAMES.forEach((names, index) => {
  for (const name of names) numbers.set(name, index + 1);
});
const romans = new Map(ROMAN.map((roman, index) => [roman, index + 1]));

/** 1 to 12 for a month's name, short name or capital Roman numeral; undefined for any other word. */
export function monthOf(written: string): number | undefined {
  return numbers.get(written.toLowerCase()) ?? romans.get(written);
}

/** Longest name. */
export const MONTH_MOST = 10;
