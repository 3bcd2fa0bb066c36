import type { View } from '../web/env.ts';
import { Page } from './layout.tsx';
import { A, ButtonLink, H2, List, Outside, P } from './parts.tsx';

/** The door, for who is not signed in. */
export function Door({ view }: { view: View }) {
  const { outside, common } = view.say;
  return (
    <Page view={view} title={outside.title}>
      <P lead>{outside.lead}</P>
      <P>{outside.forWhom}</P>
      <P>{outside.signInLead}</P>
      <p>
        <ButtonLink href="/sign-in" primary>
          {common.signIn}
        </ButtonLink>
      </p>
      <H2>{outside.invitedTitle}</H2>
      <P>{outside.invitedText}</P>
      <P>
        <A href="/about">{outside.aboutTitle}</A>
      </P>
    </Page>
  );
}

/** For who signed in and has no part in it. */
export function NotEnrolled({ view }: { view: View }) {
  const { outside } = view.say;
  return (
    <Page view={view} title={outside.notEnrolledTitle}>
      <P>{outside.notEnrolledText}</P>
      <P>
        <A href="/about">{outside.aboutTitle}</A>
      </P>
    </Page>
  );
}

export function SignedOut({ view, end }: { view: View; end: string | undefined }) {
  const { outside, common } = view.say;
  return (
    <Page view={view} title={outside.signedOutTitle}>
      <P>{outside.signedOutText}</P>
      {end !== undefined && (
        <>
          <P>{outside.signedOutBoth}</P>
          <P>
            <A href={end}>{outside.signOutThere}</A>
          </P>
        </>
      )}
      <P>
        <A href="/">{common.home}</A>
      </P>
    </Page>
  );
}

export function About({ view }: { view: View }) {
  const { outside } = view.say;
  return (
    <Page view={view} title={outside.aboutTitle}>
      <P lead>{outside.lead}</P>
      <H2>{outside.aboutDoes}</H2>
      <List items={outside.aboutDoesList} />
      <H2>{outside.aboutNot}</H2>
      <List items={outside.aboutNotList} />
      <H2>{outside.aboutLocked}</H2>
      <P>{outside.aboutLockedText}</P>
    </Page>
  );
}

/** What the User-Agent points to. */
export function Visits({ view, contact }: { view: View; contact: string }) {
  const { outside } = view.say;
  return (
    <Page view={view} title={outside.visitsTitle}>
      <P lead>{outside.visitsLead(view.organisation)}</P>
      <H2>{outside.visitsWhyTitle}</H2>
      <P>{outside.visitsWhy}</P>
      <H2>{outside.visitsHowTitle}</H2>
      <List items={outside.visitsHow} />
      <H2>{outside.visitsStopTitle}</H2>
      <P>{outside.visitsStop}</P>
      <P>
        <Outside href={`mailto:${contact}`}>{contact}</Outside>
      </P>
    </Page>
  );
}

export type Wrong =
  | 'notFound'
  | 'forbidden'
  | 'form'
  | 'expired'
  | 'link'
  | 'signIn'
  | 'input'
  | 'tooLarge'
  | 'later'
  | 'failed';

/** What went wrong and what to do; never more than that. */
export function ErrorPage({
  view,
  wrong,
  to = '/',
}: {
  view: View;
  wrong: Wrong;
  /** Where somebody who signs in again goes on. */
  to?: string;
}) {
  const { common } = view.say;
  const { title, what, todo } = common.errors[wrong];
  const again = wrong === 'expired' || wrong === 'signIn';
  return (
    <Page view={view} title={title} wrong>
      <P lead>{what}</P>
      <P>{todo}</P>
      <p>
        {again ? (
          <ButtonLink href={`/sign-in?to=${encodeURIComponent(to)}`} primary>
            {common.signIn}
          </ButtonLink>
        ) : (
          <ButtonLink href="/" primary>
            {common.home}
          </ButtonLink>
        )}
      </p>
    </Page>
  );
}
