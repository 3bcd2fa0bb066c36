import { beforeAll, describe, expect, it } from 'vitest';

import type { Machine } from '#infra/local/machine.ts';
import { stateOf } from '#infra/local/state.ts';
import { stableId } from '#shared/keys/ids.ts';
import { CONNECTORS } from '#shared/sources/registry.ts';
import { spellingsOf } from '#test/support/journey-secrets.ts';
import {
  enrolOnPaper,
  fileSteps,
  knownOf,
  openMachine,
  scanAll,
  type Known,
} from '#test/support/journey.ts';
import { startStandIns, type StandIns } from '#test/support/stand-ins/start.ts';
import { KEY, type Doc } from '#test/support/stand-ins/world.ts';
import { PEOPLE, TOWN } from '#test/village/people.ts';
import { openVillage } from '#test/village/village.ts';

const MAYOR = PEOPLE[0]!;
const NAME = 'Tjalling Oeverloos';
const HOME = `Lisdoddelaan 12, 0914 AB ${TOWN}`;
const WATCHED = {
  'telegram-channel': 'https://t.me/s/zilverwierdepraat',
  fourchan: 'https://boards.4chan.org/pol/',
};
/** They are asked by the address of a page that is confirmed already, or want a decision of their own. */
const ASKED_OTHERWISE = new Set([
  'wayback-cdx',
  'wayback-availability',
  'common-crawl',
  'hibp-range',
]);

function docs(directory: string): readonly Doc[] {
  const doc = (
    id: string,
    source: readonly string[],
    text: string,
    more: Partial<Doc> = {},
  ): Doc => ({
    id,
    url: `https://${id}.example/1`,
    title: NAME,
    text,
    date: '2026-10-12T18:00:00Z',
    in: source,
    ...more,
  });
  return [
    doc('d1', ['koop-sru', 'brave', 'linkup'], `Burgemeester ${NAME} van ${TOWN}`, {
      url: directory,
      body: TOWN,
    }),
    doc('d2', ['open-raadsinformatie'], `Geachte raad, met groet, burgemeester ${NAME}, ${HOME}`),
    doc('d3', ['bluesky'], `Burgemeester ${NAME} woont op de ${HOME}. Gaan we langs?`),
    doc(
      'd4',
      ['telegram-channel'],
      `Burgemeester ${NAME} van ${TOWN}, bel hem wakker: 06 0000 1204`,
    ),
    doc('d5', ['fourchan'], `Burgemeester ${NAME} van ${TOWN}: ${HOME}`),
    doc('d6', ['openarch'], 'Fenna Oeverloos', { date: '1990-05-01T00:00:00Z' }),
    doc('d7', ['kvk-zoeken'], 'Lisdoddelaan', { title: `${NAME} Advies` }),
    doc('d8', ['koop-sru'], 'Een ander stuk over niets.', {
      title: 'Oeverloos bericht',
      body: TOWN,
      url: `${directory}niets`,
    }),
  ];
}

describe('every source, over its stand-in', () => {
  const steps = fileSteps();
  let machine: Machine;
  let standIns: StandIns;
  let known: Known;

  beforeAll(async () => {
    const village = await openVillage();
    steps.onDown(() => village.close());
    const directory = new URL('o', village.urls['gids']).href;
    standIns = await startStandIns({ docs: docs(directory), perPage: 2 });
    steps.onDown(() => standIns.close());
    machine = await openMachine(steps, { allowHosts: [...village.hosts, ...standIns.allowHosts] });
    const state = stateOf(machine);
    const keys = CONNECTORS.flatMap(({ meta }) => (meta.auth ? [[meta.auth.secret, KEY]] : []));
    const secret = machine.environmentOf('look')['SOURCES_SECRET'] ?? '';
    await machine.setSecret(secret, JSON.stringify(Object.fromEntries(keys)));
    await enrolOnPaper(machine, [MAYOR]);
    const at = new Date(machine.now()).toISOString();
    for (const { meta } of CONNECTORS) {
      if (!ASKED_OTHERWISE.has(meta.id))
        await state.sources.allow({ source: meta.id, by: 'journey', at });
    }
    for (const [source, url] of Object.entries(WATCHED)) {
      await state.sites.add({
        id: stableId([url]),
        source,
        url,
        addedBy: 'journey',
        addedAt: at,
        depth: 1,
        everyDays: 1,
        enabled: true,
      });
    }
    await machine.idle();
    await scanAll(machine);
    known = await knownOf(state, [MAYOR]);
  }, 240_000);

  it('is asked', () => {
    const own = CONNECTORS.filter(({ meta }) => !meta.hosts.includes('*') && meta.hosts.length > 0);
    const wanted = own.map(({ meta }) => meta.id).filter((id) => !ASKED_OTHERWISE.has(id));
    expect([...new Set(standIns.log.map(({ source }) => source))].toSorted()).toEqual(
      wanted.toSorted(),
    );
    expect(standIns.log.filter(({ status }) => status === 401)).toEqual([]);
  });

  it('leads to what stands there about the mayor', () => {
    const found = known.findings.map(({ source, kind }) => `${source} ${kind}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'page address',
        'open-raadsinformatie address',
        'bluesky address',
        'telegram-channel phone',
        'fourchan address',
      ]),
    );
  });

  it('is sent no private fact, in no byte', () => {
    const bytes = standIns.log.map(
      (one) =>
        decodeURIComponent(`${one.path} ${one.body}`.replaceAll('+', ' ')) +
        JSON.stringify(one.headers),
    );
    for (const spelling of spellingsOf(MAYOR)) {
      expect(bytes.filter((one) => one.includes(spelling))).toEqual([]);
    }
  });

  it('is asked one thing at a time', () => {
    for (const source of new Set(standIns.log.map((one) => one.source))) {
      const mine = standIns.log.filter((one) => one.source === source);
      const gaps = mine.slice(1).map(({ startedAt }, index) => startedAt - mine[index]!.endedAt);
      expect(gaps.filter((gap) => gap < 0)).toEqual([]);
    }
  });
});
