import type { Finding } from '#shared/domain/finding.ts';
import { sayReason } from '#shared/domain/reason.ts';
import type { Task } from '#shared/domain/task.ts';
import { severityOf, severityRule } from '#shared/findings/severity.ts';
import { KIND } from '#shared/report/words.ts';
import type { KeptExposure } from '#shared/storage/exposures.ts';

import type { PageWords } from '../steps/words-of.ts';
import type { View } from '../web/env.ts';
import { capital, dayOf, kindsIn } from '../web/say.ts';
import { sayRule } from '../words/rules.ts';
import { BreachNames, isBreach, isBreachList, Measures, MeasuresTaken } from './breach-finding.tsx';
import { Act, Actions } from './form.tsx';
import { History } from './history.tsx';
import { Page } from './layout.tsx';
import { Alert, Band, H2, List, Outside, P, Pairs, Quote } from './parts.tsx';

/** A finding with what only its subject may read. */
export interface ReadFinding {
  readonly finding: Finding;
  readonly words: PageWords | undefined;
  /** Evidence was kept of it. */
  readonly evidence: boolean;
}

interface ExposureProps {
  readonly view: View;
  readonly exposure: KeptExposure;
  readonly findings: readonly ReadFinding[];
  readonly tasks: readonly Task[];
}

/** One site of the subject's own: each finding with its page, words, reasons and history. */
export function ExposurePage({ view, exposure, findings, tasks }: ExposureProps) {
  const { mine, common } = view.say;
  const here = `/mine/exposures/${exposure.id}`;
  const isList = isBreachList(exposure.site);
  return (
    <Page
      view={view}
      title={isList ? mine.breachTitle : mine.exposureTitle(exposure.site)}
      at="/mine"
      crumbs={[{ href: '/mine', text: common.overview }]}
    >
      <Pairs
        of={[
          ...(exposure.findings === 0
            ? ([[mine.status, mine.statusAside]] as const)
            : ([
                [mine.severity, <Band view={view} severity={exposure.severity} />],
                [mine.kinds, kindsIn(exposure.kinds, view)],
                [mine.status, mine.counts(exposure.findings, exposure.gone)],
              ] as const)),
          [mine.firstSeen, dayOf(exposure.firstSeen, view)],
          [mine.lastSeen, dayOf(exposure.lastSeen, view)],
        ]}
      />
      {exposure.findings > 0 && <Measures view={view} site={exposure.site} />}
      {exposure.findings > 0 && (
        <section aria-labelledby="share">
          <H2 id="share">{isList ? mine.shareBreachTitle : mine.shareTitle}</H2>
          <P>{shareText(exposure, view)}</P>
          <Actions>
            {exposure.shared ? (
              <Act view={view} action={`${here}/unshare`}>
                {mine.unshare}
              </Act>
            ) : (
              <Act view={view} action={`${here}/share`} look="primary-action">
                {mine.share}
              </Act>
            )}
          </Actions>
          {exposure.shared && tasks.length > 0 && <Tasks view={view} tasks={tasks} />}
        </section>
      )}
      <H2>{mine.findingsTitle}</H2>
      <ul class="luwte-cards">
        {findings.map((one) => (
          <li>
            <One view={view} shared={exposure.shared} {...one} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function shareText({ site, shared }: KeptExposure, { say: { mine } }: View): string {
  if (isBreachList(site)) return shared ? mine.sharedBreachText : mine.shareBreachText;
  return shared ? mine.sharedText : mine.shareText;
}

function Tasks({ view, tasks }: { view: View; tasks: readonly Task[] }) {
  const { codes, mine } = view.say;
  return (
    <>
      <h3 class="utrecht-heading-3">{mine.tasksTitle}</h3>
      <List
        items={tasks.map(({ route, state, history }) => {
          const at = history.at(-1)?.at;
          return `${codes.route[route]}: ${codes.state[state]}${at === undefined ? '' : `, ${dayOf(at, view)}`}`;
        })}
      />
    </>
  );
}

function One({
  view,
  finding,
  words,
  shared,
  evidence,
}: ReadFinding & { view: View; shared: boolean }) {
  const { mine, codes } = view.say;
  const { id, kind, severity, inputs, because, about, confidence, status } = finding;
  const url = finding.url ?? words?.url;
  const aside = status === 'suppressed';
  const hostile = inputs.context >= 3;
  const [heading] = [`finding-${id}`];
  return (
    <article
      class={`luwte-card${status === 'new' || status === 'in-progress' ? '' : ' luwte-card--quiet'}`}
      aria-labelledby={heading}
    >
      <div class="luwte-card__head">
        <h3 class="utrecht-heading-2" id={heading}>
          {capital(KIND[view.language][kind])}
        </h3>
        {!aside && status !== 'resolved' && status !== 'archived' && (
          <Band view={view} severity={severity} />
        )}
      </div>
      {hostile && (
        <Alert kind="warning">
          <p>{mine.hostile}</p>
        </Alert>
      )}
      <Pairs
        of={[
          [mine.status, statusOf(finding, view)],
          [
            mine.page,
            <>
              {words?.title !== undefined && <p>{words.title}</p>}
              {url === undefined ? (
                view.say.common.unknown
              ) : (
                <>
                  <p>
                    <span class="luwte-url">{url}</span>
                  </p>
                  {isWeb(url) && (
                    <p>
                      <Outside href={url}>{mine.openPage}</Outside>. {mine.openPageHelp}
                    </p>
                  )}
                </>
              )}
            </>,
          ],
          [
            mine.aboutWhom,
            <>
              <p>{`${codes.about[about]} (${mine.sure(Math.round(confidence * 100))})`}</p>
              <p>{`${mine.because}: ${because.map((reason) => sayReason(reason, view.language)).join('; ')}.`}</p>
            </>,
          ],
          [mine.severity, severityWhy(finding, view)],
          [mine.firstSeen, dayOf(finding.firstSeen, view)],
          [mine.lastSeen, dayOf(finding.lastSeen, view)],
        ]}
      />
      {isBreach(finding) ? (
        <BreachNames view={view} words={words} shared={shared && finding.forTeam !== undefined} />
      ) : (
        <Words view={view} words={words} shared={shared && finding.forTeam !== undefined} />
      )}
      <details>
        <summary>{mine.history}</summary>
        <History view={view} steps={finding.history} own />
      </details>
      {evidence && <P>{mine.evidenceHelp}</P>}
      <Choices view={view} finding={finding} shared={shared} words={words} evidence={evidence} />
    </article>
  );
}

function Words({
  view,
  words,
  shared,
}: {
  view: View;
  words: PageWords | undefined;
  shared: boolean;
}) {
  const { mine } = view.say;
  const quotes = words?.quotes.filter((quote) => quote.trim() !== '') ?? [];
  if (quotes.length === 0) return <P>{mine.wordsNone}</P>;
  return (
    <>
      <h4 class="utrecht-heading-3">{mine.words}</h4>
      <P>{shared ? mine.wordsShared : mine.wordsOnlyHere}</P>
      {quotes.map((quote) => (
        <Quote text={quote} />
      ))}
    </>
  );
}

function Choices({
  view,
  finding,
  shared,
  words,
  evidence,
}: ReadFinding & { view: View; shared: boolean }) {
  const { mine } = view.say;
  const at = `/mine/findings/${finding.id}`;
  const aside = finding.status === 'suppressed';
  return (
    <>
      <Actions>
        {isBreach(finding) ? (
          finding.status !== 'resolved' && <MeasuresTaken view={view} finding={finding} />
        ) : aside ? (
          <Act view={view} action={`${at}/me-after-all`}>
            {mine.notMeUndo}
          </Act>
        ) : (
          finding.status !== 'resolved' && (
            <Act view={view} action={`${at}/not-me`}>
              {mine.notMe}
            </Act>
          )
        )}
        {evidence && (
          <Act view={view} action={`${at}/evidence`}>
            {mine.evidence}
          </Act>
        )}
        {shared && !aside && words && (
          <Act
            view={view}
            action={`${at}/${finding.forTeam === undefined ? 'share-words' : 'unshare-words'}`}
          >
            {finding.forTeam === undefined ? mine.wordsShare : mine.wordsUnshare}
          </Act>
        )}
      </Actions>
    </>
  );
}

/** The rule that gave the band, and what changed it. */
function severityWhy({ inputs, hint, severity, status }: Finding, { say, language }: View): string {
  if (hint === true) return say.mine.hintRule;
  const rule = `${sayRule(severityRule(inputs), language)}.`;
  const together = status !== 'resolved' && severity !== severityOf(inputs);
  return together ? `${rule} ${say.mine.together}` : rule;
}

function statusOf({ status, goneSince, reappearances }: Finding, { say }: View): string {
  const { mine } = say;
  const words: Record<Finding['status'], string> = {
    new: goneSince === undefined ? mine.statusOpen : mine.statusDoubt,
    'in-progress': goneSince === undefined ? mine.statusOpen : mine.statusDoubt,
    suppressed: mine.statusAside,
    resolved: mine.statusGone,
    archived: mine.statusMet,
  };
  const back = reappearances > 0 ? `. ${mine.reappeared(reappearances)}` : '';
  return `${words[status]}${back}`;
}

/** A link that a browser may follow: nothing that runs. */
function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
