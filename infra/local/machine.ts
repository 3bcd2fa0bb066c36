import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { BadInput } from '#shared/domain/errors.ts';

import { startDesk } from './desk/desk.ts';
import { checkMappings, startDrives } from './drives.ts';
import type { Depth } from './emulators/queues.ts';
import type { Credentials } from './environment.ts';
import type { SignIn } from './identity/protocol.ts';
import { ladder } from './ladder.ts';
import type { Ladder } from './ladder.ts';
import { lockFolder } from './lock.ts';
import { remember } from './memory.ts';
import { openPorts } from './ports.ts';
import { untilQuiet } from './quiet.ts';
import type { Quiet } from './quiet.ts';
import type { Counts } from './runtime/pool.ts';
import type { Answer } from './runtime/protocol.ts';
import { startServices } from './services.ts';
import { ROOT, synthesise } from './synthesise.ts';
import { readAssembly } from './template/read-assembly.ts';
import { readBlueprint } from './template/read-blueprint.ts';
import type { Place } from './template/resource.ts';
import { withoutGrants } from './template/without-grants.ts';
import type { Grant } from './template/without-grants.ts';
import { VISIT_FILE, leaveNote } from './visit-note.ts';

const ACCOUNT = '000000000000';
const REGION = 'eu-central-1';
/** A message that shows again later than this from now is put off, not work to wait for. */
const PATIENCE_MS = 60_000;

export interface MachineOptions {
  /** Folder of everything that is kept; made when it is not there. */
  readonly data: string;
  /** Fixed ports; the others are those of the last time, or free ones. */
  readonly ports?: { readonly portal?: number | undefined };
  /** `host:port` that functions may reach although private: the town, the sites of `--watch`. */
  readonly allowHosts?: readonly string[];
  /** Who may sign in, on this machine. */
  readonly people?: readonly SignIn[];
  /** Address of the town, for the control page. */
  readonly townUrl?: string;
  /** Whether schedules run by the clock; otherwise only `fire` runs them. True unless given. */
  readonly timers?: boolean;
  /** False: nothing is worked on and nobody can sign in; for reading what is kept. */
  readonly work?: boolean;
  /** For a test: rights that are taken away from what the template gives. */
  readonly withoutGrants?: readonly Grant[];
  /** For a test: every batch of a queue is given to its function twice, as SQS may. */
  readonly deliverTwice?: boolean;
  /** Folder of a synthesised assembly; that of this checkout unless given. */
  readonly assembly?: string;
  /** Told what takes long, one line at a time. */
  readonly say?: (line: string) => void;
}

/** What is going on: for the control page, the summary and tests. */
export interface MachineStatus {
  readonly functions: Readonly<Record<string, Counts>>;
  readonly queues: Readonly<Record<string, Depth & { readonly deadLetters: boolean }>>;
  /** Calls that a role did not allow, newest last: faults of the template or of a function. */
  readonly refusals: readonly string[];
}

/** The whole of Luwte on this machine. */
export interface Machine {
  readonly portalUrl: string;
  readonly mailboxUrl: string;
  readonly controlUrl: string;
  readonly issuer: string;
  readonly data: string;
  /** For the SDK clients of the runner itself, which may do everything: `new DynamoDBClient(machine.aws)`. */
  readonly aws: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: Credentials;
  };
  /** The resolved environment of a function, by its short name: table names, queue URLs and the like. */
  environmentOf(name: string): Readonly<Record<string, string>>;
  /** Names of the schedules. */
  readonly schedules: readonly string[];
  /** Runs a schedule's function now. Rejects with the function's error. */
  fire(schedule: string): Promise<void>;
  /** Invokes a function by its short name. */
  invoke(name: string, event: unknown): Promise<Answer>;
  /** Resolves when nothing is being done and nothing waits to be done within the minute. */
  idle(options?: { readonly patienceMs?: number }): Promise<Quiet>;
  /** Moves the functions' clock ahead; with `fireDue`, schedules that came due on the way run once, afterwards. */
  travel(ms: number, options?: { readonly fireDue?: boolean }): Promise<void>;
  /** The functions' time, epoch milliseconds. */
  now(): number;
  setPeople(people: readonly SignIn[]): void;
  setSecret(name: string, value: string): Promise<void>;
  status(): MachineStatus;
  /** Ends everything in order; what is under way is done again at the next start. */
  stop(): Promise<void>;
}

/**
 * Starts Luwte on one machine: reads the template that would be deployed and runs what it declares. A first start
 * takes as long as `cdk synth`, a second one about two seconds. Throws BadInput when the folder is in use.
 */
export async function startMachine(options: MachineOptions): Promise<Machine> {
  const steps = ladder();
  try {
    return await climb(options, steps);
  } catch (error) {
    await steps.down();
    throw error;
  }
}

async function climb(options: MachineOptions, steps: Ladder): Promise<Machine> {
  const { say = () => undefined } = options;
  const data = resolve(options.data);
  await mkdir(data, { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(`--data: wanted a folder to write in; got "${data}" (${error.code})`);
  });
  const lock = lockFolder(data);
  steps.onDown(() => lock.release());
  const memory = await remember(data);
  const now = (): number => Date.now() + memory.clockOffset;

  const assembly = options.assembly ?? (await synthesise(say));
  const ports = await openPorts({ ...memory.ports, ...definedPort(options.ports?.portal) });
  steps.onDown(() => ports.close());
  const place: Place = {
    account: ACCOUNT,
    region: REGION,
    endpoint: ports.gateway.url,
    portalUrl: ports.portal.url,
  };
  const plan = withoutGrants(
    readBlueprint(await readAssembly(assembly), place),
    options.withoutGrants ?? [],
  );

  const services = await startServices(
    { plan, place, data, ports, memory, now, options, afterCrash: lock.afterCrash },
    steps,
  );
  await memory.save();
  await checkMappings(plan, services.judge);
  const working = options.work ?? true;
  const drives = startDrives(
    {
      plan: working ? plan : { ...plan, mappings: [] },
      place,
      services,
      now,
      timers: working && (options.timers ?? true),
      deliverTwice: options.deliverTwice ?? false,
    },
    steps,
  );
  ports.portal.answer(drives.portal);

  const stopping = new AbortController();
  const machine: Machine = {
    portalUrl: ports.portal.url,
    mailboxUrl: `${ports.desk.url}/mail`,
    controlUrl: `${ports.desk.url}/`,
    issuer: services.identity.issuer,
    data,
    aws: { endpoint: place.endpoint, region: REGION, credentials: services.root },
    schedules: plan.schedules.map((schedule) => schedule.alias),
    environmentOf: (name) => services.functions.environmentOf(name),
    now,
    setPeople: (people) => {
      services.identity.setPeople(people);
    },
    setSecret: (name, value) => services.secrets.set(name, value),
    async fire(schedule) {
      const answer = await drives.schedules.fire(schedule);
      if (!answer.ok) {
        const { errorType, errorMessage } = answer.error;
        throw new Error(`${schedule}: ${errorType}: ${errorMessage}`);
      }
    },
    invoke(name, event) {
      const answered = services.functions.invoke(name, event);
      if (!answered) throw new Error(`no function ${name} in the template`);
      return answered;
    },
    idle: ({ patienceMs = PATIENCE_MS } = {}) =>
      untilQuiet(services.storage.queues, plan.queues, drives.busy, patienceMs, stopping.signal),
    async travel(ms, { fireDue = false } = {}) {
      memory.clockOffset += ms;
      await memory.save();
      services.functions.setClock(memory.clockOffset);
      services.identity.setClock(memory.clockOffset);
      services.storage.queues.travel(ms);
      if (fireDue) await drives.schedules.fireDue();
      else drives.schedules.forget();
    },
    status: () => ({
      functions: services.functions.counts(),
      queues: Object.fromEntries(
        plan.queues.map(({ arn, alias, deadLetters }) => [
          alias,
          { ...services.storage.queues.depth(arn), deadLetters },
        ]),
      ),
      refusals: services.refusals,
    }),
    stop() {
      stopping.abort();
      return steps.down();
    },
  };
  const note = join(data, VISIT_FILE);
  await leaveNote(
    note,
    machine,
    plan.functions.map((one) => one.alias),
  );
  steps.onDown(() => rm(note, { force: true }));
  ports.desk.answer(startDesk(machine, plan, services.storage.queues, options.townUrl));
  return machine;
}

function definedPort(portal: number | undefined): { portal?: number } {
  return portal === undefined ? {} : { portal };
}

export const DEFAULT_DATA = join(ROOT, '.luwte');
