import type { ServerResponse } from 'node:http';

import { sendRefusal } from '../iam/refuse.ts';
import type { Answer } from '../runtime/protocol.ts';
import type { Emulator } from './emulator.ts';

/** Lambda's Invoke, for functions that call another one. `invoke` takes a name or an ARN; undefined for an unknown one. */
export function lambdaEmulator(
  invoke: (function_: string, event: unknown) => Promise<Answer> | undefined,
): Emulator {
  return (request, response, body) => {
    const path = /^\/2015-03-31\/functions\/([^/?]+)\/invocations/u.exec(request.url ?? '');
    const name = decodeURIComponent(path?.[1] ?? '');
    const event: unknown = body.length === 0 ? {} : JSON.parse(body.toString());
    const answered = invoke(name, event);
    if (!answered) {
      const message = `Function not found: ${name}`;
      sendRefusal(response, 'lambda', { status: 404, code: 'ResourceNotFoundException', message });
      return;
    }
    if (request.headers['x-amz-invocation-type'] === 'Event') {
      response.writeHead(202).end();
      return;
    }
    void respond(response, answered);
  };
}

async function respond(response: ServerResponse, answered: Promise<Answer>): Promise<void> {
  const answer = await answered;
  response.writeHead(200, {
    'content-type': 'application/json',
    'x-amz-executed-version': '$LATEST',
    ...(!answer.ok && { 'x-amz-function-error': 'Unhandled' }),
  });
  response.end(JSON.stringify(answer.ok ? answer.value : answer.error));
}
