import { Hono } from 'hono';

import { caseNumber } from '#shared/keys/ids.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';
import { isTaskState, waysFrom } from '#shared/remediation/states.ts';

import { TaskPage, type TaskProps } from '../pages/task.tsx';
import { taskPath } from '../pages/team.tsx';
import { openAnswer } from '../steps/answers.ts';
import { sharedWords } from '../steps/decide.ts';
import { moveTask } from '../steps/move-task.ts';
import { noteLook } from '../steps/note-look.ts';
import { teamTask } from '../steps/team-tasks.ts';
import { wordsOf } from '../steps/words-of.ts';
import type { PageWords } from '../steps/words-of.ts';
import type { Ctx, Env } from '../web/env.ts';
import { fieldsOf } from '../web/fields.ts';
import { kindsIn } from '../web/say.ts';
import { show } from '../web/show.ts';
import { byTeam } from './team.tsx';

const LONGEST_WHY = 500;

/** A task that was asked for by its address, and everything its page shows. Undefined where it is not the team's to see. */
export async function readTask(c: Ctx) {
  const { needs } = c.var;
  const found = await teamTask(needs, c.req.param('exposure') ?? '', c.req.param('route') ?? '');
  if (!found) return undefined;
  const { task } = found;
  const [subject, findings, letters, answers, contact] = await Promise.all([
    needs.subjects.get(task.subject),
    needs.findings.ofSubject(task.subject),
    needs.letters.ofTask(task.subject, task.id),
    needs.answers.ofTask(task.subject, task.id),
    needs.contacts.get(task.site),
  ]);
  if (!subject) return undefined;
  return {
    task,
    subject,
    letters,
    answers,
    contact,
    caseNumber: caseNumber(task.id),
    findings: findings.filter(
      ({ exposure, about, status }) =>
        exposure === task.exposure && about !== 'someone-else' && status !== 'suppressed',
    ),
  };
}

/** The page of a task, with what was asked for. */
export async function drawTask(c: Ctx, more: Partial<TaskProps> = {}, status: 200 | 400 = 200) {
  const read = await readTask(c);
  if (!read) return c.notFound();
  const what = more.words ? 'shared words' : more.readAnswer ? 'answer' : 'task';
  await noteLook(c.var.needs, read.task.subject, byTeam(c), what);
  return show(c, <TaskPage view={c.var.view} {...read} {...more} />, status);
}

/** One removal request of the team. */
export const task = new Hono<Env>()
  .get('/:exposure/:route', (c) => {
    const { task: say, contact } = c.var.view.say;
    const done = c.req.query('done');
    const said = {
      moved: say.moved,
      rescan: say.rescanned,
      'no-page': say.rescanNothing,
      'contact-asked': contact.saidAsked,
      'contact-confirmed': contact.saidConfirmed,
      'contact-forgotten': contact.saidForgotten,
    };
    return drawTask(c, { said: Object.entries(said).find(([key]) => key === done)?.[1] });
  })
  .post('/:exposure/:route/move', async (c) => {
    const { needs, view } = c.var;
    const read = await readTask(c);
    if (!read) return c.notFound();
    const fields = await fieldsOf(c);
    const to = fields.get('to');
    const why = fields.get('why');
    const whyError = await wrongNote(c, why);
    if (whyError !== undefined) return drawTask(c, { why, whyError }, 400);
    if (!isTaskState(to) || !waysFrom(read.task.state, 'person').includes(to))
      return drawTask(c, { why }, 400);
    await moveTask(needs, read.task, {
      to,
      by: byTeam(c),
      at: view.now,
      extended: fields.has('extended'),
      ...(why !== '' && { why }),
    });
    return c.redirect(`${taskPath(read.task)}?done=moved`, 303);
  })
  .post('/:exposure/:route/rescan', async (c) => {
    const { needs, view } = c.var;
    const read = await readTask(c);
    if (!read) return c.notFound();
    const urls = new Set(read.findings.flatMap(({ url }) => (url === undefined ? [] : [url])));
    if (urls.size === 0) return c.redirect(`${taskPath(read.task)}?done=no-page`, 303);
    // Asked twice within a minute is asked once.
    const run = `portal-rescan-${read.task.id}-${view.now.slice(0, 16)}`;
    await needs.ask(
      [...urls].map((url): LookRequest => ({
        source: 'page',
        run,
        request: { url },
        cause: 'rescan',
        depth: 0,
      })),
    );
    const step = { at: view.now, by: byTeam(c), what: 'rescan asked' };
    await needs.tasks.upsert(
      read.task.subject,
      read.task.id,
      (one) => one && { ...one, history: [...one.history, step] },
    );
    return c.redirect(`${taskPath(read.task)}?done=rescan`, 303);
  })
  .post('/:exposure/:route/answer', async (c) => {
    const read = await readTask(c);
    const key = (await fieldsOf(c)).get('answer');
    const answer = read?.answers.find((one) => one.key === key);
    if (!answer) return c.notFound();
    return drawTask(c, { readAnswer: { key, text: await openAnswer(c.var.needs, answer) } });
  })
  .post('/:exposure/:route/words', async (c) => {
    const read = await readTask(c);
    if (!read) return c.notFound();
    const words = new Map<string, PageWords>();
    for (const finding of read.findings) {
      // oxlint-disable-next-line no-await-in-loop -- a handful at most, each with a key to unwrap.
      const text = await sharedWords(c.var.needs, finding);
      const opened = text === undefined ? undefined : wordsOf(text);
      if (opened) words.set(finding.id, opened);
    }
    return drawTask(c, { words });
  });

async function wrongNote(c: Ctx, why: string): Promise<string | undefined> {
  const { needs, view } = c.var;
  if (why.length > LONGEST_WHY) return view.say.task.reasonLong;
  const kinds = why === '' ? [] : await needs.holds(why);
  return kinds.length === 0 ? undefined : view.say.task.reasonPrivate(kindsIn(kinds, view));
}
