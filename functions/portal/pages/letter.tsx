import { writtenName } from '#shared/domain/person.ts';
import type { Task } from '#shared/domain/task.ts';
import type { Letter } from '#shared/remediation/letter.ts';
import { recipientFor } from '#shared/remediation/recipients.ts';
import type { SiteContact } from '#shared/storage/contacts.ts';
import type { Subject } from '#shared/storage/subjects.ts';

import type { View } from '../web/env.ts';
import type { Faults, Fields } from '../web/fields.ts';
import { Area, Check, Select, Text } from './fields.tsx';
import { Actions, Button, Form } from './form.tsx';
import { Page } from './layout.tsx';
import { Alert, H2, Outside, P } from './parts.tsx';
import { taskPath } from './team.tsx';

interface LetterProps {
  readonly view: View;
  readonly task: Task;
  readonly subject: Subject;
  readonly contact: SiteContact | undefined;
  /** Where it goes, where that is an address. */
  readonly to?: string | undefined;
  readonly fields: Fields;
  readonly faults: Faults;
  readonly letter?: Letter | undefined;
  /** Why no letter may be written: said instead of the form. */
  readonly refused?: string | undefined;
  /** Why this one does not go out: said above the form. */
  readonly held?: string | undefined;
}

/** Writing a letter for a task, and the letter. */
export function LetterPage(props: LetterProps) {
  const { view, task, letter, refused, held, fields, faults } = props;
  const say = view.say.task;
  const here = `${taskPath(task)}/letter`;
  return (
    <Page
      view={view}
      title={say.letterTitle}
      at="/team"
      crumbs={[
        { href: '/team', text: view.say.common.tasks },
        { href: taskPath(task), text: say.title(task.site) },
      ]}
      wrong={held !== undefined || Object.keys(faults).length > 0}
    >
      {letter && (
        <>
          <Alert kind="ok" title={say.letterReady}>
            <p>{say.letterReadyText}</p>
          </Alert>
          <To {...props} />
          <Text
            view={view}
            name="subject"
            label={say.letterSubject}
            value={letter.subject}
            readonly
          />
          <Area
            view={view}
            name="body"
            label={say.letterBody}
            value={letter.body}
            rows={24}
            readonly
          />
          <Form view={view} action={`${here}.txt`}>
            {['language', 'name', 'reply', 'mandate'].map((name) => (
              <input type="hidden" name={name} value={fields.get(name)} />
            ))}
            <Actions>
              {props.to !== undefined && <Button action={`${here}.eml`}>{say.letterMail}</Button>}
              <Button look="secondary-action">{say.letterDownload}</Button>
            </Actions>
          </Form>
          <H2>{say.nextTitle}</H2>
          <Form view={view} action={`${taskPath(task)}/move`}>
            <Actions>
              <Button name="to" value="sent">
                {say.move.sent}
              </Button>
            </Actions>
          </Form>
        </>
      )}
      {refused !== undefined && (
        <Alert kind="warning">
          <p>{refused}</p>
        </Alert>
      )}
      {held !== undefined && (
        <Alert kind="error" title={say.letterRefused}>
          <p>{held}</p>
        </Alert>
      )}
      {!letter && refused === undefined && props.to === undefined && <To {...props} />}
      {!letter && refused === undefined && <Wish {...props} here={here} />}
    </Page>
  );
}

/** Where the letter goes: an address, a form, or nowhere yet. */
function To({ view, task, contact, to }: LetterProps) {
  const say = view.say.task;
  const form =
    contact?.confirmed?.[task.route]?.value ??
    recipientFor(task.site, task.route)?.routes.find(({ route }) => route === task.route)?.form;
  if (to !== undefined)
    return <Text view={view} name="to" label={say.letterTo} value={to} readonly />;
  return (
    <Alert kind="warning">
      {form === undefined ? (
        <p>{say.letterToNobody}</p>
      ) : (
        <p>
          {say.letterToForm} <Outside href={form}>{form}</Outside>
        </p>
      )}
    </Alert>
  );
}

function Wish({ view, subject, fields, faults, here }: LetterProps & { here: string }) {
  const say = view.say.task;
  const words = view.say.enrolment.names;
  return (
    <>
      <P lead>{say.letterLead}</P>
      <Form view={view} action={here}>
        <Select
          view={view}
          name="language"
          label={say.letterLanguage}
          value={fields.get('language')}
          options={[
            ['nl', words.nl],
            ['en', words.en],
          ]}
        />
        <Select
          view={view}
          name="name"
          label={say.letterName}
          value={fields.get('name')}
          options={[...new Set(subject.names.map((name) => writtenName(name)))].map(
            (name) => [name, name] as const,
          )}
        />
        <Text
          view={view}
          name="reply"
          type="email"
          label={say.letterReply}
          help={say.letterReplyHelp}
          value={fields.get('reply')}
          error={faults['reply']}
        />
        <Check
          view={view}
          name="mandate"
          label={say.letterMandate}
          checked={fields.get('mandate') === 'yes'}
        />
        <Button>{say.letterGo}</Button>
      </Form>
    </>
  );
}
