import { z } from 'zod';

import type { Parsed, Res } from '#shared/domain/source.ts';

import { textOf, unreadable, wrongPage, wrongStatus } from './answer.ts';

type Wrong = Exclude<Parsed, { outcome: 'hits' | 'nothing' }>;

/** An address that a browser opens as a page: http or https, nothing that runs or reads. */
export const webUrl = z.url({ protocol: /^https?$/ });

/** The JSON of an answer in the shape that was expected, or what is wrong with it. */
export function readJson<T>(
  res: Res,
  schema: z.ZodType<T>,
): { readonly value: T } | { readonly wrong: Wrong } {
  const status = wrongStatus(res);
  if (status) return { wrong: status };
  const text = textOf(res.body);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { wrong: wrongPage(text) };
  }
  const read = schema.safeParse(value);
  if (read.success) return { value: read.data };
  const where = read.error.issues[0]?.path.join('.') ?? '';
  return { wrong: unreadable(`JSON in another shape than documented, at "${where}"`) };
}
