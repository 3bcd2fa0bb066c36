import type { View } from '../web/env.ts';
import type { Faults, Fields } from '../web/fields.ts';
import { Button, Form } from './form.tsx';
import { Page } from './layout.tsx';
import type { OfficeAsk } from './office.tsx';
import { A, Alert, H2, List } from './parts.tsx';
import { PersonFields } from './person-fields.tsx';

interface SettingsProps {
  readonly view: View;
  readonly fields: Fields;
  readonly faults: Faults;
  readonly saved?: boolean;
  readonly ask?: OfficeAsk | undefined;
}

export function SettingsPage({ view, fields, faults, saved = false, ask }: SettingsProps) {
  const { mine, common } = view.say;
  const wrong = Object.keys(faults).length > 0;
  return (
    <Page view={view} title={mine.settingsTitle} at="/mine/settings" wrong={wrong}>
      {saved && <Alert kind="ok" title={mine.settingsSaved} />}
      {wrong && (
        <Alert kind="error" title={common.formWrong}>
          <p>{common.formWrongHelp}</p>
        </Alert>
      )}
      <Form view={view} action="/mine/settings" main>
        <PersonFields
          view={view}
          fields={fields}
          faults={faults}
          office={ask && { action: '/mine/settings', ask }}
        />
        <Button>{common.save}</Button>
      </Form>
      <H2>{common.more}</H2>
      <List
        items={[
          <A href="/mine/consent">{view.say.consent.title}</A>,
          <A href="/mine/export">{common.export}</A>,
          <A href="/mine/leave">{common.leave}</A>,
        ]}
      />
    </Page>
  );
}
