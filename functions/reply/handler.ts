import { sqsConsumer } from '#functions/shell/sqs-consumer.ts';
import { mailArrived } from '#shared/pipeline/messages.ts';

import { reply } from './reply.ts';
import { wire } from './wire.ts';

export const handler = sqsConsumer(mailArrived, reply(wire()));
