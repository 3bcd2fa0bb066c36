import { Hono } from 'hono';

import { StatisticsPage } from '../pages/statistics.tsx';
import { statisticsOf } from '../steps/statistics.ts';
import { STATES } from '../steps/team-tasks.ts';
import type { Env } from '../web/env.ts';
import { show } from '../web/show.ts';

/** Figures without names: no look at anybody's data, so nobody's log has a line of it. */
export const statistics = new Hono<Env>().get('/', async (c) => {
  const { needs, view } = c.var;
  const shared = await needs.exposures.sharedWith(needs.organisation);
  const tasks = await needs.tasks.ofTeam(new Set(shared.map(({ id }) => id)), {
    states: STATES.filter((state) => state !== 'withdrawn'),
  });
  return show(c, <StatisticsPage view={view} statistics={statisticsOf(shared, tasks)} />);
});
