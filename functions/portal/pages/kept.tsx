import type { View } from '../web/env.ts';
import { Actions, Button, Form } from './form.tsx';
import { Page } from './layout.tsx';
import { Numbered, P } from './parts.tsx';

interface KeptProps {
  readonly view: View;
  /** Where the form was going, and what stood in it. */
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** The visit ended while a form was filled in: what was typed waits in this page, on the visitor's own machine, until they are back. */
export function KeptPage({ view, action, fields }: KeptProps) {
  const { kept } = view.say;
  return (
    <Page view={view} title={kept.title} wrong>
      <P lead>{kept.lead}</P>
      <Numbered
        items={[
          <a class="utrecht-link" href="/sign-in?to=/signed-in" target="_blank" rel="noopener">
            {kept.signIn}
          </a>,
          kept.comeBack,
        ]}
      />
      <Form view={view} action={action}>
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Actions>
          <Button>{kept.go}</Button>
        </Actions>
      </Form>
      <P>{kept.where}</P>
    </Page>
  );
}

/** In the window beside it: who came back here is signed in, and goes on in the other one. */
export function SignedInPage({ view }: { view: View }) {
  const { kept } = view.say;
  return (
    <Page view={view} title={kept.signedInTitle}>
      <P lead>{kept.signedIn}</P>
    </Page>
  );
}
