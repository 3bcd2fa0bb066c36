import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import type { Language } from '#shared/domain/person.ts';
import type { NotChecked } from '#shared/report/exposure-mail.ts';
import { SOURCE_NL } from '#shared/report/words.ts';
import { CONNECTORS } from '#shared/sources/registry.ts';
import type { DayOutcome } from '#shared/storage/outcomes.ts';
import { outcomesIn } from '#shared/storage/outcomes.ts';
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
    const [own, everybody, off] = await Promise.all([
      outcomes.ofSubject(subject, from, to),
      outcomes.ofEverybody(from, to),
      offSources((source) => records.terms(source), language),
    ]);
    const all = [...own, ...everybody];
    return {
      pagesRead: all.reduce((sum, { pagesRead }) => sum + pagesRead, 0),
      notChecked: [...failing(all, language), ...off],
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
          ? `${failed} van ${all} keer kon er niet worden gelezen`
          : `${failed} of ${all} looks could not be read`,
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
      ? 'staat uit: de voorwaarden zijn nog niet door iemand gelezen'
      : 'is off: nobody has read its terms yet';
  const off = CONNECTORS.filter(({ meta }) => meta.takes === 'subject' && meta.terms.read === null);
  const unread = await Promise.all(
    off.map(async ({ meta }) =>
      (await terms(meta.id)) ? [] : [{ title: titleOf(meta.id, language), why }],
    ),
  );
  return unread.flat();
}

function titleOf(source: string, language: Language): string {
  const inEnglish = CONNECTORS.find(({ meta }) => meta.id === source)?.meta.title ?? source;
  return language === 'nl' ? (SOURCE_NL[source] ?? inEnglish) : inEnglish;
}
