import { breachStandOf } from '#shared/domain/consent.ts';
import type { Subject } from '#shared/storage/subjects.ts';

import { aYearAfter } from '../steps/consent.ts';
import type { View } from '../web/env.ts';
import { dayOf } from '../web/say.ts';
import { Check } from './fields.tsx';
import { Act, Actions, Button, Form } from './form.tsx';
import { A, Alert, H2, H3, P, Pairs } from './parts.tsx';

/** What it is, what leaves and what it tells: read before the consent is given. */
export function BreachText({ view }: { view: View }) {
  const { breaches: say, enrolment } = view.say;
  return (
    <>
      <P>{say.what}</P>
      <H3>{enrolment.outTitle}</H3>
      <P>{say.out}</P>
      <P>{say.back}</P>
      <P>{say.risk}</P>
    </>
  );
}

/** The question on the page of an invitation, in the same form as the general one and apart from it. */
export function BreachQuestion({
  view,
  until,
  ticked,
}: {
  view: View;
  until: string;
  ticked: boolean;
}) {
  const { breaches: say } = view.say;
  return (
    <>
      <H2>{say.titleOptional}</H2>
      <P>{say.skip}</P>
      <BreachText view={view} />
      <Check view={view} name="breaches" label={say.box(until)} checked={ticked} />
      <P>{say.later}</P>
    </>
  );
}

interface BreachProps {
  readonly view: View;
  readonly subject: Subject;
  /** The organisation has the source on. */
  readonly on: boolean;
  readonly missing: boolean;
}

/** How it stands with this consent, giving it, giving it again, and taking it back. */
export function BreachConsentPart({ view, subject, on, missing }: BreachProps) {
  const { breaches: say } = view.say;
  const stand = breachStandOf(subject, view.now);
  const agrees = stand === 'holds';
  return (
    <section aria-labelledby="breaches-title">
      <H2 id="breaches-title">{say.title}</H2>
      <Pairs of={[[say.stand, standIn(subject, view)]]} />
      {!on && (
        <Alert kind="info">
          <p>{say.off}</p>
        </Alert>
      )}
      {agrees && !subject.facts.some(({ kind }) => kind === 'email') && (
        <P>
          {say.noAddress} <A href="/mine/facts/add/email">{say.addAddress}</A>
        </P>
      )}
      <BreachText view={view} />
      <H3>{agrees ? say.renewTitle : say.giveTitle}</H3>
      <Form view={view} action="/mine/consent/breaches">
        <Check
          view={view}
          name="breaches"
          label={say.box(dayOf(aYearAfter(view.now), view))}
          error={missing ? say.missing : undefined}
        />
        {!agrees && <P>{say.later}</P>}
        <Actions>
          <Button look={agrees ? 'secondary-action' : 'primary-action'}>
            {agrees ? say.renew : say.give}
          </Button>
        </Actions>
      </Form>
      {agrees && (
        <>
          <H3>{say.stopTitle}</H3>
          <P>{say.stopText}</P>
          <Actions>
            <Act view={view} action="/mine/consent/breaches/stop">
              {say.stop}
            </Act>
          </Actions>
        </>
      )}
    </section>
  );
}

function standIn(subject: Subject, view: View): string {
  const { breaches: say } = view.say;
  const { breachConsent, consent } = subject;
  const stand = breachStandOf(subject, view.now);
  if (breachConsent === undefined || stand === 'never') return say.never;
  const { withdrawn, until } = breachConsent;
  if (withdrawn !== undefined) return say.withdrawn(dayOf(withdrawn, view));
  // It never outlives the general consent.
  const last = dayOf(until < consent.until ? until : consent.until, view);
  return stand === 'holds' ? say.holds(last) : say.ended(last);
}
