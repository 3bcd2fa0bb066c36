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
  stop(): void;
}

/** Starts the provider in a process of its own; resolves when it listens. */
export async function startIdentity(
  settings: IdentitySettings,
  clockOffset: number,
  log: LineLog,
): Promise<Identity> {
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
    stop() {
      child.kill('SIGKILL');
    },
  };
}
