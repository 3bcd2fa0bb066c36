import { describe, expect, it } from 'vitest';

import type { Needs } from '#functions/compile/compile.ts';
import { compile } from '#functions/compile/compile.ts';

const NOW = '2026-03-02T08:00:00.000Z';

function world(enrolled: readonly string[], indexed: readonly string[]) {
  const put: { version: string; bytes: Uint8Array }[] = [];
  const needs: Needs = {
    async *active() {
      yield* indexed;
    },
    blind: async (id) => (enrolled.includes(id) ? new TextEncoder().encode(id) : undefined),
    assemble: (people) =>
      new TextEncoder().encode(people.map((one) => new TextDecoder().decode(one)).join(',')),
    put: async (artefact) => void put.push(artefact),
    version: (bytes) => `v${bytes.length}`,
  };
  return {
    run: compile(needs),
    people: () => new TextDecoder().decode(put.at(-1)?.bytes).split(','),
  };
}

describe('compile', () => {
  it('takes in somebody whose enrolment the index does not show yet', async () => {
    const { run, people } = world(['a', 'b', 'c'], ['a', 'b']);
    await run(['c'], NOW);
    expect(people()).toEqual(['a', 'b', 'c']);
  });

  it('leaves out somebody who has left, although the index still shows them', async () => {
    const { run, people } = world(['a'], ['a', 'b']);
    await run(['b'], NOW);
    expect(people()).toEqual(['a']);
  });
});
