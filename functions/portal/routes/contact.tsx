import { Hono } from 'hono';

import type { ConfirmedContact } from '#shared/storage/contacts.ts';

import { taskPath } from '../pages/team.tsx';
import { askContact, suggestionsFor } from '../steps/contact.ts';
import type { Env } from '../web/env.ts';
import { fieldsOf } from '../web/fields.ts';
import { drawTask, readTask } from './task.tsx';
import { byTeam } from './team.tsx';

const EMAIL = /^[^\s@<>"]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/** Whom to write to: looking, choosing, and choosing again. */
export const contact = new Hono<Env>()
  .post('/:exposure/:route/contact/look', async (c) => {
    const read = await readTask(c);
    if (!read) return c.notFound();
    await askContact(c.var.needs, read.task.site, read.findings);
    return c.redirect(`${taskPath(read.task)}?done=contact-asked#contact`, 303);
  })
  .post('/:exposure/:route/contact/confirm', async (c) => {
    const { needs, view } = c.var;
    const read = await readTask(c);
    if (!read) return c.notFound();
    const { task } = read;
    const fields = await fieldsOf(c);
    const chosen = read.contact
      ? suggestionsFor(read.contact, task.route).find(
          ({ value }) => value === fields.get('contact'),
        )
      : undefined;
    const typed = fields.get('email');
    if (!chosen && !EMAIL.test(typed))
      return drawTask(c, { typed: { value: typed, wrong: view.say.contact.wrong } }, 400);
    if (!chosen && (await needs.holds(typed)).length > 0)
      return drawTask(c, { typed: { value: '', wrong: view.say.contact.private } }, 400);
    const confirmed: ConfirmedContact = {
      kind: chosen?.kind ?? 'email',
      value: chosen?.value ?? typed,
      source: chosen?.source ?? 'team',
      by: byTeam(c),
      at: view.now,
    };
    await needs.contacts.confirm(task.site, task.route, confirmed);
    return c.redirect(`${taskPath(task)}?done=contact-confirmed#contact`, 303);
  })
  .post('/:exposure/:route/contact/forget', async (c) => {
    const read = await readTask(c);
    if (!read) return c.notFound();
    await c.var.needs.contacts.confirm(read.task.site, read.task.route, undefined);
    return c.redirect(`${taskPath(read.task)}?done=contact-forgotten#contact`, 303);
  });
