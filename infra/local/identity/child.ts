import { shiftClock } from '../runtime/clock.ts';
import type { FromIdentity, IdentitySettings, SignIn, ToIdentity } from './protocol.ts';
import { startProvider } from './provider.ts';

/** The process of the identity provider. It has the functions' clock, so that what it signs is valid to them. */

const setClock = shiftClock(Number(process.argv[2] ?? 0));
let people: readonly SignIn[] = [];

process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToIdentity) => {
  if (message.kind === 'clock') setClock(message.offset);
  else if (message.kind === 'people') ({ people } = message);
  else {
    ({ people } = message.settings);
    void start(message.settings);
  }
});

async function start(settings: IdentitySettings): Promise<void> {
  const { issuer, port } = await startProvider(settings, () => people);
  const listening: FromIdentity = { kind: 'listening', issuer, port };
  process.send?.(listening);
}
