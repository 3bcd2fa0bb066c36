import { Hono } from 'hono';
import { z } from 'zod';

import { stableId } from '#shared/keys/ids.ts';
import type { WatchedSite } from '#shared/storage/watched-sites.ts';

import { SitesPage } from '../pages/sites.tsx';
import type { Ctx, Env } from '../web/env.ts';
import type { Faults, Fields } from '../web/fields.ts';
import { fieldsOf, NO_FIELDS } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { byTeam } from './team.tsx';

const numbers = z.object({
  depth: z.coerce.number().int().min(1).max(5).catch(4),
  every: z.coerce.number().int().min(1).max(30).catch(1),
});

/** Which sites are read regularly, whoever stands on them. */
export const sites = new Hono<Env>()
  .get('/', (c) => {
    const { team } = c.var.view.say;
    const said = {
      added: team.siteAdded,
      there: team.siteThere,
      changed: team.siteChanged,
      removed: team.siteRemoved,
    };
    return draw(c, {
      said: Object.entries(said).find(([key]) => key === c.req.query('done'))?.[1],
    });
  })
  .post('/', async (c) => {
    const { needs, view } = c.var;
    const fields = await fieldsOf(c);
    const url = siteUrl(fields.get('url'));
    if (!url) return draw(c, { fields, faults: { url: view.say.team.siteWrong } }, 400);
    if ((await needs.holds(url.href)).length > 0)
      return draw(c, { fields, faults: { url: view.say.team.sitePrivate } }, 400);
    const { depth, every } = numbers.parse({
      depth: fields.get('depth'),
      every: fields.get('every'),
    });
    const site: WatchedSite = {
      id: stableId([url.href]),
      source: 'site',
      url: url.href,
      addedBy: byTeam(c),
      addedAt: view.now,
      depth,
      everyDays: every,
      enabled: true,
    };
    const added = await needs.sites.add(site);
    return c.redirect(`/team/sites?done=${added ? 'added' : 'there'}`, 303);
  })
  .post('/:id/:how{on|off|remove}', async (c) => {
    const { needs } = c.var;
    const { id, how } = c.req.param();
    if (!(await needs.sites.get(id))) return c.notFound();
    if (how === 'remove') {
      await needs.sites.remove(id);
      return c.redirect('/team/sites?done=removed', 303);
    }
    await needs.sites.enable(id, how === 'on');
    return c.redirect('/team/sites?done=changed', 303);
  });

/** A whole web address without a name and password in it. */
function siteUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return undefined;
  url.hash = '';
  return url;
}

async function draw(
  c: Ctx,
  {
    said,
    fields = NO_FIELDS,
    faults = {},
  }: { said?: string | undefined; fields?: Fields; faults?: Faults },
  status: 200 | 400 = 200,
) {
  const { needs, view } = c.var;
  const all = (await needs.sites.all()).toSorted((one, other) => one.url.localeCompare(other.url));
  return show(
    c,
    <SitesPage view={view} sites={all} fields={fields} faults={faults} said={said} />,
    status,
  );
}
