import { InvokeCommand } from '@aws-sdk/client-lambda';
import { z } from 'zod';

import type { Res } from '#shared/domain/source.ts';

import { lambda } from './clients.ts';
import { log } from './log.ts';

/** What `render` is asked: one page, and which private hosts it may reach on one machine. */
export const renderRequest = z.strictObject({ url: z.url(), allowHosts: z.array(z.string()) });
export type RenderRequest = z.infer<typeof renderRequest>;

/** What `render` gives back: the page as it stands after its scripts, or why there is none. */
export const renderAnswer = z.union([
  z.strictObject({ outcome: z.literal('rendered'), url: z.url(), html: z.string() }),
  z.strictObject({ outcome: z.literal('unreadable'), why: z.string() }),
]);
export type RenderAnswer = z.infer<typeof renderAnswer>;

/** Has one page opened in a browser, by a function that may do nothing else. Undefined where that did not work. */
export function renderOver(functionName: string, allowHosts: readonly string[]) {
  return async (url: string): Promise<Res | undefined> => {
    const request: RenderRequest = { url, allowHosts: [...allowHosts] };
    const answer = await lambda().send(
      new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(request) }),
    );
    const read = renderAnswer.safeParse(JSON.parse(new TextDecoder().decode(answer.Payload)));
    if (!read.success || read.data.outcome === 'unreadable') {
      log.warn('not rendered', {
        outcome: 'unreadable',
        ...(read.success && read.data.outcome === 'unreadable' && { why: read.data.why }),
      });
      return undefined;
    }
    return {
      url: read.data.url,
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: new TextEncoder().encode(read.data.html),
    };
  };
}
