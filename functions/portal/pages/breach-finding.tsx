import type { Finding } from '#shared/domain/finding.ts';
import { recipientFor, siteTypeOf } from '#shared/remediation/recipients.ts';

import type { PageWords } from '../steps/words-of.ts';
import type { View } from '../web/env.ts';
import { Act } from './form.tsx';
import { H2, List, P } from './parts.tsx';

/** Whether a finding is an address on a list of data breaches: nothing of it can be removed. */
export function isBreach({ because }: Pick<Finding, 'because'>): boolean {
  return because.some(({ code }) => code === 'breach-listed');
}

/** Whether a site is such a list. */
export function isBreachList(site: string): boolean {
  return siteTypeOf(site) === 'breach-list';
}

/** What the person can do themselves about what stands on a site; nothing where nobody has written that down. */
export function Measures({ view, site }: { view: View; site: string }) {
  const { mine } = view.say;
  const own = recipientFor(site, 'own-settings')?.routes.find(
    ({ route }) => route === 'own-settings',
  );
  if (!own?.needs) return <></>;
  return (
    <section aria-labelledby="measures">
      <H2 id="measures">{mine.measuresTitle}</H2>
      {isBreachList(site) && <P>{mine.measuresBreach}</P>}
      <List items={own.needs.map((need) => need[view.language])} />
    </section>
  );
}

/** The names of the breaches: whole, since they are no words cut out of a page. */
export function BreachNames({
  view,
  words,
  shared,
}: {
  view: View;
  words: PageWords | undefined;
  shared: boolean;
}) {
  const { mine } = view.say;
  const names = words?.quotes ?? [];
  if (names.length === 0) return <P>{mine.wordsNone}</P>;
  return (
    <>
      <h4 class="utrecht-heading-3">{mine.breachNames}</h4>
      <P>{shared ? mine.wordsShared : mine.wordsOnlyHere}</P>
      <List items={names} />
    </>
  );
}

/** Saying that the measures were taken, or that there is more to do. */
export function MeasuresTaken({ view, finding }: { view: View; finding: Finding }) {
  const { mine } = view.say;
  const at = `/mine/findings/${finding.id}`;
  return finding.status === 'archived' ? (
    <Act view={view} action={`${at}/not-met`}>
      {mine.notMet}
    </Act>
  ) : (
    <Act view={view} action={`${at}/met`} look="primary-action">
      {mine.met}
    </Act>
  );
}
