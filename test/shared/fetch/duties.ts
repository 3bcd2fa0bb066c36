import type { Duties, PaceState, RobotsKept, Validators } from '#shared/fetch/looked.ts';

/** Duties that live in memory, with the real clock; for tests and benches. */
export function memoryDuties(
  changes: Partial<Duties> = {},
): Duties & { readonly paces: Map<string, PaceState>; readonly seen: Map<string, Validators> } {
  const paces = new Map<string, PaceState>();
  const robots = new Map<string, RobotsKept>();
  const seen = new Map<string, Validators>();
  return {
    paces,
    seen,
    pace: {
      get: (host) => Promise.resolve(paces.get(host)),
      swap: (host, version, next) => {
        if ((paces.get(host)?.version ?? 0) !== version) return Promise.resolve(false);
        paces.set(host, next);
        return Promise.resolve(true);
      },
    },
    robots: {
      get: (origin) => Promise.resolve(robots.get(origin)),
      put: (origin, kept) => {
        robots.set(origin, kept);
        return Promise.resolve();
      },
    },
    validators: (url) => Promise.resolve(seen.get(url)),
    leaks: () => [],
    allowHosts: new Set(),
    secret: () => Promise.resolve(undefined),
    contactUrl: 'https://luwte.example/bot',
    now: () => Date.now(),
    sleep: (ms) => new Promise((done) => void setTimeout(done, ms)),
    ...changes,
  };
}
