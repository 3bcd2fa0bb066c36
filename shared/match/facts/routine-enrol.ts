import { BadInput } from '#shared/domain/errors.ts';
import type { RoutineFact } from '#shared/domain/fact.ts';

import type { EnrolledForm } from '../kind.ts';
import { segment } from '../segment.ts';
import { spell } from './address-words.ts';
import {
  dayHour,
  dayHourWhere,
  dayOtherWhere,
  dayWhere,
  hourWhere,
  MARK,
  placeKey,
  weeklyWhere,
  wordKey,
} from './routine-forms.ts';
import { dayNumber, GENERIC, isArticle, mayTell } from './routine-words.ts';

interface Keys {
  /** Say which place or activity it is also beside a weekday alone. */
  readonly telling: readonly string[];
  /** Only beside weekday and hour: the name of a club's town, a word that many places share. */
  readonly helping: readonly string[];
}

const fold = (text: string | undefined): readonly string[] =>
  text === undefined ? [] : segment(text).words;

/** The canonical forms of a routine: each pair of weekday, hour and place or activity, and all three. */
export function enrolRoutine(fact: RoutineFact): readonly EnrolledForm[] {
  const day = fact.weekday === undefined ? undefined : dayNumber(fact.weekday);
  const hour = readHour(fact.from ?? fact.to);
  const keys = keysOf(fact);
  const forms = new Map<string, EnrolledForm>();
  const add = (
    form: string,
    strength: EnrolledForm['strength'],
    because: EnrolledForm['because'],
  ): void => {
    if (!forms.has(form)) forms.set(form, { form, strength, because });
  };
  const all = new Set([...keys.telling, ...keys.helping]);
  if (day !== undefined && hour !== undefined) {
    for (const key of all) {
      add(dayHourWhere(day, hour, key), 'exact', 'routine-full');
      add(dayHourWhere(day, hour, key, MARK.dated), 'strong', 'routine-full');
    }
    // A weekday and an hour are of many people: they say something only beside the person's name.
    add(dayHour(day, hour), 'weak', 'routine-day-hour');
    add(dayHour(day, hour, MARK.dated), 'hint', 'routine-day-hour');
  }
  if (day !== undefined) {
    for (const key of hour === undefined ? all : keys.telling) {
      add(dayWhere(day, key), hour === undefined ? 'exact' : 'strong', 'routine-day-place');
      add(dayWhere(day, key, MARK.dated), 'weak', 'routine-day-place');
      for (const one of hour === undefined ? ANY_PART : [hour])
        add(
          dayOtherWhere(day, key, one),
          hour === undefined ? 'exact' : 'weak',
          'routine-day-place',
        );
    }
  }
  if (hour !== undefined) {
    for (const key of keys.telling)
      add(hourWhere(hour, key), day === undefined ? 'exact' : 'weak', 'routine-hour-place');
  }
  for (const key of keys.telling) add(weeklyWhere(key), 'weak', 'routine-place');
  if (forms.size === 0)
    throw new BadInput('routine: wanted two of weekday, time and place or activity; got fewer');
  return [...forms.values()];
}

/** An hour of each part of the day. */
const ANY_PART = ['09:00', '14:00', '20:00'];

/** "19:30", "9.30" or "9" as HH:MM; undefined where it is none. */
function readHour(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [hour, minute = '00'] = fold(text).filter((word) => /^\d{1,2}$/.test(word));
  if (hour === undefined || Number(hour) > 24 || Number(minute) > 59) {
    throw new BadInput('routine: wanted a time as HH:MM; got something else');
  }
  return `${String(Number(hour) % 24).padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

function keysOf({ place, what }: RoutineFact): Keys {
  const telling = new Set<string>();
  const helping = new Set<string>();
  const words = fold(place);
  const bare = words.filter((word) => !isArticle(word));
  const own = bare.filter((word) => mayTell(word) && !GENERIC.has(word));
  const [last] = own.slice(-1);
  if (bare.length > 1) telling.add(placeKey(words.slice(-3)));
  if (last !== undefined) {
    helping.add(wordKey(last));
    const at = words.lastIndexOf(last);
    if (isArticle(words[at - 1] ?? '')) telling.add(spell(words[at - 1] ?? '') + spell(last));
    else if (bare.length === 1) telling.add(wordKey(last));
    if (at > 0 && !isArticle(words[at - 1] ?? ''))
      telling.add(placeKey(words.slice(at - 1, at + 1)));
  }
  for (const word of fold(what))
    if (mayTell(word) && !GENERIC.has(word) && telling.size < 5) telling.add(wordKey(word));
  return { telling: [...telling], helping: [...helping] };
}
