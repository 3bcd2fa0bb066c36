import { sqsBatch } from '#functions/shell/sqs-consumer.ts';
import { watchlistChanged } from '#shared/pipeline/messages.ts';

import { compile } from './compile.ts';
import { wire } from './wire.ts';

const run = compile(wire());

export const handler = sqsBatch(watchlistChanged, (changes) =>
  run(
    changes.map(({ subject }) => subject),
    new Date().toISOString(),
  ),
);
