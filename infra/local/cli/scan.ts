import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';

import { enrol } from '#functions/portal/enrol.ts';
import { BadInput } from '#shared/domain/errors.ts';
import type { Person } from '#shared/domain/person.ts';
import { writtenName } from '#shared/domain/person.ts';
import { readPeople } from '#shared/enrolment/people-file.ts';
import { stableId } from '#shared/keys/ids.ts';
import { connectorOf } from '#shared/sources/registry.ts';

import type { Machine } from '../machine.ts';
import { DEFAULT_DATA, startMachine } from '../machine.ts';
import type { State } from '../state.ts';
import { stateOf } from '../state.ts';
import { summarise, summaryForPeople } from '../summary.ts';
import { readArchive } from './archive.ts';
import { checkFact } from './blind-judge.ts';
import type { Command } from './run.ts';
import type { Terminal } from './terminal.ts';

const HELP = `luwte scan --people people.yaml [--watch URL]... [--archive FILE]... [--source ID]... [--data DIR] [--once] [--format table|json]

The whole line on one machine: enrols these people, looks, judges, opens tasks, writes mails.

  --people FILE    people.yaml or .json: who, and what should not be found
  --watch URL      a site to read, politely: robots.txt, one request at a time; may stand more than once
  --archive FILE   a web archive or a folder of saved pages; may stand more than once
  --source ID      a source to ask besides (see luwte sources); may stand more than once
  --data DIR       where everything is kept (${DEFAULT_DATA}); a second run goes on where the first stopped
  --once           until everything is quiet; otherwise until stopped (Ctrl-C)
  --consented      these people have agreed on paper; otherwise it is asked
  --format FORM    table (the default) or json: the summary

Counts of requests and pages are those of all runs on DIR; findings, exposures and tasks are those open now.
`;

export const scan: Command = {
  summary: 'the whole line, on one machine',
  help: HELP,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        people: { type: 'string' },
        watch: { type: 'string', multiple: true, default: [] },
        archive: { type: 'string', multiple: true, default: [] },
        source: { type: 'string', multiple: true, default: [] },
        data: { type: 'string', default: DEFAULT_DATA },
        once: { type: 'boolean', default: false },
        consented: { type: 'boolean', default: false },
        format: { type: 'string', default: 'table' },
      },
    });
    if (values.people === undefined)
      throw new BadInput('wanted --people FILE; got none; see luwte scan --help');
    if (values.format !== 'table' && values.format !== 'json')
      throw new BadInput(`--format: wanted table or json; got "${values.format}"`);
    for (const id of values.source)
      if (!connectorOf(id))
        throw new BadInput(`--source: wanted a known source, got "${id}"; see luwte sources`);
    const people = readPeople(await text(values.people), values.people, checkFact);
    const watch = values.watch.map(siteUrl);
    if (!values.consented) await askConsent(people, terminal);
    return work({ ...values, people, watch, json: values.format === 'json' }, terminal);
  },
};

interface Wanted {
  readonly people: readonly Person[];
  readonly watch: readonly URL[];
  readonly archive: readonly string[];
  readonly source: readonly string[];
  readonly data: string;
  readonly once: boolean;
  readonly json: boolean;
}

async function work(wanted: Wanted, terminal: Terminal): Promise<number> {
  const began = performance.now();
  const say = (line: string) => terminal.stderr.write(`${line}\n`);
  const machine = await startMachine({
    data: wanted.data,
    allowHosts: wanted.watch.map(hostAndPort),
    timers: !wanted.once,
    say,
  });
  try {
    const state = stateOf(machine);
    await prepare(wanted, machine, state);
    for (const path of wanted.archive) await readArchive(path, machine, state, say);
    await machine.invoke('plan', { everything: true, canaries: false });
    await quiet(machine, say);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    const summary = await summarise(state, seconds);
    terminal.stdout.write(wanted.json ? `${JSON.stringify(summary)}\n` : summaryForPeople(summary));
    if (!wanted.once) await untilStopped(machine, say);
    return 0;
  } finally {
    await machine.stop();
  }
}

/** Enrols, watches and switches on what was asked for; a second time changes nothing. */
async function prepare({ people, watch, source }: Wanted, machine: Machine, state: State) {
  const needs = await state.enrolling();
  const at = new Date(machine.now());
  const until = new Date(at);
  until.setUTCFullYear(until.getUTCFullYear() + 1);
  const consent = {
    text: 'paper',
    given: at.toISOString(),
    until: until.toISOString(),
    how: 'paper',
  } as const;
  for (const person of people)
    await enrol(needs, person, { consent, organisation: state.organisation });
  for (const url of watch) {
    await state.sites.add({
      id: stableId([url.href]),
      source: 'site',
      url: url.href,
      addedBy: 'operator',
      addedAt: at.toISOString(),
      depth: 5,
      everyDays: 1,
      enabled: true,
    });
  }
  for (const id of source)
    await state.sources.allow({ source: id, by: 'operator', at: at.toISOString() });
  await machine.idle();
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

async function untilStopped(machine: Machine, say: (line: string) => void) {
  say(
    `portal ${machine.portalUrl}/, mailbox ${machine.mailboxUrl}, control ${machine.controlUrl}; Ctrl-C stops`,
  );
  await new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

async function askConsent(people: readonly Person[], terminal: Terminal) {
  const names = people.map(({ names: [first] }) => (first ? writtenName(first) : '')).join(', ');
  if (!terminal.stderr.isTTY)
    throw new BadInput(
      'wanted the consent of these people: say --consented when they have agreed on paper',
    );
  const asked = createInterface({ input: terminal.stdin, output: terminal.stderr });
  const answer = await asked.question(
    `Have these people agreed to be looked for, for one year, and can they withdraw at any time? ${names} [yes/no] `,
  );
  asked.close();
  if (!/^(y|yes|j|ja)$/i.test(answer.trim()))
    throw new BadInput('wanted the consent of these people; got none, so nothing was done');
}

function siteUrl(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new BadInput(`--watch: wanted an http or https address, got "${given}"`);
  return url;
}

function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;
}

async function text(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new BadInput(`--people: wanted a file to read; got "${path}", which cannot be read`);
  }
}
