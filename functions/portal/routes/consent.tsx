import { Hono } from 'hono';

import { ConsentPage } from '../pages/consent.tsx';
import { agreeToBreaches, stopBreaches } from '../steps/breaches.ts';
import { renewConsent } from '../steps/consent.ts';
import type { Ctx, Env } from '../web/env.ts';
import { fieldsOf } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { profileOf } from './facts.tsx';
import { own } from './mine.tsx';

/** Consent: what it is, giving it again before or after it ended, and the one of its own for data breaches. */
export const consent = new Hono<Env>()
  .get('/', (c) => draw(c))
  .post('/', async (c) => {
    if (!(await fieldsOf(c)).has('consent')) return draw(c, 'consent');
    await renewConsent(c.var.needs, own(c));
    return c.redirect('/mine/consent?done=renewed', 303);
  })
  .post('/breaches', async (c) => {
    if (!(await fieldsOf(c)).has('breaches')) return draw(c, 'breaches');
    await agreeToBreaches(c.var.needs, own(c), await profileOf(c));
    return c.redirect('/mine/consent?done=agreed', 303);
  })
  .post('/breaches/stop', async (c) => {
    await stopBreaches(c.var.needs, own(c), () => profileOf(c));
    return c.redirect('/mine/consent?done=stopped', 303);
  });

async function draw(c: Ctx, missing?: 'consent' | 'breaches') {
  const { needs, view } = c.var;
  return show(
    c,
    <ConsentPage
      view={view}
      subject={own(c)}
      breachesOn={await needs.breachesOn()}
      done={c.req.query('done')}
      {...(missing && { missing })}
    />,
    missing ? 400 : 200,
  );
}
