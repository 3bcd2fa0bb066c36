import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import type { LineLog } from './log.ts';
import type { Answer, FromFunction, InvocationError, ToFunction } from './protocol.ts';

export interface InstanceOptions {
  readonly arn: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  /** Milliseconds that the function's clock is ahead. */
  readonly clockOffset: number;
  readonly log: LineLog;
}

/** One process of a function. It takes one invocation at a time. */
export interface Instance {
  invoke(event: unknown): Promise<Answer>;
  setClock(offset: number): void;
  /** False once the process has ended, by its own doing or by a timeout. */
  readonly alive: boolean;
  stop(): void;
}

/** Lambda's own limit on loading a function. */
const INIT_MS = 10_000;
/** Between the declared timeout and the kill: messages between processes take time that Lambda has not. */
const GRACE_MS = 250;
/** Node's own memory beside the heap that a function may fill. */
const BESIDE_HEAP_MB = 64;
const LEAST_HEAP_MB = 96;

/** Starts a process; it loads its bundle while the first invocation waits. */
export function startInstance(options: InstanceOptions): Instance {
  const { arn, environment, timeoutMs, memoryMb, clockOffset, log } = options;
  const heap = Math.max(LEAST_HEAP_MB, memoryMb - BESIDE_HEAP_MB);
  const child = fork(join(import.meta.dirname, 'child.ts'), [String(clockOffset), arn], {
    env: { ...environment },
    execArgv: [`--max-old-space-size=${heap}`, '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let alive = true;
  let settle: ((answer: Answer) => void) | undefined;
  const ready = Promise.withResolvers<void>();

  if (child.stdout) log.follow(child.stdout);
  if (child.stderr) log.follow(child.stderr);
  child.on('message', (message: FromFunction) => {
    if (message.kind === 'ready') ready.resolve();
    else settle?.(message.answer);
  });
  child.on('error', () => undefined);
  child.on('exit', (code, signal) => {
    alive = false;
    ready.resolve();
    settle?.(failed('Runtime.ExitError', `Runtime exited with ${signal ?? `status ${code}`}`));
  });

  const say = (message: ToFunction): void => {
    if (child.connected) child.send(message, () => undefined);
  };

  return {
    get alive() {
      return alive;
    },
    setClock(offset) {
      say({ kind: 'clock', offset });
    },
    stop() {
      alive = false;
      child.kill('SIGKILL');
    },
    async invoke(event) {
      const id = randomUUID();
      const answered = new Promise<Answer>((resolve) => {
        settle = resolve;
      });
      const slowInit = setTimeout(() => child.kill('SIGKILL'), INIT_MS);
      await ready.promise;
      clearTimeout(slowInit);
      if (!alive)
        return failed('Runtime.ExitError', 'the function could not be loaded; see its log');
      const timeout = setTimeout(() => {
        const seconds = (timeoutMs / 1000).toFixed(2);
        settle?.(failed('Sandbox.Timedout', `${id} Task timed out after ${seconds} seconds`));
        alive = false;
        child.kill('SIGKILL');
      }, timeoutMs + GRACE_MS);
      say({ kind: 'invoke', id, event, timeoutMs });
      const answer = await answered;
      clearTimeout(timeout);
      settle = undefined;
      return answer;
    },
  };
}

function failed(errorType: string, errorMessage: string): Answer {
  const error: InvocationError = { errorType, errorMessage };
  return { ok: false, error };
}
