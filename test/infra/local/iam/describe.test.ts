import { describe, expect, it } from 'vitest';

import type { AwsRequest } from '#infra/local/iam/call.ts';
import { describe as describeRequest } from '#infra/local/iam/describe.ts';

const directory = {
  account: '000000000000',
  region: 'eu-central-1',
  keyArn: (name: string) => `arn:aws:kms:eu-central-1:000000000000:key/${name}`,
  keyOfCiphertext: () => 'arn:aws:kms:eu-central-1:000000000000:key/from-ciphertext',
  secretArn: (name: string) => `arn:secret:${name}`,
};
const TABLE = 'arn:aws:dynamodb:eu-central-1:000000000000:table';
const QUEUE = 'arn:aws:sqs:eu-central-1:000000000000:jobs.fifo';

function ask(service: string, operation: string, body: object): AwsRequest {
  const headers = { 'x-amz-target': `Some.${operation}` };
  return { service, method: 'POST', url: '/', headers, body: { ...body } };
}

const rest = (service: string, method: string, url: string, headers = {}): AwsRequest => ({
  service,
  method,
  url,
  headers,
  body: {},
});

describe('what a request does', () => {
  it.each<[string, AwsRequest, [string, string][]]>([
    [
      'a put into a table',
      ask('dynamodb', 'PutItem', { TableName: 'a' }),
      [['dynamodb:PutItem', `${TABLE}/a`]],
    ],
    [
      'a query of an index',
      ask('dynamodb', 'Query', { TableName: 'a', IndexName: 'i' }),
      [['dynamodb:Query', `${TABLE}/a/index/i`]],
    ],
    [
      'a batch over two tables',
      ask('dynamodb', 'BatchWriteItem', { RequestItems: { a: [], b: [] } }),
      [
        ['dynamodb:BatchWriteItem', `${TABLE}/a`],
        ['dynamodb:BatchWriteItem', `${TABLE}/b`],
      ],
    ],
    [
      'a transaction, item by item',
      ask('dynamodb', 'TransactWriteItems', {
        TransactItems: [{ Put: { TableName: 'a' } }, { ConditionCheck: { TableName: 'b' } }],
      }),
      [
        ['dynamodb:PutItem', `${TABLE}/a`],
        ['dynamodb:ConditionCheckItem', `${TABLE}/b`],
      ],
    ],
    [
      'a batch to a queue',
      ask('sqs', 'SendMessageBatch', { QueueUrl: 'http://127.0.0.1:1/000000000000/jobs.fifo' }),
      [['sqs:SendMessage', QUEUE]],
    ],
    [
      'a queue by name',
      ask('sqs', 'GetQueueUrl', { QueueName: 'jobs.fifo' }),
      [['sqs:GetQueueUrl', QUEUE]],
    ],
    [
      'reading an object',
      rest('s3', 'GET', '/shelf/a/b%20c?x-id=GetObject'),
      [['s3:GetObject', 'arn:aws:s3:::shelf/a/b c']],
    ],
    [
      'asking after an object',
      rest('s3', 'HEAD', '/shelf/a'),
      [['s3:GetObject', 'arn:aws:s3:::shelf/a']],
    ],
    [
      'writing an object',
      rest('s3', 'PUT', '/shelf/a'),
      [['s3:PutObject', 'arn:aws:s3:::shelf/a']],
    ],
    [
      'copying an object',
      rest('s3', 'PUT', '/shelf/a', { 'x-amz-copy-source': '/old/b' }),
      [
        ['s3:PutObject', 'arn:aws:s3:::shelf/a'],
        ['s3:GetObject', 'arn:aws:s3:::old/b'],
      ],
    ],
    [
      'removing an object',
      rest('s3', 'DELETE', '/shelf/a'),
      [['s3:DeleteObject', 'arn:aws:s3:::shelf/a']],
    ],
    [
      'listing a bucket',
      rest('s3', 'GET', '/shelf?list-type=2'),
      [['s3:ListBucket', 'arn:aws:s3:::shelf']],
    ],
    [
      'removing many objects',
      rest('s3', 'POST', '/shelf?delete'),
      [['s3:DeleteObject', 'arn:aws:s3:::shelf/*']],
    ],
    [
      'a secret',
      ask('secretsmanager', 'GetSecretValue', { SecretId: 's' }),
      [['secretsmanager:GetSecretValue', 'arn:secret:s']],
    ],
    [
      'opening a ciphertext without naming its key',
      ask('kms', 'Decrypt', { CiphertextBlob: 'x' }),
      [['kms:Decrypt', 'arn:aws:kms:eu-central-1:000000000000:key/from-ciphertext']],
    ],
    [
      'calling a function',
      rest('lambda', 'POST', '/2015-03-31/functions/render/invocations'),
      [['lambda:InvokeFunction', 'arn:aws:lambda:eu-central-1:000000000000:function:render']],
    ],
    [
      'sending mail',
      ask('ses', '', { FromEmailAddress: 'L <l@x.example>', Content: { Simple: {} } }),
      [['ses:SendEmail', 'arn:aws:ses:eu-central-1:000000000000:identity/x.example']],
    ],
  ])('%s', (_, request, wanted) => {
    const calls = describeRequest(request, directory);
    expect(calls?.map(({ action, resource }) => [action, resource])).toEqual(wanted);
  });

  it('carries the encryption context of a key', () => {
    const [call] =
      describeRequest(
        ask('kms', 'Encrypt', { KeyId: 'k', EncryptionContext: { subject: 's1' } }),
        directory,
      ) ?? [];
    expect(call?.context).toEqual({
      'kms:EncryptionContext:subject': 's1',
      'kms:EncryptionContextKeys': ['subject'],
    });
  });

  it.each([
    ['another service', rest('ec2', 'POST', '/')],
    ['another call to Lambda', rest('lambda', 'GET', '/2015-03-31/functions/')],
  ])('knows nothing of %s', (_, request) => {
    expect(describeRequest(request, directory)).toBeUndefined();
  });
});
