import { html } from 'hono/html';

import type { Mail, MailLine } from '../mail/mails.ts';
import { both, layout } from './layout.ts';

/** The list of mails, newest first. */
export function mailListPage(mails: readonly MailLine[]) {
  const rows = mails.map(
    (mail) =>
      html`<tr>
        <td>${when(mail.at)}</td>
        <td>${mail.to}</td>
        <td><a href="/mail/${mail.id}">${mail.subject === '' ? '–' : mail.subject}</a></td>
      </tr>`,
  );
  const table = html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th scope="col">${both('Wanneer', 'When')}</th>
          <th scope="col">${both('Aan', 'To')}</th>
          <th scope="col">${both('Onderwerp', 'Subject')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
  const none = html`<p>${both('Er is nog geen post.', 'There is no mail yet.')}</p>`;
  return layout(
    'Postbus',
    html`<p><a href="/">${both('Bediening', 'Control')}</a></p>
      <h1>${both('Postbus', 'Mailbox')}</h1>
      <p class="note">
        ${both(
          'Alles wat Luwte hier verstuurt, komt hier aan. Niets gaat verder.',
          'Everything that Luwte sends here arrives here. Nothing goes any further.',
        )}
      </p>
      ${mails.length === 0 ? none : table}`,
  );
}

/** One mail: its head, its HTML in a sandbox, its text. */
export function mailPage(mail: Mail) {
  const body = html`<h2>${both('Opgemaakt', 'As HTML')}</h2>
    <iframe
      title="Opgemaakte tekst van de mail / The mail as HTML"
      src="/mail/${mail.id}/body"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
    ></iframe>`;
  return layout(
    mail.subject,
    html`<p><a href="/mail">${both('Postbus', 'Mailbox')}</a></p>
      <h1>${mail.subject}</h1>
      <dl>
        <dt>${both('Van', 'From')}</dt>
        <dd>${mail.from}</dd>
        <dt>${both('Aan', 'To')}</dt>
        <dd>${mail.to}</dd>
        <dt>${both('Wanneer', 'When')}</dt>
        <dd>${when(mail.at)}</dd>
      </dl>
      ${mail.html === undefined ? '' : body}
      <h2>${both('Platte tekst', 'As text')}</h2>
      <pre>${mail.text}</pre>`,
  );
}

/** The HTML of a mail as the frame shows it: its links open beside the mailbox, not inside it. */
export function mailBody(content: string): string {
  return `<base target="_blank">${content}`;
}

function when(at: Date | undefined) {
  if (!at) return '–';
  const shown = at.toISOString().slice(0, 16).replace('T', ' ');
  return html`<time datetime="${at.toISOString()}">${shown}</time>`;
}
