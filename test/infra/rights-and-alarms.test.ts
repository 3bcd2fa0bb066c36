import { readFileSync } from 'node:fs';

import { Match } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';

import { built } from './built.ts';
import { MATRIX } from './matrix.ts';
import { actionsOn, propertiesOf } from './read.ts';

const { app, stacks, templates, all, functions } = built();

describe('rights', () => {
  it.each(Object.entries(MATRIX))('of %s are exactly what it needs', (name, wanted) => {
    expect(actionsOn(functions[name]?.statements ?? []).toSorted()).toEqual(wanted.toSorted());
  });

  it('of look and render hold nothing that opens a key', () => {
    for (const name of ['look', 'render', 'capture']) {
      const actions = functions[name]?.statements.flatMap((one) => one.actions) ?? [];
      expect(actions).not.toContain('kms:Decrypt');
    }
  });

  it('on the key of tables and evidence end at DynamoDB and S3', () => {
    const used = Object.values(functions)
      .flatMap(({ statements }) => statements)
      .filter(({ resources }) => resources.some((one) => one.startsWith('DataKey')));
    expect(used).not.toEqual([]);
    for (const { conditions } of used) {
      expect(JSON.stringify(conditions)).toMatch(/kms:ViaService.*(dynamodb|s3)\./);
    }
  });

  it('to unwrap a key demand that the subject is named', () => {
    const unwrapping = Object.values(functions)
      .flatMap(({ statements }) => statements)
      .filter(({ resources }) => resources.some((one) => one.startsWith('SealingKey')));
    expect(unwrapping).not.toEqual([]);
    for (const { conditions } of unwrapping) {
      expect(conditions).toEqual({ Null: { 'kms:EncryptionContext:subject': 'false' } });
    }
  });

  it('to erase evidence end at the folder of evidence, versions included', () => {
    const erasing = functions['portal']?.statements.filter(({ actions }) =>
      actions.some((action) => /^s3:(?:Delete|ListBucketVersions)/.test(action)),
    );
    expect(erasing).toMatchObject([
      {
        actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
        resources: [expect.stringMatching(/^Evidence.*\/evidence\/\*$/)],
      },
      {
        actions: ['s3:ListBucketVersions'],
        conditions: { StringLike: { 's3:prefix': 'evidence/*' } },
      },
    ]);
  });

  it('to mail end at one sender', () => {
    const mail = functions['report']?.statements.find((one) =>
      one.actions.includes('ses:SendEmail'),
    );
    expect(mail?.conditions).toEqual({
      StringEquals: { 'ses:FromAddress': 'luwte@luwte.voorbeeldstad.example' },
    });
  });
});

describe('alarms', () => {
  const runbook = readFileSync(new URL('../../infra/runbook.md', import.meta.url), 'utf8');
  const sections = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^a-z -]/g, '')
      .replaceAll(' ', '-'),
  );
  const named = all
    .flatMap((template) => Object.values(template.findResources('AWS::CloudWatch::Alarm')))
    .map(({ Properties }) => String(Properties.AlarmDescription).split('runbook.md#')[1] ?? '');

  it('each have their section in the runbook, and each section its alarm', () => {
    expect(named.toSorted()).toEqual(sections.toSorted());
  });

  it('tell the operator', () => {
    for (const template of all) {
      for (const { Properties } of Object.values(
        template.findResources('AWS::CloudWatch::Alarm'),
      )) {
        expect(JSON.stringify(Properties.AlarmActions)).toContain('OperatorTopic');
      }
    }
  });

  it('may speak to the topic, although it has a policy of its own', () => {
    templates.state.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 'sns:Publish',
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
          }),
        ]),
      }),
    });
    expect(named.length).toBeGreaterThan(20);
  });

  it('say for each section what it means, where to look and what to do', () => {
    for (const section of runbook.split(/^## /m).slice(1)) {
      for (const part of ['It means', 'Look here', 'Do this']) {
        expect(section).toContain(`**${part}:**`);
      }
    }
  });

  it('are as many as the runbook counts in its costs', () => {
    expect(runbook).toContain(`${named.length} alarms`);
  });

  it('stand beside a dashboard', () => {
    expect(propertiesOf(templates.watch, 'AWS::CloudWatch::Dashboard')).toHaveLength(1);
  });
});

describe('cdk-nag', () => {
  it.each(Object.entries(stacks))('has nothing against %s', (_name, stack) => {
    const { violations } = new AwsSolutionsChecks(app).validateScope(stack);
    expect(
      violations.map(({ ruleName, violatingResources }) => [ruleName, violatingResources]),
    ).toEqual([]);
  });
});
