import { asText } from './json.ts';
import type { Place, Resource } from './resource.ts';

/**
 * What `Ref` and `Fn::GetAtt` give for a resource that exists only here. The template has no physical names, so
 * they are made from the stack and the logical id: readable, and the same at every start.
 */

const LONGEST_BUCKET_NAME = 63;

/** Physical name of a resource: its own, where the template gives one, or one made from its logical id. */
export function nameOf(resource: Resource): string {
  const given = asText(resource.properties[nameProperty(resource.type)]);
  if (given !== '') return given;
  if (resource.type === 'AWS::S3::Bucket') {
    return `${resource.stack}-${resource.id}`.toLowerCase().slice(-LONGEST_BUCKET_NAME);
  }
  const fifo = resource.type === 'AWS::SQS::Queue' && resource.properties['FifoQueue'] === true;
  return fifo ? `${resource.id}.fifo` : resource.id;
}

/** What `Ref` gives. */
export function refOf(resource: Resource, place: Place): string {
  switch (resource.type) {
    case 'AWS::SQS::Queue':
      return queueUrl(nameOf(resource), place);
    case 'AWS::SecretsManager::Secret':
    case 'AWS::SNS::Topic':
    case 'AWS::Lambda::Version':
    case 'AWS::Lambda::Alias':
    case 'AWS::Lambda::LayerVersion':
      return arnOf(resource, place);
    default:
      return nameOf(resource);
  }
}

/** What `Fn::GetAtt` gives; a readable stand-in for attributes that nothing here can need. */
export function attributeOf(resource: Resource, attribute: string, place: Place): string {
  const { type } = resource;
  if (attribute === 'Arn' || attribute.endsWith('.Arn')) return arnOf(resource, place);
  if (type === 'AWS::SQS::Queue' && attribute === 'QueueUrl') return refOf(resource, place);
  if (attribute === 'ApiEndpoint' || attribute === 'FunctionUrl') return place.portalUrl;
  if (type === 'AWS::S3::Bucket' && attribute.endsWith('DomainName')) {
    return `${nameOf(resource)}.s3.${place.region}.amazonaws.com`;
  }
  if (/^(?:QueueName|TableName|KeyId|Id)$/u.test(attribute)) return nameOf(resource);
  return `${nameOf(resource)}.${attribute}`;
}

/** Address of a queue at the gateway. */
export function queueUrl(name: string, { endpoint, account }: Place): string {
  return `${endpoint}/${account}/${name}`;
}

/** Amazon resource name in the made-up account. */
export function arnOf(resource: Resource, { account, region }: Place): string {
  const name = nameOf(resource);
  switch (resource.type) {
    case 'AWS::S3::Bucket':
      return `arn:aws:s3:::${name}`;
    case 'AWS::IAM::Role':
      return `arn:aws:iam::${account}:role/${name}`;
    case 'AWS::IAM::ManagedPolicy':
      return `arn:aws:iam::${account}:policy/${name}`;
    case 'AWS::SQS::Queue':
      return `arn:aws:sqs:${region}:${account}:${name}`;
    case 'AWS::SNS::Topic':
      return `arn:aws:sns:${region}:${account}:${name}`;
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable':
      return `arn:aws:dynamodb:${region}:${account}:table/${name}`;
    case 'AWS::Lambda::Function':
      return `arn:aws:lambda:${region}:${account}:function:${name}`;
    case 'AWS::KMS::Key':
      return `arn:aws:kms:${region}:${account}:key/${name}`;
    case 'AWS::SecretsManager::Secret':
      return `arn:aws:secretsmanager:${region}:${account}:secret:${name}-${SECRET_SUFFIX}`;
    case 'AWS::Logs::LogGroup':
      return `arn:aws:logs:${region}:${account}:log-group:${name}:*`;
    case 'AWS::SES::EmailIdentity':
      return `arn:aws:ses:${region}:${account}:identity/${name}`;
    case 'AWS::Scheduler::ScheduleGroup':
      return `arn:aws:scheduler:${region}:${account}:schedule-group/${name}`;
    default: {
      const service = (resource.type.split('::')[1] ?? 'unknown').toLowerCase();
      return `arn:aws:${service}:${region}:${account}:${name}`;
    }
  }
}

/** Secrets Manager adds six characters to the name of a secret; here they are always these. */
export const SECRET_SUFFIX = 'luwte0';

function nameProperty(type: string): string {
  switch (type) {
    case 'AWS::S3::Bucket':
      return 'BucketName';
    case 'AWS::SQS::Queue':
      return 'QueueName';
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable':
      return 'TableName';
    case 'AWS::Lambda::Function':
      return 'FunctionName';
    case 'AWS::IAM::Role':
      return 'RoleName';
    case 'AWS::KMS::Alias':
      return 'AliasName';
    case 'AWS::SES::EmailIdentity':
      return 'EmailIdentity';
    case 'AWS::Logs::LogGroup':
      return 'LogGroupName';
    default:
      return 'Name';
  }
}
