import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { Machine } from '#infra/local/machine.ts';
import { stateOf } from '#infra/local/state.ts';
import { deliverAgain, deliverAllTwice } from '#test/support/journey-postman.ts';
import type { Delivered } from '#test/support/journey-postman.ts';
import {
  enrolOnPaper,
  fileSteps,
  gist,
  knownOf,
  mailsOf,
  openMachine,
  scanAll,
  watchSites,
} from '#test/support/journey.ts';
import { PEOPLE } from '#test/village/people.ts';
import type { Village } from '#test/village/village.ts';
import { openVillage } from '#test/village/village.ts';

vi.setConfig({ testTimeout: 120_000 });

const SITES = ['wiewoontwaar', 'courant'];

describe('every message of every queue, delivered twice', () => {
  const steps = fileSteps();
  let village: Village;
  let once: { known: string[]; mails: string[] };
  let machine: Machine;
  let delivered: readonly Delivered[];

  const known = async (of: Machine): Promise<string[]> => gist(await knownOf(stateOf(of), PEOPLE));
  const mails = async (of: Machine): Promise<string[]> =>
    (await mailsOf(of)).map(({ to, subject }) => `${to}: ${subject}`).toSorted();
  const urls = (): string[] => SITES.map((site) => village.urls[site] ?? '');

  beforeAll(async () => {
    village = await openVillage();
    steps.onDown(() => village.close());
    const plain = await openMachine(steps, { allowHosts: village.hosts });
    await enrolOnPaper(plain, PEOPLE);
    await watchSites(plain, urls());
    await plain.idle();
    await scanAll(plain);
    once = { known: await known(plain), mails: await mails(plain) };
    await plain.stop();
  }, 180_000);

  it('twice at the same moment does nothing twice', async () => {
    machine = await openMachine(steps, { allowHosts: village.hosts, work: false });
    await enrolOnPaper(machine, PEOPLE);
    await watchSites(machine, urls());
    const enrolled = await deliverAllTwice(machine);
    await machine.invoke('plan', { everything: true, canaries: false });
    delivered = [...enrolled, ...(await deliverAllTwice(machine))];
    const worked = new Set(delivered.map((one) => one.function));
    expect([...worked].toSorted()).toEqual(['capture', 'compile', 'look', 'report', 'triage']);
    expect(await known(machine)).toEqual(once.known);
    expect(await mails(machine)).toEqual(once.mails);
  });

  it('a second time long after, and in the opposite order, does nothing either', async () => {
    await deliverAgain(machine, delivered.toReversed());
    await deliverAllTwice(machine);
    expect(await known(machine)).toEqual(once.known);
    expect(await mails(machine)).toEqual(once.mails);
  });

  it('a plan that runs twice asks for nothing twice', async () => {
    const mark = village.log.length;
    const tick = { everything: true, canaries: false, time: '2030-01-01T00:00:00.000Z' };
    await Promise.all([machine.invoke('plan', tick), machine.invoke('plan', tick)]);
    await deliverAllTwice(machine);
    await machine.invoke('plan', tick);
    await deliverAllTwice(machine);
    expect(await known(machine)).toEqual(once.known);
    expect(await mails(machine)).toEqual(once.mails);
    expect(village.log.length).toBeGreaterThan(mark);
  });
});
