import { Hono } from 'hono';

import { ExportPage, LeavePage, LeftPage, LogPage } from '../pages/data.tsx';
import { exportOf } from '../steps/export.ts';
import { leaveNow } from '../steps/leave.ts';
import { noteLook } from '../steps/note-look.ts';
import type { Env } from '../web/env.ts';
import { fieldsOf } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { own } from './mine.tsx';

/** What is kept of oneself: who looked, taking it along, having it erased. */
export const data = new Hono<Env>()
  .get('/log', async (c) => {
    const { needs, view } = c.var;
    const { id } = own(c);
    await noteLook(needs, id, `subject:${id}`, 'access log');
    const [looks, broken] = await Promise.all([needs.looks.ofSubject(id), needs.looks.verify(id)]);
    return show(c, <LogPage view={view} looks={looks} broken={broken} />);
  })
  .get('/export', (c) => show(c, <ExportPage view={c.var.view} />))
  .post('/export', async (c) => {
    const { needs, view } = c.var;
    const subject = own(c);
    await noteLook(needs, subject.id, `subject:${subject.id}`, 'export');
    const all = await exportOf(needs, subject);
    return c.body(`${JSON.stringify(all, null, 2)}\n`, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="luwte-${view.now.slice(0, 10)}.json"`,
    });
  })
  .get('/leave', (c) => show(c, <LeavePage view={c.var.view} missing={false} />))
  .post('/leave', async (c) => {
    const { needs, view, cookies } = c.var;
    if (!(await fieldsOf(c)).has('sure')) return show(c, <LeavePage view={view} missing />, 400);
    const items = await leaveNow(needs, own(c).id);
    cookies.endSession();
    return show(c, <LeftPage view={{ ...view, who: undefined }} items={items} />);
  });
