import type { FactKind } from '#shared/domain/fact.ts';
import type { PersonName } from '#shared/domain/person.ts';
import { writtenName } from '#shared/domain/person.ts';
import { KIND } from '#shared/report/words.ts';

import type { View } from './env.ts';

/** A moment in words, Dutch time. */
export function moment(iso: string, { language }: View): string {
  return format(iso, language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
}

/** A day in words, Dutch time. */
export function dayOf(iso: string, { language }: View): string {
  return format(iso, language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long' });
}

function format(iso: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'Europe/Amsterdam' }).format(
    new Date(iso),
  );
}

/** Kinds in a row: "home address, phone number". */
export function kindsIn(kinds: readonly FactKind[], { language }: View): string {
  return kinds.map((kind) => KIND[language][kind]).join(', ');
}

/** The first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Who did a step or looked, as the reader knows them. `own` where the reader is the subject. */
export function byWhom(by: string, { say }: View, own: boolean): string {
  const { common } = say;
  const at = by.indexOf(':');
  const role = at < 0 ? by : by.slice(0, at);
  const name = at < 0 ? '' : by.slice(at + 1);
  if (role === 'system') return common.system;
  if (role === 'operator' || role === 'demo') return common.operator;
  if (role === 'subject') return own ? common.you : common.thePerson;
  if (role === 'team') return common.teamMember(name === '' ? common.someone : name);
  return common.someone;
}

/** The public name of a person, as the first of their names has it. */
export function nameOf(names: readonly PersonName[]): string {
  const [first] = names;
  return first ? writtenName(first) : '';
}
