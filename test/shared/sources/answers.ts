import { readFileSync } from 'node:fs';

import type { Req, Res } from '#shared/domain/source.ts';

/** A recorded answer to a request. */
export function answerTo(req: Req, file: string, status = 200): Res {
  const body = new Uint8Array(
    readFileSync(new URL(`../../fixtures/sources/${file}`, import.meta.url)),
  );
  return { url: req.url, status, headers: {}, body };
}
