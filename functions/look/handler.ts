import { sqsConsumer } from '#functions/shell/sqs-consumer.ts';
import { lookRequest } from '#shared/pipeline/messages.ts';
import { lookupOf } from '#shared/sources/lookups.ts';
import { connectorOf } from '#shared/sources/registry.ts';

import { lookBreaches } from './look-breaches.ts';
import { lookUp } from './look-up.ts';
import { look } from './look.ts';
import { wireLookUp } from './wire-look-up.ts';
import { wire } from './wire.ts';

const { looking, asking } = wire();
const lookingUp = wireLookUp();

export const handler = sqsConsumer(lookRequest, async (request) => {
  if (lookupOf(request.source)) return lookUp(await lookingUp())(request);
  if (connectorOf(request.source)?.meta.takes === 'prefixes')
    return lookBreaches(await asking())(request);
  return look(await looking(request))(request);
});
