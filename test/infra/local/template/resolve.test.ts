import { describe, expect, it } from 'vitest';

import type { Json } from '#infra/local/template/json.ts';
import { resolver } from '#infra/local/template/resolve.ts';
import type { Resource, Stack } from '#infra/local/template/resource.ts';

import { PLACE } from '../fixtures/place.ts';

const resource = (id: string, type: string, properties = {}): [string, Resource] => [
  id,
  { id, type, stack: 'one', properties, metadata: {} },
];

const stack: Stack = {
  name: 'one',
  resources: new Map([
    resource('Table', 'AWS::DynamoDB::Table'),
    resource('Queue', 'AWS::SQS::Queue', { FifoQueue: true }),
    resource('Bucket', 'AWS::S3::Bucket'),
    resource('Role', 'AWS::IAM::Role'),
    resource('Secret', 'AWS::SecretsManager::Secret'),
    resource('Api', 'AWS::ApiGatewayV2::Api'),
  ]),
  exports: new Map([['one:TableArn', { 'Fn::GetAtt': ['Table', 'Arn'] }]]),
  outputs: new Map(),
  parameters: new Map([['Version', '6']]),
  mappings: { Sizes: { 'eu-central-1': { heap: 7 } } },
  conditions: { Here: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-central-1'] } },
};

const other: Stack = { ...stack, name: 'two', resources: new Map(), exports: new Map() };
const resolve = resolver([stack, other], PLACE);

describe('values of a template', () => {
  it.each<[string, Json, unknown]>([
    ['a table by Ref is its name', { Ref: 'Table' }, 'Table'],
    [
      'a table by Arn',
      { 'Fn::GetAtt': ['Table', 'Arn'] },
      'arn:aws:dynamodb:eu-central-1:000000000000:table/Table',
    ],
    [
      'a FIFO queue by Ref is its URL',
      { Ref: 'Queue' },
      'http://127.0.0.1:4000/000000000000/Queue.fifo',
    ],
    ['GetAtt as one string', { 'Fn::GetAtt': 'Queue.QueueName' }, 'Queue.fifo'],
    ['a bucket name is lower case', { Ref: 'Bucket' }, 'one-bucket'],
    [
      'a role ARN has no region',
      { 'Fn::GetAtt': ['Role', 'Arn'] },
      'arn:aws:iam::000000000000:role/Role',
    ],
    [
      'a secret by Ref is its ARN',
      { Ref: 'Secret' },
      'arn:aws:secretsmanager:eu-central-1:000000000000:secret:Secret-luwte0',
    ],
    [
      'the address of an API is the portal',
      { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] },
      'http://127.0.0.1:5000',
    ],
    ['pseudo parameters', { Ref: 'AWS::AccountId' }, '000000000000'],
    ['a parameter is its default', { Ref: 'Version' }, '6'],
    [
      'Join over inner functions',
      { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] },
      'a-eu-central-1',
    ],
    [
      'Sub with names, attributes and literals',
      { 'Fn::Sub': '${AWS::Partition}:${Table.Arn}:${!x}' },
      'aws:arn:aws:dynamodb:eu-central-1:000000000000:table/Table:${x}',
    ],
    ['Sub with its own names', { 'Fn::Sub': ['${one}!', { one: { Ref: 'Table' } }] }, 'Table!'],
    ['Select of Split', { 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b'] }] }, 'b'],
    ['If takes the side that holds', { 'Fn::If': ['Here', 'yes', 'no'] }, 'yes'],
    ['FindInMap', { 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Region' }, 'heap'] }, 7],
    ['inside objects and lists', { a: [{ Ref: 'Table' }] }, { a: ['Table'] }],
  ])('%s', (_, value, wanted) => {
    expect(resolve(value, 'one')).toEqual(wanted);
  });

  it('follows an import to the stack that exports it', () => {
    expect(resolve({ 'Fn::ImportValue': 'one:TableArn' }, 'two')).toContain('table/Table');
  });

  it('leaves out what has no value', () => {
    expect(resolve({ a: { Ref: 'AWS::NoValue' }, b: 1 }, 'one')).toEqual({ a: undefined, b: 1 });
  });

  it.each<[string, Json]>([
    ['Nowhere', { Ref: 'Nowhere' }],
    ['Nowhere', { 'Fn::GetAtt': ['Nowhere', 'Arn'] }],
    ['one:Gone', { 'Fn::ImportValue': 'one:Gone' }],
    ['Fn::Cidr', { 'Fn::Cidr': [] }],
  ])('names %s when it cannot be resolved', (name, value) => {
    expect(() => resolve(value, 'one')).toThrow(name);
  });
});
