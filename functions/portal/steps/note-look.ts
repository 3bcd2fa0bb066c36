import type { Needs } from '../needs.ts';
import type { Looked } from '../words/codes.ts';

/** Writes down who looks at a subject's data, before it is shown. */
export async function noteLook(
  { looks, now }: Pick<Needs, 'looks' | 'now'>,
  subject: string,
  by: string,
  what: Looked,
): Promise<void> {
  await looks.append(subject, { at: now().toISOString(), by, what });
}
