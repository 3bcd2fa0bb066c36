import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';

import { createTables, startDynamoDb } from '#infra/local/emulators/dynamodb.ts';
import { repairIndexes } from '#infra/local/emulators/repair-indexes.ts';
import { close, listen } from '#infra/local/loopback.ts';

import { PLACE, makeFolder, testSteps, tinyBlueprint } from '../fixtures/place.ts';

interface Level {
  iterator(): AsyncIterable<readonly [string, unknown]>;
  put(key: string, value: unknown): Promise<void>;
  del(key: string): Promise<void>;
  close(): Promise<void>;
}
const { create } = createRequire(import.meta.url)('dynalite/db') as {
  create: (options: { path: string }) => { db: Level };
};

/** Does `work` with the tables of the fixture in `folder`, and closes them in order. */
async function withTables<T>(
  folder: string,
  work: (client: DynamoDBClient) => Promise<T>,
): Promise<T> {
  const server = createServer();
  const endpoint = `http://127.0.0.1:${await listen(server, undefined)}`;
  const database = await startDynamoDb(folder);
  server.on('request', (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      database.answer(request, response, Buffer.concat(parts));
    });
  });
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  const client = new DynamoDBClient({ endpoint, region: PLACE.region, credentials });
  await createTables((await tinyBlueprint()).tables, client);
  try {
    return await work(client);
  } finally {
    await close(server);
    await database.stop();
  }
}

const byIndex = async (client: DynamoDBClient): Promise<string[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: 'Notes',
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :g',
      ExpressionAttributeValues: { ':g': { S: 'g' } },
    }),
  );
  return Items.map((item) => item['pk']?.S ?? '').toSorted();
};

describe('indexes after a crash', () => {
  it('lose entries of what never was, and get back those that are missing', async () => {
    const folder = join(await makeFolder(testSteps()), 'tables');
    await withTables(folder, async (client) => {
      for (const pk of ['one', 'two']) {
        const Item = { pk: { S: pk }, sk: { S: '1' }, gsi1pk: { S: 'g' } };
        await client.send(new PutItemCommand({ TableName: 'Notes', Item }));
      }
    });
    await breakIndex(folder);
    expect(await withTables(folder, byIndex)).toEqual(['never', 'two']);
    const { tables } = await tinyBlueprint();
    expect(await repairIndexes(folder, tables)).toBe(2);
    expect(await withTables(folder, byIndex)).toEqual(['one', 'two']);
    expect(await repairIndexes(folder, tables)).toBe(0);
  });
});

/** What a crash between an index and its table leaves: one entry too many, and one too few. */
async function breakIndex(folder: string): Promise<void> {
  const { db } = create({ path: folder });
  for await (const [key, value] of db.iterator()) {
    const { pk } = (value ?? {}) as { pk?: { S: string } };
    if (!key.startsWith('index-global~Notes~') || pk?.S !== 'one') continue;
    await db.put(`${key}0`, { pk: { S: 'never' }, sk: { S: '1' }, gsi1pk: { S: 'g' } });
    await db.del(key);
  }
  await db.close();
}
