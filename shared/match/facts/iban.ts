import { BadInput } from '#shared/domain/errors.ts';
import type { IbanFact } from '#shared/domain/fact.ts';

import type { Candidate, EnrolledForm, KindOfFact } from '../kind.ts';
import { glyphsOf, isDigit, isLetter, plain, type Glyphs } from './glyphs.ts';
import { ibanLength, passesMod97 } from './iban-check.ts';
import { indicesOf, lastBefore, learn, SAYS_ACCOUNT } from './keywords.ts';

/**
 * Bank accounts. `iban:NL91ABNA0417164300`, and for Dutch ones `iban:account:417164300`, the number that people used
 * before 2014 and that still stands on old pages; it is read only behind a word for an account.
 */
export const iban: KindOfFact<IbanFact> = {
  kind: 'iban',

  enrol({ value }): readonly EnrolledForm[] {
    const compact = compactIban(plain(value).replace(/^\s*iban\b/i, ''));
    if (!isIban(compact)) {
      throw new BadInput(
        'iban: wanted an IBAN of the length of its country whose check digits are right; check it for a typing error',
      );
    }
    const forms: EnrolledForm[] = [
      { form: `iban:${compact}`, strength: 'exact', because: 'iban-account' },
    ];
    const old = compact.startsWith('NL') ? compact.slice(8).replace(/^0+/, '') : '';
    if (old.length >= OLD_LEAST) {
      forms.push({ form: `iban:account:${old}`, strength: 'strong', because: 'iban-old-account' });
    }
    return forms;
  },

  recognise(segment): readonly Candidate[] {
    const glyphs = glyphsOf(segment);
    const { digits } = glyphs;
    const out: Candidate[] = [];
    if (digits.length === 0) return out;
    // Where words for an account end.
    const accounts = indicesOf(segment, SAYS_ACCOUNT).map(
      (index) => glyphs.pointOf(segment.ends[index] ?? 0) - 1,
    );
    let from = 0;
    for (let i = 0; i + 1 < digits.length; i += 2) {
      const at = digits[i] ?? 0;
      if (at < from) continue;
      const end = readIban(glyphs, at, out);
      if (end > 0) {
        from = end;
        continue;
      }
      if (accounts.length > 0 && (digits[i + 1] ?? 0) - at <= OLD_MOST) {
        from = Math.max(from, readOldAccount(glyphs, at, accounts, out));
      }
    }
    return out;
  },
};

/** Bare account numbers of Dutch banks had nine or ten digits, those of the giro up to seven; fewer than five say nothing. */
const OLD_LEAST = 5;
const OLD_MOST = 10;

function compactIban(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}

function isIban(compact: string): boolean {
  return ibanLength(compact.slice(0, 2)) === compact.length && passesMod97(compact);
}

/** Reads an account whose check digits begin at `at`; gives its end, or 0 where there is none. */
function readIban(glyphs: Glyphs, at: number, out: Candidate[]): number {
  const { text } = glyphs;
  const second = letterBefore(text, at);
  if (second < 0) return 0;
  const start = letterBefore(text, second);
  if (start < 0 || !isFree(text, start)) return 0;
  const country = `${text[start]}${text[second]}`.toUpperCase();
  const length = ibanLength(country);
  if (length === undefined) return 0;
  let compact = country;
  let end = at;
  let gap = 0;
  while (compact.length < length && end < text.length) {
    if (isDigit(text, end) || isLetter(text, end)) {
      compact += text[end];
      gap = 0;
    } else if (gap++ >= 3 || !' .-/\n\t_'.includes(text[end] ?? 'x')) return 0;
    end++;
  }
  if (compact.length < length || isDigit(text, end) || isLetter(text, end)) return 0;
  const form = [compact.toUpperCase(), ...digitsInBank(compact.toUpperCase())].find(passesMod97);
  if (form === undefined) return 0;
  out.push({ kind: 'iban', span: glyphs.spanOf(start, end), forms: [`iban:${form}`] });
  return end;
}

const asDigits = (part: string): string => part.replaceAll('O', '0').replaceAll(/[IL]/g, '1');

/** Dutch accounts are four letters and ten digits: letters that pass for digits there are digits, and the other way round. */
function digitsInBank(compact: string): readonly string[] {
  if (!compact.startsWith('NL')) return [];
  const bank = compact.slice(4, 8).replaceAll('0', 'O').replaceAll('1', 'I');
  return [`NL${asDigits(compact.slice(2, 4))}${bank}${asDigits(compact.slice(8))}`];
}

/** The letter just before, one separator skipped; -1 where none stands. */
function letterBefore(text: string, at: number): number {
  let p = at - 1;
  if (p > 0 && ' .-'.includes(text[p] ?? 'x')) p--;
  return p >= 0 && isLetter(text, p) ? p : -1;
}

/** Whether an account can begin here: no other word runs into it, save "IBAN" itself. */
function isFree(text: string, start: number): boolean {
  if (start === 0) return true;
  if (isDigit(text, start - 1)) return false;
  return (
    !isLetter(text, start - 1) ||
    /(?:^|[^\p{L}])iban$/iu.test(text.slice(Math.max(0, start - 5), start))
  );
}

learn(
  SAYS_ACCOUNT,
  (
    'rekening rekeningen rekeningnummer rekeningnr rek reknr giro gironummer girorekening bankrekening ' +
    'bankrekeningnummer bankrekeningnr bankrek bank banknummer postbank konto kontonummer compte account accountnumber'
  ).split(' '),
);

/** How far behind its word an old account may begin: "rekening bij de bank nr." */
const ACCOUNT_REACH = 28;

const OLD_ACCOUNT = /\d{1,4}(?:[. -]?\d{1,4}){1,4}/y;

/** Reads a bare old account behind a word for one; gives its end, or 0. */
function readOldAccount(
  glyphs: Glyphs,
  at: number,
  accounts: readonly number[],
  out: Candidate[],
): number {
  const { text } = glyphs;
  const word = lastBefore(accounts, at);
  if (word === undefined || at - word > ACCOUNT_REACH || /[\d\n]/.test(text.slice(word, at)))
    return 0;
  OLD_ACCOUNT.lastIndex = at;
  const written = OLD_ACCOUNT.exec(text)?.[0];
  if (written === undefined) return 0;
  const number = written.replaceAll(/\D/g, '').replace(/^0+/, '');
  const end = at + written.length;
  if (number.length < OLD_LEAST || number.length > OLD_MOST) return 0;
  if (isDigit(text, end) || isLetter(text, end) || isDigit(text, at - 1)) return 0;
  out.push({ kind: 'iban', span: glyphs.spanOf(at, end), forms: [`iban:account:${number}`] });
  return end;
}
