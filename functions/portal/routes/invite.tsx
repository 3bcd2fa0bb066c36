import { randomUUID } from 'node:crypto';

import { Hono } from 'hono';

import { newToken, tokenHash } from '#shared/keys/ids.ts';

import { InvitePage } from '../pages/invite.tsx';
import type { Env } from '../web/env.ts';
import { fieldsOf } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { byTeam } from './team.tsx';

const DAY_MS = 86_400_000;
const DAYS = ['7', '14', '30'] as const;

/** Invitations: of the person nothing is kept but that there is one, in which language, and until when. */
export const invite = new Hono<Env>()
  .get('/', (c) => show(c, <InvitePage view={c.var.view} days={DAYS} />))
  .post('/', async (c) => {
    const { needs, view } = c.var;
    const fields = await fieldsOf(c);
    const days = DAYS.find((one) => one === fields.get('days')) ?? '14';
    const expires = new Date(needs.now().getTime() + Number(days) * DAY_MS).toISOString();
    const token = newToken();
    await needs.subjects.invite({
      id: randomUUID(),
      tokenHash: tokenHash(token),
      expires,
      invitedBy: byTeam(c),
      createdAt: view.now,
      organisation: needs.organisation,
      language: fields.get('language') === 'en' ? 'en' : 'nl',
    });
    const link = `${needs.portalUrl}/invitation/${token}`;
    return show(c, <InvitePage view={view} days={DAYS} made={{ link, expires }} />);
  });
