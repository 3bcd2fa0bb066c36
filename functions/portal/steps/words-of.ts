import { z } from 'zod';

/** What is sealed of a finding: the page's address, its title, and the words around the fact. */
const words = z.object({
  url: z.string().optional(),
  title: z.string().optional(),
  quotes: z.array(z.string()).default([]),
});
export type PageWords = z.infer<typeof words>;

/** Reads what was sealed; undefined where it has another form. */
export function wordsOf(text: string): PageWords | undefined {
  try {
    return words.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
