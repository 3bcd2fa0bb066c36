import type { View } from '../web/env.ts';
import { dayOf } from '../web/say.ts';
import { Area, Radios, Select } from './fields.tsx';
import { Button, Form } from './form.tsx';
import { Page } from './layout.tsx';
import { Alert, P } from './parts.tsx';

interface InviteProps {
  readonly view: View;
  readonly days: readonly string[];
  readonly made?: { readonly link: string; readonly expires: string };
}

/** A link for one person. */
export function InvitePage({ view, days, made }: InviteProps) {
  const { team, enrolment } = view.say;
  return (
    <Page view={view} title={team.inviteTitle} at="/team/invite">
      {made && (
        <>
          <Alert kind="ok" title={team.inviteReady}>
            <p>{team.inviteReadyText(dayOf(made.expires, view))}</p>
          </Alert>
          <Area
            view={view}
            name="link"
            label={team.inviteLink}
            value={made.link}
            rows={2}
            readonly
          />
        </>
      )}
      <P lead>{team.inviteLead}</P>
      <Form view={view} action="/team/invite">
        <Radios
          view={view}
          name="language"
          legend={team.inviteLanguage}
          value="nl"
          options={[
            ['nl', enrolment.names.nl],
            ['en', enrolment.names.en],
          ]}
        />
        <Select
          view={view}
          name="days"
          label={team.inviteDays}
          value="14"
          options={days.map((one) => [one, team.days(Number(one))] as const)}
        />
        <Button>{team.inviteGo}</Button>
      </Form>
    </Page>
  );
}
