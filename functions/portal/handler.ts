import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { LambdaEvent } from 'hono/aws-lambda';
import { handle } from 'hono/aws-lambda';

import { errorFields, log } from '#functions/shell/log.ts';
import { scheduled, type Tick } from '#functions/shell/scheduled.ts';

import { portal } from './app.tsx';
import { finishLeaving } from './steps/leave.ts';
import { wire } from './wire.ts';

const needs = wire();
const answer = handle(portal(needs));
const byClock = scheduled(() => finishLeaving(needs));
const byPeople = middy<LambdaEvent>()
  .onError(({ error }) => {
    log.error('failed', errorFields(error));
  })
  .handler((event) => answer(event));

/** One function, two triggers: whoever visits, and the clock that finishes what a leaving left undone. */
export const handler = (event: LambdaEvent | Tick, context: Context) =>
  isVisit(event) ? byPeople(event, context) : byClock(event, context);

function isVisit(event: LambdaEvent | Tick): event is LambdaEvent {
  return 'requestContext' in event;
}
