import { behindExit, homeDigits, international, national } from './phone-plan.ts';

/** Fewest digits of a national number that say enough without their country. */
const HOME_LEAST = 7;

/** The international numbers that a whole value stands for, likeliest first. Empty where it is no number. */
export function readValue(text: string, country: string): readonly string[] {
  const bare = text.replace(/^\s*(?:tel|sms):/i, '').replace(EXTENSION_AT_END, '');
  if (/[\p{L}@$%^&_=<>!]/u.test(bare)) return [];
  const plus = /^[^\d+]*\+/.test(bare);
  const digits = bare.replaceAll(/\D/g, '');
  if (plus) return listOf(international(digits));
  for (const rest of behindExit(digits, country)) {
    const number = international(rest);
    if (number !== undefined) return [number];
  }
  return national(digits, country);
}

const EXTENSION_AT_END = /[\s,;]*(?:ext(?:ension|n)?|toestel|tst|poste|dw|x|#)[\s.:=]*\d{1,7}\s*$/i;

/** The form of an international number written as inside its country, or undefined where that is too short to say enough. */
export function homeForm(number: string): string | undefined {
  const digits = homeDigits(number);
  return digits.length < HOME_LEAST ? undefined : `phone:national:${digits}`;
}

/**
 * The forms of digits found on a page. `plus`: a plus stood before them. `alone`: they stand in one piece, so that a
 * number whose plus was dropped (as in addresses of chat programs) is read too.
 */
export function formsOfDigits(
  digits: string,
  { plus, alone, country }: { plus: boolean; alone: boolean; country: string },
): string[] {
  if (plus) return listOf(international(digits)).map((number) => `phone:${number}`);
  const forms: string[] = [];
  const add = (number: string | undefined): void => {
    if (number !== undefined && !forms.includes(`phone:${number}`)) forms.push(`phone:${number}`);
  };
  for (const rest of behindExit(digits, country)) add(international(rest));
  for (const number of national(digits, country)) add(number);
  const zero = digits.startsWith('0');
  const home = zero ? digits.slice(1) : digits;
  if (!home.startsWith('0') && home.length >= (zero ? HOME_LEAST : 9) && home.length <= 11) {
    forms.push(`phone:national:${home}`);
  }
  if (alone && !zero && digits.length >= 10) add(international(digits));
  return forms;
}

function listOf<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
