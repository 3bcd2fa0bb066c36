import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Template } from 'aws-cdk-lib/assertions';

import { SETTINGS } from '#functions/shell/settings.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

export interface Statement {
  readonly actions: readonly string[];
  /** Logical ids, with what follows them (`/index/gsi1`, `/*`). */
  readonly resources: readonly string[];
  readonly conditions: unknown;
}

export interface DeclaredFunction {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly statements: readonly Statement[];
}

/** The resources of a template, by logical id. */
export function resourcesOf(template: Template): [string, Resource][] {
  return Object.entries(template.toJSON()['Resources'] as Record<string, Resource>);
}

/** The properties of every resource of one type. */
export function propertiesOf(template: Template, type: string): Resource['Properties'][] {
  return resourcesOf(template).flatMap(([, one]) => (one.Type === type ? [one.Properties] : []));
}

/** Every function by its name, with the policies of its role. */
export function functionsOf(templates: readonly Template[]): Record<string, DeclaredFunction> {
  const found: Record<string, DeclaredFunction> = {};
  for (const template of templates) {
    const resources = resourcesOf(template);
    for (const [, { Type, Properties }] of resources) {
      if (Type === 'AWS::Lambda::Function') {
        const role = idOf(Properties['Role']);
        const statements = resources
          .filter(
            ([, one]) =>
              one.Type === 'AWS::IAM::Policy' &&
              JSON.stringify(one.Properties['Roles']).includes(`"${role}"`),
          )
          .flatMap(([, one]) => statementsOf(one));
        const { Variables } = Properties['Environment'] as { Variables: Record<string, unknown> };
        const name = String(Properties['Description']).replace('Luwte ', '');
        found[name] = { properties: Properties, variables: Variables, statements };
      }
    }
  }
  return found;
}

function statementsOf({ Properties }: Resource): Statement[] {
  const { Statement: statements } = Properties['PolicyDocument'] as {
    Statement: { Action: unknown; Resource: unknown; Condition?: unknown }[];
  };
  return statements.map(({ Action, Resource: resource, Condition }) => ({
    actions: [Action].flat().map(String),
    resources: [resource].flat().map(idOf),
    conditions: Condition,
  }));
}

/** Which resource an intrinsic points at, by its logical id; imports of another stack included. */
export function idOf(value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  const [[name, inside] = ['', '']] = Object.entries(value as Record<string, unknown>);
  switch (name) {
    case 'Ref':
      return String(inside);
    case 'Fn::GetAtt':
      return String([inside].flat()[0]);
    case 'Fn::ImportValue':
      // luwte-prod-state:ExportsOutputFnGetAttLooksTable32F9D442Arn2DD14C7F
      return String(inside).replace(/^.*:ExportsOutput(FnGetAtt|Ref)/, '');
    case 'Fn::Join':
      return (inside as [string, unknown[]])[1].map(idOf).join('');
    default:
      return JSON.stringify(value);
  }
}

const VERBS: readonly (readonly [verb: string, actions: readonly string[]])[] = [
  ['read', ['dynamodb:GetItem', 'dynamodb:Query']],
  ['change', ['dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem']],
  ['erase', ['dynamodb:BatchWriteItem']],
  ['append', ['dynamodb:PutItem']],
  ['get', ['s3:GetObject']],
  ['put', ['s3:PutObject']],
  ['erase', ['s3:DeleteObject', 's3:DeleteObjectVersion']],
  ['remove', ['s3:DeleteObject']],
  ['secret', ['secretsmanager:GetSecretValue']],
  ['send', ['sqs:SendMessage']],
  [
    'consume',
    [
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:ReceiveMessage',
    ],
  ],
  ['invoke', ['lambda:InvokeFunction']],
  ['decrypt', ['kms:Decrypt']],
  ['encrypt', ['kms:Encrypt']],
  ['send', ['ses:SendEmail', 'ses:SendRawEmail']],
];

const NAMES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^FingerprintKey/, 'Fingerprint'],
  [/^PrefixKey/, 'Prefix'],
  [/^SealingKey/, 'Sealing'],
  [/^MailInbound/, 'Inbound'],
  [/MailIdentity/, 'Mail'],
  [/^DataKey/, 'Data'],
  [/^(SessionKey|OidcClient|SourceKeys|Render(?!Log))/, ''],
];

/**
 * What the statements allow, as `Thing:verb`. Left out: a function's own log, the use of the data key through DynamoDB or
 * S3 and the listing of a bucket, which come with the right on the table or bucket. Actions that belong to no
 * verb come out as they are, so that nothing hides.
 */
export function actionsOn(statements: readonly Statement[]): string[] {
  const allowed = new Map<string, Set<string>>();
  for (const { actions, resources } of statements) {
    for (const thing of new Set(resources.map(thingOf))) {
      const known = allowed.get(thing) ?? new Set();
      for (const action of actions) {
        known.add(action);
      }
      allowed.set(thing, known);
    }
  }
  return [...allowed].flatMap(([thing, actions]) => verbsOf(thing, actions));
}

function verbsOf(thing: string, actions: Set<string>): string[] {
  if (thing === 'Data' || thing.endsWith('Log')) {
    return [];
  }
  const left = new Set(actions);
  left.delete('s3:ListBucket');
  left.delete('s3:ListBucketVersions');
  const verbs: string[] = [];
  for (const [verb, needed] of VERBS) {
    if (needed.every((action) => left.has(action))) {
      verbs.push(`${thing}:${verb}`);
      for (const action of needed) {
        left.delete(action);
      }
    }
  }
  return [...verbs, ...[...left].map((action) => `${thing}:${action}`)];
}

function thingOf(resource: string): string {
  for (const [pattern, name] of NAMES) {
    const [hit] = pattern.exec(resource) ?? [];
    if (hit !== undefined) {
      return name === '' ? hit : name;
    }
  }
  return resource
    .replace(/(Table|Bucket|Queue|Key)[0-9A-F]{8}.*$/, '')
    .replace(/[0-9A-F]{8}.*$/, '');
}

/** Which settings the code of a function names; undefined while it has no handler. */
export function settingsAskedBy(name: string): readonly string[] | undefined {
  const folder = join(import.meta.dirname, '..', '..', 'functions', name);
  if (!existsSync(join(folder, 'handler.ts'))) {
    return undefined;
  }
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  return Object.keys(SETTINGS).filter((setting) => code.includes(`'${setting}'`));
}
