import { BadInput } from '#shared/domain/errors.ts';
import type { BirthdateFact } from '#shared/domain/fact.ts';

import type { Candidate, EnrolledForm, KindOfFact } from '../kind.ts';
import { agesIn } from './birthdate-age.ts';
import { datesIn, isDay, type FoundDate } from './birthdate-dates.ts';
import { type SpokenDay, spokenIn } from './birthdate-words.ts';
import { glyphsOf, plain } from './glyphs.ts';
import { indicesOf, SAYS_BIRTHDAY } from './keywords.ts';

/**
 * Dates of birth. `birthdate:1968-03-14` as a whole; weaker, and only beside a word for birth: the month or the year; and
 * beside a word for a birthday, day and month. An age is two years of birth at once, so it is enrolled as two pairs,
 * `birthdate:aged:1967-1968`; the page's year for it is the latest whole date on the page, and without one ages are not read,
 * for no clock runs in here.
 */
export const birthdate: KindOfFact<BirthdateFact> = {
  kind: 'birthdate',

  enrol({ value, precision }): readonly EnrolledForm[] {
    const [, year = '', month, day] =
      /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(plain(value).trim()) ?? [];
    const y = Number(year);
    const fine =
      precision ?? (day === undefined ? (month === undefined ? 'year' : 'month') : 'day');
    const wanted = { year: 0, month: 1, day: 2 }[fine];
    const given = day === undefined ? (month === undefined ? 0 : 1) : 2;
    if (year === '' || given < wanted || !isDay(y, Number(month ?? 1), Number(day ?? 1))) {
      throw new BadInput(
        `birthdate: wanted a date that exists, as YYYY-MM-DD, YYYY-MM or YYYY, no shorter than its precision (${fine})`,
      );
    }
    const forms: EnrolledForm[] = [];
    if (wanted === 2) {
      forms.push(
        { form: `birthdate:${year}-${month}-${day}`, strength: 'exact', because: 'birthdate-day' },
        {
          form: `birthdate:birthday:${month}-${day}`,
          strength: 'weak',
          because: 'birthdate-birthday',
        },
      );
    }
    if (wanted >= 1) {
      forms.push({
        form: `birthdate:born:${year}-${month}`,
        strength: 'weak',
        because: 'birthdate-month',
      });
    }
    forms.push(
      { form: `birthdate:born:${year}`, strength: 'weak', because: 'birthdate-year' },
      { form: `birthdate:aged:${y - 1}-${y}`, strength: 'weak', because: 'birthdate-age' },
      { form: `birthdate:aged:${y}-${y + 1}`, strength: 'weak', because: 'birthdate-age' },
    );
    return forms;
  },

  recognise(segment): readonly Candidate[] {
    const glyphs = glyphsOf(segment);
    const spoken = spokenIn(segment);
    if (glyphs.digits.length === 0 && spoken.days.length === 0) return [];
    const birthdays = indicesOf(segment, SAYS_BIRTHDAY).map((index) =>
      glyphs.pointOf(segment.starts[index] ?? 0),
    );
    const american = segment.country === 'US' || segment.country === 'PH';
    const dates = datesIn(glyphs, { american, english: segment.language === 'en', birthdays });
    const out: Candidate[] = [];
    for (const date of dates) {
      const forms = formsOf(date);
      if (forms.length === 0) continue;
      out.push({ kind: 'birthdate', span: glyphs.spanOf(date.start, date.end), forms });
    }
    const push = (from: number, end: number, forms: readonly string[]): void => {
      const span = [segment.starts[from] ?? 0, segment.ends[end - 1] ?? 0] as const;
      if (forms.length > 0) out.push({ kind: 'birthdate', span, forms });
    };
    for (const day of spoken.days) push(day.from, day.end, spokenForms(day));
    const latest = dates.reduce(
      (most, { year, day }) =>
        day === undefined || year === undefined ? most : Math.max(most, year),
      0,
    );
    if (latest >= FIRST_PAGES) {
      for (const { age, start, end } of agesIn(glyphs)) {
        const forms = [`birthdate:aged:${latest - age - 1}-${latest - age}`];
        out.push({ kind: 'birthdate', span: glyphs.spanOf(start, end), forms });
      }
      const today = pageDay(dates, latest);
      for (const said of spoken.ages) {
        const at = glyphs.pointOf(segment.starts[said.from] ?? 0);
        const day = said.today ? today : birthdayNear(dates, at);
        const born = day === undefined ? [] : [`birthdate:${latest - said.age}-${day}`];
        push(said.from, said.end, [
          ...born,
          `birthdate:aged:${latest - said.age - 1}-${latest - said.age}`,
        ]);
      }
    }
    return out.toSorted((a, b) => a.span[0] - b.span[0]);
  },
};

/** Pages are not older than the web: an older date on one is not its own. */
const FIRST_PAGES = 1996;

const two = (n: number): string => String(n).padStart(2, '0');

function formsOf({ year, others, month, day, near }: FoundDate): readonly string[] {
  if (year !== undefined && month !== undefined && day !== undefined) {
    return [
      `birthdate:${year}-${two(month)}-${two(day)}`,
      ...others.map((other) => `birthdate:${other}`),
    ];
  }
  if (near === undefined) return [];
  if (year === undefined) return [`birthdate:birthday:${two(month ?? 0)}-${two(day ?? 0)}`];
  if (near !== 'born') return [];
  return [month === undefined ? `birthdate:born:${year}` : `birthdate:born:${year}-${two(month)}`];
}

/** The page's own day as MM-DD, where all its whole dates of its latest year are one day. */
function pageDay(dates: readonly FoundDate[], latest: number): string | undefined {
  const days = new Set(
    dates
      .filter(({ year, day }) => year === latest && day !== undefined)
      .map(({ month, day }) => `${two(month ?? 0)}-${two(day ?? 0)}`),
  );
  return days.size === 1 ? [...days][0] : undefined;
}

/** How far from a birthday's number its day may stand, in characters. */
const DAY_REACH = 80;

/** The day of a birthday, as MM-DD, beside its number: "viert 12 mei haar 50e verjaardag". */
function birthdayNear(dates: readonly FoundDate[], point: number): string | undefined {
  const day = dates.find(
    (date) =>
      date.year === undefined &&
      date.near === 'birthday' &&
      Math.abs(date.start - point) <= DAY_REACH,
  );
  return day && `${two(day.month ?? 0)}-${two(day.day ?? 0)}`;
}

/** A day in words: with its year as any date; without one, beside a word for birth or birthday, a birthday. */
function spokenForms({ year, month, day, near }: SpokenDay): readonly string[] {
  if (year !== undefined) return [`birthdate:${year}-${two(month)}-${two(day)}`];
  return near === undefined ? [] : [`birthdate:birthday:${two(month)}-${two(day)}`];
}
