import type { ThreatLevel } from '#shared/storage/subjects.ts';

import type { View } from '../web/env.ts';
import { Area, Radios } from './fields.tsx';
import { Button, Form } from './form.tsx';
import { Page } from './layout.tsx';
import { Alert, H2, List, Numbered, P } from './parts.tsx';

interface ThreatProps {
  readonly view: View;
  readonly level: ThreatLevel;
  /** What to take over in a report; without a fact. */
  readonly text: string;
  readonly saved: boolean;
  readonly missing: boolean;
}

/** What to do in a threat, and how serious it is. */
export function ThreatPage({ view, level, text, saved, missing }: ThreatProps) {
  const { safety, common } = view.say;
  return (
    <Page view={view} title={safety.threatTitle} at="/mine/threat" wrong={missing}>
      {saved && (
        <Alert kind="ok" title={level === 'concrete' ? safety.savedConcrete : safety.saved} />
      )}
      <Alert kind="warning" title={safety.emergency}>
        <p>{safety.emergencyMore}</p>
      </Alert>
      <H2>{safety.firstTitle}</H2>
      <Numbered items={safety.first} />
      <H2>{safety.levelTitle}</H2>
      <P>{safety.levelText}</P>
      <P>{safety.levelNow(view.say.codes.threat[level])}</P>
      <Form view={view} action="/mine/threat">
        <Radios
          view={view}
          name="level"
          legend={safety.levelChoose}
          value={level}
          error={missing ? safety.levelChoose : undefined}
          options={[
            ['none', safety.levels.none],
            ['likely', safety.levels.likely],
            ['concrete', safety.levels.concrete],
          ]}
        />
        <Button>{common.save}</Button>
      </Form>
      <H2>{safety.copyTitle}</H2>
      <P>{safety.copyText}</P>
      <Area view={view} name="text" label={safety.copyLabel} value={text} rows={18} readonly />
      <H2>{safety.helpTitle}</H2>
      <List items={safety.helpers} />
    </Page>
  );
}

/** A short list of what people can do themselves. */
export function SelfHelpPage({ view }: { view: View }) {
  const { safety } = view.say;
  return (
    <Page view={view} title={safety.selfTitle} at="/mine/help">
      <P lead>{safety.selfLead}</P>
      {safety.self.map(({ title, list }) => (
        <>
          <H2>{title}</H2>
          <List items={list} />
        </>
      ))}
    </Page>
  );
}
