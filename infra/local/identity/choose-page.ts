import { html } from 'hono/html';

import { STYLE } from '../desk/style.ts';
import type { SignIn } from './protocol.ts';

/** The page where one chooses who to be. */
export function choosePage(uid: string, people: readonly SignIn[]) {
  const team = people.filter((person) => person.roles.includes('team'));
  const subjects = people.filter((person) => !person.roles.includes('team'));
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Aanmelden op deze computer</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          <h1>Wie bent u? <span lang="en">Who are you?</span></h1>
          <p class="note">
            Alleen op deze computer: er is geen wachtwoord.
            <span lang="en">On this machine only: there is no password.</span>
          </p>
          ${
            people.length === 0
              ? html`<p>
                  Er is nog niemand aangemeld.
                  <span lang="en">Nobody has been enrolled yet.</span>
                </p>`
              : ''
          }
          ${group('Ambtsdragers', 'Office-holders', uid, subjects)}
          ${group('Beveiliging', 'Security team', uid, team)}
        </main>
      </body>
    </html>`;
}

function group(title: string, inEnglish: string, uid: string, people: readonly SignIn[]) {
  if (people.length === 0) return '';
  return html`<h2>${title} <span lang="en">${inEnglish}</span></h2>
    <ul class="choices">
      ${people.map(
        (person) =>
          html`<li>
            <form method="post" action="/choose/${uid}">
              <button name="sub" value="${person.sub}">${person.name}</button>
            </form>
          </li>`,
      )}
    </ul>`;
}
