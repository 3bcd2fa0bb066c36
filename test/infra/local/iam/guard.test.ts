import { describe, expect, it } from 'vitest';

import { judgeBy } from '#infra/local/iam/guard.ts';
import type { Blueprint } from '#infra/local/template/blueprint.ts';

const ACCOUNT = '000000000000';
const TABLE = `arn:aws:dynamodb:eu-central-1:${ACCOUNT}:table/notes`;
const KEY = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/k`;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/worker`;

type Statement = Readonly<Record<string, unknown>>;

function judge(statements: readonly Statement[], rest: Partial<Blueprint> = {}) {
  const policy = JSON.parse(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
  return judgeBy(
    {
      roles: new Map([[ROLE, { arn: ROLE, name: 'worker', policies: [{ name: 'p', policy }] }]]),
      resourcePolicies: new Map(),
      keys: [],
      encryptedWith: new Map(),
      ...rest,
    },
    ACCOUNT,
  );
}

const allow = (Action: string | string[], Resource: string, Condition = {}): Statement => ({
  Effect: 'Allow',
  Action,
  Resource,
  Condition,
});
const call = (action: string, resource: string, context = {}) => ({ action, resource, context });

describe('a role', () => {
  it('may do what its policy says and nothing beside it', async () => {
    const may = judge([allow('dynamodb:PutItem', TABLE)]);
    expect(await may(ROLE, call('dynamodb:PutItem', TABLE))).toEqual({ allowed: true });
    expect(await may(ROLE, call('dynamodb:GetItem', TABLE))).toEqual({
      allowed: false,
      why: `is not authorized to perform: dynamodb:GetItem on resource: ${TABLE} because no identity-based policy allows the dynamodb:GetItem action`,
    });
    expect(await may(ROLE, call('dynamodb:PutItem', `${TABLE}2`))).toMatchObject({
      allowed: false,
    });
    expect(await may('another', call('dynamodb:PutItem', TABLE))).toMatchObject({ allowed: false });
  });

  it('needs the index as well as the table for a query of an index', async () => {
    const table = judge([allow('dynamodb:Query', TABLE)]);
    const both = judge([
      allow('dynamodb:Query', TABLE),
      allow('dynamodb:Query', `${TABLE}/index/*`),
    ]);
    const query = call('dynamodb:Query', `${TABLE}/index/gsi1`);
    expect(await table(ROLE, query)).toMatchObject({ allowed: false });
    expect(await both(ROLE, query)).toEqual({ allowed: true });
  });

  it('may use a key only with the context that its policy asks for', async () => {
    const condition = { StringEquals: { 'kms:EncryptionContext:subject': 's1' } };
    const may = judge([allow('kms:Decrypt', KEY, condition)], { keys: [keyPlan()] });
    const context = (subject: string) => ({
      'kms:EncryptionContext:subject': subject,
      'kms:EncryptionContextKeys': ['subject'],
    });
    expect(await may(ROLE, call('kms:Decrypt', KEY, context('s1')))).toEqual({ allowed: true });
    expect(await may(ROLE, call('kms:Decrypt', KEY, context('s2')))).toMatchObject({
      allowed: false,
    });
  });

  it('needs the key of a table that has one, through that service alone', async () => {
    const encrypted = { keys: [keyPlan()], encryptedWith: new Map([[TABLE, KEY]]) };
    const read = call('dynamodb:GetItem', TABLE);
    const without = judge([allow('dynamodb:GetItem', TABLE)], encrypted);
    const via = (service: string) => ({
      StringEquals: { 'kms:ViaService': `${service}.eu-central-1.amazonaws.com` },
    });
    const through = (service: string) =>
      judge([allow('dynamodb:GetItem', TABLE), allow('kms:Decrypt', KEY, via(service))], encrypted);
    expect(await without(ROLE, read)).toMatchObject({ allowed: false });
    expect(await through('dynamodb')(ROLE, read)).toEqual({ allowed: true });
    expect(await through('s3')(ROLE, read)).toMatchObject({ allowed: false });
  });

  it('is refused what the resource itself refuses', async () => {
    const bucket = 'arn:aws:s3:::shelf';
    const policy = JSON.parse(
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:PutObject',
            Resource: `${bucket}/locked/*`,
          },
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: [bucket, `${bucket}/*`],
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
        ],
      }),
    );
    const may = judge([allow('s3:*', '*')], { resourcePolicies: new Map([[bucket, policy]]) });
    expect(await may(ROLE, call('s3:PutObject', `${bucket}/open/a`))).toEqual({ allowed: true });
    expect(await may(ROLE, call('s3:PutObject', `${bucket}/locked/a`))).toMatchObject({
      allowed: false,
      why: expect.stringContaining('with an explicit deny'),
    });
  });
});

function keyPlan() {
  const Principal = { AWS: `arn:aws:iam::${ACCOUNT}:root` };
  const statement = { Effect: 'Allow', Principal, Action: 'kms:*', Resource: '*' };
  return {
    arn: KEY,
    id: 'k',
    aliases: [],
    policy: { Version: '2012-10-17', Statement: [statement] },
  };
}
