import { describe, expect, it, vi } from 'vitest';

import type { Depth, Queues } from '#infra/local/emulators/queues.ts';
import { untilQuiet } from '#infra/local/quiet.ts';

import { tinyBlueprint } from './fixtures/place.ts';

const { queues: plans } = await tinyBlueprint();
const jobs = plans.find((plan) => !plan.deadLetters)?.arn;
const EMPTY: Depth = { visible: 0, inFlight: 0, delayed: 0, next: undefined };

/** Waits for quiet with a queue as deep as `depth` says, and dead letters that are never empty. */
function wait(depth: () => Depth, busy: () => number = () => 0) {
  const queues = {
    depth: (arn: string) => (arn === jobs ? depth() : { ...EMPTY, visible: 3 }),
  } as unknown as Queues;
  const stopping = new AbortController();
  const quiet = untilQuiet(queues, plans, busy, 60_000, stopping.signal);
  const still = vi.fn<(value: unknown) => void>();
  void quiet.then(still, still);
  return { quiet, still, stopping };
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('quiet', () => {
  it('is when nothing is done and nothing waits, dead letters aside', async () => {
    expect(await wait(() => EMPTY).quiet).toEqual({ parked: 0 });
  });

  it.each<[string, () => Depth, () => number]>([
    ['something is being done', () => EMPTY, () => 1],
    ['a message is ready', () => ({ ...EMPTY, visible: 1 }), () => 0],
    ['a message is being worked on', () => ({ ...EMPTY, inFlight: 1 }), () => 0],
    [
      'a message comes back soon',
      () => ({ ...EMPTY, inFlight: 1, next: Date.now() + 5000 }),
      () => 0,
    ],
  ])('is not while %s', async (_, depth, busy) => {
    const { quiet, still, stopping } = wait(depth, busy);
    await later(600);
    expect(still).not.toHaveBeenCalled();
    stopping.abort();
    await expect(quiet).rejects.toThrow('was stopped before it was quiet');
  });

  it('is not between two pieces of work', async () => {
    let looked = 0;
    const { still, stopping, quiet } = wait(
      () => EMPTY,
      () => (looked++ % 2 === 0 ? 1 : 0),
    );
    await later(600);
    expect(still).not.toHaveBeenCalled();
    stopping.abort();
    await expect(quiet).rejects.toThrow('stopped');
  });

  it('counts what is put off for longer than one wants to wait', async () => {
    const next = Date.now() + 3_600_000;
    const put = { visible: 2, inFlight: 1, delayed: 1, next };
    expect(await wait(() => put).quiet).toEqual({ parked: 2 });
  });
});
