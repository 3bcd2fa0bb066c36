import { sqsConsumer } from '#functions/shell/sqs-consumer.ts';
import { pageLooked } from '#shared/pipeline/messages.ts';

import { triage } from './triage.ts';
import { wire } from './wire.ts';

export const handler = sqsConsumer(pageLooked, triage(wire()));
