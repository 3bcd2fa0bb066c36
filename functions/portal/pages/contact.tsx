import type { Task } from '#shared/domain/task.ts';
import type { ConfirmedContact, SiteContact, SuggestedContact } from '#shared/storage/contacts.ts';

import { isLooking, suggestionsFor } from '../steps/contact.ts';
import type { View } from '../web/env.ts';
import { byWhom, dayOf } from '../web/say.ts';
import { Text } from './fields.tsx';
import { Act, Actions, Button, Form } from './form.tsx';
import { Alert, Badge, H3, Outside, P, Pairs } from './parts.tsx';
import { taskPath } from './team.tsx';

interface ContactProps {
  readonly view: View;
  readonly task: Task;
  readonly contact: SiteContact | undefined;
  /** An address that was typed and cannot be used, and why. */
  readonly typed?: { readonly value: string; readonly wrong: string } | undefined;
}

/** Whom to write to at a site that is in no directory: looked for, suggested, and confirmed by a person. */
export function ContactPart(props: ContactProps) {
  const { view, task, contact } = props;
  const { contact: say } = view.say;
  const confirmed = contact?.confirmed?.[task.route];
  if (confirmed) return <Confirmed view={view} task={task} confirmed={confirmed} />;
  const found = contact ? suggestionsFor(contact, task.route) : [];
  const looking = contact !== undefined && isLooking(contact, view.now);
  return (
    <>
      <P>{say.unknown}</P>
      {looking && (
        <Alert kind="info" title={say.looking}>
          <p>{say.lookingText}</p>
        </Alert>
      )}
      {found.length > 0 && <Suggestions view={view} task={task} found={found} />}
      {contact?.doneAt !== undefined && found.length === 0 && (
        <Alert kind="warning" title={say.none}>
          <p>{say.noneText}</p>
        </Alert>
      )}
      {!looking && (
        <Actions>
          <Act view={view} action={`${taskPath(task)}/contact/look#contact`}>
            {contact?.doneAt === undefined ? say.look : say.lookAgain}
          </Act>
        </Actions>
      )}
      <Own {...props} />
    </>
  );
}

function Suggestions({
  view,
  task,
  found,
}: {
  view: View;
  task: Task;
  found: readonly SuggestedContact[];
}) {
  const { contact: say } = view.say;
  return (
    <>
      <H3>{say.foundTitle}</H3>
      <P>{say.foundText}</P>
      <ul class="luwte-cards">
        {found.map((one) => (
          <li class="luwte-card">
            <Pairs
              of={[
                [
                  say.kind[one.kind],
                  one.kind === 'form' ? <Outside href={one.value}>{one.value}</Outside> : one.value,
                ],
                [
                  say.from,
                  <>
                    {sourceOf(one.source, view)}{' '}
                    <Badge look={LOOK[one.quality]}>{say.quality[one.quality]}</Badge>
                  </>,
                ],
                [say.readAt, <Outside href={one.url}>{one.url}</Outside>],
                [say.seen, dayOf(one.seenAt, view)],
              ]}
            />
            <Act
              view={view}
              action={`${taskPath(task)}/contact/confirm#contact`}
              fields={{ contact: one.value }}
            >
              {say.use}
            </Act>
          </li>
        ))}
      </ul>
    </>
  );
}

const LOOK = { own: 'good', general: 'neutral', last: 'medium' } as const;

function Confirmed({
  view,
  task,
  confirmed,
}: {
  view: View;
  task: Task;
  confirmed: ConfirmedContact;
}) {
  const { contact: say } = view.say;
  const { kind, value, source, by, at } = confirmed;
  return (
    <>
      <Pairs
        of={[
          [say.kind[kind], kind === 'form' ? <Outside href={value}>{value}</Outside> : value],
          [say.from, sourceOf(source, view)],
          [say.confirmed, say.confirmedBy(byWhom(by, view, false), dayOf(at, view))],
        ]}
      />
      <Act view={view} action={`${taskPath(task)}/contact/forget#contact`}>
        {say.forget}
      </Act>
    </>
  );
}

function Own({ view, task, typed }: ContactProps) {
  const { contact: say } = view.say;
  return (
    <Form view={view} action={`${taskPath(task)}/contact/confirm#contact`}>
      <Text
        view={view}
        name="email"
        type="email"
        label={say.own}
        help={say.ownHelp}
        value={typed?.value}
        error={typed?.wrong}
      />
      <Button look="secondary-action">{say.ownGo}</Button>
    </Form>
  );
}

/** Where a contact comes from, in words. */
function sourceOf(source: string, { say }: View): string {
  return say.contact.source[source] ?? source;
}
