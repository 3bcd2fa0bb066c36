import { beforeAll, describe, expect, it } from 'vitest';

import type { Machine } from '#infra/local/machine.ts';
import { stateOf } from '#infra/local/state.ts';
import { isOpen } from '#shared/findings/lifecycle.ts';
import {
  enrolOnPaper,
  fileSteps,
  knownOf,
  openMachine,
  scanAll,
  watchSites,
} from '#test/support/journey.ts';
import type { Known } from '#test/support/journey.ts';
import { CLOSED, KNOWN, MAY, MUST, SILENT } from '#test/village/expected.ts';
import type { Standing } from '#test/village/expected.ts';
import { PEOPLE } from '#test/village/people.ts';
import type { Village } from '#test/village/village.ts';
import { openVillage } from '#test/village/village.ts';

const BANDS = ['info', 'low', 'medium', 'high', 'critical'] as const;

type Place = Pick<Standing, 'site' | 'path' | 'person' | 'kind'>;

const name = ({ site, path, person, kind }: Place): string => `${person} ${kind} ${site}${path}`;
const named = (all: readonly Place[]): string[] => all.map(name).toSorted();
const outOf = (all: readonly Place[], known: readonly Place[]): string[] => {
  const names = new Set(named(known));
  return named(all).filter((one) => !names.has(one));
};

describe('the village, read once', () => {
  const steps = fileSteps();
  let village: Village;
  let machine: Machine;
  let known: Known;
  let found: readonly (Place & Pick<Standing, 'severity'> & { readonly about: string })[];

  beforeAll(async () => {
    village = await openVillage();
    steps.onDown(() => village.close());
    machine = await openMachine(steps, { allowHosts: village.hosts });
    await enrolOnPaper(machine, PEOPLE);
    await watchSites(machine, Object.values(village.urls));
    await machine.idle();
    await scanAll(machine);
    known = await knownOf(stateOf(machine), PEOPLE);
    found = known.findings.filter(isOpen).map(({ subject, kind, url = '', about, severity }) => {
      const { origin, pathname } = new URL(url);
      const site =
        Object.entries(village.urls).find(([, root]) => root === `${origin}/`)?.[0] ?? '';
      return { person: subject, kind, site, path: pathname, about, severity };
    });
  }, 180_000);

  it('finds every fact of every enrolled person that may be read, about the right person', () => {
    const sure = found.filter(({ about }) => about === 'subject');
    const missed = MUST.filter((must) => {
      const here = sure.filter((one) => name(one) === name(must));
      return here.length < (must.times ?? 1);
    });
    expect(outOf(missed, KNOWN.misses)).toEqual([]);
  });

  it('finds nothing on pages that say nothing of anybody', () => {
    const onSilent = found.filter(({ site, path }) => SILENT[site]?.includes(path));
    expect(outOf(onSilent, KNOWN.falseAlarms)).toEqual([]);
  });

  it('finds nothing but what is there', () => {
    const onSpeaking = found.filter(({ site, path }) => !SILENT[site]?.includes(path));
    expect(outOf(onSpeaking, [...MUST, ...MAY, ...KNOWN.falseAlarms])).toEqual([]);
  });

  it('calls a page with a call to visit as bad as it is', () => {
    const least = MUST.filter(({ severity }) => severity !== undefined);
    const mild = least.filter((must) =>
      found.some(
        (one) =>
          name(one) === name(must) &&
          BANDS.indexOf(one.severity ?? 'info') < BANDS.indexOf(must.severity ?? 'info'),
      ),
    );
    expect(outOf(mild, KNOWN.tooMild)).toEqual([]);
  });

  it('makes no more of a thing than it is', () => {
    const harsh = MAY.filter(({ atMost = 'critical', ...may }) =>
      found.some(
        (one) =>
          name(one) === name(may) && BANDS.indexOf(one.severity ?? 'info') > BANDS.indexOf(atMost),
      ),
    );
    expect(outOf(harsh, KNOWN.tooHarsh)).toEqual([]);
  });

  it('asks for robots.txt before anything else of a site, and never for what it closes', () => {
    const sites = Object.keys(village.urls);
    const first = sites.map((site) => village.log.find((seen) => seen.site === site)?.path);
    expect(first).toEqual(sites.map(() => '/robots.txt'));
    const asked = new Set(village.log.map(({ site, path }) => `${site}${path}`));
    expect(CLOSED.filter(({ site, path }) => asked.has(`${site}${path}`))).toEqual([]);
  });

  it('makes exposures and tasks of all findings, and each finding belongs to one', () => {
    const exposures = new Set(known.exposures.map(({ id }) => id));
    expect(known.findings.filter(({ exposure }) => !exposures.has(exposure))).toEqual([]);
    const serious = known.exposures.filter(({ severity }) => severity !== 'info');
    const withTask = new Set(known.tasks.map(({ exposure }) => exposure));
    expect(serious.filter(({ id }) => !withTask.has(id))).toEqual([]);
  });

  it('needs no right that the template does not give, and leaves no dead letter', () => {
    const { refusals, queues } = machine.status();
    expect(refusals).toEqual([]);
    const dead = Object.entries(queues).filter(
      ([, { deadLetters, visible }]) => deadLetters && visible > 0,
    );
    expect(dead).toEqual([]);
  });
});
