import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  CreateTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

import type { TablePlan } from '../template/blueprint.ts';
import { replay } from './emulator.ts';
import type { Emulator } from './emulator.ts';

// dynalite is CommonJS without types.
const require = createRequire(import.meta.url);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its documented shape.
const dynalite = require('dynalite') as (options: {
  path: string;
  createTableMs: number;
  updateTableMs: number;
  deleteTableMs: number;
}) => Server;

/** DynamoDB on disk (LevelDB) in `folder`. Time to live, streams and transactions are not there. */
export async function startDynamoDb(
  folder: string,
): Promise<{ answer: Emulator; stop(): Promise<void> }> {
  const server = dynalite({ path: folder, createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 });
  // dynalite closes its database only when its server was listening. A socket that only this user can reach does;
  // requests come from the gateway in the same process, without a second hop.
  const socket = await mkdtemp(join(tmpdir(), 'luwte-'));
  await new Promise<void>((resolve) => {
    server.listen(join(socket, 'dynamodb'), resolve);
  });
  return {
    answer: (request, response, body) => {
      server.emit('request', replay(request, body), response);
    },
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      await rm(socket, { recursive: true, force: true });
    },
  };
}

/** How long a table may take until it answers, in seconds; it takes a moment. */
const PATIENCE = { minDelay: 1, maxDelay: 1, maxWaitTime: 30 };

/** Creates the tables that are not there yet, and waits until they answer: right after it was made, a table is not found. */
export async function createTables(
  tables: readonly TablePlan[],
  client: DynamoDBClient,
): Promise<void> {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  await Promise.all(
    tables
      .filter((table) => !TableNames.includes(table.name))
      .map(async (table) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the template has CreateTable's own shape.
        const input = table.create as unknown as CreateTableCommandInput;
        await client.send(new CreateTableCommand(input));
        await waitUntilTableExists({ client, ...PATIENCE }, { TableName: table.name });
      }),
  );
}
