import type { Limits } from './looked.ts';

const MB = 1024 * 1024;

/**
 * The bounds of one look. Ours to choose: a council's scanned PDF is often above ten megabytes, a Lambda has a minute,
 * and HTML rarely shrinks more than thirtyfold.
 */
export const LIMITS: Limits = {
  connectMs: 10_000,
  firstByteMs: 20_000,
  silenceMs: 10_000,
  totalMs: 30_000,
  headerBytes: 32 * 1024,
  wireBytes: 20 * MB,
  bodyBytes: 40 * MB,
  ratio: 200,
  redirects: 5,
  patienceMs: 5_000,
};

/** The usual limits with some of them changed. */
export function limitsWith(changes: Partial<Limits> | undefined): Limits {
  return { ...LIMITS, ...changes };
}
