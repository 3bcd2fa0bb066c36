import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

import { Hono } from 'hono';

import { TryLater } from '#shared/domain/errors.ts';
import type { Fact, FactKind } from '#shared/domain/fact.ts';
import { FACT_KINDS } from '#shared/domain/fact.ts';
import { KIND } from '#shared/report/words.ts';

import type { KeptFact } from '../enrol.ts';
import { replaceFacts } from '../enrol.ts';
import { FactFormPage, FactsPage, RemoveFactPage } from '../pages/facts.tsx';
import { noteLook } from '../steps/note-look.ts';
import { FIELDS_OF, fieldsOfFact, readFact } from '../steps/read-fact.ts';
import type { Ctx, Env } from '../web/env.ts';
import type { Faults, Fields } from '../web/fields.ts';
import { fieldsOf, NO_FIELDS } from '../web/fields.ts';
import { capital } from '../web/say.ts';
import { show } from '../web/show.ts';
import { own } from './mine.tsx';

const MOST = 60;

/** One's own facts: covered, shown, added, changed, removed. */
export const facts = new Hono<Env>()
  .get('/', async (c) => {
    const { needs, view } = c.var;
    const subject = own(c);
    await noteLook(needs, subject.id, `subject:${subject.id}`, 'facts');
    const say = view.say.facts;
    const done = c.req.query('done');
    const said = { added: say.added, changed: say.changed, removed: say.removed, same: say.same };
    return show(
      c,
      <FactsPage
        view={view}
        facts={subject.facts}
        shown={false}
        said={Object.entries(said).find(([key]) => key === done)?.[1]}
        enrolling={done === 'enrolled'}
      />,
    );
  })
  .post('/show', async (c) => {
    const { needs, view } = c.var;
    const subject = own(c);
    await noteLook(needs, subject.id, `subject:${subject.id}`, 'facts shown');
    const kept = (await profileOf(c)).facts.map(({ id, fact }) => ({ id, kind: fact.kind, fact }));
    return show(c, <FactsPage view={view} facts={kept} shown enrolling={false} />);
  })
  .get('/add/:kind', (c) => {
    const kind = kindIn(c);
    return kind ? form(c, { kind, fields: NO_FIELDS, faults: {} }) : c.notFound();
  })
  .post('/add/:kind', async (c) => {
    const kind = kindIn(c);
    if (!kind) return c.notFound();
    const fields = await fieldsOf(c);
    const read = readFact(kind, fields, c.var.view.say.facts, own(c));
    if (!read.fact) return form(c, { kind, fields, faults: read.faults }, 400);
    const { facts: before, email } = await profileOf(c);
    if (before.some(({ fact }) => same(fact, read.fact)))
      return c.redirect('/mine/facts?done=same', 303);
    if (before.length >= MOST)
      return form(
        c,
        { kind, fields, faults: { [FIELDS_OF[kind][0]]: c.var.view.say.facts.tooMany } },
        400,
      );
    await replace(c, email, [...before, { id: randomUUID(), fact: read.fact }]);
    return c.redirect('/mine/facts?done=added', 303);
  })
  .post('/:id/change', async (c) => {
    const { needs } = c.var;
    const subject = own(c);
    const kept = (await profileOf(c)).facts.find(({ id }) => id === c.req.param('id'));
    if (!kept) return c.notFound();
    await noteLook(needs, subject.id, `subject:${subject.id}`, 'facts shown');
    const { fact, id } = kept;
    return form(c, { kind: fact.kind, fields: fieldsOfFact(fact), faults: {}, id });
  })
  .post('/:id/save', async (c) => {
    const { facts: before, email } = await profileOf(c);
    const id = c.req.param('id');
    const kept = before.find((one) => one.id === id);
    if (!kept) return c.notFound();
    const { kind } = kept.fact;
    const fields = await fieldsOf(c);
    const read = readFact(kind, fields, c.var.view.say.facts, own(c));
    if (!read.fact) return form(c, { kind, fields, faults: read.faults, id }, 400);
    const { fact } = read;
    await replace(
      c,
      email,
      before.map((one) => (one.id === id ? { id, fact } : one)),
    );
    return c.redirect('/mine/facts?done=changed', 303);
  })
  .get('/:id/remove', (c) => {
    const { view } = c.var;
    const kept = own(c).facts.find(({ id }) => id === c.req.param('id'));
    if (!kept) return c.notFound();
    return show(
      c,
      <RemoveFactPage view={view} id={kept.id} name={capital(KIND[view.language][kept.kind])} />,
    );
  })
  .post('/:id/remove', async (c) => {
    const { facts: before, email } = await profileOf(c);
    const left = before.filter(({ id }) => id !== c.req.param('id'));
    if (left.length < before.length) await replace(c, email, left);
    return c.redirect('/mine/facts?done=removed', 303);
  });

/** What is locked away of the subject who is signed in. */
export async function profileOf(c: Ctx) {
  const opened = await c.var.needs.open(own(c).id);
  if (!opened) throw new TryLater('the profile of who is signed in could not be opened');
  return opened.profile.reveal();
}

async function replace(c: Ctx, email: string | undefined, kept: readonly KeptFact[]) {
  await replaceFacts(await c.var.needs.enrolling(), own(c), { email, facts: kept });
}

function kindIn(c: Ctx): FactKind | undefined {
  return FACT_KINDS.find((kind) => kind === c.req.param('kind'));
}

function same(one: Fact, other: Fact): boolean {
  return isDeepStrictEqual(one, other);
}

function form(
  c: Ctx,
  { kind, fields, faults, id }: { kind: FactKind; fields: Fields; faults: Faults; id?: string },
  status: 200 | 400 = 200,
) {
  return show(
    c,
    <FactFormPage
      view={c.var.view}
      kind={kind}
      fields={fields}
      faults={faults}
      action={id === undefined ? `/mine/facts/add/${kind}` : `/mine/facts/${id}/save`}
      adding={id === undefined}
    />,
    status,
  );
}
