import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { finishLeaving, leave } from '#functions/portal/steps/leave.ts';
import { TryLater } from '#shared/domain/errors.ts';
import { answersIn } from '#shared/storage/answers.ts';
import { eraserOf } from '#shared/storage/erase.ts';
import { evidenceIn } from '#shared/storage/evidence.ts';
import { exposuresIn } from '#shared/storage/exposures.ts';
import { findingsIn } from '#shared/storage/findings.ts';
import { outcomesIn } from '#shared/storage/outcomes.ts';
import { subjectsIn } from '#shared/storage/subjects.ts';
import { tasksIn } from '#shared/storage/tasks.ts';
import {
  type QueuesAndBuckets,
  startQueuesAndBuckets,
} from '#test/support/aws-queues-and-buckets.ts';
import { type Dynamo, DYNALITE } from '#test/support/dynamo.ts';
import { aFinding, anEnrolment, anExposure, aSubject, aTask } from '#test/support/invented.ts';

vi.setConfig({ testTimeout: 60_000 });

const NOW = Date.parse('2026-06-01T08:00:00.000Z');
const HOUR = 3_600_000;

/** How many more calls to AWS get through before the process dies; those after it never happen. */
const fuse = { left: Infinity };
const clock = { now: NOW };
let dynamo: Dynamo;
let aws: QueuesAndBuckets;
let there: Awaited<ReturnType<typeof stores>>;

beforeAll(async () => {
  [dynamo, aws] = await Promise.all([DYNALITE.start(), startQueuesAndBuckets()]);
  dynamo.client.middlewareStack.add(...dies);
  aws.s3.middlewareStack.add(...dies);
  there = await stores();
});
afterAll(() => Promise.all([dynamo.stop(), aws.stop()]));

const dies = [
  <In, Out>(next: (given: In) => Promise<Out>) =>
    async (given: In) => {
      if (fuse.left-- <= 0) throw new Error('the process died');
      return next(given);
    },
  { step: 'initialize', name: 'fuse' },
] as const;

async function stores() {
  const { client } = dynamo;
  const [subjectsTable, keysTable, findingsTable, looksTable] = (await Promise.all(
    Array.from({ length: 4 }, () => dynamo.newTable()),
  )) as [string, string, string, string];
  const tables = [subjectsTable, keysTable, findingsTable, looksTable];
  const subjects = subjectsIn(client, subjectsTable, keysTable);
  const evidence = evidenceIn(aws.s3, await aws.newBucket());
  const told: string[] = [];
  return {
    subjects,
    evidence,
    told,
    needs: {
      subjects,
      async changed({ subject }: { subject: string }) {
        if (fuse.left-- <= 0) throw new Error('the process died');
        told.push(subject);
      },
      async erase(subject: string) {
        const gone = [findingsTable, looksTable].map((table) =>
          eraserOf(client, table).everythingOf(subject),
        );
        gone.push(evidence.removeAll(subject));
        return (await Promise.all(gone)).reduce((sum, items) => sum + items, 0);
      },
      now: () => new Date(clock.now),
    },
    async enrol(id: string) {
      await subjects.enrol(anEnrolment({ subject: aSubject({ id }) }));
      const [finding, task] = [aFinding({ subject: id }), aTask({ subject: id })];
      await findingsIn(client, findingsTable).upsert(id, finding.id, () => finding);
      await exposuresIn(client, findingsTable).upsert(id, 'exposure-1', () =>
        anExposure({ subject: id }),
      );
      await tasksIn(client, findingsTable).upsert(id, task.id, () => task);
      await answersIn(client, findingsTable).record({
        subject: id,
        task: task.id,
        key: 'mail-1',
        at: '2026-05-01T08:00:00.000Z',
        from: 'club.example',
        automatic: false,
        attachments: 0,
      });
      const day = { source: 'brave', subject: id, day: '2026-05-31' };
      await outcomesIn(client, looksTable).count(day, { hits: 1 });
      for (const name of ['page', 'screenshot'])
        await evidence.put({ subject: id, finding: finding.id, name }, new Uint8Array([1]));
    },
    /** Where anything stands that is somebody's, by the number of the table, and their evidence. */
    async kept(id: string) {
      const found = await Promise.all(tables.map((table) => dynamo.scan(table)));
      return [
        ...found.map(
          (items) => items.filter(({ pk }) => (pk as { S: string }).S === `subject#${id}`).length,
        ),
        (await evidence.ofFinding(id, 'finding-1')).length,
      ];
    },
  };
}

/** Runs some work that dies after so many calls; whether it got to its end before. */
async function dyingAfter(calls: number, work: () => Promise<unknown>): Promise<boolean> {
  fuse.left = calls;
  const ended = await work().then(
    () => true,
    () => false,
  );
  // What was still under way dies with it.
  await new Promise((resolve) => setTimeout(resolve, 5));
  fuse.left = Infinity;
  return ended;
}

const GONE = [1, 0, 0, 0, 0];

describe('leaving', () => {
  it('wherever it dies, and dies again, either has not begun or comes to its end', async () => {
    const silent = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    let [calls, ended, notBegun] = [0, false, 0];
    for (; !ended; calls++) {
      const id = `mayor-${calls}`;
      clock.now = NOW;
      await there.enrol(id);
      const before = await there.kept(id);
      ended = await dyingAfter(calls, () => leave(there.needs, id));
      const isBegun = (await there.subjects.get(id)) === undefined;
      // The key is in its table, and it is all as it was.
      expect(isBegun ? before : await there.kept(id)).toEqual(before);
      if (!isBegun) {
        notBegun++;
        await leave(there.needs, id);
      }
      // The next one dies at another place each time; then one that nothing stops.
      await dyingAfter(calls + 1, () => finishLeaving(there.needs));
      await finishLeaving(there.needs);
      expect(await there.kept(id)).toEqual(GONE);
      expect(there.told).toContain(id);
      clock.now = NOW + HOUR;
      await finishLeaving(there.needs);
      expect(await there.subjects.leaving()).toEqual([]);
    }
    silent.mockRestore();
    expect(calls).toBeGreaterThan(15);
    expect(notBegun).toBeLessThan(5);
  });

  it('goes on once more an hour later, for what was under way when they left', async () => {
    clock.now = NOW;
    await there.enrol('late');
    await leave(there.needs, 'late');
    await there.evidence.put(
      { subject: 'late', finding: 'finding-1', name: 'page' },
      new Uint8Array([2]),
    );
    clock.now = NOW + HOUR;
    await finishLeaving(there.needs);
    expect(await there.kept('late')).toEqual(GONE);
    expect(await there.subjects.withdrawn('late')).toMatchObject({
      erasedAt: '2026-06-01T09:00:00.000Z',
    });
  });

  it('of one person holds up nobody else, and is said aloud after a day', async () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    clock.now = NOW;
    for (const id of ['stuck', 'smooth']) await there.subjects.withdraw(id, '2026-06-01T08:00:00Z');
    const needs = {
      ...there.needs,
      erase: async (id: string) =>
        id === 'stuck' ? Promise.reject(new Error('denied')) : there.needs.erase(id),
    };
    const lines = () => write.mock.calls.map(([line]) => String(line)).join('');
    clock.now = NOW + 2 * HOUR;
    await expect(finishLeaving(needs)).rejects.toThrow(TryLater);
    expect((await there.subjects.leaving()).map(({ id }) => id)).toEqual(['stuck']);
    expect(lines()).toContain('leaving stopped');
    expect(lines()).not.toContain('leaving unfinished');
    clock.now = NOW + 25 * HOUR;
    await expect(finishLeaving(needs)).rejects.toThrow('1 of 1');
    expect(lines()).toContain('"event":"leaving unfinished","subject":"stuck"');
    write.mockRestore();
    await finishLeaving(there.needs);
  });
});
