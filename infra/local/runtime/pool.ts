import type { InstanceOptions, Instance } from './instance.ts';
import { startInstance } from './instance.ts';
import type { Answer } from './protocol.ts';

/** The processes of one function: started when there is work, at most `most` beside each other. */
export interface FunctionPool {
  invoke(event: unknown): Promise<Answer>;
  setClock(offset: number): void;
  /** Invocations running or waiting. */
  readonly busy: number;
  readonly counts: Counts;
  stop(): void;
}

export interface Counts {
  invocations: number;
  errors: number;
  timeouts: number;
}

/** A pool that starts nothing until it is asked. */
export function createPool(options: InstanceOptions, most: number): FunctionPool {
  const idle: Instance[] = [];
  const all = new Set<Instance>();
  const waiting: (() => void)[] = [];
  const counts: Counts = { invocations: 0, errors: 0, timeouts: 0 };
  let { clockOffset } = options;
  let busy = 0;
  let stopped = false;

  async function take(): Promise<Instance> {
    for (;;) {
      const free = idle.pop();
      if (free?.alive) return free;
      if (free) all.delete(free);
      else if (all.size < most) return start();
      else {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
        });
      }
    }
  }

  function start(): Instance {
    const instance = startInstance({ ...options, clockOffset });
    all.add(instance);
    return instance;
  }

  function giveBack(instance: Instance): void {
    if (instance.alive && !stopped) idle.push(instance);
    else all.delete(instance);
    waiting.shift()?.();
  }

  return {
    counts,
    get busy() {
      return busy;
    },
    async invoke(event) {
      busy += 1;
      try {
        const instance = await take();
        const answer = await instance.invoke(event);
        count(answer);
        giveBack(instance);
        return answer;
      } finally {
        busy -= 1;
      }
    },
    setClock(offset) {
      clockOffset = offset;
      for (const instance of all) instance.setClock(offset);
    },
    stop() {
      stopped = true;
      for (const instance of all) instance.stop();
      all.clear();
    },
  };

  function count(answer: Answer): void {
    counts.invocations += 1;
    if (answer.ok) return;
    counts.errors += 1;
    if (answer.error.errorType === 'Sandbox.Timedout') counts.timeouts += 1;
  }
}
