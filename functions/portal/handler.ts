import middy from '@middy/core';
import type { LambdaEvent } from 'hono/aws-lambda';
import { handle } from 'hono/aws-lambda';

import { errorFields, log } from '#functions/shell/log.ts';

import { portal } from './app.tsx';
import { wire } from './wire.ts';

const answer = handle(portal(wire()));

export const handler = middy<LambdaEvent>()
  .onError(({ error }) => {
    log.error('failed', errorFields(error));
  })
  .handler((event) => answer(event));
