import type { Finding } from '#shared/domain/finding.ts';
import { SEVERITIES } from '#shared/domain/severity.ts';
import type { Task } from '#shared/domain/task.ts';
import { CLOCKS } from '#shared/remediation/clocks.ts';
import { LETTER_ROUTES } from '#shared/remediation/letter.ts';
import { waysFrom } from '#shared/remediation/states.ts';
import { KIND } from '#shared/report/words.ts';
import type { Answer } from '#shared/storage/answers.ts';
import type { SiteContact } from '#shared/storage/contacts.ts';
import type { Letter } from '#shared/storage/letters.ts';
import type { Subject } from '#shared/storage/subjects.ts';

import type { PageWords } from '../steps/words-of.ts';
import type { View } from '../web/env.ts';
import { byWhom, capital, kindsIn, moment, nameOf } from '../web/say.ts';
import { AnswerList } from './answers.tsx';
import type { ReadAnswer } from './answers.tsx';
import { Area, Check } from './fields.tsx';
import { Act, Actions, Button, Form } from './form.tsx';
import { History } from './history.tsx';
import { Page } from './layout.tsx';
import { Alert, Badge, Band, ButtonLink, H2, List, Outside, P, Pairs, Quote } from './parts.tsx';
import { Whom } from './recipient.tsx';
import { Due, taskPath } from './team.tsx';

export interface TaskProps {
  readonly view: View;
  readonly task: Task;
  readonly subject: Subject;
  readonly findings: readonly Finding[];
  readonly letters: readonly Letter[];
  readonly answers: readonly Answer[];
  readonly contact: SiteContact | undefined;
  readonly typed?: { readonly value: string; readonly wrong: string } | undefined;
  readonly caseNumber: string;
  /** What was just done, or could not be. */
  readonly said?: string | undefined;
  /** Words of pages that the person shared, by finding; only when the team asked to see them. */
  readonly words?: ReadonlyMap<string, PageWords> | undefined;
  /** The answer that the team asked to read. */
  readonly readAnswer?: ReadAnswer | undefined;
  readonly why?: string | undefined;
  readonly whyError?: string | undefined;
}

/** One removal request: for whom, where, whom to ask, what is next. */
export function TaskPage(props: TaskProps) {
  const { view, task, subject, findings, said, caseNumber, whyError } = props;
  const say = view.say.task;
  const [office] = subject.offices;
  return (
    <Page
      view={view}
      title={say.title(task.site)}
      at="/team"
      crumbs={[{ href: '/team', text: view.say.common.tasks }]}
      wrong={whyError !== undefined || props.typed !== undefined}
    >
      {said !== undefined && <Alert kind="ok" title={said} />}
      <Pairs
        of={[
          [say.forWhom, nameOf(subject.names)],
          [
            say.office,
            office ? `${office.title}, ${office.organisation}` : view.say.common.unknown,
          ],
          [say.kinds, kindsIn(task.kinds, view)],
          [say.severity, <Band view={view} severity={task.severity} />],
          [say.route, view.say.codes.route[task.route]],
          [
            say.state,
            <>
              {view.say.codes.state[task.state]}
              {task.reappearances > 0 && ` (${say.back(task.reappearances)})`}
            </>,
          ],
          [say.due, <Due view={view} task={task} />],
          [say.caseNumber, caseNumber],
        ]}
      />
      <H2>{say.pagesTitle}</H2>
      <Pages {...props} />
      <H2 id="contact">{say.recipientTitle}</H2>
      <Whom {...props} hostile={isHostile(findings)} />
      {(task.sentAt !== undefined || props.answers.length > 0) && (
        <AnswerList view={view} task={task} answers={props.answers} read={props.readAnswer} />
      )}
      <H2>{say.nextTitle}</H2>
      <Next {...props} />
      <H2>{say.rescanTitle}</H2>
      <P>{say.rescanText}</P>
      <Act view={view} action={`${taskPath(task)}/rescan`}>
        {say.rescan}
      </Act>
      <H2>{say.historyTitle}</H2>
      <History view={view} steps={task.history} own={false} />
      <Letters {...props} />
    </Page>
  );
}

/** A request would tell such a site that it is right. */
export function isHostile(findings: readonly Finding[]): boolean {
  return findings.some(({ inputs, status }) => inputs.context >= 3 && status !== 'suppressed');
}

function Pages({ view, task, findings, words }: TaskProps) {
  const say = view.say.task;
  const byPage = [...Map.groupBy(findings, ({ page }) => page).values()].toSorted(worst);
  const shares = findings.some(({ forTeam }) => forTeam !== undefined);
  return (
    <>
      <ul class="luwte-cards">
        {byPage.map((those) => {
          const [first] = those;
          const gone = those.every(({ status }) => status === 'resolved');
          const quotes = those.flatMap(({ id }) => words?.get(id)?.quotes ?? []);
          return (
            <li class="luwte-card">
              <p>
                {first?.url === undefined ? (
                  say.pageSealed
                ) : /^https?:\/\//i.test(first.url) ? (
                  <Outside href={first.url}>{first.url}</Outside>
                ) : (
                  <span class="luwte-url">{first.url}</span>
                )}
              </p>
              <Pairs
                of={[
                  [
                    say.kinds,
                    [...new Set(those.map(({ kind }) => KIND[view.language][kind]))].join(', '),
                  ],
                  [
                    say.state,
                    gone ? (
                      <Badge look="good">{say.pageGone}</Badge>
                    ) : (
                      <Badge>{say.pageOpen}</Badge>
                    ),
                  ],
                  [say.lastLooked, first ? moment(first.lastLooked, view) : ''],
                ]}
              />
              {quotes.length > 0 && (
                <>
                  <P>
                    {say.words}. {say.wordsHelp}
                  </P>
                  {quotes.map((quote) => (
                    <Quote text={quote} />
                  ))}
                </>
              )}
            </li>
          );
        })}
      </ul>
      {shares && words === undefined && (
        <Act view={view} action={`${taskPath(task)}/words`}>
          {say.wordsShow}
        </Act>
      )}
    </>
  );
}

function worst(one: readonly Finding[], other: readonly Finding[]): number {
  return worstOf(one) - worstOf(other);
}

function worstOf(those: readonly Finding[]): number {
  return Math.min(...those.map(({ severity }) => SEVERITIES.indexOf(severity)));
}

function Next({ view, task, why, whyError }: TaskProps) {
  const say = view.say.task;
  const ways = waysFrom(task.state, 'person');
  const letter = LETTER_ROUTES.includes(task.route);
  const first = ways.find((way) => way !== 'withdrawn' && way !== 'open');
  return (
    <>
      <P>{say.nextText}</P>
      <P>{CLOCKS[task.route].basis === 'law' ? say.clockLaw : say.clockPractice}</P>
      {task.next !== undefined && ways.includes('escalated') && (
        <P>{say.escalatesTo(view.say.codes.route[task.next])}</P>
      )}
      {letter ? (
        <p>
          <ButtonLink href={`${taskPath(task)}/letter`} primary>
            {say.letterGo}
          </ButtonLink>
        </p>
      ) : (
        <P>{say.letterNot}</P>
      )}
      <Form view={view} action={`${taskPath(task)}/move`}>
        <Area
          view={view}
          name="why"
          label={say.reason}
          help={say.reasonHelp}
          error={whyError}
          value={why}
          rows={3}
          optional
        />
        {ways.includes('acknowledged') && (
          <Check view={view} name="extended" label={say.extended} />
        )}
        <Actions>
          {ways.map((way) => (
            <Button
              name="to"
              value={way}
              look={way === first && !letter ? 'primary-action' : 'secondary-action'}
              danger={way === 'withdrawn'}
            >
              {way === 'drafted' && !letter ? say.prepared : say.move[way]}
            </Button>
          ))}
        </Actions>
      </Form>
    </>
  );
}

function Letters({ view, letters }: TaskProps) {
  const say = view.say.task;
  if (letters.length === 0) return <></>;
  return (
    <>
      <H2>{say.lettersTitle}</H2>
      <List
        items={letters.map(({ at, by, language, to }) =>
          [
            capital(moment(at, view)),
            language === 'nl' ? 'Nederlands' : 'English',
            byWhom(by, view, false),
            ...(to === undefined ? [] : [`${say.letterTo.toLowerCase()} ${to}`]),
          ].join(', '),
        )}
      />
    </>
  );
}
