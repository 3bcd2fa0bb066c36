import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';

import type { Exposure, Finding } from '#shared/domain/finding.ts';
import { SEVERITIES } from '#shared/domain/severity.ts';
import { fromBase64 } from '#shared/keys/base64.ts';
import { LETTER_ROUTES } from '#shared/remediation/letter.ts';
import { recipientOf } from '#shared/remediation/recipients.ts';
import type { Subject } from '#shared/storage/subjects.ts';

import type { Needs, Opened } from '../needs.ts';
import { isBreach } from '../pages/breach-finding.tsx';
import { ExposurePage } from '../pages/exposure.tsx';
import type { ReadFinding } from '../pages/exposure.tsx';
import { Overview } from '../pages/mine.tsx';
import { isHostile } from '../pages/task.tsx';
import { askContact } from '../steps/contact.ts';
import {
  decideFinding,
  meetFinding,
  shareExposure,
  shareWords,
  unshareWords,
} from '../steps/decide.ts';
import { noteLook } from '../steps/note-look.ts';
import { wordsOf } from '../steps/words-of.ts';
import type { Ctx, Env } from '../web/env.ts';
import { show } from '../web/show.ts';

/** The subject who is signed in; the guard before these routes saw to it. */
export function own(c: Ctx): Subject {
  const { subject } = c.var;
  if (!subject) throw new HTTPException(403, { message: 'subject' });
  return subject;
}

/** What was found of oneself, and what to do with it. */
export const mine = new Hono<Env>()
  .get('/', async (c) => {
    const { needs, view } = c.var;
    const subject = own(c);
    await noteLook(needs, subject.id, `subject:${subject.id}`, 'overview');
    const [exposures, looked] = await Promise.all([
      needs.exposures.ofSubject(subject.id),
      needs.looked(subject.id, view.language),
    ]);
    return show(c, <Overview view={view} subject={subject} exposures={exposures} {...looked} />);
  })
  .get('/exposures/:id', async (c) => {
    const { needs, view } = c.var;
    const subject = own(c);
    const exposure = await needs.exposures.get(subject.id, c.req.param('id'));
    if (!exposure) return c.notFound();
    await noteLook(needs, subject.id, `subject:${subject.id}`, 'exposure');
    const [findings, tasks, opened] = await Promise.all([
      needs.findings.ofSubject(subject.id),
      needs.tasks.ofSubject(subject.id),
      needs.open(subject.id),
    ]);
    const here = findings
      .filter((one) => one.exposure === exposure.id && one.about !== 'someone-else')
      .toSorted(worstFirst);
    return show(
      c,
      <ExposurePage
        view={view}
        exposure={exposure}
        findings={await Promise.all(here.map((one) => read(needs, one, opened)))}
        tasks={tasks.filter((task) => task.exposure === exposure.id)}
      />,
    );
  })
  .post('/exposures/:id/:how{share|unshare}', async (c) => {
    const { needs } = c.var;
    const { id, how } = c.req.param();
    const exposure = await needs.exposures.get(own(c).id, id);
    if (!exposure) return c.notFound();
    const shared = how === 'share';
    await shareExposure(needs, { subject: own(c).id, exposure: exposure.id, shared });
    if (shared) await prepareContact(needs, exposure);
    return c.redirect(`/mine/exposures/${exposure.id}`, 303);
  })
  .post('/findings/:id/evidence', async (c) => {
    const { needs } = c.var;
    const subject = own(c);
    const finding = await needs.findings.get(subject.id, c.req.param('id'));
    const [key] = finding ? await needs.evidence.ofFinding(subject.id, finding.id) : [];
    const [sealed, opened] = await Promise.all([
      key === undefined ? undefined : needs.evidence.get(key),
      needs.open(subject.id),
    ]);
    if (!finding || !sealed || !opened) return c.notFound();
    await noteLook(needs, subject.id, `subject:${subject.id}`, 'evidence');
    const text = await opened.openFinding(`evidence of ${finding.id}`, sealed);
    return c.body(text.reveal(), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="luwte-evidence-${finding.id}.json"`,
    });
  })
  .post(
    '/findings/:id/:how{not-me|me-after-all|met|not-met|share-words|unshare-words}',
    async (c) => {
      const { needs } = c.var;
      const subject = own(c);
      const { id, how } = c.req.param();
      const finding = await needs.findings.get(subject.id, id);
      if (!finding) return c.notFound();
      const by = `subject:${subject.id}`;
      if (how === 'not-me') await decideFinding(needs, finding, { mine: false, by });
      if (how === 'me-after-all') await decideFinding(needs, finding, { mine: true, by });
      if (how === 'met' && isBreach(finding)) await meetFinding(needs, finding, { done: true, by });
      if (how === 'not-met') await meetFinding(needs, finding, { done: false, by });
      if (how === 'share-words') {
        const exposure = await needs.exposures.get(subject.id, finding.exposure);
        if (exposure?.shared) await shareWords(needs, subject, finding);
      }
      if (how === 'unshare-words') await unshareWords(needs, finding);
      return c.redirect(`/mine/exposures/${finding.exposure}#finding-${finding.id}`, 303);
    },
  );

/** Whom to write to is looked for at once, so that the team finds a suggestion when it opens the request. */
async function prepareContact(needs: Needs, { subject, id, site }: Exposure): Promise<void> {
  if (recipientOf(site) || (await needs.contacts.get(site))?.askedAt !== undefined) return;
  const findings = (await needs.findings.ofSubject(subject)).filter((one) => one.exposure === id);
  const tasks = (await needs.tasks.ofSubject(subject)).filter((one) => one.exposure === id);
  if (isHostile(findings) || !tasks.some(({ route }) => LETTER_ROUTES.includes(route))) return;
  await askContact(needs, site, findings);
}

async function read(
  { evidence }: Pick<Needs, 'evidence'>,
  finding: Finding,
  opened: Opened | undefined,
): Promise<ReadFinding> {
  const { id, sealed, subject } = finding;
  const kept = await evidence.ofFinding(subject, id);
  const words =
    opened && sealed !== undefined
      ? await opened.openFinding(id, fromBase64(sealed)).catch(() => undefined)
      : undefined;
  return { finding, words: words && wordsOf(words.reveal()), evidence: kept.length > 0 };
}

const PLACE: Readonly<Record<Finding['status'], number>> = {
  new: 0,
  'in-progress': 0,
  resolved: 1,
  archived: 1,
  suppressed: 2,
};

function worstFirst(one: Finding, other: Finding): number {
  return (
    PLACE[one.status] - PLACE[other.status] ||
    SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
    other.lastSeen.localeCompare(one.lastSeen)
  );
}
