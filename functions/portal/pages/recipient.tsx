import { LETTER_ROUTES, toTheSite } from '#shared/remediation/letter.ts';
import { recipientFor } from '#shared/remediation/recipients.ts';

import { dayOf } from '../web/say.ts';
import { ContactPart } from './contact.tsx';
import { Alert, H3, Outside, P, Pairs } from './parts.tsx';

/** Whom to ask on a task's route, or why nobody. */
export function Whom({
  view,
  task,
  hostile,
  contact,
  typed,
}: Parameters<typeof ContactPart>[0] & { hostile: boolean }) {
  const say = view.say.task;
  const { route } = task;
  const known = recipientFor(task.site, route);
  return (
    <>
      {route === 'police' && (
        <Alert kind="warning">
          <p>{say.policeNote}</p>
        </Alert>
      )}
      {route === 'own-settings' && (
        <Alert kind="info">
          <p>{say.ownNote}</p>
        </Alert>
      )}
      {hostile && route !== 'police' && (
        <Alert kind="warning">
          <p>{say.hostileNote}</p>
        </Alert>
      )}
      {known === undefined && LETTER_ROUTES.includes(route) && !(hostile && toTheSite(route)) && (
        <ContactPart view={view} task={task} contact={contact} typed={typed} />
      )}
      {known && (
        <>
          <H3>{known.name}</H3>
          {known.note[view.language] !== '' && <P>{known.note[view.language]}</P>}
          <Alert kind={known.checkedOn === null ? 'warning' : 'info'}>
            <p>
              {known.checkedOn === null
                ? say.recipientCheck
                : say.recipientChecked(dayOf(known.checkedOn, view))}
            </p>
          </Alert>
          {known.routes
            .filter((way) => way.route === route || known.routes.length === 1)
            .map((way) => (
              <Pairs
                of={[
                  [say.recipientRoute, view.say.codes.route[way.route]],
                  ...(way.form === undefined
                    ? []
                    : [
                        [say.recipientForm, <Outside href={way.form}>{way.form}</Outside>] as const,
                      ]),
                  ...(way.email === undefined ? [] : [[say.recipientEmail, way.email] as const]),
                  ...(way.needs === undefined
                    ? []
                    : [
                        [
                          say.recipientNeeds,
                          way.needs.map((need) => need[view.language]).join(', '),
                        ] as const,
                      ]),
                ]}
              />
            ))}
          {known.days !== null && <P>{say.recipientDays(known.days)}.</P>}
        </>
      )}
    </>
  );
}
