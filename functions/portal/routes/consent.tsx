import { Hono } from 'hono';

import { ConsentPage } from '../pages/consent.tsx';
import { renewConsent } from '../steps/consent.ts';
import type { Env } from '../web/env.ts';
import { fieldsOf } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { own } from './mine.tsx';

/** Consent: what it is, and giving it again before or after it ended. */
export const consent = new Hono<Env>()
  .get('/', (c) => {
    const renewed = c.req.query('done') === 'renewed';
    return show(c, <ConsentPage view={c.var.view} subject={own(c)} renewed={renewed} />);
  })
  .post('/', async (c) => {
    const subject = own(c);
    if (!(await fieldsOf(c)).has('consent'))
      return show(c, <ConsentPage view={c.var.view} subject={subject} missing />, 400);
    await renewConsent(c.var.needs, subject);
    return c.redirect('/mine/consent?done=renewed', 303);
  });
