import { z } from 'zod';

/** What the pages opened by one browser cost; printed as JSON by the process that opened them. */
export const rendered = z.object({
  pages: z.array(
    z.object({
      /** An empty shell that a script fills, or a page that is whole already. */
      kind: z.enum(['shell', 'whole']),
      wallMs: z.number(),
      /** Of the whole process tree, ours included. */
      cpuMs: z.number(),
      /** Its text was read out of what came back. */
      marked: z.boolean(),
      /** Empty where it was rendered. */
      why: z.string(),
    }),
  ),
  /** Why no browser starts on this machine; absent where it does. */
  noBrowser: z.string().optional(),
});

export type Rendered = z.infer<typeof rendered>;
