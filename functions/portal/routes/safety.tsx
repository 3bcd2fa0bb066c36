import { Hono } from 'hono';

import type { Exposure } from '#shared/domain/finding.ts';
import { standsOpen } from '#shared/domain/finding.ts';
import type { Subject, ThreatLevel } from '#shared/storage/subjects.ts';

import { SelfHelpPage, ThreatPage } from '../pages/safety.tsx';
import { noteLook } from '../steps/note-look.ts';
import { changeThreat } from '../steps/threat.ts';
import type { Ctx, Env, View } from '../web/env.ts';
import { fieldsOf } from '../web/fields.ts';
import { dayOf, kindsIn, nameOf } from '../web/say.ts';
import { show } from '../web/show.ts';
import { own } from './mine.tsx';

const LEVELS = ['none', 'likely', 'concrete'] as const satisfies readonly ThreatLevel[];

/** Reporting a threat, and what one can do oneself. */
export const safety = new Hono<Env>()
  .get('/help', (c) => show(c, <SelfHelpPage view={c.var.view} />))
  .get('/threat', (c) => draw(c))
  .post('/threat', async (c) => {
    const chosen = (await fieldsOf(c)).get('level');
    const level = LEVELS.find((one) => one === chosen);
    if (!level) return draw(c, true);
    await changeThreat(c.var.needs, own(c), level);
    return c.redirect('/mine/threat?done=saved', 303);
  });

async function draw(c: Ctx, missing = false) {
  const { needs, view } = c.var;
  const subject = own(c);
  await noteLook(needs, subject.id, `subject:${subject.id}`, 'threat');
  const exposures = await needs.exposures.ofSubject(subject.id);
  return show(
    c,
    <ThreatPage
      view={view}
      level={subject.threat}
      text={reportText(view, subject, exposures)}
      saved={c.req.query('done') === 'saved'}
      missing={missing}
    />,
    missing ? 400 : 200,
  );
}

/** Sites and kinds, never an address of a page nor what stands there. */
function reportText(view: View, subject: Subject, exposures: readonly Exposure[]): string {
  const { safety: say } = view.say;
  const open = exposures.filter(standsOpen);
  const pages = open.map(
    ({ site, kinds, firstSeen }) =>
      `- ${site}: ${kindsIn(kinds, view)} (${dayOf(firstSeen, view)})`,
  );
  const [office] = subject.offices;
  return say.copyBody(
    nameOf(subject.names),
    office?.title ?? '',
    office?.organisation ?? view.organisation,
    dayOf(view.now, view),
    pages.length > 0 ? pages.join('\n') : say.copyNothing,
  );
}
