import type { FoundOffices, SuggestedOffice } from '../steps/office.ts';
import type { View } from '../web/env.ts';
import { dayOf } from '../web/say.ts';
import { Radios } from './fields.tsx';
import { Actions, Button } from './form.tsx';
import { Alert, P } from './parts.tsx';

/** What was asked of the registers, and what came of it. */
export interface OfficeAsk {
  readonly found?: FoundOffices | undefined;
  /** The choice that was filled in. */
  readonly taken?: SuggestedOffice | undefined;
}

/** Looking up one's office in the registers that are on: suggested, filled in when chosen, saved by the person alone. */
export function OfficePart({ view, action, ask }: { view: View; action: string; ask: OfficeAsk }) {
  const { office: say } = view.say;
  const { found, taken } = ask;
  return (
    <div id="office-in-register">
      <P>{say.lead}</P>
      <Actions>
        <Button
          look="secondary-action"
          action={`${action}/office#office-in-register`}
          name="do"
          value="look"
        >
          {say.look}
        </Button>
      </Actions>
      {taken && (
        <Alert kind="info" title={say.taken}>
          <p>
            {say.takenText(say.register[taken.register] ?? taken.register, dayOf(taken.at, view))}
          </p>
        </Alert>
      )}
      {found && found.offices.length === 0 && (
        <Alert kind="warning" title={say.none}>
          <p>{found.alike.length > 0 ? say.alike(found.alike.join('; ')) : say.noneText}</p>
        </Alert>
      )}
      {found && found.offices.length > 0 && (
        <>
          <Radios
            view={view}
            name="chosenOffice"
            legend={say.choose(found.offices[0]?.organisation ?? '')}
            options={found.offices.map((one) => [one.id, said(one, view)] as const)}
          />
          <Actions>
            <Button
              look="secondary-action"
              action={`${action}/office#office-in-register`}
              name="do"
              value="take"
            >
              {say.take}
            </Button>
          </Actions>
        </>
      )}
    </div>
  );
}

function said({ title, holder, from }: SuggestedOffice, view: View): string {
  const { office: say } = view.say;
  return [
    title,
    ...(holder === undefined ? [] : [holder]),
    ...(from === undefined ? [] : [say.since(dayOf(from, view))]),
  ].join(', ');
}
