import { KIND } from '#shared/report/words.ts';

import type { Shown, Statistics } from '../steps/statistics.ts';
import type { View } from '../web/env.ts';
import { capital } from '../web/say.ts';
import { Page } from './layout.tsx';
import { P, Pairs, Table } from './parts.tsx';

/** Trends without names. */
export function StatisticsPage({ view, statistics }: { view: View; statistics: Statistics }) {
  const { team, common, codes } = view.say;
  const { found, removed, medianDays, reappeared, byKind, byState } = statistics;
  const say = (count: Shown) => (count === undefined ? common.fewer : String(count));
  return (
    <Page view={view} title={team.statisticsTitle} at="/team/statistics">
      <P lead>{team.statisticsLead}</P>
      <Pairs
        of={[
          [team.found, say(found)],
          [team.removed, say(removed)],
          [team.median, medianDays === undefined ? team.medianNone : team.days(medianDays)],
          [team.reappeared, say(reappeared)],
        ]}
      />
      {[...byKind, ...byState].every(([, count]) => count === undefined) ? (
        <P>{team.tooFew}</P>
      ) : (
        <>
          <Table
            caption={team.byKind}
            columns={[team.kinds, team.number]}
            numbers={[1]}
            rows={byKind.map(([kind, count]) => [capital(KIND[view.language][kind]), say(count)])}
          />
          <Table
            caption={team.byState}
            columns={[team.state, team.number]}
            numbers={[1]}
            rows={byState
              .filter(([state]) => state !== 'withdrawn')
              .map(([state, count]) => [codes.state[state], say(count)])}
          />
        </>
      )}
    </Page>
  );
}
