import { fork } from 'node:child_process';
import { join } from 'node:path';

import type { LineLog } from '../runtime/log.ts';
import type { FromIdentity, IdentitySettings, SignIn, ToIdentity } from './protocol.ts';

/** The running identity provider. */
export interface Identity {
  readonly issuer: string;
  readonly port: number;
  /** Who may be chosen from now on. */
  setPeople(people: readonly SignIn[]): void;
  setClock(offset: number): void;
}

/** The provider's process, loading itself: that takes a second, which others can use meanwhile. */
export interface IdentityProcess {
  /** Resolves when it listens. */
  listen(settings: IdentitySettings): Promise<Identity>;
  stop(): void;
}

/** No provider: for whoever only reads what is kept. */
export const NOBODY: Identity = {
  issuer: 'http://127.0.0.1',
  port: 0,
  setPeople: () => undefined,
  setClock: () => undefined,
};

/** Starts the provider in a process of its own. */
export function launchIdentity(clockOffset: number, log: LineLog): IdentityProcess {
  const child = fork(join(import.meta.dirname, 'child.ts'), [String(clockOffset)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  if (child.stdout) log.follow(child.stdout);
  if (child.stderr) log.follow(child.stderr);
  const say = (message: ToIdentity): void => {
    if (child.connected) child.send(message, () => undefined);
  };
  const listening = new Promise<FromIdentity>((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`the identity provider ended with status ${code}; see log/identity.jsonl`));
    });
  });
  // Whoever waits for it hears of a failure; nobody may be waiting yet.
  listening.catch(() => undefined);
  return {
    async listen(settings) {
      say({ kind: 'start', settings });
      const { issuer, port } = await listening;
      return {
        issuer,
        port,
        setPeople(people) {
          say({ kind: 'people', people });
        },
        setClock(offset) {
          say({ kind: 'clock', offset });
        },
      };
    },
    stop() {
      child.kill('SIGKILL');
    },
  };
}
