import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { simpleParser } from 'mailparser';
import { afterAll } from 'vitest';

import { enrol } from '#functions/portal/enrol.ts';
import type { Ladder } from '#infra/local/ladder.ts';
import { ladder } from '#infra/local/ladder.ts';
import type { Machine, MachineOptions } from '#infra/local/machine.ts';
import { startMachine } from '#infra/local/machine.ts';
import type { State } from '#infra/local/state.ts';
import { stateOf } from '#infra/local/state.ts';
import { synthesise } from '#infra/local/synthesise.ts';
import type { Exposure, Finding } from '#shared/domain/finding.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Task } from '#shared/domain/task.ts';
import { stableId } from '#shared/keys/ids.ts';

/** A ladder that is climbed down after the last test of a file. */
export function fileSteps(): Ladder {
  const steps = ladder();
  afterAll(() => steps.down(), 60_000);
  return steps;
}

/** A folder that is gone afterwards. */
export async function makeFolder(steps: Ladder): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'luwte-journey-'));
  steps.onDown(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** The assembly of this checkout, made when it is not there yet. */
export function assembly(): Promise<string> {
  return synthesise(() => undefined);
}

/** A machine that is stopped afterwards, with its schedules fired by hand. */
export async function openMachine(
  steps: Ladder,
  options: Partial<MachineOptions> = {},
): Promise<Machine> {
  const machine = await startMachine({
    data: options.data ?? (await makeFolder(steps)),
    timers: false,
    ...options,
  });
  steps.onDown(() => machine.stop());
  return machine;
}

/** Enrols people for a year, as having agreed on paper. Twice changes nothing. */
export async function enrolOnPaper(machine: Machine, people: readonly Person[]): Promise<void> {
  const state = stateOf(machine);
  const needs = await state.enrolling();
  const given = new Date(machine.now());
  const until = new Date(given);
  until.setUTCFullYear(until.getUTCFullYear() + 1);
  for (const person of people) {
    await enrol(needs, person, {
      consent: {
        text: 'journey',
        given: given.toISOString(),
        until: until.toISOString(),
        how: 'paper',
      },
      organisation: state.organisation,
    });
  }
}

/** Watches sites, as the operator would. */
export async function watchSites(machine: Machine, urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    await stateOf(machine).sites.add({
      id: stableId([url]),
      source: 'site',
      url,
      addedBy: 'journey',
      addedAt: new Date(machine.now()).toISOString(),
      depth: 4,
      everyDays: 1,
      enabled: true,
    });
  }
}

/** One whole scan: everything watched is asked for, and everything that follows is done. */
export async function scanAll(machine: Machine): Promise<void> {
  const answer = await machine.invoke('plan', { everything: true, canaries: false });
  if (!answer.ok) throw new Error(`plan: ${answer.error.errorType}: ${answer.error.errorMessage}`);
  await machine.idle();
}

/** A mail as it lies in the mailbox of the machine. */
export interface Letterbox {
  readonly to: string;
  readonly subject: string;
  readonly language: string;
  /** Text and HTML together, decoded. */
  readonly says: string;
  readonly raw: string;
  readonly messageId: string;
}

/** Every mail in `DATA/mail`, oldest first. */
export async function mailsOf({ data }: Pick<Machine, 'data'>): Promise<Letterbox[]> {
  const folder = join(data, 'mail');
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
  return Promise.all(
    files.toSorted().map(async (name) => {
      const raw = await readFile(join(folder, name), 'utf8');
      const mail = await simpleParser(raw);
      const to = Array.isArray(mail.to) ? mail.to : [mail.to];
      return {
        to: to.map((one) => one?.text ?? '').join(', '),
        subject: mail.subject ?? '',
        language: headerOf(mail.headers.get('content-language')),
        says: `${mail.text ?? ''}\n${mail.html === false ? '' : mail.html}`,
        raw,
        messageId: mail.messageId ?? '',
      };
    }),
  );
}

function headerOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** All that is known of some people. */
export interface Known {
  readonly findings: readonly Finding[];
  readonly exposures: readonly Exposure[];
  readonly tasks: readonly Task[];
}

/** Findings, exposures and tasks of some people. */
export async function knownOf(state: State, people: readonly { id: string }[]): Promise<Known> {
  const [findings, exposures, tasks] = await Promise.all(
    [state.findings, state.exposures, state.tasks].map(async (kept) => {
      const all = [];
      for (const { id } of people) all.push(...(await kept.ofSubject(id)));
      return all;
    }),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the three come back in their order.
  return { findings, exposures, tasks } as Known;
}

/** What two runs over the same pages must agree on, whatever ids and moments they gave: one line each, in order. */
export function gist({ findings, exposures, tasks }: Known): string[] {
  const steps = (history: Finding['history']) => history.map(({ what }) => what).join(' > ');
  return [
    ...findings.map(
      ({ subject, kind, url, status, severity, history }) =>
        `finding ${subject} ${kind} ${url} ${status} ${severity}: ${steps(history)}`,
    ),
    ...exposures.map(
      ({ subject, site, kinds, findings: count, gone, severity }) =>
        `exposure ${subject} ${site} ${kinds.join('+')} ${count}-${gone} ${severity}`,
    ),
    ...tasks.map(
      ({ subject, site, route, state, history }) =>
        `task ${subject} ${site} ${route} ${state}: ${steps(history)}`,
    ),
  ].toSorted();
}
