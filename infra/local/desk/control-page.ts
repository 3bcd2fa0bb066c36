import { html } from 'hono/html';

import type { MachineStatus } from '../machine.ts';
import { both, layout } from './layout.ts';

export interface ControlContent {
  readonly token: string;
  /** What the last button did. */
  readonly done: string | null;
  readonly portalUrl: string;
  readonly mailboxUrl: string;
  readonly townUrl: string | undefined;
  readonly schedules: readonly string[];
  /** The functions' time. */
  readonly now: Date;
  readonly status: MachineStatus;
  readonly deadLetters: readonly {
    readonly queue: string;
    readonly messages: readonly { readonly id: string; readonly body: string }[];
  }[];
}

/** What is going on, and buttons for what otherwise only the clock does. */
export function controlPage(content: ControlContent) {
  const { token, done, portalUrl, mailboxUrl, townUrl, schedules, now, status } = content;
  return layout(
    'Bediening',
    html`<h1>${both('Luwte op deze computer', 'Luwte on this machine')}</h1>
      ${done === null ? '' : html`<p class="note" role="status">${both('Gedaan', 'Done')}: ${done}</p>`}
      <ul>
        <li><a href="${portalUrl}/">${both('Het portaal', 'The portal')}</a></li>
        <li><a href="${mailboxUrl}">${both('De postbus', 'The mailbox')}</a></li>
        ${
          townUrl === undefined
            ? ''
            : html`<li><a href="${townUrl}">${both('Het stadje', 'The town')}</a></li>`
        }
      </ul>
      <h2>${both('De klok', 'The clock')}</h2>
      <p>
        ${both('Voor Luwte is het nu', 'For Luwte it is now')}
        <time datetime="${now.toISOString()}"
          >${now.toISOString().slice(0, 16).replace('T', ' ')}</time
        >
        UTC.
      </p>
      ${buttons('/travel', token, [
        { value: 'hour', label: both('Een uur later', 'An hour later') },
        { value: 'day', label: both('Een dag later', 'A day later') },
        { value: 'month', label: both('Een maand later', 'A month later') },
      ])}
      <h2>${both('Nu doen', 'Do now')}</h2>
      ${buttons(
        '/fire',
        token,
        schedules.map((schedule) => ({ value: schedule, label: schedule })),
      )}
      ${queuesTable(status)} ${functionsTable(status)} ${deadLetterList(content)}
      ${refusals(status)}`,
  );
}

function buttons(
  action: string,
  token: string,
  all: readonly { readonly value: string; readonly label: unknown }[],
) {
  return html`<form method="post" action="${action}">
    <input type="hidden" name="token" value="${token}" />
    <ul class="choices">
      ${all.map(
        ({ value, label }) =>
          html`<li><button name="value" value="${value}">${label}</button></li>`,
      )}
    </ul>
  </form>`;
}

function queuesTable({ queues }: MachineStatus) {
  return html`<h2>${both('Wachtrijen', 'Queues')}</h2>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">${both('Naam', 'Name')}</th>
            <th scope="col" class="number">${both('Klaar', 'Ready')}</th>
            <th scope="col" class="number">${both('Bezig', 'In flight')}</th>
            <th scope="col" class="number">${both('Uitgesteld', 'Delayed')}</th>
          </tr>
        </thead>
        <tbody>
          ${Object.entries(queues).map(
            ([name, depth]) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td class="number">${depth.visible}</td>
                <td class="number">${depth.inFlight}</td>
                <td class="number">${depth.delayed}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function functionsTable({ functions }: MachineStatus) {
  return html`<h2>${both('Functies', 'Functions')}</h2>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">${both('Naam', 'Name')}</th>
            <th scope="col" class="number">${both('Keren', 'Times')}</th>
            <th scope="col" class="number">${both('Fouten', 'Errors')}</th>
            <th scope="col" class="number">${both('Te laat', 'Timed out')}</th>
          </tr>
        </thead>
        <tbody>
          ${Object.entries(functions).map(
            ([name, counts]) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td class="number">${counts.invocations}</td>
                <td class="number">${counts.errors}</td>
                <td class="number">${counts.timeouts}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function deadLetterList({ deadLetters }: ControlContent) {
  if (deadLetters.length === 0) return '';
  return html`<h2>${both('Opgegeven berichten', 'Dead letters')}</h2>
    ${deadLetters.map(
      ({ queue, messages }) =>
        html`<h3>${queue}</h3>
          ${messages.map((message) => html`<pre>${message.body}</pre>`)}`,
    )}`;
}

function refusals({ refusals: messages }: MachineStatus) {
  if (messages.length === 0) return '';
  return html`<h2>${both('Geweigerd', 'Refused')}</h2>
    ${messages.map((message) => html`<pre>${message}</pre>`)}`;
}
