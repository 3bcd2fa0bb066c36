import { sqsConsumer } from '#functions/shell/sqs-consumer.ts';
import { captureRequest } from '#shared/pipeline/messages.ts';

import { capture } from './capture.ts';
import { wire } from './wire.ts';

const needs = wire();

export const handler = sqsConsumer(captureRequest, async (request) =>
  capture(await needs())(request),
);
