import type { View } from '../web/env.ts';
import type { Faults, Fields } from '../web/fields.ts';
import { BreachQuestion } from './breaches.tsx';
import { Check } from './fields.tsx';
import { Button, Form } from './form.tsx';
import { Page } from './layout.tsx';
import type { OfficeAsk } from './office.tsx';
import { Alert, ButtonLink, H2, P } from './parts.tsx';
import { PersonFields } from './person-fields.tsx';

interface InvitationProps {
  readonly view: View;
  readonly token: string;
  readonly consentUntil: string;
  readonly linkUntil: string;
  readonly missing?: boolean;
  /** The box of data breaches was ticked before. */
  readonly breaches: boolean;
}

/** What Luwte is, before anybody agrees to anything. */
export function InvitationPage({
  view,
  token,
  consentUntil,
  linkUntil,
  missing,
  breaches,
}: InvitationProps) {
  const say = view.say.enrolment;
  const parts = [
    [say.doesTitle, say.does],
    [say.outTitle, say.out],
    [say.seesTitle, say.sees],
    [say.notSeesTitle, say.notSees],
    [say.lockTitle, say.lock],
    [say.familyTitle, say.family],
  ] as const;
  return (
    <Page view={view} title={say.title} wrong={missing === true}>
      <P lead>{say.lead(view.organisation)}</P>
      {parts.map(([title, text]) => (
        <>
          <H2>{title}</H2>
          <P>{text}</P>
        </>
      ))}
      <H2>{say.consentTitle}</H2>
      <Form view={view} action={`/invitation/${token}`}>
        <Check
          view={view}
          name="consent"
          label={say.consentBox(consentUntil)}
          error={missing === true ? say.consentMissing : undefined}
        />
        <P>{say.consentLater}</P>
        <BreachQuestion view={view} until={consentUntil} ticked={breaches} />
        <Button>{say.consentGo}</Button>
      </Form>
      <P>{say.linkUntil(linkUntil)}</P>
    </Page>
  );
}

export function EnrolPage({
  view,
  fields,
  faults,
  ask,
}: {
  view: View;
  fields: Fields;
  faults: Faults;
  ask?: OfficeAsk | undefined;
}) {
  const say = view.say.enrolment;
  const wrong = Object.keys(faults).length > 0;
  return (
    <Page view={view} title={say.publicTitle} wrong={wrong}>
      <P>{say.step(2)}</P>
      {wrong && (
        <Alert kind="error" title={view.say.common.formWrong}>
          <p>{view.say.common.formWrongHelp}</p>
        </Alert>
      )}
      <Form view={view} action="/enrol" main>
        <PersonFields
          view={view}
          fields={fields}
          faults={faults}
          office={ask && { action: '/enrol', ask }}
        />
        <Button>{say.enrolGo}</Button>
      </Form>
    </Page>
  );
}

export function AlreadyPage({ view }: { view: View }) {
  const say = view.say.enrolment;
  return (
    <Page view={view} title={say.already}>
      <P>{say.alreadyText}</P>
      <p>
        <ButtonLink href="/" primary>
          {view.say.common.home}
        </ButtonLink>
      </p>
    </Page>
  );
}

export function ConsentedPage({ view }: { view: View }) {
  const say = view.say.enrolment;
  return (
    <Page view={view} title={say.consentedTitle}>
      <P>{say.step(1)}</P>
      <P lead>{say.consentedText}</P>
      <p>
        <ButtonLink href="/sign-in?to=/enrol" primary>
          {view.say.common.signIn}
        </ButtonLink>
      </p>
    </Page>
  );
}
