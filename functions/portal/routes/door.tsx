import { Hono } from 'hono';

import { errorFields, log } from '#functions/shell/log.ts';
import type { Subject } from '#shared/storage/subjects.ts';

import type { Needs } from '../needs.ts';
import { SignedInPage } from '../pages/kept.tsx';
import { About, Door, ErrorPage, NotEnrolled, SignedOut, Visits } from '../pages/outside.tsx';
import type { SignedIn } from '../sign-in.ts';
import { SHEET, STYLE_PATH } from '../style/sheet.ts';
import type { Env } from '../web/env.ts';
import { show } from '../web/show.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
const A_DAY = 'public, max-age=86400';

/** A roof in the wind. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#9fd3df"/><path d="M5 18 16 8l11 10" fill="none" stroke="#0b2b34" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/><path d="M9 17v8h14v-8" fill="none" stroke="#0b2b34" stroke-width="3" stroke-linejoin="round"/></svg>';

/** Files that are nobody's: they may be kept by anybody. */
export const files = new Hono<Env>()
  .get('/style/:name', (c) => {
    if (c.req.path !== STYLE_PATH) return c.notFound();
    return c.body(SHEET, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': FOR_EVER,
    });
  })
  .get('/icon.svg', (c) =>
    c.body(ICON, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': A_DAY }),
  )
  .get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /\n'));

/** Coming in and going out, and what anybody may read. */
export const door = new Hono<Env>()
  .get('/', async (c) => {
    const { view } = c.var;
    const { who } = view;
    if (!who) return show(c, <Door view={view} />);
    if (who.subject !== undefined) return c.redirect('/mine');
    return who.team ? c.redirect('/team') : show(c, <NotEnrolled view={view} />);
  })
  .get('/about', (c) => show(c, <About view={c.var.view} />))
  .get('/about-our-visits', (c) =>
    show(c, <Visits view={c.var.view} contact={c.var.needs.teamEmail} />),
  )
  .get('/language/:language{nl|en}', (c) => {
    c.var.cookies.language = c.req.param('language');
    return c.redirect(ownPath(c.req.query('to')), 303);
  })
  .get('/sign-in', async (c) => {
    const { needs, cookies } = c.var;
    const { url, way } = await needs.signIn.begin();
    cookies.keepWay({ ...way, to: ownPath(c.req.query('to')) });
    return c.redirect(url, 303);
  })
  .get('/sign-in/back', async (c) => {
    const { needs, cookies, view } = c.var;
    const way = cookies.way();
    cookies.dropWay();
    const who = way && (await signedIn(needs, new URL(c.req.url).search, way));
    if (!who) return show(c, <ErrorPage view={view} wrong="signIn" />, 400);
    const login = await needs.loginOf(who.sub);
    const subject = await subjectOf(needs, login, who);
    cookies.keepSession(
      {
        login,
        team: who.team,
        name: who.team ? who.name : '',
        began: needs.now().getTime(),
        ...(subject && { subject: subject.id }),
      },
      needs.now().getTime(),
    );
    return c.redirect(way.to, 303);
  })
  .get('/signed-in', (c) => show(c, <SignedInPage view={c.var.view} />))
  .post('/sign-out', (c) => {
    c.var.cookies.endSession();
    return c.redirect('/signed-out', 303);
  })
  .get('/signed-out', async (c) => {
    const end = await c.var.needs.signIn.end().catch(() => undefined);
    return show(c, <SignedOut view={{ ...c.var.view, who: undefined }} end={end} />);
  });

async function signedIn(
  { signIn }: Needs,
  query: string,
  way: Parameters<Needs['signIn']['finish']>[1],
): Promise<SignedIn | undefined> {
  try {
    return await signIn.finish(query, way);
  } catch (error) {
    log.warn('not signed in', errorFields(error));
    return undefined;
  }
}

/**
 * The office-holder who signs in this way. The first time, the provider may name them (people who were enrolled on
 * paper); from then on their record belongs to this sign-in, and no other name of the provider opens it.
 */
async function subjectOf(
  { subjects }: Needs,
  login: string,
  { subject: named }: SignedIn,
): Promise<Subject | undefined> {
  const known = await subjects.byLogin(login);
  if (known || named === undefined) return known;
  const after = await subjects.change(named, (subject) =>
    subject.login === undefined ? { ...subject, login } : subject,
  );
  return after?.login === login ? after : undefined;
}

/** A place of ours, from a query that anybody may have written. */
export function ownPath(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])[\w\-./~%]*$/.test(to) ? to : '/';
}
