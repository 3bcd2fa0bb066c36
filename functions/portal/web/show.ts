import type { HtmlEscapedString } from 'hono/utils/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

import type { Ctx } from './env.ts';

/** A drawn page. */
export type Drawn = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Answers with a page. */
export async function show(c: Ctx, page: Drawn, status: ContentfulStatusCode = 200) {
  return c.html(`<!doctype html>${(await page).toString()}`, status);
}
