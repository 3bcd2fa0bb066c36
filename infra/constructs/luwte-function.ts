import { join } from 'node:path';

import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Code, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import {
  LogLevel,
  NodejsFunction,
  OutputFormat,
  SourceMapMode,
} from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { z } from 'zod';

import type { SettingName } from '#functions/shell/settings.ts';

import type { FunctionName } from '../sizes.ts';
import { SIZES } from '../sizes.ts';
import type { Stage } from '../stages.ts';
import { acknowledge } from './acknowledge.ts';
import { carriedPackages, copyPackage } from './carried-packages.ts';
import { logRetention, removal } from './keeping.ts';
import type { Operator } from './operator.ts';
import { RunbookAlarm } from './runbook-alarm.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export interface LuwteFunctionProps {
  readonly stage: Stage;
  readonly operator: Operator;
  /** Folder under `functions/` with `handler.ts`. */
  readonly name: FunctionName;
  /** Packages that esbuild cannot bundle; they are copied beside the bundle. */
  readonly carries?: readonly string[];
  /** ARM unless a carried binary says otherwise. */
  readonly architecture?: Architecture;
}

/**
 * One Lambda with a role that may write its own log and nothing else; what more it may do is handed to it.
 *
 * Tracing stays off: X-Ray's segments would hold the URLs that are looked at. CDK bundles the AWS SDK, so that
 * the version that was tested is the version that runs.
 */
export class LuwteFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, props: LuwteFunctionProps) {
    const { stage, name, carries = [], architecture = Architecture.ARM_64 } = props;
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: logRetention(stage),
      removalPolicy: removal(stage),
    });
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `Luwte ${name}: its own log, and what the stacks hand out`,
    });
    logGroup.grantWrite(role);
    const beside = carriedPackages(carries, ROOT);
    super(scope, id, {
      ...stub(scope),
      entry: join(ROOT, 'functions', name, 'handler.ts'),
      projectRoot: ROOT,
      depsLockFilePath: join(ROOT, 'package-lock.json'),
      description: `Luwte ${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture,
      memorySize: SIZES[name].memory,
      timeout: Duration.seconds(SIZES[name].seconds),
      role,
      logGroup,
      loggingFormat: LoggingFormat.TEXT,
      tracing: Tracing.DISABLED,
      awsSdkConnectionReuse: false,
      bundling: {
        logLevel: LogLevel.WARNING,
        format: OutputFormat.ESM,
        target: 'node24',
        minify: false,
        sourceMap: true,
        sourceMapMode: SourceMapMode.DEFAULT,
        sourcesContent: false,
        mainFields: ['module', 'main'],
        externalModules: [...beside],
        banner:
          "import { createRequire as luwteRequire } from 'node:module'; const require = luwteRequire(import.meta.url);",
        loader: { '.css': 'text', '.wasm': 'binary' },
        commandHooks: {
          beforeBundling: () => [],
          beforeInstall: () => [],
          afterBundling: (_input, output) => beside.map((one) => copyPackage(one, ROOT, output)),
        },
      },
    });
    this.set('STAGE', stage.name);
    this.addEnvironment('NODE_OPTIONS', '--enable-source-maps');
    new RunbookAlarm(this, 'Errors', {
      operator: props.operator,
      section: `errors-${name}`,
      says: `The function ${name} failed.`,
      metric: this.metricErrors({ period: Duration.minutes(5) }),
      from: 1,
    });
  }

  /** Sets a variable that functions/shell/settings.ts knows. */
  set(setting: SettingName, value: string): this {
    this.addEnvironment(setting, value);
    return this;
  }

  /** Allows exactly these actions on exactly these resources. */
  may(actions: readonly string[], resources: readonly string[], conditions?: object): this {
    this.addToRolePolicy(
      new PolicyStatement({
        actions: [...actions],
        resources: [...resources],
        ...(conditions === undefined ? {} : { conditions }),
      }),
    );
    return this;
  }

  /** Allows these actions on whatever objects a bucket of another stack holds (in one folder, where given), and on no other bucket's. */
  mayOnObjects(actions: readonly string[], bucket: IBucket, folder = ''): this {
    // Exported by hand, so that cdk-nag names the resource alike before and after the stacks are resolved.
    const arn = Stack.of(bucket).exportValue(bucket.bucketArn);
    const { 'Fn::ImportValue': name } = z
      .object({ 'Fn::ImportValue': z.string() })
      .parse(Stack.of(this).resolve(arn));
    acknowledge(
      this.role ?? this,
      `AwsSolutions-IAM5[Resource::${name}/${folder}*]`,
      `The names of objects are made while running; the right ends at ${folder === '' ? 'this one bucket' : 'this one folder'} and these actions.`,
    );
    return this.may(actions, [`${arn}/${folder}*`]);
  }

  /** Allows a key's use only through one AWS service, so that the function cannot call KMS with it. */
  mayThrough(service: 'dynamodb' | 's3', actions: readonly string[], key: IKey): this {
    const via = `${service}.${Stack.of(key).region}.amazonaws.com`;
    return this.may(actions, [key.keyArn], { StringEquals: { 'kms:ViaService': via } });
  }

  /** Lets `caller` invoke this function and wait for its answer. */
  letInvoke(caller: LuwteFunction, setting: SettingName): void {
    caller.may(['lambda:InvokeFunction'], [this.functionArn]).set(setting, this.functionName);
  }
}

/** Templates without bundles: for tests, which read what is declared and run nothing. */
function stub(scope: Construct) {
  return scope.node.tryGetContext('luwte:unbundled') === undefined
    ? {}
    : { code: Code.fromInline('exports.handler = async () => {};'), handler: 'index.handler' };
}
