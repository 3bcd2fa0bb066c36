import type { SignIn } from './identity/protocol.ts';
import type { Machine } from './machine.ts';

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

/** The answer of `luwte scan --format json` in contract.md, and of `npm start -- --once`. */
export type Summary = Readonly<Record<string, unknown>>;

/** Opens the town. `data` is the folder of what is kept, where the town remembers its ports. */
export async function openTown(_data: string): Promise<Town> {
  return noTown();
}

/** Without a town: `--empty`. */
export function noTown(): Town {
  return {
    hosts: [],
    people: [{ sub: 'team', name: 'Beveiliging', email: 'team@luwte.example', roles: ['team'] }],
    enrol: async () => undefined,
    close: async () => undefined,
  };
}

/** What was found, from the state of the machine. */
export async function summarise(_machine: Machine, seconds: number): Promise<Summary> {
  return { seconds };
}
