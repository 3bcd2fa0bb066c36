import { createServer } from 'node:http';
import { join } from 'node:path';

import {
  BatchWriteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import {
  SQSClient,
  SendMessageBatchCommand,
  SendMessageCommand,
  ReceiveMessageCommand,
  PurgeQueueCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTables, startDynamoDb } from '#infra/local/emulators/dynamodb.ts';
import { startKms } from '#infra/local/emulators/kms.ts';
import { startStorage } from '#infra/local/emulators/queues.ts';
import { startSecrets } from '#infra/local/emulators/secrets.ts';
import { makeCredentials } from '#infra/local/environment.ts';
import { gateway } from '#infra/local/gateway.ts';
import { judgeBy } from '#infra/local/iam/guard.ts';
import { ladder } from '#infra/local/ladder.ts';
import { close, listen } from '#infra/local/loopback.ts';

import { PLACE, makeFolder, tinyBlueprint } from './fixtures/place.ts';

/** The worker of the fixture may put, write batches and query; send to and read its queue; use the key for subject s1. */
const WORKER = 'arn:aws:iam::000000000000:role/WorkerRole';
const NOTES = 'arn:aws:dynamodb:eu-central-1:000000000000:table/Notes';

const steps = ladder();
const worker = makeCredentials();
const root = makeCredentials();
const refused: string[] = [];
let endpoint: string;
let queueUrl: string;
let key: string;
let secret: string;

beforeAll(async () => {
  const folder = await makeFolder(steps);
  const server = createServer();
  endpoint = `http://127.0.0.1:${await listen(server, undefined)}`;
  steps.onDown(() => close(server));
  const plan = await tinyBlueprint({ ...PLACE, endpoint });
  const database = await startDynamoDb(join(folder, 'tables'));
  steps.onDown(() => database.stop());
  const storage = await startStorage(join(folder, 'queues'), plan, PLACE.region);
  steps.onDown(() => storage.stop());
  const kms = await startKms(join(folder, 'kms.json'), plan.keys);
  const secrets = await startSecrets(join(folder, 'secrets.json'), plan.secrets);
  const directory = {
    ...PLACE,
    keyArn: (name: string) => kms.keyArn(name),
    keyOfCiphertext: (blob: string) => kms.keyOfCiphertext(blob),
    secretArn: (name: string) => secrets.arn(name),
  };
  server.on(
    'request',
    gateway({
      judge: judgeBy(plan, PLACE.account),
      callers: new Map([
        [worker.accessKeyId, { kind: 'role', role: WORKER, session: 'worker' }],
        [root.accessKeyId, { kind: 'root' }],
      ]),
      directory,
      emulators: {
        dynamodb: database.answer,
        sqs: storage.answer.sqs,
        s3: storage.answer.s3,
        kms: kms.answer,
        secretsmanager: secrets.answer,
      },
      hasObject: (bucket, object) => storage.hasObject(bucket, object),
      refused: (message) => refused.push(message),
    }),
  );
  queueUrl = plan.queues.find((queue) => queue.alias === 'jobs')?.url ?? '';
  key = plan.keys[0]?.arn ?? '';
  secret = plan.secrets[0]?.arn ?? '';
  await createTables(plan.tables, new DynamoDBClient(as(root)));
});

afterAll(() => steps.down());

const as = (credentials: { accessKeyId: string; secretAccessKey: string }) => ({
  endpoint,
  region: PLACE.region,
  credentials,
  maxAttempts: 1,
});
const item = { pk: { S: 'a' }, sk: { S: '1' }, gsi1pk: { S: 'g' } };

describe('the gateway', () => {
  it('lets a role do what its policy allows', async () => {
    const tables = new DynamoDBClient(as(worker));
    await tables.send(new PutItemCommand({ TableName: 'Notes', Item: item }));
    const query = {
      KeyConditionExpression: 'pk = :p',
      ExpressionAttributeValues: { ':p': { S: 'a' } },
    };
    const found = await tables.send(new QueryCommand({ TableName: 'Notes', ...query }));
    expect(found.Items).toEqual([item]);
  });

  it('refuses what it does not allow, in the words of AWS', async () => {
    const scan = new DynamoDBClient(as(worker)).send(new ScanCommand({ TableName: 'Notes' }));
    await expect(scan).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `User: arn:aws:sts::000000000000:assumed-role/WorkerRole/worker is not authorized to perform: dynamodb:Scan on resource: ${NOTES} because no identity-based policy allows the dynamodb:Scan action`,
    });
    expect(refused.at(-1)).toContain('dynamodb:Scan');
  });

  it('asks for the index when an index is queried', async () => {
    const query = {
      TableName: 'Notes',
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :g',
      ExpressionAttributeValues: { ':g': { S: 'g' } },
    };
    const byWorker = new DynamoDBClient(as(worker)).send(new QueryCommand(query));
    await expect(byWorker).rejects.toThrow(`${NOTES}/index/gsi1`);
    const byRoot = await new DynamoDBClient(as(root)).send(new QueryCommand(query));
    expect(byRoot.Count).toBe(1);
  });

  it('asks for every table of a batch', async () => {
    const tables = new DynamoDBClient(as(worker));
    const put = [{ PutRequest: { Item: item } }];
    await tables.send(new BatchWriteItemCommand({ RequestItems: { Notes: put } }));
    const two = tables.send(
      new BatchWriteItemCommand({ RequestItems: { Notes: put, Other: put } }),
    );
    await expect(two).rejects.toThrow('table/Other');
  });

  it('takes a batch to a queue for sending, and refuses what is not sending', async () => {
    const queues = new SQSClient(as(worker));
    const Entries = [{ Id: '1', MessageBody: 'one', MessageGroupId: 'g' }];
    await queues.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    const got = await queues.send(new ReceiveMessageCommand({ QueueUrl: queueUrl }));
    expect(got.Messages?.[0]?.Body).toBe('one');
    const purge = queues.send(new PurgeQueueCommand({ QueueUrl: queueUrl }));
    await expect(purge).rejects.toThrow('not authorized to perform: sqs:PurgeQueue');
    const elsewhere = queueUrl.replace('JobsQueue', 'JobsDeadLetters');
    const send = new SendMessageCommand({
      QueueUrl: elsewhere,
      MessageBody: 'x',
      MessageGroupId: 'g',
    });
    await expect(queues.send(send)).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('streams objects, and hides from who may not list whether one is there', async () => {
    const mine = new S3Client({ ...as(worker), forcePathStyle: true });
    const all = new S3Client({ ...as(root), forcePathStyle: true });
    const Body = Buffer.alloc(300_000, 7);
    await mine.send(new PutObjectCommand({ Bucket: 'base-shelf', Key: 'a/b', Body }));
    const got = await mine.send(new GetObjectCommand({ Bucket: 'base-shelf', Key: 'a/b' }));
    expect(await got.Body?.transformToByteArray()).toEqual(new Uint8Array(Body));
    const missing = { Bucket: 'base-shelf', Key: 'gone' };
    await expect(all.send(new GetObjectCommand(missing))).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
    await expect(mine.send(new GetObjectCommand(missing))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('s3:ListBucket'),
    });
    const list = mine.send(new ListObjectsV2Command({ Bucket: 'base-shelf' }));
    await expect(list).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('takes an object as large as a watchlist of many thousand people', async () => {
    const mine = new S3Client({ ...as(worker), forcePathStyle: true });
    const object = { Bucket: 'base-shelf', Key: 'large' };
    const size = 20 * 1024 * 1024;
    await mine.send(new PutObjectCommand({ ...object, Body: Buffer.alloc(size, 1) }));
    const got = await mine.send(new GetObjectCommand(object));
    expect((await got.Body?.transformToByteArray())?.length).toBe(size);
  });

  it('wraps under a key for the context that the policy names, and opens with that context alone', async () => {
    const mine = new KMSClient(as(worker));
    const all = new KMSClient(as(root));
    const wrap = (subject: string) =>
      mine.send(
        new EncryptCommand({
          KeyId: key,
          Plaintext: Buffer.from('x'),
          EncryptionContext: { subject },
        }),
      );
    const { CiphertextBlob } = await wrap('s1');
    await expect(wrap('s2')).rejects.toMatchObject({ name: 'AccessDeniedException' });
    const open = (EncryptionContext: Record<string, string>) =>
      all.send(new DecryptCommand({ CiphertextBlob, EncryptionContext }));
    const { Plaintext } = await open({ subject: 's1' });
    expect(Buffer.from(Plaintext ?? []).toString()).toBe('x');
    await expect(open({ subject: 's3' })).rejects.toMatchObject({
      name: 'InvalidCiphertextException',
    });
    await expect(open({})).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
  });

  it('gives a secret as the template had it made', async () => {
    const got = await new SecretsManagerClient(as(worker)).send(
      new GetSecretValueCommand({ SecretId: secret }),
    );
    expect(got.SecretString).toMatch(/^[A-Za-z\d]{40}$/u);
  });

  it('knows nobody by a made-up key', async () => {
    const stranger = { ...worker, accessKeyId: 'AKIAINVENTED' };
    const scan = new DynamoDBClient(as(stranger)).send(new ScanCommand({ TableName: 'Notes' }));
    await expect(scan).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  });
});
