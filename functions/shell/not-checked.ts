import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import type { Language } from '#shared/domain/person.ts';
import { termsAreMet } from '#shared/domain/source.ts';
import type { NotChecked } from '#shared/report/exposure-mail.ts';
import { sourceName } from '#shared/report/words.ts';
import { CONNECTORS } from '#shared/sources/registry.ts';
import type { DayOutcome } from '#shared/storage/outcomes.ts';
import { outcomesIn } from '#shared/storage/outcomes.ts';
import type { CanaryResult, SourceRecords } from '#shared/storage/sources.ts';
import { sourceRecordsIn } from '#shared/storage/sources.ts';

const WEEK_MS = 7 * 86_400_000;

/** What was looked at for a subject in the last week, and what could not be: one line a source, so that silence is never "nothing found". */
export function lookedIn(client: DynamoDBClient, table: string, now: () => Date) {
  const outcomes = outcomesIn(client, table);
  const records = sourceRecordsIn(client, table);
  return async (
    subject: string,
    language: Language,
  ): Promise<{ readonly pagesRead: number; readonly notChecked: readonly NotChecked[] }> => {
    const to = now().toISOString().slice(0, 10);
    const from = new Date(now().getTime() - WEEK_MS).toISOString().slice(0, 10);
    const [own, everybody, quiet, unproven, off] = await Promise.all([
      outcomes.ofSubject(subject, from, to),
      outcomes.ofEverybody(from, to),
      silentSources(records),
      unprovenSources(records, from),
      offSources((source) => records.terms(source), language),
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
    return {
      pagesRead: all.reduce((sum, { pagesRead }) => sum + pagesRead, 0),
      notChecked: [
        ...failing(all, language),
        ...quiet.map((id) => ({ title: titleOf(id, language), why })),
        ...unproven.map((id) => ({ title: titleOf(id, language), why: unasked })),
        ...off,
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

async function offSources(
  terms: (source: string) => Promise<unknown>,
  language: Language,
): Promise<NotChecked[]> {
  const why =
    language === 'nl'
      ? 'staat uit: de beheerder heeft de gebruiksvoorwaarden nog niet gelezen'
      : 'switched off: the operator has not read the terms of use yet';
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
