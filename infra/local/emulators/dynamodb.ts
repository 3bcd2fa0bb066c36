import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
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

/** Creates the tables that are not there yet. */
export async function createTables(
  tables: readonly TablePlan[],
  client: DynamoDBClient,
): Promise<void> {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  await Promise.all(
    tables
      .filter((table) => !TableNames.includes(table.name))
      .map((table) =>
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the template has CreateTable's own shape.
        client.send(new CreateTableCommand(table.create as unknown as CreateTableCommandInput)),
      ),
  );
}
