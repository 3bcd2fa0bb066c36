import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

import { errorFields, log } from '#functions/shell/log.ts';
import { BadInput, TryLater } from '#shared/domain/errors.ts';

import type { Needs } from './needs.ts';
import { ErrorPage } from './pages/outside.tsx';
import type { Wrong } from './pages/outside.tsx';
import { consent } from './routes/consent.tsx';
import { contact } from './routes/contact.tsx';
import { data } from './routes/data.tsx';
import { door, files } from './routes/door.tsx';
import { enrolment } from './routes/enrolment.tsx';
import { facts } from './routes/facts.tsx';
import { invite } from './routes/invite.tsx';
import { letter } from './routes/letter.tsx';
import { mine } from './routes/mine.tsx';
import { safety } from './routes/safety.tsx';
import { settings } from './routes/settings.tsx';
import { sites } from './routes/sites.tsx';
import { statistics } from './routes/statistics.tsx';
import { task } from './routes/task.tsx';
import { team } from './routes/team.tsx';
import type { Ctx, Env } from './web/env.ts';
import { forSubject, forTeam, headers, onlyOwnForms } from './web/guards.tsx';
import { show } from './web/show.ts';
import { visit } from './web/visit.ts';

/** The longest form has a few thousand characters. */
const MOST_BYTES = 64 * 1024;

/** The portal: what is asked of it, and who may ask. */
export function portal(needs: Needs): Hono<Env> {
  const app = new Hono<Env>();
  app.use(headers);
  app.route('/', files);
  app.use(visit(needs));
  app.use(bodyLimit({ maxSize: MOST_BYTES, onError: (c) => fail(c, 'tooLarge', 413) }));
  app.use(onlyOwnForms);
  app.route('/', door);
  app.route('/', enrolment);
  app.use('/mine/*', forSubject);
  app.route('/mine', mine);
  app.route('/mine/facts', facts);
  app.route('/mine/settings', settings);
  app.route('/mine/consent', consent);
  app.route('/mine', safety);
  app.route('/mine', data);
  app.use('/team/*', forTeam);
  app.route('/team', team);
  app.route('/team/tasks', task);
  app.route('/team/tasks', letter);
  app.route('/team/tasks', contact);
  app.route('/team/statistics', statistics);
  app.route('/team/sites', sites);
  app.route('/team/invite', invite);
  app.notFound((c) => fail(c, 'notFound', 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException)
      return fail(c, WRONG[error.message] ?? 'forbidden', error.status);
    log[error instanceof TryLater || error instanceof BadInput ? 'warn' : 'error'](
      'page failed',
      errorFields(error),
    );
    if (error instanceof TryLater) return fail(c, 'later', 503);
    if (error instanceof BadInput) return fail(c, 'input', 409);
    return fail(c, 'failed', 500);
  });
  return app;
}

/** What the guards' refusals mean to a person. */
const WRONG: Readonly<Record<string, Wrong>> = {
  form: 'form',
  subject: 'forbidden',
  team: 'forbidden',
  expired: 'expired',
};

async function fail(c: Ctx, wrong: Wrong, status: number): Promise<Response> {
  const { view } = c.var;
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- files are answered before anybody's visit is known.
  if (!view) return c.text(String(status), asStatus(status));
  const to = wrong === 'expired' && c.req.method === 'GET' ? c.req.path : '/';
  return show(c, <ErrorPage view={view} wrong={wrong} to={to} />, asStatus(status));
}

function asStatus(status: number): ContentfulStatusCode {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- ours are those of error pages, which have a body.
  return status as ContentfulStatusCode;
}
