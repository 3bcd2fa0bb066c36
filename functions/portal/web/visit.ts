import { randomBytes } from 'node:crypto';

import type { Language } from '#shared/domain/person.ts';
import type { Subject } from '#shared/storage/subjects.ts';

import type { Needs } from '../needs.ts';
import { STYLE_PATH } from '../style/sheet.ts';
import { SAY } from '../words/say.ts';
import type { Session } from './cookies.ts';
import { Cookies, IDLE_MS } from './cookies.ts';
import type { Ctx, Middleware, Who } from './env.ts';
import { formToken } from './guards.tsx';

/** A session is written again once this much of it is over. */
const RENEW_AFTER_MS = 5 * 60_000;

/** Finds out who visits, in which language, and makes what a page needs. */
export const visit =
  (needs: Needs): Middleware =>
  async (c, next) => {
    const now = needs.now();
    const key = await needs.cookieKey();
    const { origin, protocol } = new URL(needs.portalUrl);
    const cookies = new Cookies(c, key, protocol === 'https:');
    const found = cookies.session(now.getTime());
    const session = found && !found.expired ? found.session : undefined;
    const subject = await subjectOf(needs, session);
    if (session && session.until - now.getTime() < IDLE_MS - RENEW_AFTER_MS)
      cookies.keepSession(session, now.getTime());
    const who = session && whoIs(session, subject);
    const form = cookies.form ?? randomBytes(16).toString('base64url');
    if (cookies.form === undefined) cookies.form = form;
    const language = languageOf(c, cookies, subject);
    c.set('needs', needs);
    c.set('key', key);
    c.set('cookies', cookies);
    c.set('origin', origin);
    c.set('subject', subject);
    c.set('lapsed', found?.expired === true ? found.session.login : undefined);
    c.set('view', {
      language,
      say: SAY[language],
      path: pageOf(c),
      token: formToken(key, form, who?.login ?? ''),
      who,
      organisation: needs.organisation,
      now: now.toISOString(),
      style: STYLE_PATH,
    });
    return next();
  };

/** Where the page that is drawn can be asked for again: the answer to some forms is their own page, drawn anew. */
function pageOf({ req: { path, method } }: Ctx): string {
  return method === 'GET' ? path : path.replace(ON_THEIR_PAGE, '');
}

const ON_THEIR_PAGE = /\/(?:office|answer|words|move|contact\/\w+)$/;

/** Their record, as long as it is theirs: who withdrew, or signs in differently now, is nobody. */
async function subjectOf(needs: Needs, session: Session | undefined): Promise<Subject | undefined> {
  if (session?.subject === undefined) return undefined;
  const subject = await needs.subjects.get(session.subject);
  return subject?.login === session.login ? subject : undefined;
}

function whoIs({ login, team, name }: Session, subject: Subject | undefined): Who {
  return {
    login,
    team,
    subject: subject?.id,
    by: { team: `team:${name}`, subject: `subject:${subject?.id ?? ''}` },
  };
}

function languageOf(c: Ctx, cookies: Cookies, subject: Subject | undefined): Language {
  const chosen = cookies.language;
  if (chosen === 'nl' || chosen === 'en') return chosen;
  if (subject) return subject.language;
  const asked = c.req.header('accept-language')?.toLowerCase() ?? '';
  return /^\s*en/.test(asked) ? 'en' : 'nl';
}
