import { setTimeout as wait } from 'node:timers/promises';

import { GiveUp, TryLater } from '#shared/domain/errors.ts';

/** AWS names for "too much at once" and "not now". */
const BUSY = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'Throttling',
  'RequestLimitExceeded',
  'RequestThrottled',
  'TooManyRequestsException',
  'SlowDown',
  'InternalServerError',
  'InternalError',
  'InternalFailure',
  'ServiceUnavailable',
  'LimitExceededException',
  'KMSInternalException',
  'InternalServiceErrorException',
  'TimeoutError',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'EAI_AGAIN',
]);

/** Whether a conditional write lost: somebody else was first. */
export function lostRace(error: unknown): boolean {
  return names(error).has('ConditionalCheckFailedException');
}

/** Whether S3 says that the object is not there. */
export function isMissing(error: unknown): boolean {
  const said = names(error);
  return said.has('NoSuchKey') || said.has('NotFound');
}

/**
 * The same repository, with AWS errors said in the words of domain/errors: throttling and outages are TryLater,
 * an item that is too large is GiveUp. Messages name the call, never the item.
 */
export function plainly<R extends object>(room: string, repository: R): R {
  const plain = Object.entries(repository).map(([name, member]: [string, unknown]) => [
    name,
    typeof member === 'function' ? saidPlainly(`${room}.${name}`, member) : member,
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- same names, same functions, other errors.
  return Object.fromEntries(plain) as R;
}

// oxlint-disable-next-line typescript/no-unsafe-function-type -- whatever the repository has.
function saidPlainly(call: string, member: Function) {
  return (...given: readonly unknown[]): unknown => {
    const answer: unknown = member(...given);
    if (isIterable(answer)) return iterated(call, answer);
    if (!(answer instanceof Promise)) return answer;
    return answer.catch((error: unknown) => {
      throw plainError(call, error);
    });
  };
}

async function* iterated(call: string, many: AsyncIterable<unknown>): AsyncGenerator {
  try {
    yield* many;
  } catch (error) {
    throw plainError(call, error);
  }
}

function isIterable(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
}

/** What happened, for whoever decides what happens next; an error that is already plain stays as it is. */
export function plainError(call: string, error: unknown): unknown {
  const said = names(error);
  const first = [...said].find((name) => BUSY.has(name));
  if (first) return new TryLater(`${call}: storage is busy (${first})`);
  const root = rootOf(error);
  if (said.has('ValidationException') && root instanceof Error && /size/i.test(root.message)) {
    return new GiveUp(`${call}: more than an item of 400 kB holds`);
  }
  // Without its cause: electrodb hangs the whole request, items included, on the error.
  return isElectro(error) ? new Error(`${call}: ${messageOf(root)}`) : error;
}

/**
 * Tries `once` until it gives an answer; `undefined` says that somebody else was first. Waits a random while that grows,
 * and is TryLater after 60 times.
 */
export async function untilFirst<T>(
  what: string,
  once: () => Promise<{ readonly won: T } | undefined>,
): Promise<T> {
  const TIMES = 60;
  for (let time = 0; time < TIMES; time++) {
    // oxlint-disable-next-line no-await-in-loop -- each try reads what the last one lost to.
    const answer = await once();
    if (answer) return answer.won;
    // oxlint-disable-next-line no-await-in-loop
    await wait(Math.random() * Math.min(100, 5 * 2 ** time));
  }
  throw new TryLater(`${what}: others were first ${TIMES} times`);
}

/** `true` when the write went through, `false` when its condition did not hold. */
export async function wins(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (lostRace(error)) return false;
    throw error;
  }
}

function names(error: unknown): Set<string> {
  const found = new Set<string>();
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    found.add(at.name);
    if ('code' in at && typeof at.code === 'string') found.add(at.code);
  }
  return found;
}

function rootOf(error: unknown): unknown {
  let at = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  return at;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
}

function isElectro(error: unknown): boolean {
  return error instanceof Error && 'isElectroError' in error;
}
