import type { Glyphs } from './glyphs.ts';

/** An age in years, and where it stands. */
export interface FoundAge {
  readonly age: number;
  readonly start: number;
  readonly end: number;
}

const BEHIND =
  /(?:[ -]?(?:jaar|jarige?|years?|jier|jahren?|ans|yo\b|y\/o)(?![\p{L}]))|-year-old|[ -]?(?:year|yr)s?[ -]old/iuy;
const BEFORE = /(?:\baged?|leeftijd|alter|age|oud|leeftiid)[ :]{1,3}$/i;

/** What stands before an age that is said of somebody. */
const STATED =
  /(?:^|[,(|:\n]\s?|(?:^|\s)(?:is|was|wordt|werd|nu|inmiddels|aged?|leeftijd|turns|now)\s)$/i;

/** Ages of people who can hold an office or have one: "57 jaar", "57-jarige", "aged 57", "(57)". */
export function agesIn({ text, digits }: Glyphs): readonly FoundAge[] {
  const out: FoundAge[] = [];
  for (let i = 0; i + 1 < digits.length; i += 2) {
    const start = digits[i] ?? 0;
    const end = digits[i + 1] ?? 0;
    if (end - start !== 2) continue;
    const age = Number(text.slice(start, end));
    if (age < 16 || !isAge(text, start, end)) continue;
    out.push({ age, start, end: endOfAge(text, end) });
  }
  return out;
}

function isAge(text: string, start: number, end: number): boolean {
  if (text[start - 1] === '(' && text[end] === ')') return true;
  BEHIND.lastIndex = end;
  const behind = BEHIND.exec(text)?.[0];
  if (behind !== undefined) {
    if (!/^[ -]?(?:jaar|years?|jier|jahren?|ans)$/i.test(behind)) return true;
    // "57 jaar" is an age beside a name; behind "na" or "sinds" it is how long something took.
    return (
      STATED.test(text.slice(Math.max(0, start - 12), start)) ||
      /^ (?:oud|old|alt|jong|young)(?!\p{L})/u.test(
        text.slice(end + behind.length, end + behind.length + 7),
      )
    );
  }
  return (
    BEFORE.test(text.slice(Math.max(0, start - 12), start)) && !/[.\d/-]/.test(text[end] ?? ' ')
  );
}

function endOfAge(text: string, end: number): number {
  BEHIND.lastIndex = end;
  return end + (BEHIND.exec(text)?.[0].length ?? 0);
}
