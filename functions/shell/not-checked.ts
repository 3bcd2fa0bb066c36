import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import type { BreachStand } from '#shared/domain/consent.ts';
import { breachStandOf } from '#shared/domain/consent.ts';
import type { Language } from '#shared/domain/person.ts';
import { termsAreMet } from '#shared/domain/source.ts';
import type { NotChecked } from '#shared/report/exposure-mail.ts';
import { sourceName } from '#shared/report/words.ts';
import { CONNECTORS } from '#shared/sources/registry.ts';
import type { DayOutcome } from '#shared/storage/outcomes.ts';
import { outcomesIn } from '#shared/storage/outcomes.ts';
import type { CanaryResult, SourceRecords } from '#shared/storage/sources.ts';
import { sourceRecordsIn } from '#shared/storage/sources.ts';
import type { Subjects } from '#shared/storage/subjects.ts';

import { BREACH_LISTS, breachListsOn } from './sources-on.ts';

const WEEK_MS = 7 * 86_400_000;
const OFF: Readonly<Record<Language, string>> = {
  nl: 'staat uit: de beheerder heeft de gebruiksvoorwaarden nog niet gelezen',
  en: 'switched off: the operator has not read the terms of use yet',
};

/** What was looked at for a subject in the last week, and what could not be: one line a source, so that silence is never "nothing found". */
export function lookedIn(
  client: DynamoDBClient,
  table: string,
  subjects: Pick<Subjects, 'get'>,
  now: () => Date,
) {
  const outcomes = outcomesIn(client, table);
  const records = sourceRecordsIn(client, table);
  return async (
    subject: string,
    language: Language,
  ): Promise<{ readonly pagesRead: number; readonly notChecked: readonly NotChecked[] }> => {
    const to = now().toISOString().slice(0, 10);
    const from = new Date(now().getTime() - WEEK_MS).toISOString().slice(0, 10);
    const person = await subjects.get(subject);
    const stand = person ? breachStandOf(person, now().toISOString()) : 'never';
    const [own, everybody, quiet, unproven, off, breaches] = await Promise.all([
      outcomes.ofSubject(subject, from, to),
      outcomes.ofEverybody(from, to),
      silentSources(records),
      unprovenSources(records, from),
      offSources((source) => records.terms(source), language),
      breachesNotAsked(records, stand, language),
    ]);
    const why =
      language === 'nl'
        ? 'de proefvraag mislukte: stilte zegt nu niets'
        : 'its test question failed: silence means nothing now';
    const unasked =
      language === 'nl'
        ? 'de proefvraag is deze week niet gesteld: stilte zegt nu niets'
        : 'its test question was not asked this week: silence means nothing now';
    const all = [...own, ...everybody];
    // The test question of a list that is not asked for this person says nothing to them.
    const theirs = (id: string) => stand === 'holds' || !BREACH_LISTS.includes(id);
    return {
      pagesRead: all.reduce((sum, { pagesRead }) => sum + pagesRead, 0),
      notChecked: [
        ...failing(all, language),
        ...quiet.filter(theirs).map((id) => ({ title: titleOf(id, language), why })),
        ...unproven.filter(theirs).map((id) => ({ title: titleOf(id, language), why: unasked })),
        ...off,
        ...breaches,
      ],
    };
  };
}

/** Sources that were asked and could not be read. Watched sites count as one: which site was read is nobody's secret, but a list of them is no help. */
function failing(days: readonly DayOutcome[], language: Language): NotChecked[] {
  const bySource = Map.groupBy(days, ({ source }) =>
    source.startsWith('site:') ? 'site' : source,
  );
  return [...bySource].flatMap(([source, those]) => {
    const sum = (count: (one: DayOutcome) => number) =>
      those.reduce((total, one) => total + count(one), 0);
    const failed = sum((one) => one.refused + one.unreadable);
    if (failed === 0) return [];
    const all = failed + sum((one) => one.pagesRead + one.nothing + one.hits);
    const nl = language === 'nl';
    return [
      {
        title:
          source === 'site' ? (nl ? 'Gevolgde sites' : 'Watched sites') : titleOf(source, language),
        why: nl
          ? `${failed} van de ${all} keer lukte het lezen niet`
          : `reading failed ${failed} of ${all} times`,
      },
    ];
  });
}

const NOT_ASKED: Readonly<
  Record<Language, Readonly<Record<Exclude<BreachStand, 'holds'> | 'off', string>>>
> = {
  nl: {
    never: 'wordt voor u niet gevraagd: daar hoort een aparte toestemming bij',
    withdrawn: 'wordt voor u niet gevraagd: u hebt die toestemming ingetrokken',
    ended: 'wordt voor u niet meer gevraagd: die toestemming is afgelopen',
    off: OFF.nl,
  },
  en: {
    never: 'is not asked for you: that takes a consent of its own',
    withdrawn: 'is not asked for you: you withdrew that consent',
    ended: 'is not asked for you any more: that consent has ended',
    off: OFF.en,
  },
};

/** Lists of data breaches are asked for who agreed to that, and where they are on: for all others silence says nothing. */
async function breachesNotAsked(
  records: Pick<SourceRecords, 'terms'>,
  stand: BreachStand,
  language: Language,
): Promise<NotChecked[]> {
  const on = await breachListsOn(records);
  return BREACH_LISTS.flatMap((id) => {
    const why = !on.includes(id) ? 'off' : stand;
    return why === 'holds' ? [] : [{ title: titleOf(id, language), why: NOT_ASKED[language][why] }];
  });
}

async function offSources(
  terms: (source: string) => Promise<unknown>,
  language: Language,
): Promise<NotChecked[]> {
  const why = OFF[language];
  const off = CONNECTORS.filter(({ meta }) => meta.takes === 'subject' && !termsAreMet(meta.terms));
  const unread = await Promise.all(
    off.map(async ({ meta }) =>
      (await terms(meta.id)) ? [] : [{ title: titleOf(meta.id, language), why }],
    ),
  );
  return unread.flat();
}

/** Ids of sources that are on and did not give what their canary must give: that they found nothing means nothing. */
export async function silentSources(
  records: Pick<SourceRecords, 'canaries' | 'terms'>,
): Promise<string[]> {
  return sourcesWhere(records, (results) => results.some(({ passed }) => !passed));
}

/** Ids of sources that are on and whose test question was asked before, but not since that day. */
export async function unprovenSources(
  records: Pick<SourceRecords, 'canaries' | 'terms'>,
  since: string,
): Promise<string[]> {
  return sourcesWhere(
    records,
    (results) =>
      results.length > 0 && results.every(({ at, passed }) => passed && at.slice(0, 10) < since),
  );
}

async function sourcesWhere(
  records: Pick<SourceRecords, 'canaries' | 'terms'>,
  is: (results: readonly CanaryResult[]) => boolean,
): Promise<string[]> {
  const all = await Promise.all(
    CONNECTORS.map(async ({ meta: { id, terms } }) => {
      const [results, read] = await Promise.all([records.canaries(id), records.terms(id)]);
      return (read !== undefined || termsAreMet(terms)) && is(results) ? [id] : [];
    }),
  );
  return all.flat();
}

/** A source's name in the reader's language, by its id. */
export function titleOf(source: string, language: Language): string {
  return sourceName(
    source,
    CONNECTORS.find(({ meta }) => meta.id === source)?.meta.title ?? source,
    language,
  );
}
