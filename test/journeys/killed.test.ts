import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { beforeAll, describe, expect, it, vi } from 'vitest';

import { stateOf } from '#infra/local/state.ts';
import {
  assembly,
  enrolOnPaper,
  fileSteps,
  gist,
  knownOf,
  makeFolder,
  mailsOf,
  openMachine,
  scanAll,
  watchSites,
} from '#test/support/journey.ts';
import type { Letterbox } from '#test/support/journey.ts';
import { PEOPLE } from '#test/village/people.ts';
import type { Village } from '#test/village/village.ts';
import { openVillage } from '#test/village/village.ts';

vi.setConfig({ testTimeout: 180_000 });

const CHILD = join(import.meta.dirname, '..', 'support', 'journey-child.ts');
const SITES = ['wiewoontwaar', 'gids'];
/** Longer than the lease of a mail that was begun and not finished. */
const LEASE_MS = 6 * 60_000;

/** When each run is killed: after it said so, and so many milliseconds. Drawn once from a seed, so that a failure can be repeated. */
const KILLS = momentsFrom(20_261_124, 3);

describe('a scan that is killed again and again', () => {
  const steps = fileSteps();
  let village: Village;
  let undisturbed: { known: string[]; mails: string[] };

  beforeAll(async () => {
    village = await openVillage();
    steps.onDown(() => village.close());
    const machine = await openMachine(steps, { allowHosts: village.hosts });
    await enrolOnPaper(machine, PEOPLE);
    await watchSites(machine, urls());
    await machine.idle();
    await scanAll(machine);
    undisturbed = {
      known: gist(await knownOf(stateOf(machine), PEOPLE)),
      mails: named(await mailsOf(machine)),
    };
    await machine.stop();
  }, 180_000);

  it('goes on at each start, and ends with what an undisturbed one finds, each once', async () => {
    const [data, made] = [await makeFolder(steps), await assembly()];
    for (const { after, ms } of KILLS) await runAndKill(data, made, after, ms);
    const machine = await openMachine(steps, { data, assembly: made, allowHosts: village.hosts });
    // What the dead were at is theirs for a while; nobody has to sit that out here.
    await machine.travel(LEASE_MS);
    await enrolOnPaper(machine, PEOPLE);
    await watchSites(machine, urls());
    await machine.idle();
    await scanAll(machine);
    await machine.travel(LEASE_MS);
    await machine.idle();

    const known = await knownOf(stateOf(machine), PEOPLE);
    expect(gist(known)).toEqual(undisturbed.known);
    const ids = [...known.findings, ...known.exposures, ...known.tasks].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(undisturbed.known.length).toBeGreaterThan(12);

    // A mail that was on its way when the process died may come again, and says so by its Message-ID.
    const mails = new Map((await mailsOf(machine)).map((mail) => [mail.messageId, mail]));
    expect(named([...mails.values()])).toEqual(undisturbed.mails);

    const { queues } = machine.status();
    const dead = Object.entries(queues).filter(([, one]) => one.deadLetters && one.visible > 0);
    expect(dead).toEqual([]);
  });

  const urls = (): string[] => SITES.map((site) => village.urls[site] ?? '');

  async function runAndKill(data: string, made: string, after: string, ms: number) {
    const child = fork(CHILD, [data, made, JSON.stringify(urls())], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const gone = once(child, 'exit');
    await new Promise<void>((resolve) => {
      child.on('message', (word) => word === after && resolve());
      child.once('exit', () => resolve());
    });
    await Promise.race([sleep(ms), gone]);
    child.kill('SIGKILL');
    await gone;
  }
});

/** Who got what. */
function named(mails: readonly Letterbox[]): string[] {
  return mails.map(({ to, subject }) => `${to}: ${subject}`).toSorted();
}

/** Moments of a run: some while people are enrolled, most while pages are read. A linear congruential draw. */
function momentsFrom(seed: number, count: number): readonly { after: string; ms: number }[] {
  let state = seed;
  const draw = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  return Array.from({ length: count }, (_, index) => ({
    after: index === 0 ? 'started' : 'planned',
    ms: Math.round(100 + draw() * 3000),
  }));
}
