import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Context } from 'aws-lambda';

import { shiftClock } from './clock.ts';
import type { Answer, FromFunction, ToFunction } from './protocol.ts';

/**
 * The process of one function: loads its bundle as Lambda would, and answers one invocation at a time. Its
 * environment is the function's own; what the runner has to say comes as arguments and messages.
 */

const setClock = shiftClock(Number(process.argv[2] ?? 0));
const ENDINGS = ['.mjs', '.js', '.cjs', '.ts'];

type Handler = (event: unknown, context: Context) => unknown;

// The terminal sends Ctrl-C to every process of the group; when to stop is the runner's to say.
process.on('SIGINT', () => undefined);
// The end of the runner, `kill -9` included, is the end of its functions.
process.on('disconnect', () => process.exit(0));

const handler = await load();
process.on('message', (message: ToFunction) => {
  if (message.kind === 'clock') setClock(message.offset);
  else void answer(message);
});
say({ kind: 'ready' });

async function load(): Promise<Handler> {
  const [module = 'index', name = 'handler'] = (process.env['_HANDLER'] ?? '').split('.');
  const base = join(process.env['LAMBDA_TASK_ROOT'] ?? '.', module);
  const file = ENDINGS.map((ending) => base + ending).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`no bundle ${module} with any of ${ENDINGS.join(', ')}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked on the next line.
  const loaded = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  const found = loaded[name];
  if (typeof found !== 'function') throw new Error(`the bundle exports no function ${name}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a handler is what the template says it is.
  return found as Handler;
}

async function answer(message: Extract<ToFunction, { kind: 'invoke' }>): Promise<void> {
  say({ kind: 'answer', id: message.id, answer: await run(message) });
}

async function run({
  event,
  id,
  timeoutMs,
}: Extract<ToFunction, { kind: 'invoke' }>): Promise<Answer> {
  try {
    const value = await handler(event, contextOf(id, performance.now() + timeoutMs));
    return { ok: true, value: asJson(value) };
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(
      `${JSON.stringify({ level: 'ERROR', errorType: name, errorMessage: message, requestId: id, stack })}\n`,
    );
    return { ok: false, error: { errorType: name, errorMessage: message } };
  }
}

/** What a Lambda answers with is JSON, so nothing else gets through here either. */
function asJson(value: unknown): unknown {
  const text: string | undefined = JSON.stringify(value);
  return text === undefined ? null : JSON.parse(text);
}

function contextOf(awsRequestId: string, deadline: number): Context {
  const name = process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? '';
  return {
    awsRequestId,
    callbackWaitsForEmptyEventLoop: false,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: process.argv[3] ?? name,
    memoryLimitInMB: process.env['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'] ?? '',
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
}

function say(message: FromFunction): void {
  process.send?.(message);
}
