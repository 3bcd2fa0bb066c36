import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpRoute,
  HttpRouteKey,
  LogGroupLogDestination,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

import type { Stage } from '../stages.ts';
import { acknowledge } from './acknowledge.ts';
import { logRetention, removal } from './keeping.ts';
import type { LuwteFunction } from './luwte-function.ts';

export interface FrontDoorProps {
  readonly stage: Stage;
}

/**
 * The portal's address. It stands in mails and at the identity provider, so it survives what answers behind it.
 *
 * The access log has no path, no query string, no address of the visitor: a log that names who looked at what
 * would be the second place where an office-holder can be found.
 */
export class FrontDoor extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { stage }: FrontDoorProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: logRetention(stage),
      removalPolicy: removal(stage),
    });
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false, description: 'Luwte portal' });
    this.api.addStage('Stage', {
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 25, burstLimit: 50 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(
          JSON.stringify({
            at: '$context.requestTime',
            request: '$context.requestId',
            method: '$context.httpMethod',
            route: '$context.routeKey',
            status: '$context.status',
            bytes: '$context.responseLength',
            milliseconds: '$context.responseLatency',
            failure: '$context.integrationErrorMessage',
          }),
        ),
      },
    });
  }

  /** Without a slash at the end. */
  get url(): string {
    return this.api.apiEndpoint;
  }
}

/** Lets a function answer every request at the front door; the route belongs to the function's own stack. */
export function answerAt(door: FrontDoor, scope: Construct, answers: LuwteFunction): void {
  const route = new HttpRoute(scope, 'Route', {
    httpApi: door.api,
    routeKey: HttpRouteKey.DEFAULT,
    integration: new HttpLambdaIntegration('Portal', answers, {
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    }),
  });
  acknowledge(
    route,
    'AwsSolutions-APIG4',
    'The portal signs people in itself (OpenID Connect, its own cookie): an invitation, the sign-in and the contact page must answer without a token.',
  );
}
