import { mkdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

import { buildApp } from 'fauxqs';

/**
 * The parts of fauxqs used here. Its own `startFauxqs` listens on every network interface, where anybody could
 * read what is kept; so the stores and the app are put together here, and only the gateway answers, on loopback.
 */

export interface StoredMessage {
  readonly messageId: string;
  readonly body: string;
  readonly md5OfBody: string;
  readonly messageAttributes: Readonly<Record<string, unknown>>;
  readonly sentTimestamp: number;
  approximateReceiveCount: number;
  readonly approximateFirstReceiveTimestamp?: number;
  delayUntil?: number;
  readonly messageGroupId?: string;
  readonly messageDeduplicationId?: string;
  readonly sequenceNumber?: string;
}

export interface InFlight {
  readonly message: StoredMessage;
  readonly receiptHandle: string;
  visibilityDeadline: number;
}

export interface StoredQueue {
  readonly name: string;
  readonly arn: string;
  readonly inflightMessages: ReadonlyMap<string, InFlight>;
  dequeue(
    most: number,
    visibilitySeconds: number | undefined,
    deadLetters: (arn: string) => StoredQueue | undefined,
  ): readonly { readonly ReceiptHandle: string }[];
  waitForMessages(seconds: number): Promise<void>;
  deleteMessage(receiptHandle: string): boolean;
  changeVisibility(receiptHandle: string, seconds: number): void;
  setAttributes(attributes: Readonly<Record<string, string>>): void;
  processTimers(): void;
  cancelWaiters(): void;
  enqueue(message: StoredMessage): void;
  inspectMessages(): {
    readonly ready: readonly StoredMessage[];
    readonly delayed: readonly StoredMessage[];
    readonly inflight: readonly InFlight[];
  };
}

export interface SqsStore {
  host: string | undefined;
  persistence: Persistence;
  createQueue(
    name: string,
    url: string,
    arn: string,
    attributes: Readonly<Record<string, string>>,
  ): StoredQueue;
  getQueueByArn(arn: string): StoredQueue | undefined;
  allQueues(): Iterable<StoredQueue & { persistence: Persistence }>;
}

export interface S3Store {
  persistence: Persistence;
  hasBucket(name: string): boolean;
  createBucket(name: string): void;
  headObject(bucket: string, key: string): unknown;
  putObject(bucket: string, key: string, body: Buffer): unknown;
  listObjects(
    bucket: string,
    options: { readonly maxKeys: number },
  ): { readonly objects: readonly { readonly key: string; readonly lastModified: Date }[] };
  deleteObjects(bucket: string, keys: readonly string[]): unknown;
}

interface Persistence {
  readonly db: DatabaseSync;
  load(sqs: SqsStore, sns: unknown, s3: S3Store): void;
  updateMessageReady(messageId: string): void;
  close(): void;
}

interface Parts {
  readonly sqsStore: SqsStore;
  readonly s3Store: S3Store;
  createMessage(body: string): StoredMessage;
  answer(request: IncomingMessage, response: ServerResponse): void;
  close(): Promise<void>;
}

/** Largest object in bytes; it is held in memory once. */
const MOST_BYTES = 512 * 1024 * 1024;

/** SQS and S3 with their state in `folder` (SQLite), listening nowhere. */
export async function openFauxqs(folder: string): Promise<Parts> {
  await mkdir(folder, { recursive: true });
  releaseInFlight(folder);
  const [{ SqsStore }, { SnsStore }, { S3Store }, { PersistenceManager }] = await Promise.all([
    part<{ SqsStore: (new () => SqsStore) & { createMessage(body: string): StoredMessage } }>(
      'sqs/sqsStore.js',
    ),
    part<{ SnsStore: new () => object }>('sns/snsStore.js'),
    part<{ S3Store: new () => S3Store }>('s3/s3Store.js'),
    part<{ PersistenceManager: new (folder: string) => Persistence }>('persistence.js'),
  ]);
  const sqsStore = new SqsStore();
  const snsStore = new SnsStore();
  const s3Store = new S3Store();
  const persistence = new PersistenceManager(folder);
  // A commit then survives the end of this process, `kill -9` included, though not a power cut: enough here, and much faster.
  persistence.db.exec('PRAGMA synchronous = NORMAL');
  persistence.updateMessageReady = readyWriter(persistence.db);
  persistence.load(sqsStore, snsStore, s3Store);
  sqsStore.persistence = persistence;
  s3Store.persistence = persistence;
  for (const queue of sqsStore.allQueues()) queue.persistence = persistence;

  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fauxqs's own classes, which it does not export.
  const stores = { sqsStore, snsStore, s3Store } as unknown as Stores;
  const app = buildApp({ logger: false, stores });
  sqsStore.host = undefined;
  // fauxqs takes objects up to 11 MiB; a watchlist of many thousand people is larger.
  app.removeContentTypeParser('*');
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: MOST_BYTES },
    (_request, body, done) => {
      done(null, body);
    },
  );
  await app.ready();
  return {
    sqsStore,
    s3Store,
    createMessage: (body) => SqsStore.createMessage(body),
    answer: (request, response) => {
      app.routing(request, response);
    },
    close: async () => {
      await app.close();
      persistence.close();
    },
  };
}

type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>;

/**
 * What was in flight when the last process ended is nobody's now: it is given out again at once, and that
 * delivery is not counted against it. Otherwise a few kills would send a good message to the dead letters.
 */
function releaseInFlight(folder: string): void {
  const database = new DatabaseSync(join(folder, 'fauxqs.db'));
  const there = database
    .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'sqs_messages'")
    .get();
  if (there) {
    database.exec(`UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL,
      approximate_receive_count = MAX(approximate_receive_count - 1, 0) WHERE receipt_handle IS NOT NULL`);
  }
  database.close();
}

/** fauxqs 2.4.1 writes NULL to a column that may not be NULL when a message is made visible again. */
function readyWriter(database: DatabaseSync): (messageId: string) => void {
  const statement = database.prepare(
    'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?',
  );
  return (messageId) => {
    statement.run(messageId);
  };
}

async function part<T>(file: string): Promise<T> {
  const manifest = findPackageJSON('fauxqs', import.meta.url);
  if (manifest === undefined) throw new Error('fauxqs is not installed; run npm install');
  const url = new URL(`dist/${file}`, pathToFileURL(manifest));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fauxqs exports only its app; the version is pinned.
  return (await import(url.href)) as T;
}
