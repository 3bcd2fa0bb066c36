import { join } from 'node:path';

import { environmentOf, makeCredentials } from './environment.ts';
import type { Caller } from './gateway.ts';
import { openLog } from './runtime/log.ts';
import { createPool } from './runtime/pool.ts';
import type { Counts } from './runtime/pool.ts';
import type { Answer } from './runtime/protocol.ts';
import type { Blueprint, FunctionPlan } from './template/blueprint.ts';
import type { Place } from './template/resource.ts';

/** Copies of a function beside each other where nothing says how many: enough for a page and its style sheet. */
const USUAL_COPIES = 2;
/** More processes than this are slower on a laptop, not faster. */
const MOST_COPIES = 4;

export interface FunctionsParts {
  readonly plan: Blueprint;
  readonly place: Place;
  readonly logFolder: string;
  readonly compileCache: string;
  readonly clockOffset: number;
  /** Values of variables that exist only here, such as PORTAL_URL. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Each function's credentials are added here. */
  readonly callers: Map<string, Caller>;
}

/** All functions of the template, each in processes of its own with its own credentials. */
export interface Functions {
  /** By ARN, name or short name; undefined for a function that is not there. */
  invoke(name: string, event: unknown): Promise<Answer> | undefined;
  copies(arn: string): number;
  /** Environment of a function's process, without its credentials. */
  environmentOf(name: string): Readonly<Record<string, string>>;
  readonly busy: number;
  counts(): Readonly<Record<string, Counts>>;
  setClock(offset: number): void;
  stop(): Promise<void>;
}

/** Prepares every function; a process starts with its first invocation. */
export function prepareFunctions(parts: FunctionsParts): Functions {
  const { plan, place, callers } = parts;
  const runners = plan.functions.map((one) => {
    const credentials = makeCredentials();
    callers.set(credentials.accessKeyId, { kind: 'role', role: one.role, session: one.name });
    const log = openLog(join(parts.logFolder, `${one.alias}.jsonl`));
    const environment = environmentOf(one, place, credentials, parts.addresses, parts.compileCache);
    const { arn, timeoutMs, memoryMb } = one;
    const { clockOffset } = parts;
    const pool = createPool(
      { arn, environment, timeoutMs, memoryMb, clockOffset, log },
      copiesOf(one, plan),
    );
    return { one, pool, log, environment };
  });
  const find = (name: string): (typeof runners)[number] | undefined =>
    runners.find(({ one }) => [one.arn, one.name, one.alias].includes(name));

  return {
    invoke(name, event) {
      const runner = find(name);
      return runner && invokeLogged(runner, event);
    },
    copies: (arn) => {
      const runner = find(arn);
      return runner ? copiesOf(runner.one, plan) : 0;
    },
    environmentOf: (name) => {
      const runner = find(name);
      if (!runner) throw new Error(`no function ${name} in the template`);
      return Object.fromEntries(
        Object.keys(runner.one.environment).map((key) => [key, runner.environment[key] ?? '']),
      );
    },
    get busy() {
      return runners.reduce((sum, { pool }) => sum + pool.busy, 0);
    },
    counts: () => Object.fromEntries(runners.map(({ one, pool }) => [one.alias, pool.counts])),
    setClock(offset) {
      for (const { pool } of runners) pool.setClock(offset);
    },
    async stop() {
      for (const { pool } of runners) pool.stop();
      await Promise.all(runners.map(({ log }) => log.close()));
    },
  };

  async function invokeLogged(
    { pool, log }: (typeof runners)[number],
    event: unknown,
  ): Promise<Answer> {
    const began = performance.now();
    const answer = await pool.invoke(event);
    log.write({
      level: answer.ok ? 'DEBUG' : 'ERROR',
      report: true,
      milliseconds: Math.round(performance.now() - began),
      ...(!answer.ok && { ...answer.error }),
    });
    return answer;
  }
}

function copiesOf({ arn }: FunctionPlan, { mappings }: Blueprint): number {
  const caps = mappings
    .filter((each) => each.function === arn)
    .map((each) => each.concurrency ?? MOST_COPIES);
  return Math.min(MOST_COPIES, caps.length === 0 ? USUAL_COPIES : Math.max(...caps));
}
