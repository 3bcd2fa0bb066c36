import { afterEach, describe, expect, it } from 'vitest';

import { startStorage } from '#infra/local/emulators/queues.ts';
import type { JsonObject } from '#infra/local/template/json.ts';
import { readBlueprint } from '#infra/local/template/read-blueprint.ts';
import type { Resource, Stack } from '#infra/local/template/resource.ts';

import { makeFolder, PLACE, testSteps } from '../fixtures/place.ts';

const DAY = 86_400_000;
const steps: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(steps.splice(0).map((step) => step())));

const bucket = (id: string, Rules: JsonObject[]): [string, Resource] => [
  id,
  {
    id,
    type: 'AWS::S3::Bucket',
    stack: 'one',
    properties: { LifecycleConfiguration: { Rules } },
    metadata: {},
  },
];
const NOTHING = { mappings: {}, conditions: {}, exports: new Map(), outputs: new Map() };

describe('a bucket on one machine', () => {
  it('lets go of an object after as many days as the template says, and of nothing else', async () => {
    const resources = new Map([
      bucket('Brief', [{ ExpirationInDays: 7, Status: 'Enabled' }]),
      bucket('Long', [{ NoncurrentVersionExpiration: { NoncurrentDays: 1 }, Status: 'Enabled' }]),
      bucket('Partly', [{ ExpirationInDays: 1, Prefix: 'old/', Status: 'Enabled' }]),
    ]);
    const one: Stack = { ...NOTHING, name: 'one', resources, parameters: new Map() };
    const { queues, buckets } = readBlueprint({ stacks: [one], assets: new Map() }, PLACE);
    expect(buckets.map(({ days }) => days)).toEqual([7, undefined, undefined]);
    const storage = await startStorage(
      await makeFolder(testSteps()),
      { queues, buckets },
      PLACE.region,
    );
    steps.push(() => storage.stop());
    for (const { name } of buckets) storage.putObject(name, 'mail', Buffer.from('raw'));
    const left = () => buckets.filter(({ name }) => storage.hasObject(name, 'mail')).length;
    storage.expire(Date.now() + 6 * DAY);
    expect(left()).toBe(3);
    storage.expire(Date.now() + 8 * DAY);
    expect(left()).toBe(2);
  });
});
