import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** What a run of the program said and how it ended. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run of `luwte` under way. */
export interface Running {
  readonly ended: Promise<Ran>;
  /** Resolves when standard error holds the text, or the program has ended. */
  saw(text: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

/** Runs `luwte ARGS` as a person would, in a process of its own. */
export function luwte(...args: readonly string[]): Running {
  const child = spawn(process.execPath, [join(ROOT, 'infra', 'local', 'luwte.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const ended = new Promise<Ran>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      resolve({ status, stdout, stderr });
    });
  });
  return {
    ended,
    async saw(text) {
      const heard = new Promise<void>((resolve) => {
        const look = (): void => {
          if (stderr.includes(text)) resolve();
        };
        child.stderr.on('data', look);
        look();
      });
      await Promise.race([heard, ended]);
    },
    kill: (signal) => void child.kill(signal),
  };
}
