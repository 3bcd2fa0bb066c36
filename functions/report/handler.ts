import type { Context, SQSEvent } from 'aws-lambda';

import { scheduled, type Tick } from '#functions/shell/scheduled.ts';
import { sqsConsumer } from '#functions/shell/sqs-consumer.ts';
import { weekOf } from '#functions/shell/week.ts';
import { reportRequest } from '#shared/pipeline/messages.ts';

import { report, weekly } from './report.ts';
import { wire } from './wire.ts';

const needs = wire();
const fromQueue = sqsConsumer(reportRequest, report(needs));
const bySchedule = scheduled(() => weekly(needs)(weekOf(new Date())));

/** One function, two triggers: the report queue, and the week's schedule. */
export const handler = (event: SQSEvent | Tick, context: Context) =>
  isFromQueue(event) ? fromQueue(event, context) : bySchedule(event, context);

function isFromQueue(event: SQSEvent | Tick): event is SQSEvent {
  return 'Records' in event;
}
