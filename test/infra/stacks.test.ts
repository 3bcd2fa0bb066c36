import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';

import { SETTINGS } from '#functions/shell/settings.ts';
import { luwteApp } from '#infra/luwte-app.ts';
import { SIZES } from '#infra/sizes.ts';
import { STAGES, stageNamed } from '#infra/stages.ts';

import { built } from './built.ts';
import { propertiesOf, resourcesOf, settingsAskedBy } from './read.ts';

const { templates, all, functions } = built();

describe('state', () => {
  const template = templates.state;

  it('keeps the logical ids of everything that holds data', () => {
    const stateful = [
      'AWS::DynamoDB::Table',
      'AWS::S3::Bucket',
      'AWS::KMS::Key',
      'AWS::SecretsManager::Secret',
      'AWS::SES::EmailIdentity',
      'AWS::ApiGatewayV2::Api',
      'AWS::SNS::Topic',
    ].flatMap((type) => Object.keys(template.findResources(type)));
    expect(stateful.toSorted()).toEqual([
      'AccessLogBucket1B5E635D',
      'DataKey2A0DE9E6',
      'EvidenceBucketC67FF768',
      'FindingsTableBD064B5B',
      'FingerprintKeySecret33667A94',
      'FrontDoorApi9446D656',
      'KeysTableF42AC009',
      'LedgerTable9343E4AA',
      'LooksTable32F9D442',
      'MailIdentity4EC7C521',
      'MailInbound0C863D92',
      'OidcClientSecretEFCE5BF5',
      'OperatorTopic09F1FE2E',
      'PrefixKeySecret1C457BA6',
      'SealingKeyD4EEC9D8',
      'SessionKeySecret92F1BE70',
      'SourceKeysSecret9DEFFEEE',
      'SubjectsTable9F0796F4',
      'WatchlistBucket5C89A66F',
    ]);
  });

  it('lets nothing that holds data go with its stack', () => {
    const holding = resourcesOf(template).filter(([, { Type }]) =>
      /Table|Bucket$|KMS::Key|Secret$/.test(Type),
    );
    expect(holding).toHaveLength(16);
    for (const [, resource] of holding) {
      expect(resource).toMatchObject({
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
      });
    }
  });

  it('has five tables, paid per request, that cannot be deleted by accident', () => {
    template.resourceCountIs('AWS::DynamoDB::Table', 5);
    template.allResourcesProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    });
  });

  it.each([
    ['Subjects', ['gsi1', 'gsi2'], true, false],
    ['Findings', ['gsi1', 'gsi2'], true, true],
    ['Keys', undefined, true, false],
    ['Ledger', ['gsi1'], true, true],
    ['Looks', ['gsi1', 'gsi2'], false, true],
  ])('gives %s the indexes %j, our key %s, expiry %s', (name, indexes, ourKey, expires) => {
    const [, table] = resourcesOf(template).find(([id]) => id.startsWith(`${name}Table`)) ?? [];
    const properties = table?.Properties ?? {};
    expect(properties['GlobalSecondaryIndexes']).toEqual(
      indexes?.map((IndexName) => ({
        IndexName,
        KeySchema: [
          { AttributeName: `${IndexName}pk`, KeyType: 'HASH' },
          { AttributeName: `${IndexName}sk`, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      })),
    );
    expect(JSON.stringify(properties['SSESpecification']).includes('DataKey')).toBe(ourKey);
    expect(properties['TimeToLiveSpecification']).toEqual(
      expires ? { AttributeName: 'ttl', Enabled: true } : undefined,
    );
  });

  it('can bring every table back but that of the keys: one that was destroyed stays destroyed', () => {
    const restorable = resourcesOf(template)
      .filter(([, { Type }]) => Type === 'AWS::DynamoDB::Table')
      .map(([id, { Properties }]) => [
        id.replace(/Table.*/, ''),
        Properties['PointInTimeRecoverySpecification'],
      ]);
    const yes = { PointInTimeRecoveryEnabled: true };
    expect(Object.fromEntries(restorable)).toEqual({
      Subjects: yes,
      Findings: yes,
      Looks: yes,
      Ledger: yes,
      Keys: { PointInTimeRecoveryEnabled: false },
    });
  });

  it('keeps evidence for half a year, versioned, under our key', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      BucketEncryption: Match.objectLike({
        ServerSideEncryptionConfiguration: [
          Match.objectLike({
            ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: 'aws:kms' }),
          }),
        ],
      }),
      LifecycleConfiguration: {
        Rules: [Match.objectLike({ ExpirationInDays: 183, Status: 'Enabled' })],
      },
      VersioningConfiguration: { Status: 'Enabled' },
    });
  });

  it('keeps raw mail without versions, and what nobody could thread for a week', () => {
    const [, inbound] = resourcesOf(template).find(([id]) => id.startsWith('MailInbound')) ?? [];
    const { LifecycleConfiguration: kept, VersioningConfiguration: versions } = inbound!.Properties;
    const rules = { Rules: [{ ExpirationInDays: 7, Status: 'Enabled' }] };
    expect([kept, versions]).toEqual([rules, undefined]);
  });

  it('opens no bucket to the public and no door without TLS', () => {
    template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    const withPolicy = Object.values(template.findResources('AWS::S3::BucketPolicy'));
    expect(withPolicy).toHaveLength(4);
    for (const policy of withPolicy) {
      expect(JSON.stringify(policy)).toContain('"aws:SecureTransport":"false"');
    }
  });

  it('rotates both keys, and makes the fingerprint key longer than 32 characters', () => {
    template.allResourcesProperties('AWS::KMS::Key', { EnableKeyRotation: true });
    template.hasResourceProperties('AWS::SecretsManager::Secret', {
      Description: Match.stringLikeRegexp('fingerprint'),
      GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true },
    });
  });

  it('logs at the front door neither path nor query nor who came', () => {
    const [stage] = propertiesOf(template, 'AWS::ApiGatewayV2::Stage');
    const logged = JSON.stringify(stage?.['AccessLogSettings']);
    expect(logged).toContain('$context.status');
    expect(logged).not.toMatch(/path|query|sourceIp|userAgent|header|authorizer/i);
  });
});

describe('the line', () => {
  const template = templates.line;

  it('gives each queue dead letters that are kept for 14 days, and five tries', () => {
    const queues = resourcesOf(template).filter(([, { Type }]) => Type === 'AWS::SQS::Queue');
    const [dead, working] = [
      queues.filter(([id]) => id.includes('DeadLetters')),
      queues.filter(([id]) => !id.includes('DeadLetters')),
    ];
    expect(working).toHaveLength(6);
    expect(dead).toHaveLength(6);
    for (const [, { Properties }] of dead) {
      expect(Properties['MessageRetentionPeriod']).toBe(14 * 24 * 3600);
    }
    for (const [, { Properties }] of working) {
      expect(Properties['RedrivePolicy']).toMatchObject({ maxReceiveCount: 5 });
    }
  });

  it('lets look work one message per host at a time, hosts beside each other', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      FifoQueue: true,
      DeduplicationScope: 'messageGroup',
      FifoThroughputLimit: 'perMessageGroupId',
      RedrivePolicy: Match.anyValue(),
    });
    const [, mapping] =
      resourcesOf(template).find(([id]) => id.startsWith('LookFunctionSqs')) ?? [];
    expect(mapping?.Properties).toMatchObject({
      BatchSize: 1,
      ScalingConfig: { MaximumConcurrency: STAGES['prod']?.atOnce.look },
    });
  });

  it('hides a message for six times as long as its function may take', () => {
    const mappings = resourcesOf(template).filter(
      ([, { Type }]) => Type === 'AWS::Lambda::EventSourceMapping',
    );
    expect(mappings).toHaveLength(6);
    for (const [id, { Properties }] of mappings) {
      const [owner = ''] = /^[A-Z][a-z]+/.exec(id) ?? [];
      const queue = resourcesOf(template).find(([one]) => one.startsWith(`${owner}Queue`));
      const seconds = Number(functions[owner.toLowerCase()]?.properties['Timeout']);
      expect(queue?.[1].Properties['VisibilityTimeout']).toBe(6 * seconds);
      expect(Properties['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
    }
  });

  it('runs plan and remind every day and report every week, by the clock of the office', () => {
    const schedules = Object.values(template.findResources('AWS::Scheduler::Schedule'));
    expect(
      schedules.map(({ Properties }) => [
        Properties.ScheduleExpression,
        Properties.ScheduleExpressionTimezone,
        Properties.Target.Input,
      ]),
    ).toEqual([
      ['cron(15 1 * * ? *)', 'Europe/Amsterdam', '{}'],
      ['cron(30 5 * * ? *)', 'Europe/Amsterdam', '{}'],
      ['cron(0 7 ? * MON *)', 'Europe/Amsterdam', '{"schedule":"weekly"}'],
    ]);
  });

  it('takes up again every hour what leaving left undone, in the function that has the rights', () => {
    const schedules = Object.values(templates.web.findResources('AWS::Scheduler::Schedule'));
    const whens = schedules.map(({ Properties }) => Properties.ScheduleExpression);
    expect(whens).toEqual(['rate(1 hour)']);
    expect(JSON.stringify(schedules[0]?.['Properties'].Target)).toMatch(
      /"Fn::GetAtt":\["Portal[0-9A-F]{8}"/,
    );
  });

  it('wakes reply with the key of each mail that arrives', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: Match.objectLike({ 'detail-type': ['Object Created'] }),
      Targets: [
        Match.objectLike({
          DeadLetterConfig: { Arn: { 'Fn::GetAtt': ['ReplyDeadLetters56519885', 'Arn'] } },
          InputTransformer: Match.objectLike({ InputTemplate: '{"key":<detail-object-key>}' }),
        }),
      ],
    });
    templates.state.hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
  });
});

describe('every function', () => {
  it('is there, once, with a size', () => {
    expect(Object.keys(functions).toSorted()).toEqual(Object.keys(SIZES).toSorted());
  });

  it('runs on Node 24, untraced, into a log of its own that ends', () => {
    for (const [name, { properties }] of Object.entries(functions)) {
      expect(properties['Runtime']).toBe('nodejs24.x');
      expect(properties['TracingConfig']).toBeUndefined();
      expect(properties['LoggingConfig']).toHaveProperty('LogGroup');
      expect(properties['Architectures']).toEqual([name === 'render' ? 'x86_64' : 'arm64']);
    }
    for (const template of all) {
      for (const { Properties } of Object.values(template.findResources('AWS::Logs::LogGroup'))) {
        expect(Properties.RetentionInDays).toBe(90);
      }
    }
  });

  it('gets only variables that the one list of settings knows', () => {
    for (const { variables } of Object.values(functions)) {
      const unknown = Object.keys(variables).filter(
        (variable) => !(variable in SETTINGS) && variable !== 'NODE_OPTIONS',
      );
      expect(unknown).toEqual([]);
    }
  });

  it.each(Object.entries(functions))('%s is given what it asks for, and no more', (name, one) => {
    // Every function may know its stage; what one machine allows is not given elsewhere.
    const free = ['STAGE', 'NODE_OPTIONS', 'ALLOW_HOSTS'];
    const given = Object.keys(one.variables).filter((variable) => !free.includes(variable));
    const asked = settingsAskedBy(name)?.filter((setting) => !free.includes(setting)) ?? given;
    expect(given.toSorted()).toEqual(asked.toSorted());
  });

  it('has no right on an index, a table or a bucket that is not named', () => {
    for (const { statements } of Object.values(functions)) {
      for (const { actions, resources } of statements) {
        expect(actions).not.toContainEqual(expect.stringContaining('*'));
        expect(resources).not.toContain('*');
      }
    }
  });
});

describe('stages', () => {
  it('name the ones that exist when asked for another', () => {
    expect(() => stageNamed('test')).toThrow(/prod, dev, local; got "test"/);
  });

  it('let go of what a throw-away stage held, and of nothing else', () => {
    const { state } = luwteApp(stageNamed('dev'), { context: { 'luwte:unbundled': '1' } });
    const tables = Object.values(Template.fromStack(state).findResources('AWS::DynamoDB::Table'));
    for (const table of tables) {
      expect(table).toMatchObject({
        DeletionPolicy: 'Delete',
        Properties: { DeletionProtectionEnabled: false },
      });
    }
    expect(tables).toHaveLength(5);
    expect(Object.entries(STAGES).flatMap(([name, { keep }]) => (keep ? [name] : []))).toEqual([
      'prod',
    ]);
  });

  it.each(Object.entries(STAGES))('keep the data of %s in the EU', (name, stage) => {
    expect(stage.name).toBe(name);
    expect(stage.region).toMatch(/^eu-/);
  });
});
