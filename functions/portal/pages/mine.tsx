import { standsOpen } from '#shared/domain/finding.ts';
import { SEVERITIES } from '#shared/domain/severity.ts';
import type { NotChecked } from '#shared/report/exposure-mail.ts';
import type { KeptExposure } from '#shared/storage/exposures.ts';
import type { Subject } from '#shared/storage/subjects.ts';

import { standOf } from '../steps/consent.ts';
import type { View } from '../web/env.ts';
import { capital, dayOf, kindsIn } from '../web/say.ts';
import { Ending } from './consent.tsx';
import { Page } from './layout.tsx';
import { A, Alert, Badge, Band, ButtonLink, H2, List, P, Pairs } from './parts.tsx';

interface OverviewProps {
  readonly view: View;
  readonly subject: Subject;
  readonly exposures: readonly KeptExposure[];
  readonly pagesRead: number;
  readonly notChecked: readonly NotChecked[];
}

/** "Mijn overzicht": worst first, and what could not be checked. */
export function Overview({ view, subject, exposures, pagesRead, notChecked }: OverviewProps) {
  const { mine } = view.say;
  const sorted = exposures.toSorted(worstFirst);
  const aside = sorted.filter(({ findings }) => findings === 0);
  const gone = sorted.filter((one) => one.findings > 0 && one.gone === one.findings);
  const handled = sorted.filter((one) => one.gone < one.findings && !standsOpen(one));
  const open = sorted.filter(standsOpen);
  return (
    <Page view={view} title={mine.title} at="/mine">
      <Ending view={view} subject={subject} link />
      {subject.facts.length === 0 && (
        <Alert kind="warning" title={mine.noFacts}>
          <p>
            <ButtonLink href="/mine/facts" primary>
              {mine.noFactsGo}
            </ButtonLink>
          </p>
        </Alert>
      )}
      {open.length === 0 ? (
        <Empty view={view} looked={pagesRead > 0} />
      ) : (
        <section aria-labelledby="open">
          <H2 id="open">{mine.openTitle}</H2>
          <Cards view={view} exposures={open} />
        </section>
      )}
      {gone.length > 0 && (
        <section aria-labelledby="gone">
          <H2 id="gone">{mine.goneTitle}</H2>
          <Cards view={view} exposures={gone} quiet />
        </section>
      )}
      {handled.length > 0 && (
        <section aria-labelledby="handled">
          <H2 id="handled">{mine.handledTitle}</H2>
          <Cards view={view} exposures={handled} quiet />
        </section>
      )}
      {aside.length > 0 && (
        <section aria-labelledby="aside">
          <H2 id="aside">{mine.asideTitle}</H2>
          <List
            items={aside.map(({ id, site }) => (
              <A href={`/mine/exposures/${id}`}>{mine.see(site)}</A>
            ))}
          />
        </section>
      )}
      <H2>{mine.checkedTitle}</H2>
      <P>{mine.checked(pagesRead)}</P>
      {notChecked.length === 0 ? (
        <P>{mine.allChecked}</P>
      ) : (
        <>
          <H2>{mine.notCheckedTitle}</H2>
          <P>{mine.notChecked}</P>
          {[...Map.groupBy(notChecked, ({ why }) => why)].map(([why, those]) => (
            <>
              <P>{capital(why)}:</P>
              <List items={those.map(({ title }) => title)} />
            </>
          ))}
        </>
      )}
      {standOf(subject.consent, view.now) === 'holds' && (
        <P>
          {mine.consentUntil(dayOf(subject.consent.until, view))}{' '}
          <A href="/mine/consent">{view.say.consent.goTo}</A>
        </P>
      )}
    </Page>
  );
}

/** Not having looked is not the same as nothing found. */
function Empty({ view, looked }: { view: View; looked: boolean }) {
  const { mine } = view.say;
  return looked ? (
    <Alert kind="ok" title={mine.empty}>
      <p>{mine.emptyText}</p>
    </Alert>
  ) : (
    <Alert kind="warning" title={mine.nothingLooked}>
      <p>{mine.nothingLookedText}</p>
    </Alert>
  );
}

function Cards({
  view,
  exposures,
  quiet = false,
}: {
  view: View;
  exposures: readonly KeptExposure[];
  quiet?: boolean;
}) {
  const { mine } = view.say;
  return (
    <ul class="luwte-cards">
      {exposures.map((one) => (
        <li class={`luwte-card${quiet ? ' luwte-card--quiet' : ''}`}>
          <div class="luwte-card__head">
            <h3 class="utrecht-heading-3">
              <A href={`/mine/exposures/${one.id}`}>{one.site}</A>
            </h3>
            {!quiet && <Band view={view} severity={one.severity} />}
          </div>
          <Pairs
            of={[
              [mine.kinds, kindsIn(one.kinds, view)],
              [mine.status, mine.counts(one.findings, one.gone)],
              [mine.lastSeen, dayOf(one.lastSeen, view)],
              [
                mine.sharing,
                one.shared ? (
                  <Badge look="good">{mine.sharedYes}</Badge>
                ) : (
                  <Badge>{mine.sharedNo}</Badge>
                ),
              ],
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

function worstFirst(one: KeptExposure, other: KeptExposure): number {
  const by = SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);
  return by === 0 ? other.lastSeen.localeCompare(one.lastSeen) : by;
}
