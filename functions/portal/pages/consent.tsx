import type { Subject } from '#shared/storage/subjects.ts';

import { aYearAfter, standOf } from '../steps/consent.ts';
import type { View } from '../web/env.ts';
import { dayOf } from '../web/say.ts';
import { BreachConsentPart } from './breaches.tsx';
import { Check } from './fields.tsx';
import { Actions, Button, Form } from './form.tsx';
import { Page } from './layout.tsx';
import { A, Alert, ButtonLink, H2, H3, P, Pairs } from './parts.tsx';

interface ConsentProps {
  readonly view: View;
  readonly subject: Subject;
  /** Lists of data breaches may be asked, as far as the organisation goes. */
  readonly breachesOn: boolean;
  /** Whose box was not ticked. */
  readonly missing?: 'consent' | 'breaches';
  readonly done?: string | undefined;
}

/** To what somebody agreed, until when, and agreeing again. */
export function ConsentPage({ view, subject, breachesOn, missing, done }: ConsentProps) {
  const { consent: say, enrolment, common, breaches } = view.say;
  const { consent } = subject;
  const stand = standOf(consent, view.now);
  const said = new Map([
    ['renewed', say.renewed],
    ['agreed', breaches.given],
    ['stopped', breaches.stopped],
  ]).get(done ?? '');
  const parts = [
    [enrolment.doesTitle, enrolment.does],
    [enrolment.outTitle, enrolment.out],
    [enrolment.seesTitle, enrolment.sees],
    [enrolment.notSeesTitle, enrolment.notSees],
  ] as const;
  return (
    <Page
      view={view}
      title={say.title}
      at="/mine/settings"
      crumbs={[{ href: '/mine/settings', text: common.settings }]}
      wrong={missing !== undefined}
    >
      {said !== undefined && <Alert kind="ok" title={said} />}
      {stand !== 'holds' && <Ending view={view} subject={subject} />}
      <Pairs
        of={[
          [say.given, `${dayOf(consent.given, view)} (${say.how[consent.how]})`],
          [say.until, dayOf(consent.until, view)],
        ]}
      />
      <H2>{say.whatTitle}</H2>
      {parts.map(([title, text]) => (
        <>
          <H3>{title}</H3>
          <P>{text}</P>
        </>
      ))}
      <H2>{say.againTitle}</H2>
      <P>{say.again}</P>
      <Form view={view} action="/mine/consent">
        <Check
          view={view}
          name="consent"
          label={enrolment.consentBox(dayOf(aYearAfter(view.now), view))}
          error={missing === 'consent' ? say.missing : undefined}
        />
        <Actions>
          <Button>{say.go}</Button>
        </Actions>
      </Form>
      <BreachConsentPart
        view={view}
        subject={subject}
        on={breachesOn}
        missing={missing === 'breaches'}
      />
      <H2>{say.stopTitle}</H2>
      <P>
        {say.stop} <A href="/mine/leave">{common.leave}</A>
      </P>
    </Page>
  );
}

/** Said where consent ends soon or has ended; nothing where it holds. */
export function Ending({
  view,
  subject,
  link = false,
}: {
  view: View;
  subject: Subject;
  /** With the way to the page of consent. */
  link?: boolean;
}) {
  const { consent: say } = view.say;
  const { consent } = subject;
  const stand = standOf(consent, view.now);
  if (stand === 'holds') return <></>;
  const on = dayOf(consent.until, view);
  return (
    <Alert kind="warning" title={stand === 'ended' ? say.ended(on) : say.ends(on)}>
      <p>{stand === 'ended' ? say.endedText : say.endsText}</p>
      {link && (
        <p>
          <ButtonLink href="/mine/consent" primary>
            {say.goTo}
          </ButtonLink>
        </p>
      )}
    </Alert>
  );
}
