import { aliasOf } from './alias.ts';
import type {
  Blueprint,
  FunctionPlan,
  KeyPlan,
  MappingPlan,
  QueuePlan,
  SecretPlan,
  TablePlan,
} from './blueprint.ts';
import { asList, asNumber, asObject, asObjects, asText, isObject } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { arnOf, nameOf, refOf } from './naming.ts';
import { resourcesOf } from './read-assembly.ts';
import type { Assembly } from './read-assembly.ts';
import { readInbound } from './read-inbound.ts';
import { readRoles } from './read-roles.ts';
import { readSchedules } from './read-schedules.ts';
import { resolver } from './resolve.ts';
import type { Place, Resource } from './resource.ts';

/** A resource whose properties are plain JSON. */
export type Resolved = Resource;

/** Reads a synthesised assembly as it would stand in an account, at `place`. */
export function readBlueprint({ stacks, assets }: Assembly, place: Place): Blueprint {
  const resolve = resolver(stacks, place);
  const of = (...types: string[]): readonly Resolved[] =>
    resourcesOf(stacks, ...types).map((resource) => ({
      ...resource,
      properties: asObject(resolve(resource.properties, resource.stack)),
    }));

  const queues = of('AWS::SQS::Queue');
  const tables = of('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable');
  const buckets = of('AWS::S3::Bucket');
  const secrets = of('AWS::SecretsManager::Secret');
  const keys = readKeys(of('AWS::KMS::Key'), of('AWS::KMS::Alias'), place);
  return {
    functions: of('AWS::Lambda::Function').map((resource) => readFunction(resource, assets, place)),
    tables: tables.map((resource) => readTable(resource, place)),
    queues: readQueues(queues, place),
    buckets: buckets.map((resource) => ({
      arn: arnOf(resource, place),
      name: nameOf(resource),
      days: daysOf(resource),
    })),
    mappings: of('AWS::Lambda::EventSourceMapping').map((resource) => readMapping(resource, place)),
    schedules: readSchedules(of('AWS::Scheduler::Schedule', 'AWS::Events::Rule')),
    keys,
    secrets: secrets.map((resource) => readSecret(resource, place)),
    roles: readRoles(
      of('AWS::IAM::Role'),
      of('AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'),
      place,
    ),
    resourcePolicies: readResourcePolicies(
      of('AWS::SQS::QueuePolicy', 'AWS::S3::BucketPolicy'),
      queues,
      place,
    ),
    encryptedWith: new Map(
      [...tables, ...queues, ...buckets, ...secrets].flatMap((resource) => {
        const key = keyOf(resource, keys);
        return key === undefined ? [] : [[arnOf(resource, place), key]];
      }),
    ),
    inbound: readInbound(of('AWS::SES::ReceiptRule'), of('AWS::Events::Rule')),
    http: readHttp(of('AWS::ApiGatewayV2::Integration', 'AWS::Lambda::Url'), place),
  };
}

function readFunction(
  resource: Resolved,
  assets: ReadonlyMap<string, string>,
  place: Place,
): FunctionPlan {
  const { Code, Environment, Handler, Timeout, MemorySize, Role } = resource.properties;
  const hash = asText(asObject(Code)['S3Key']).replace(/\.zip$/u, '');
  const variables = asObject(asObject(Environment)['Variables']);
  return {
    arn: arnOf(resource, place),
    name: nameOf(resource),
    alias: aliasOf(resource),
    code: assets.get(hash) ?? asText(resource.metadata['aws:asset:path']),
    handler: asText(Handler),
    environment: Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, asText(value)]),
    ),
    timeoutMs: asNumber(Timeout, 3) * 1000,
    memoryMb: asNumber(MemorySize, 128),
    role: asText(Role),
  };
}

function readTable(resource: Resolved, place: Place): TablePlan {
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes } = resource.properties;
  const indexes = asObjects(GlobalSecondaryIndexes).map((index) => ({
    IndexName: index['IndexName'],
    KeySchema: index['KeySchema'],
    Projection: index['Projection'],
  }));
  return {
    arn: arnOf(resource, place),
    name: nameOf(resource),
    create: {
      TableName: nameOf(resource),
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema,
      AttributeDefinitions,
      ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes }),
    },
  };
}

const QUEUE_ATTRIBUTES = [
  'VisibilityTimeout',
  'DelaySeconds',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'FifoQueue',
  'ContentBasedDeduplication',
];

function readQueues(queues: readonly Resolved[], place: Place): QueuePlan[] {
  const targets = new Set(
    queues.map((queue) =>
      asText(asObject(queue.properties['RedrivePolicy'])['deadLetterTargetArn']),
    ),
  );
  return queues.map((queue) => {
    const arn = arnOf(queue, place);
    const redrive = queue.properties['RedrivePolicy'];
    const deadLetters = targets.has(arn) || isDeadLetterName(queue.id);
    return {
      arn,
      name: nameOf(queue),
      alias: aliasOf(queue) + (deadLetters ? '-dead-letters' : ''),
      url: refOf(queue, place),
      attributes: {
        ...Object.fromEntries(
          QUEUE_ATTRIBUTES.filter((name) => queue.properties[name] !== undefined).map((name) => [
            name,
            asText(queue.properties[name]),
          ]),
        ),
        ...(isObject(redrive) && { RedrivePolicy: JSON.stringify(redrive) }),
      },
      deadLetters,
    };
  });
}

function isDeadLetterName(id: string): boolean {
  return /dead-?letter|dlq/iu.test(id);
}

function readMapping({ properties }: Resolved, place: Place): MappingPlan {
  const concurrency = asNumber(asObject(properties['ScalingConfig'])['MaximumConcurrency'], 0);
  return {
    queue: asText(properties['EventSourceArn']),
    function: functionArn(asText(properties['FunctionName']), place),
    batchSize: asNumber(properties['BatchSize'], 10),
    batchWindowMs: asNumber(properties['MaximumBatchingWindowInSeconds'], 0) * 1000,
    concurrency: concurrency > 0 ? concurrency : undefined,
    partialFailures: asList(properties['FunctionResponseTypes']).includes(
      'ReportBatchItemFailures',
    ),
  };
}

function readKeys(
  keys: readonly Resolved[],
  aliases: readonly Resolved[],
  place: Place,
): KeyPlan[] {
  return keys.map((key) => {
    const arn = arnOf(key, place);
    const id = nameOf(key);
    return {
      arn,
      id,
      aliases: aliases
        .filter((alias) => [arn, id].includes(asText(alias.properties['TargetKeyId'])))
        .map((alias) => asText(alias.properties['AliasName'])),
      policy: asObject(key.properties['KeyPolicy']),
    };
  });
}

function readSecret(resource: Resolved, place: Place): SecretPlan {
  const { GenerateSecretString, SecretString } = resource.properties;
  return {
    arn: arnOf(resource, place),
    name: nameOf(resource),
    alias: aliasOf(resource),
    generate: isObject(GenerateSecretString) ? GenerateSecretString : undefined,
    value: SecretString === undefined ? undefined : asText(SecretString),
  };
}

function readResourcePolicies(
  policies: readonly Resolved[],
  queues: readonly Resolved[],
  place: Place,
): Map<string, JsonObject> {
  const byUrl = new Map(queues.map((queue) => [refOf(queue, place), arnOf(queue, place)]));
  const documents = new Map<string, JsonObject[]>();
  for (const { properties } of policies) {
    const bucket = asText(properties['Bucket']);
    const arns =
      bucket === ''
        ? asList(properties['Queues']).map((url) => byUrl.get(asText(url)))
        : [`arn:aws:s3:::${bucket}`];
    for (const arn of arns) {
      if (arn === undefined) continue;
      const statements = asObjects(asObject(properties['PolicyDocument'])['Statement']);
      documents.set(arn, [...(documents.get(arn) ?? []), ...statements]);
    }
  }
  return new Map(
    [...documents].map(([arn, Statement]) => [arn, { Version: '2012-10-17', Statement }]),
  );
}

function keyOf({ properties }: Resolved, keys: readonly KeyPlan[]): string | undefined {
  const sse = asObject(properties['SSESpecification']);
  const replica = asObject(asObject(asObjects(properties['Replicas'])[0])['SSESpecification']);
  const bucket = asObject(
    asObjects(asObject(properties['BucketEncryption'])['ServerSideEncryptionConfiguration'])[0],
  );
  const named: (Json | undefined)[] = [
    sse['KMSMasterKeyId'],
    replica['KMSMasterKeyId'],
    properties['KmsMasterKeyId'],
    properties['KmsKeyId'],
    asObject(bucket['ServerSideEncryptionByDefault'])['KMSMasterKeyID'],
  ];
  const name = asText(named.find((value) => value !== undefined));
  return keys.find((key) => [key.arn, key.id, ...key.aliases].includes(name))?.arn;
}

function readHttp(fronts: readonly Resolved[], place: Place): string | undefined {
  for (const { properties } of fronts) {
    const uri = asText(properties['IntegrationUri'] ?? properties['TargetFunctionArn']);
    const arn = /arn:aws:lambda:[^/]*/u.exec(uri)?.[0];
    if (arn !== undefined) return arn;
    if (uri !== '') return functionArn(uri, place);
  }
  return undefined;
}

function functionArn(nameOrArn: string, { account, region }: Place): string {
  return nameOrArn.startsWith('arn:')
    ? nameOrArn
    : `arn:aws:lambda:${region}:${account}:function:${nameOrArn}`;
}

/** When the objects of a bucket go, by those of its rules that hold for all of them. */
function daysOf({ properties }: Resource): number | undefined {
  const rules = asObjects(asObject(properties['LifecycleConfiguration'])['Rules']);
  const days = rules
    .filter((rule) => rule['Status'] === 'Enabled' && rule['Prefix'] === undefined)
    .map((rule) => asNumber(rule['ExpirationInDays'], Infinity));
  const least = Math.min(...days);
  return Number.isFinite(least) ? least : undefined;
}
