import { sqsConsumer } from '#functions/shell/sqs-consumer.ts';
import { lookRequest } from '#shared/pipeline/messages.ts';

import { look } from './look.ts';
import { wire } from './wire.ts';

const needs = wire();

export const handler = sqsConsumer(lookRequest, async (request) =>
  look(await needs(request))(request),
);
