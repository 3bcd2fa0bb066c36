import { parseArgs } from 'node:util';

import { BadInput } from '#shared/domain/errors.ts';

import { noTown, openTown, summarise } from './demo.ts';
import type { Town } from './demo.ts';
import { finishLeaving } from './leaving.ts';
import { DEFAULT_DATA, startMachine } from './machine.ts';
import type { Machine } from './machine.ts';
import { stateOf } from './state.ts';
import { summaryForPeople } from './summary.ts';

const HELP = `npm start [-- OPTIONS]: the whole of Luwte on this machine, with a fictional town

  --empty      without the town
  --data DIR   where everything is kept (default: .luwte in the checkout)
  --once       run until everything is quiet, print what was found as JSON, and stop
  --port N     port of the portal (default: that of the last time, or a free one)
  --help       this text

Ctrl-C stops it; the next start goes on where this one stopped. Nothing leaves the machine.
Exit status: 0 done, 1 something went wrong, 2 called wrongly.
`;

const DONE = 0;
const FAILED = 1;
const WRONG = 2;

/** `npm start`: resolves with the exit status once it has stopped. */
export async function start(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      empty: { type: 'boolean', default: false },
      data: { type: 'string', default: DEFAULT_DATA },
      once: { type: 'boolean', default: false },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return DONE;
  }
  const interrupted = interruption();
  const began = performance.now();
  const town = values.empty ? noTown() : await openTown(values.data);
  try {
    const machine = await startMachine({
      data: values.data,
      ports: { portal: readPort(values.port) },
      allowHosts: town.hosts,
      people: town.people,
      ...(town.url !== undefined && { townUrl: town.url }),
      timers: !values.once,
      say,
    });
    try {
      showAddresses(machine, town.url);
      const work = run(machine, town, values.once, began);
      await Promise.race([values.once ? work : Promise.all([work, interrupted]), interrupted]);
    } finally {
      say('stopping …');
      await machine.stop();
    }
  } finally {
    await town.close();
  }
  return DONE;
}

/** Enrols, plans, and waits until all is quiet; then says what was found. */
async function run(machine: Machine, town: Town, once: boolean, began: number): Promise<void> {
  await finishLeaving(machine, stateOf(machine), say);
  await town.enrol(machine);
  await machine.idle();
  if (machine.schedules.includes('plan')) await machine.fire('plan');
  const progress = setInterval(() => {
    say(progressOf(machine));
  }, 5000);
  try {
    const { parked } = await machine.idle();
    if (parked > 0) say(`${parked} messages wait for a later moment`);
  } finally {
    clearInterval(progress);
  }
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const summary = await summarise(machine, seconds);
  process.stdout.write(once ? `${JSON.stringify(summary)}\n` : summaryForPeople(summary));
  if (!once) say('all quiet; Ctrl-C stops');
}

function progressOf(machine: Machine): string {
  const { queues, functions } = machine.status();
  const waiting = Object.entries(queues)
    .filter(([, { visible, inFlight }]) => visible + inFlight > 0)
    .map(([name, { visible, inFlight }]) => `${name} ${visible + inFlight}`);
  return `looked ${functions['look']?.invocations ?? 0} times; waiting: ${waiting.join(', ') || 'nothing'}`;
}

function showAddresses(machine: Machine, townUrl: string | undefined): void {
  say(`portal    ${machine.portalUrl}/`);
  say(`mailbox   ${machine.mailboxUrl}`);
  say(`control   ${machine.controlUrl}`);
  if (townUrl !== undefined) say(`town      ${townUrl}`);
  say(`kept in   ${machine.data}`);
}

/** Resolves at the first Ctrl-C or polite kill; a second one ends the process at once. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve();
        process.once(signal, () => process.exit(FAILED));
      });
    }
  });
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new BadInput(`--port: wanted a number from 1 to 65535, got "${text}"`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function isCallersFault(error: unknown): error is Error {
  if (error instanceof BadInput) return true;
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}

if (import.meta.main) {
  try {
    process.exitCode = await start(process.argv.slice(2));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    say(`luwte: ${isCallersFault(error) ? message.split('\n')[0] : message}`);
    process.exitCode = isCallersFault(error) ? WRONG : FAILED;
  }
}
