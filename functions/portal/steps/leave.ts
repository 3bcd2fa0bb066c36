import type { Needs } from '../needs.ts';

/** Withdrawal: the key first, so that whatever stops this half way, nothing can be read; then the scanner, then what is kept. */
export async function leave(
  needs: Pick<Needs, 'subjects' | 'changed' | 'erase' | 'now'>,
  subject: string,
): Promise<number> {
  const at = needs.now().toISOString();
  await needs.subjects.withdraw(subject, at);
  await needs.changed({ subject, at });
  return needs.erase(subject);
}
