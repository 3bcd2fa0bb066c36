import { Hono } from 'hono';

import { tokenHash } from '#shared/keys/ids.ts';
import type { Invitation } from '#shared/storage/subjects.ts';

import { enrol } from '../enrol.ts';
import { AlreadyPage, ConsentedPage, EnrolPage, InvitationPage } from '../pages/enrolment.tsx';
import { ErrorPage } from '../pages/outside.tsx';
import { breachConsentGiven } from '../steps/breaches.ts';
import { aYearAfter, consentGiven } from '../steps/consent.ts';
import { noteLook } from '../steps/note-look.ts';
import { readPerson } from '../steps/read-person.ts';
import type { Ctx, Env } from '../web/env.ts';
import { Fields, fieldsOf } from '../web/fields.ts';
import { signedIn } from '../web/guards.tsx';
import { dayOf } from '../web/say.ts';
import { show } from '../web/show.ts';
import { SAY } from '../words/say.ts';
import { officeAsk, officeAsked } from './office.ts';

/** From the link of an invitation to being enrolled. */
export const enrolment = new Hono<Env>()
  .get('/invitation/:token', async (c) => {
    const found = await invitation(c, c.req.param('token'));
    return found ? draw(c, found) : gone(c);
  })
  .post('/invitation/:token', async (c) => {
    const token = c.req.param('token');
    const found = await invitation(c, token);
    if (!found) return gone(c);
    const fields = await fieldsOf(c);
    const breaches = fields.has('breaches');
    if (!fields.has('consent')) return draw(c, found, { missing: true, breaches });
    const { now: given } = c.var.view;
    c.var.cookies.keepConsent({ token, given, until: aYearAfter(given), breaches });
    // A form may lead nowhere else, not by a redirect either: the way to the identity provider begins with a link.
    if (c.var.view.who) return c.redirect('/enrol', 303);
    return show(c, <ConsentedPage view={c.var.view} />);
  })
  .get('/enrol', async (c) => {
    const ready = await readyToEnrol(c);
    if (ready.instead) return ready.instead;
    const { language } = ready.invitation;
    const fields = new Fields([
      ['organisation', [c.var.view.organisation]],
      ['language', [language ?? c.var.view.language]],
      ['use', ['own']],
    ]);
    const ask = await officeAsk(c);
    return show(c, <EnrolPage view={c.var.view} fields={fields} faults={{}} ask={ask} />);
  })
  .post('/enrol/office', async (c) => {
    const ready = await readyToEnrol(c);
    if (ready.instead) return ready.instead;
    const asked = await officeAsked(c, await fieldsOf(c));
    return show(c, <EnrolPage view={c.var.view} faults={{}} {...asked} />);
  })
  .post('/enrol', async (c) => {
    const { needs, view, cookies } = c.var;
    const ready = await readyToEnrol(c);
    if (ready.instead) return ready.instead;
    const fields = await fieldsOf(c);
    const read = readPerson(fields, view.say.enrolment.wrong);
    if (!read.person)
      return show(
        c,
        <EnrolPage view={view} fields={fields} faults={read.faults} ask={await officeAsk(c)} />,
        400,
      );
    const { id } = ready.invitation;
    const outcome = await enrol(
      await needs.enrolling(),
      { id, ...read.person, country: 'NL', facts: [] },
      {
        organisation: ready.invitation.organisation ?? needs.organisation,
        login: ready.login,
        consent: consentGiven(ready.consent),
        ...(ready.consent.breaches && { breachConsent: breachConsentGiven(ready.consent) }),
      },
    );
    if (outcome !== 'enrolled') return gone(c);
    if (ready.consent.breaches) await noteLook(needs, id, `subject:${id}`, 'breach consent given');
    cookies.dropConsent();
    const session = cookies.session(needs.now().getTime());
    if (session) cookies.keepSession({ ...session.session, subject: id }, needs.now().getTime());
    return c.redirect('/mine/facts?done=enrolled', 303);
  });

/** What enrolling needs: a sign-in that belongs to nobody yet, consent, and an invitation that still works. */
async function readyToEnrol(c: Ctx) {
  const { needs, view, cookies } = c.var;
  const consent = cookies.consent();
  if (!consent) return { instead: await gone(c) };
  const way = signedIn(c);
  if (way) return { instead: way };
  const login = view.who?.login ?? '';
  if (view.who?.subject !== undefined || (await needs.subjects.byLogin(login)))
    return { instead: await show(c, <AlreadyPage view={view} />, 409) };
  const found = await invitation(c, consent.token);
  if (!found) return { instead: await gone(c) };
  return { instead: undefined, invitation: found, consent, login };
}

async function invitation(c: Ctx, token: string): Promise<Invitation | undefined> {
  if (!/^[\w-]{20,100}$/.test(token)) return undefined;
  return c.var.needs.subjects.invited(tokenHash(token), c.var.view.now);
}

const NOTHING_TICKED = { missing: false, breaches: false };

/** In the language of the invitation, unless the visitor chose one. */
function draw(
  c: Ctx,
  { language, expires }: Invitation,
  { missing, breaches }: { missing: boolean; breaches: boolean } = NOTHING_TICKED,
) {
  const { cookies } = c.var;
  const view =
    cookies.language === undefined && language !== undefined
      ? { ...c.var.view, language, say: SAY[language] }
      : c.var.view;
  return show(
    c,
    <InvitationPage
      view={view}
      token={c.req.param('token') ?? ''}
      consentUntil={dayOf(aYearAfter(view.now), view)}
      linkUntil={dayOf(expires, view)}
      missing={missing}
      breaches={breaches}
    />,
    missing ? 400 : 200,
  );
}

function gone(c: Ctx) {
  return show(c, <ErrorPage view={c.var.view} wrong="link" />, 410);
}
