import { Hono } from 'hono';

import { writtenName } from '#shared/domain/person.ts';
import { LETTER_ROUTES, toTheSite } from '#shared/remediation/letter.ts';

import { LetterPage } from '../pages/letter.tsx';
import { isHostile } from '../pages/task.tsx';
import { addressOf } from '../steps/contact.ts';
import { unsentMail } from '../steps/letter-mail.ts';
import { draftLetter, pagesOf, recordLetter } from '../steps/letter.ts';
import { noteLook } from '../steps/note-look.ts';
import type { Ctx, Env } from '../web/env.ts';
import { Fields, fieldsOf } from '../web/fields.ts';
import { kindsIn } from '../web/say.ts';
import { show } from '../web/show.ts';
import { readTask } from './task.tsx';
import { byTeam } from './team.tsx';

type Read = NonNullable<Awaited<ReturnType<typeof readTask>>>;

/** Letters of the team's requests: written on demand, never kept. */
export const letter = new Hono<Env>()
  .get('/:exposure/:route/letter', async (c) => {
    const read = await readTask(c);
    if (!read) return c.notFound();
    await noteLook(c.var.needs, read.task.subject, byTeam(c), 'letter');
    const fields = new Fields([
      ['language', [c.var.view.language]],
      ['reply', [c.var.needs.replyTo]],
      ['mandate', ['yes']],
    ]);
    return draw(c, read, { fields });
  })
  .post('/:exposure/:route/letter', async (c) => {
    const { needs, view } = c.var;
    const read = await readTask(c);
    if (!read) return c.notFound();
    await noteLook(needs, read.task.subject, byTeam(c), 'letter');
    const fields = await fieldsOf(c);
    const drafted = await draft(c, read, fields);
    if (drafted.refused) return draw(c, read, drafted, 400);
    await recordLetter(needs, read.task, {
      language: drafted.language,
      by: byTeam(c),
      caseNumber: read.caseNumber,
      publicKey: read.subject.publicKey,
      to: addressOf(read.task, read.contact),
    });
    return show(
      c,
      <LetterPage
        view={view}
        {...read}
        to={addressOf(read.task, read.contact)}
        fields={drafted.fields}
        faults={{}}
        letter={drafted.letter}
      />,
    );
  })
  .post('/:exposure/:route/:file{letter\\.(?:txt|eml)}', async (c) => {
    const read = await readTask(c);
    if (!read) return c.notFound();
    const fields = await fieldsOf(c);
    const drafted = await draft(c, read, fields);
    if (drafted.refused) return draw(c, read, drafted, 400);
    await noteLook(c.var.needs, read.task.subject, byTeam(c), 'letter');
    const { subject, body } = drafted.letter;
    const as = c.req.param('file').endsWith('.eml') ? 'eml' : 'txt';
    const to = addressOf(read.task, read.contact);
    if (as === 'eml' && to === undefined) return c.notFound();
    const text =
      as === 'eml' && to !== undefined
        ? unsentMail(drafted.letter, { to, replyTo: drafted.fields.get('reply') })
        : `${to === undefined ? '' : `${to}\n\n`}${subject}\n\n${body}`;
    return c.body(text, 200, {
      'Content-Type': `${as === 'eml' ? 'message/rfc822' : 'text/plain'}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${read.caseNumber}.${as}"`,
    });
  });

async function draft(c: Ctx, read: Read, fields: Fields) {
  const { needs, view } = c.var;
  const say = view.say.task;
  const language = fields.get('language') === 'en' ? 'en' : 'nl';
  const replyTo = fields.get('reply');
  const known = read.subject.names.map((name) => writtenName(name));
  const name = known.find((one) => one === fields.get('name')) ?? known[0] ?? '';
  const faults: Record<string, string> = {};
  if (!/^[^\s@]{1,100}@[^\s@]{1,150}$/.test(replyTo)) faults['reply'] = say.letterReplyWrong;
  const pages = pagesOf(read.findings);
  if (pages.length === 0 || noLetter(c, read) !== undefined || Object.keys(faults).length > 0)
    return { refused: true as const, fields, faults, held: undefined };
  const mandate = fields.get('mandate') === 'yes';
  const drafted = await draftLetter(needs, read.task, pages, read.caseNumber, {
    language,
    name,
    replyTo,
    mandateUntil: mandate ? read.subject.consent.until : undefined,
  });
  if (!drafted.letter) {
    const held = say.letterRefusedText(kindsIn(drafted.kinds, view));
    return { refused: true as const, fields, faults, held };
  }
  const used = new Fields([
    ['language', [language]],
    ['name', [name]],
    ['reply', [replyTo]],
    ['mandate', [mandate ? 'yes' : '']],
  ]);
  return { refused: false as const, letter: drafted.letter, language, fields: used } as const;
}

/** Why this task has no letter at all. */
function noLetter(c: Ctx, { task, findings }: Read): string | undefined {
  const say = c.var.view.say.task;
  if (!LETTER_ROUTES.includes(task.route)) return say.letterNot;
  if (toTheSite(task.route) && isHostile(findings)) return say.hostileNote;
  if (pagesOf(findings).length === 0) return say.letterNoPages;
  return undefined;
}

function draw(
  c: Ctx,
  read: Read,
  more: {
    readonly fields: Fields;
    readonly faults?: Readonly<Record<string, string>>;
    readonly held?: string | undefined;
  },
  status: 200 | 400 = 200,
) {
  return show(
    c,
    <LetterPage
      view={c.var.view}
      {...read}
      to={addressOf(read.task, read.contact)}
      fields={more.fields}
      faults={more.faults ?? {}}
      held={more.held}
      refused={noLetter(c, read)}
    />,
    status,
  );
}
