import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Dynamo } from '#test/support/dynamo.ts';
import { DYNALITE } from '#test/support/dynamo.ts';

import { said } from './said.ts';

let dynamo: Dynamo;
let table: string;

beforeAll(async () => {
  dynamo = await DYNALITE.start();
  table = await dynamo.newTable();
});
afterAll(() => dynamo.stop());

// What an operator's own environment says; the address stands in for AWS.
beforeEach(async () => {
  const { port } = (await dynamo.client.config.endpoint?.()) ?? {};
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `http://127.0.0.1:${port}`);
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'invented');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'invented');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('luwte sources on the table of a deployed stage', () => {
  it('switches a source on and off again, and says where its key goes', async () => {
    const allowed = await said(['sources', 'allow', 'brave', '--by', 'Sam', '--table', table]);
    expect(allowed.status).toBe(0);
    expect(allowed.err).toContain('SourceKeys');
    const on = await said(['sources', 'brave', '--table', table]);
    expect(on.out).toMatch(/^brave {2}on/);
    expect(on.out).toContain('Sam');
    await said(['sources', 'disallow', 'brave', '--table', table]);
    expect((await said(['sources', 'brave', '--table', table])).out).toMatch(/^brave {2}off/);
  });

  it('says in one line what AWS would not do', async () => {
    const { status, err } = await said(['sources', 'brave', '--table', 'no-such-table']);
    expect(status).toBe(2);
    expect(err).toMatch(/^luwte sources: --table: wanted .* got "no-such-table".*ResourceNotFound/);
    expect(err.trim()).not.toContain('\n');
  });

  it('wants one place, not two', async () => {
    const { status, err } = await said(['sources', '--table', table, '--data', 'x']);
    expect(status).toBe(2);
    expect(err).toContain('got both');
  });
});
