import { asList, asObject, asText } from '../template/json.ts';
import type { JsonObject } from '../template/json.ts';
import type { AwsRequest, Call } from './call.ts';
import { describeS3 } from './describe-s3.ts';

/** What requests name things by, and where those things are. */
export interface Directory {
  readonly account: string;
  readonly region: string;
  /** ARN of a key by its id, ARN or alias; undefined for a key that is not in the template. */
  keyArn(name: string): string | undefined;
  /** ARN of the key that a ciphertext of `Decrypt` was made with. */
  keyOfCiphertext(ciphertext: string): string | undefined;
  /** ARN of a secret by its ARN or name. */
  secretArn(name: string): string;
}

/** Says what a request does, in IAM's words: one call for each resource. Undefined for a service that is not here. */
export function describe(request: AwsRequest, directory: Directory): readonly Call[] | undefined {
  const operation = asText(request.headers['x-amz-target']).split('.').at(-1) ?? '';
  const body = asObject(request.body);
  switch (request.service) {
    case 'dynamodb':
      return describeDynamoDb(operation, body, directory);
    case 'sqs':
      return describeSqs(operation, body, directory);
    case 's3':
      return describeS3(request);
    case 'kms':
      return describeKms(operation, body, directory);
    case 'secretsmanager': {
      const secret = asText(body['SecretId']);
      const resource = secret === '' ? '*' : directory.secretArn(secret);
      return [{ action: `secretsmanager:${operation}`, resource, context: {} }];
    }
    case 'lambda':
      return describeLambda(request, directory);
    case 'ses':
      return describeSes(body, directory);
    default:
      return undefined;
  }
}

function describeDynamoDb(
  operation: string,
  body: JsonObject,
  { account, region }: Directory,
): readonly Call[] {
  const arn = (table: string): string =>
    table.startsWith('arn:') ? table : `arn:aws:dynamodb:${region}:${account}:table/${table}`;
  if (operation.startsWith('Batch')) {
    return Object.keys(asObject(body['RequestItems'])).map((table) =>
      onTable(operation, arn(table)),
    );
  }
  if (operation.startsWith('Transact')) {
    return asList(body['TransactItems']).flatMap((item) =>
      Object.entries(asObject(item)).map(([kind, what]) =>
        onTable(TRANSACTION_ACTIONS[kind] ?? kind, arn(asText(asObject(what)['TableName']))),
      ),
    );
  }
  const table = asText(body['TableName']);
  if (table === '') return [onTable(operation, '*')];
  const index = asText(body['IndexName']);
  return [onTable(operation, index === '' ? arn(table) : `${arn(table)}/index/${index}`)];
}

function onTable(action: string, resource: string): Call {
  return { action: `dynamodb:${action}`, resource, context: {} };
}

const TRANSACTION_ACTIONS: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Get: 'GetItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

function describeSqs(
  operation: string,
  body: JsonObject,
  { account, region }: Directory,
): readonly Call[] {
  const name = asText(body['QueueUrl'] ?? body['QueueName'])
    .split('/')
    .at(-1);
  return [
    {
      action: `sqs:${operation.replace(/Batch$/u, '')}`,
      resource: name === '' ? '*' : `arn:aws:sqs:${region}:${account}:${name}`,
      context: {},
    },
  ];
}

function describeKms(operation: string, body: JsonObject, directory: Directory): readonly Call[] {
  const named = asText(body['KeyId']);
  const key =
    named === ''
      ? directory.keyOfCiphertext(asText(body['CiphertextBlob']))
      : directory.keyArn(named);
  const encryption = Object.entries(asObject(body['EncryptionContext']));
  return [
    {
      action: `kms:${operation}`,
      resource: key ?? `arn:aws:kms:${directory.region}:${directory.account}:key/unknown`,
      context: {
        ...Object.fromEntries(
          encryption.map(([name, value]) => [`kms:EncryptionContext:${name}`, asText(value)]),
        ),
        ...(encryption.length > 0 && {
          'kms:EncryptionContextKeys': encryption.map(([name]) => name),
        }),
      },
    },
  ];
}

function describeLambda(
  { url }: AwsRequest,
  { account, region }: Directory,
): readonly Call[] | undefined {
  const name = /^\/2015-03-31\/functions\/([^/?]+)\/invocations/u.exec(url)?.[1];
  if (name === undefined) return undefined;
  const decoded = decodeURIComponent(name);
  const resource = decoded.startsWith('arn:')
    ? decoded
    : `arn:aws:lambda:${region}:${account}:function:${decoded}`;
  return [{ action: 'lambda:InvokeFunction', resource, context: {} }];
}

function describeSes(body: JsonObject, { account, region }: Directory): readonly Call[] {
  const from = asText(body['FromEmailAddress']);
  const address = /<([^>]+)>/u.exec(from)?.[1] ?? from;
  const domain = address.split('@').at(-1) ?? '';
  const action = 'Raw' in asObject(body['Content']) ? 'ses:SendRawEmail' : 'ses:SendEmail';
  return [
    {
      action,
      resource: `arn:aws:ses:${region}:${account}:identity/${domain}`,
      context: { 'ses:FromAddress': address },
    },
  ];
}
