import { afterAll, beforeAll, describe, it } from 'vitest';

import { type Dynamo, ENGINES } from '#test/support/dynamo.ts';

/**
 * The same suite on each DynamoDB that runs here: dynalite always, Amazon's own where Java is. One that cannot run is
 * said aloud as a skipped line.
 */
export function onEveryEngine(what: string, suite: (dynamo: () => Dynamo) => void): void {
  for (const engine of ENGINES) {
    if (engine.missing !== undefined) {
      it.skip(`${what} on ${engine.name} NOT CHECKED: ${engine.missing}`, () => {});
      continue;
    }
    describe(`${what} on ${engine.name}`, () => {
      let dynamo: Dynamo | undefined;
      beforeAll(async () => {
        dynamo = await engine.start();
      });
      afterAll(() => dynamo?.stop());
      suite(() => {
        if (!dynamo) throw new Error(`${engine.name} is not started yet`);
        return dynamo;
      });
    });
  }
}
