import { afterAll, beforeAll, describe } from 'vitest';

import { type Dynamo, type Engine, ENGINES } from '#test/support/dynamo.ts';

/**
 * The same suite on each DynamoDB that runs here: dynalite always, Amazon's own where Java is. One that cannot run is
 * said aloud as skipped.
 */
export function onEveryEngine(what: string, suite: (dynamo: () => Dynamo) => void): void {
  for (const engine of ENGINES) onEngine(engine, what, suite);
}

function onEngine(engine: Engine, what: string, suite: (dynamo: () => Dynamo) => void): void {
  const { name, missing } = engine;
  const where = missing === undefined ? `on ${name}` : `NOT CHECKED on ${name}: ${missing}`;
  if (missing !== undefined) console.warn(`${what} ${where}`);
  describe.skipIf(missing !== undefined)(`${what} ${where}`, () => {
    let dynamo: Dynamo | undefined;
    beforeAll(async () => {
      dynamo = await engine.start();
    });
    afterAll(() => dynamo?.stop());
    suite(() => {
      if (!dynamo) throw new Error(`${name} is not started yet`);
      return dynamo;
    });
  });
}
