import { sqsConsumer } from '#functions/shell/sqs-consumer.ts';
import { lookRequest } from '#shared/pipeline/messages.ts';
import { lookupOf } from '#shared/sources/lookups.ts';

import { lookUp } from './look-up.ts';
import { look } from './look.ts';
import { wireLookUp } from './wire-look-up.ts';
import { wire } from './wire.ts';

const needs = wire();
const lookingUp = wireLookUp();

export const handler = sqsConsumer(lookRequest, async (request) =>
  lookupOf(request.source)
    ? lookUp(await lookingUp())(request)
    : look(await needs(request))(request),
);
