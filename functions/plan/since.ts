import type { Outcomes } from '#shared/storage/outcomes.ts';
import type { SourceRecords } from '#shared/storage/sources.ts';

/**
 * Day of the last complete run of a source for a subject. What was asked the last time counts as complete only if all of
 * it was answered, and the source's test questions came out right; else the same days are asked about once more.
 */
export function sinceOver(
  records: Pick<SourceRecords, 'lastAsked' | 'lastComplete' | 'complete' | 'canaries'>,
  outcomes: Pick<Outcomes, 'ofSubject'>,
  now: () => number,
) {
  return async (source: string, subject: string): Promise<string | undefined> => {
    const asked = await records.lastAsked(source, subject);
    if (asked !== undefined) {
      const today = new Date(now()).toISOString().slice(0, 10);
      const [days, canaries] = await Promise.all([
        outcomes.ofSubject(subject, asked.slice(0, 10), today),
        records.canaries(source),
      ]);
      const own = days.filter((day) => day.source === source);
      const failed = own.reduce((sum, day) => sum + day.refused + day.unreadable, 0);
      const isBelieved = canaries.every(({ passed }) => passed);
      if (own.length > 0 && failed === 0 && isBelieved)
        await records.complete(source, subject, asked);
    }
    return records.lastComplete(source, subject);
  };
}
