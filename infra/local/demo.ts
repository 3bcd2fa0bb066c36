import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { enrol } from '#functions/portal/enrol.ts';
import { writtenName } from '#shared/domain/person.ts';
import { termsAreMet } from '#shared/domain/source.ts';
import { stableId } from '#shared/keys/ids.ts';
import { LOOKUPS } from '#shared/sources/lookups.ts';
import { LOOKUP_STAND_INS } from '#test/support/stand-ins/lookups.ts';
import { startStandIns } from '#test/support/stand-ins/start.ts';
import { PEOPLE } from '#test/village/people.ts';
import { openVillage } from '#test/village/village.ts';

import type { SignIn } from './identity/protocol.ts';
import type { Machine } from './machine.ts';
import { stateOf } from './state.ts';
import { summarise as summaryOf, type Summary } from './summary.ts';

/**
 * What `npm start` shows: a fictional town, and what is told at the end. This file is the seam between the runner,
 * which knows no town and no table, and whoever fills the two in.
 */

/** A town on loopback. */
export interface Town {
  /** Where a person looks at it; absent where there is none. */
  readonly url?: string;
  /** `host:port` of its sites, which functions may reach although private. */
  readonly hosts: readonly string[];
  /** Who may sign in. */
  readonly people: readonly SignIn[];
  /** Enrols its people and watches its sites, once for a data folder; a second time changes nothing. */
  enrol(machine: Machine): Promise<void>;
  close(): Promise<void>;
}

const TEAM: SignIn = {
  sub: 'team',
  name: 'Sam, beveiliging',
  email: 'team@zilverwierde.example',
  roles: ['team'],
};

/** Whoever opens the link of an invitation signs in so: nobody yet, until they enrol. */
const INVITED: SignIn = {
  sub: 'invited',
  name: 'Iemand met een uitnodiging',
  email: 'uitgenodigd@zilverwierde.example',
  roles: ['subject'],
};

/** Opens the town. `data` is the folder of what is kept, where the town remembers its ports. */
export async function openTown(data: string): Promise<Town> {
  const file = join(data, 'town.json');
  const ports = await readFile(file, 'utf8').then(readPorts, () => ({}));
  const village = await openVillage(ports);
  const registers = await startStandIns({ docs: [], perPage: 10 }, 0, LOOKUP_STAND_INS);
  await mkdir(data, { recursive: true, mode: 0o700 });
  await writeFile(file, JSON.stringify(portsOf({ ...village.urls, plein: village.squareUrl })));
  return {
    url: village.squareUrl,
    hosts: [...village.hosts, ...registers.allowHosts],
    people: [
      TEAM,
      ...PEOPLE.map(({ id, names: [name], email = '' }): SignIn => ({
        sub: id,
        name: name ? writtenName(name) : id,
        email,
        roles: ['subject'],
        subject: id,
      })),
      INVITED,
    ],
    async enrol(machine) {
      const state = stateOf(machine);
      const needs = await state.enrolling();
      const given = new Date(machine.now());
      const until = new Date(given);
      until.setUTCFullYear(until.getUTCFullYear() + 1);
      for (const { meta } of LOOKUPS)
        if (!termsAreMet(meta.terms))
          await state.sources.allow({ source: meta.id, by: 'demo', at: given.toISOString() });
      const consent = {
        text: 'demo',
        given: given.toISOString(),
        until: until.toISOString(),
        how: 'paper',
      } as const;
      for (const person of PEOPLE) {
        if (await state.subjects.withdrawn(person.id)) continue;
        await enrol(needs, person, { consent, organisation: state.organisation });
      }
      for (const url of Object.values(village.urls)) {
        await state.sites.add({
          id: stableId([url]),
          source: 'site',
          url,
          addedBy: 'demo',
          addedAt: given.toISOString(),
          depth: 4,
          everyDays: 1,
          enabled: true,
        });
      }
      // Registers are read by the clocks of a day; nothing else is due yet.
      await machine.fire('remind');
    },
    async close() {
      await Promise.all([village.close(), registers.close()]);
    },
  };
}

/** Without a town: `--empty`. */
export function noTown(): Town {
  return {
    hosts: [],
    people: [TEAM, INVITED],
    enrol: async () => undefined,
    close: async () => undefined,
  };
}

/** What was found, from the state of the machine. */
export function summarise(machine: Machine, seconds: number): Promise<Summary> {
  return summaryOf(stateOf(machine), seconds);
}

function portsOf(urls: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(urls).map(([name, url]) => [name, Number(new URL(url).port)]),
  );
}

function readPorts(text: string): Record<string, number> {
  const read: unknown = JSON.parse(text);
  if (typeof read !== 'object' || read === null) return {};
  return Object.fromEntries(
    Object.entries(read).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
