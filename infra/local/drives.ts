import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';

import { startEventSource } from './drive/event-sources.ts';
import { httpApi } from './drive/http-api.ts';
import { startSchedules } from './drive/schedules.ts';
import type { Schedules } from './drive/schedules.ts';
import type { Judge } from './iam/guard.ts';
import type { Ladder } from './ladder.ts';
import type { Answer } from './runtime/protocol.ts';
import type { Services } from './services.ts';
import type { Blueprint, MappingPlan, SchedulePlan } from './template/blueprint.ts';
import { asNumber, parseObject } from './template/json.ts';
import type { Place } from './template/resource.ts';

/** How long a batch that is under way may take to end when the machine stops; then it is done again at the next start. */
const LAST_BATCH_MS = 5000;

export interface DrivesParts {
  readonly plan: Blueprint;
  readonly place: Place;
  readonly services: Services;
  readonly now: () => number;
  readonly timers: boolean;
  /** Every batch is given to its function twice; what the second time gives counts. */
  readonly deliverTwice: boolean;
}

/** What makes the functions run: queues, the clock, people. */
export interface Drives {
  readonly schedules: Schedules;
  readonly portal: RequestListener;
  /** Invocations and retries under way. */
  readonly busy: () => number;
}

/** Starts the event sources and schedules of the template. */
export function startDrives(parts: DrivesParts, steps: Ladder): Drives {
  const { plan, place, services, now } = parts;
  const { functions, judge, storage } = services;

  const sources = plan.mappings.map((mapping) =>
    startEventSource({
      mapping,
      queues: storage.queues,
      atOnce: functions.copies(mapping.function),
      ...limitsOf(plan, mapping),
      invoke: async (event) => {
        if (parts.deliverTwice) await functions.invoke(mapping.function, event);
        return functions.invoke(mapping.function, event) ?? unknownFunction();
      },
    }),
  );
  steps.onDown(async () => {
    const stopped = sources.map((source) => source.stop());
    storage.queues.interrupt();
    await Promise.race([Promise.all(stopped), later(LAST_BATCH_MS)]);
  });

  const schedules = startSchedules(
    {
      plans: plan.schedules,
      now,
      run: async (schedule) => {
        const refused = await mayReach(judge, schedule);
        if (refused !== undefined) return refused;
        return (
          functions.invoke(schedule.target, eventOf(schedule, place, now())) ?? unknownFunction()
        );
      },
      giveUp: async () => undefined,
    },
    parts.timers,
  );
  steps.onDown(() => {
    schedules.stop();
  });

  const front = plan.http ?? '';
  return {
    schedules,
    portal: httpApi((event) => functions.invoke(front, event) ?? unknownFunction(), place.account),
    busy: () =>
      functions.busy + schedules.busy + sources.reduce((sum, source) => sum + source.busy, 0),
  };
}

/** Each mapping whose function may not read its queue, in one line: AWS would refuse to create it. */
export async function checkMappings(plan: Blueprint, judge: Judge): Promise<void> {
  for (const mapping of plan.mappings) {
    const one = plan.functions.find((each) => each.arn === mapping.function);
    for (const action of ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes']) {
      const call = { action: `sqs:${action}`, resource: mapping.queue, context: {} };
      const verdict = await judge(one?.role ?? '', call);
      if (!verdict.allowed) throw new Error(`${one?.alias} cannot work its queue: ${verdict.why}`);
    }
  }
}

async function mayReach(judge: Judge, schedule: SchedulePlan): Promise<Answer | undefined> {
  // A rule of EventBridge has no role: the function's own policy lets it in.
  if (schedule.role === undefined) return undefined;
  const call = { action: 'lambda:InvokeFunction', resource: schedule.target, context: {} };
  const verdict = await judge(schedule.role, call);
  if (verdict.allowed) return undefined;
  return { ok: false, error: { errorType: 'AccessDeniedException', errorMessage: verdict.why } };
}

function eventOf(schedule: SchedulePlan, { account, region }: Place, now: number): unknown {
  const time = new Date(now).toISOString();
  if (schedule.input !== undefined) {
    return JSON.parse(schedule.input.replaceAll('<aws.scheduler.scheduled-time>', time)) as unknown;
  }
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account,
    time,
    region,
    resources: [`arn:aws:scheduler:${region}:${account}:schedule/default/${schedule.name}`],
    detail: '{}',
  };
}

function limitsOf(
  plan: Blueprint,
  mapping: MappingPlan,
): { readonly visibilityMs: number; readonly mostTries: number } {
  const { attributes = {} } = plan.queues.find((each) => each.arn === mapping.queue) ?? {};
  const redrive = parseObject(attributes['RedrivePolicy'] ?? '{}', 'RedrivePolicy');
  return {
    visibilityMs: Number(attributes['VisibilityTimeout'] ?? 30) * 1000,
    mostTries: asNumber(redrive['maxReceiveCount'], Infinity),
  };
}

async function unknownFunction(): Promise<Answer> {
  return {
    ok: false,
    error: { errorType: 'ResourceNotFoundException', errorMessage: 'not in the template' },
  };
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
