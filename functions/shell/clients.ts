import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';

/**
 * The SDK's clients, each made once and only when a function asks for it. Region, credentials and endpoint come from
 * the environment, in the cloud and on one machine alike.
 */
export const dynamo = once(() => new DynamoDBClient({}));
export const sqs = once(() => new SQSClient({}));
export const s3 = once(() => new S3Client({ forcePathStyle: true }));
export const kms = once(() => new KMSClient({}));
export const lambda = once(() => new LambdaClient({}));
export const secretsManager = once(() => new SecretsManagerClient({}));

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
