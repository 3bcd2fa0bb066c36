import { cp, mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { ladder } from '#infra/local/ladder.ts';
import type { Machine } from '#infra/local/machine.ts';
import { stateOf } from '#infra/local/state.ts';
import {
  assembly,
  enrolOnPaper,
  fileSteps,
  knownOf,
  mailsOf,
  makeFolder,
  openMachine,
  watchSites,
} from '#test/support/journey.ts';
import { PEOPLE } from '#test/village/people.ts';
import type { Village } from '#test/village/village.ts';
import { openVillage } from '#test/village/village.ts';

vi.setConfig({ testTimeout: 90_000 });

const SITE = 'wiewoontwaar';
const JUDGE = PEOPLE.filter(({ id }) => id === 'rechter');
/** Long enough for the whole line on a machine that is busy; a broken line is waited for no longer than its refusal. */
const LONGEST_MS = 60_000;
/** For what must not come. */
const A_WHILE_MS = 1500;

/** One statement of a policy that the template gives: whose, which right, on what. */
interface Statement {
  readonly role: RegExp;
  readonly action: string;
  readonly resource: RegExp;
}

interface Case {
  readonly name: string;
  readonly taken: Statement;
  /** What is refused, as AWS says it. */
  readonly refused: RegExp;
  /** How far the journey comes without it. */
  readonly findings: 'none' | 'found';
}

const CASES: readonly Case[] = [
  {
    name: 'look may not put findings on the queue of triage',
    taken: { role: /^LookFunctionRole/u, action: 'sqs:SendMessage', resource: /TriageQueue/u },
    refused: /not authorized to perform: sqs:SendMessage on resource: \S*triage/iu,
    findings: 'none',
  },
  {
    name: 'triage may not write findings',
    taken: { role: /^TriageFunctionRole/u, action: 'dynamodb:PutItem', resource: /FindingsTable/u },
    refused: /not authorized to perform: dynamodb:PutItem on resource: \S*findings/iu,
    findings: 'none',
  },
  {
    name: 'plan may not put requests on the queue of look',
    taken: { role: /^PlanRole/u, action: 'sqs:SendMessage', resource: /LookQueue/u },
    refused: /not authorized to perform: sqs:SendMessage on resource: \S*look/iu,
    findings: 'none',
  },
  {
    name: 'look may not read the watchlist',
    taken: { role: /^LookFunctionRole/u, action: 's3:GetObject', resource: /WatchlistBucket/u },
    refused: /not authorized to perform: s3:GetObject on resource: \S*watchlist/iu,
    findings: 'none',
  },
  {
    name: 'report may not open the key of an addressee',
    taken: { role: /^ReportFunctionRole/u, action: 'kms:Decrypt', resource: /SealingKey/u },
    refused: /not authorized to perform: kms:Decrypt on resource: \S*key\//iu,
    findings: 'found',
  },
];

describe('one right less than the template gives', () => {
  const steps = fileSteps();
  let village: Village;

  beforeAll(async () => {
    village = await openVillage();
    steps.onDown(() => village.close());
    await assembly();
  }, 180_000);

  it('none less: the judge is found and told, and nothing is refused', async () => {
    const { machine, stop } = await journey(await assembly());
    await machine.idle();
    expect(machine.status().refusals).toEqual([]);
    expect(await kindsFound(machine)).toEqual(['address', 'birthdate', 'plate', 'relative']);
    expect((await mailsOf(machine)).length).toBe(2);
    await stop();
  });

  it.each(CASES)('$name: refused as AWS would, and the journey ends there', async (one) => {
    const { machine, stop } = await journey(await assemblyWithout(one.taken));
    await until(() => machine.status().refusals.some((line) => one.refused.test(line)));
    expect(machine.status().refusals.filter((line) => !one.refused.test(line))).toEqual([]);
    if (one.findings === 'none') await sleep(A_WHILE_MS);
    else await until(async () => (await kindsFound(machine)).length === 4);
    expect((await kindsFound(machine)).length).toBe(one.findings === 'none' ? 0 : 4);
    const urgent = (await mailsOf(machine)).filter(({ subject }) => subject.includes('dringend'));
    expect(urgent).toEqual([]);
    await stop();
  });

  /** A machine on which the judge is enrolled and the scan has begun. */
  async function journey(made: string): Promise<{ machine: Machine; stop: () => Promise<void> }> {
    const own = ladder();
    afterAll(() => own.down());
    const machine = await openMachine(own, { assembly: made, allowHosts: village.hosts });
    await enrolOnPaper(machine, JUDGE);
    await watchSites(machine, [village.urls[SITE] ?? '']);
    await machine.invoke('plan', { everything: true, canaries: false });
    return { machine, stop: () => own.down() };
  }

  async function kindsFound(machine: Machine): Promise<string[]> {
    const { findings } = await knownOf(stateOf(machine), JUDGE);
    return findings.map(({ kind }) => kind).toSorted();
  }

  /** The assembly with one statement left out of its templates; everything else as it was. */
  async function assemblyWithout(taken: Statement): Promise<string> {
    const [from, folder] = [await assembly(), await makeFolder(steps)];
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(from)) {
      if (name.startsWith('asset.')) await symlink(join(from, name), join(folder, name));
      else await cp(join(from, name), join(folder, name), { recursive: true });
    }
    const file = join(folder, 'pipeline.template.json');
    const { text, left } = withoutStatement(await readFile(file, 'utf8'), taken);
    if (left !== 1) throw new Error(`one statement wanted in the template, got ${left}`);
    await writeFile(file, text);
    return folder;
  }
});

/** The template without the right, and from how many statements it was taken. */
function withoutStatement(
  template: string,
  { role, action, resource }: Statement,
): { text: string; left: number } {
  let left = 0;
  const text = JSON.stringify(JSON.parse(template), (key, value: unknown) => {
    if (!role.test(key) || typeof value !== 'object' || !value) return value;
    return JSON.parse(JSON.stringify(value), (inner, statements: unknown) => {
      if (inner !== 'Statement' || !Array.isArray(statements)) return statements;
      return statements.filter((statement: { Action: string | string[]; Resource: unknown }) => {
        const hit =
          [statement.Action].flat().includes(action) &&
          resource.test(JSON.stringify(statement.Resource));
        if (hit) left += 1;
        return !hit;
      });
    });
  });
  return { text, left };
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`what was waited for did not come in ${LONGEST_MS} ms`);
    await sleep(100);
  }
}
