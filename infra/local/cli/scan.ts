import { BadInput } from '#shared/domain/errors.ts';
import { stableId } from '#shared/keys/ids.ts';
import { connectorOf, watcherOf } from '#shared/sources/registry.ts';

import { finishLeaving } from '../leaving.ts';
import type { Machine } from '../machine.ts';
import { startMachine } from '../machine.ts';
import type { State } from '../state.ts';
import { stateOf } from '../state.ts';
import { summarise, summaryForPeople } from '../summary.ts';
import { readArchive } from './archive.ts';
import type { Command } from './run.ts';
import { readScan, SCAN_HELP } from './scan-arguments.ts';
import type { Wanted } from './scan-arguments.ts';
import { askConsents, enrolOnPaper } from './scan-consents.ts';
import type { Terminal } from './terminal.ts';

const FELL_SHORT = 1;

export const scan: Command = {
  summary: 'the whole line, on one machine',
  help: SCAN_HELP,
  async run(args, terminal) {
    const wanted = await readScan(args);
    const people = wanted.consented ? wanted.people : await askConsents(wanted.people, terminal);
    return work({ ...wanted, people }, terminal);
  },
};

async function work(wanted: Wanted, terminal: Terminal): Promise<number> {
  const began = performance.now();
  const say = (line: string) => terminal.stderr.write(`${line}\n`);
  const machine = await startMachine({
    data: wanted.data,
    allowHosts: [...wanted.watch.map(hostAndPort), ...wanted.standIns],
    timers: !wanted.once,
    say,
  });
  try {
    const state = stateOf(machine);
    await finishLeaving(machine, state, say);
    await prepare(wanted, machine, state, say);
    for (const path of wanted.archive) await readArchive(path, machine, state, say);
    const planned = await machine.invoke('plan', { everything: true, canaries: true });
    if (!planned.ok) {
      say(`luwte scan: plan failed, so nothing was looked at: ${planned.error.errorType}`);
      return FELL_SHORT;
    }
    await quiet(machine, say);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    const summary = await summarise(state, seconds);
    terminal.stdout.write(wanted.json ? `${JSON.stringify(summary)}\n` : summaryForPeople(summary));
    if (!wanted.once) await untilStopped(machine, say);
    return lost(machine, say) ? FELL_SHORT : 0;
  } finally {
    await machine.stop();
  }
}

/** Enrols, watches and switches on what was asked for; a second time changes nothing. */
async function prepare(
  { people, watch, source, keys }: Wanted,
  machine: Machine,
  state: State,
  say: (line: string) => void,
) {
  const needs = await state.enrolling();
  const at = new Date(machine.now());
  for (const person of people) await enrolOnPaper(person, state, needs, say);
  for (const url of watch) {
    await state.sites.add({
      id: stableId([url.href]),
      source: watcherOf(url.href),
      url: url.href,
      addedBy: 'operator',
      addedAt: at.toISOString(),
      depth: 5,
      everyDays: 1,
      enabled: true,
    });
  }
  await switchOn(source, state, at.toISOString());
  if (Object.keys(keys).length > 0) {
    const all = { ...(await state.sourceKeys().catch(() => ({}))), ...keys };
    await machine.setSecret(state.sourcesSecret, JSON.stringify(all));
  }
  await machine.idle();
}

/** A source that wants a decision of its own is not switched on by being named. */
async function switchOn(source: readonly string[], state: State, at: string) {
  for (const id of source) {
    const { optIn, terms } = connectorOf(id)?.meta ?? {};
    if (optIn !== undefined && !(await state.sources.terms(id)))
      throw new BadInput(
        `--source: ${id} wants a decision first: luwte sources allow ${id} --by NAME`,
      );
    if (terms && !('rule' in terms)) await state.sources.allow({ source: id, by: 'operator', at });
  }
}

async function quiet(machine: Machine, say: (line: string) => void) {
  const progress = setInterval(() => {
    const { queues, functions } = machine.status();
    const waiting = Object.values(queues).reduce(
      (sum, { visible, inFlight }) => sum + visible + inFlight,
      0,
    );
    say(`looked ${functions['look']?.invocations ?? 0} times, ${waiting} messages to go`);
  }, 2000);
  try {
    const { parked } = await machine.idle();
    if (parked > 0) say(`${parked} requests wait for a later moment, as their hosts asked`);
  } finally {
    clearInterval(progress);
  }
}

/** Whether something was given up on: then the summary is not the whole of it. */
function lost(machine: Machine, say: (line: string) => void): boolean {
  const dead = Object.entries(machine.status().queues).filter(
    ([, { deadLetters, visible }]) => deadLetters && visible > 0,
  );
  for (const [name, { visible }] of dead)
    say(
      `luwte scan: ${visible} messages could not be worked on (${name}); ${machine.data}/log says why`,
    );
  return dead.length > 0;
}

async function untilStopped(machine: Machine, say: (line: string) => void) {
  say(
    `portal ${machine.portalUrl}/, mailbox ${machine.mailboxUrl}, control ${machine.controlUrl}; Ctrl-C stops`,
  );
  await new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;
}
