import type { JsonObject } from './json.ts';

/** What a template declares, in the terms of what runs it here. Built once at a start, never changed. */
export interface Blueprint {
  readonly functions: readonly FunctionPlan[];
  readonly tables: readonly TablePlan[];
  readonly queues: readonly QueuePlan[];
  readonly buckets: readonly BucketPlan[];
  readonly mappings: readonly MappingPlan[];
  readonly schedules: readonly SchedulePlan[];
  readonly keys: readonly KeyPlan[];
  readonly secrets: readonly SecretPlan[];
  /** By role ARN: the identity policies that the template gives it. */
  readonly roles: ReadonlyMap<string, RolePlan>;
  /** Resource policies of queues and buckets, by ARN. */
  readonly resourcePolicies: ReadonlyMap<string, JsonObject>;
  /** Customer-managed key of a table, queue, bucket or secret, by ARN. */
  readonly encryptedWith: ReadonlyMap<string, string>;
  readonly inbound: readonly InboundPlan[];
  /** The function behind the HTTP API, by ARN. */
  readonly http: string | undefined;
}

export interface FunctionPlan {
  readonly arn: string;
  readonly name: string;
  /** Short name for people, commands and log files: "look". */
  readonly alias: string;
  /** Folder of the bundle. */
  readonly code: string;
  /** "index.handler". */
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly role: string;
}

export interface TablePlan {
  readonly arn: string;
  readonly name: string;
  /** Input of CreateTable, without what dynalite does not know. */
  readonly create: JsonObject;
}

export interface QueuePlan {
  readonly arn: string;
  readonly name: string;
  readonly alias: string;
  readonly url: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Another queue sends here what it gives up on. */
  readonly deadLetters: boolean;
}

export interface BucketPlan {
  readonly arn: string;
  readonly name: string;
  /** After so many days an object goes; absent where all are kept. */
  readonly days: number | undefined;
}

export interface MappingPlan {
  readonly queue: string;
  readonly function: string;
  readonly batchSize: number;
  readonly batchWindowMs: number;
  /** Functions at once; absent where the template sets no cap. */
  readonly concurrency: number | undefined;
  readonly partialFailures: boolean;
}

export interface SchedulePlan {
  readonly name: string;
  readonly alias: string;
  /** `rate(5 minutes)` or `cron(…)`, as the template has it. */
  readonly expression: string;
  readonly timezone: string;
  readonly enabled: boolean;
  /** ARN of a function or a queue. */
  readonly target: string;
  readonly input: string | undefined;
  readonly retries: number;
  readonly deadLetters: string | undefined;
  /** Role that the scheduler takes to reach its target. */
  readonly role: string | undefined;
}

export interface KeyPlan {
  readonly arn: string;
  readonly id: string;
  readonly aliases: readonly string[];
  readonly policy: JsonObject;
}

export interface SecretPlan {
  readonly arn: string;
  readonly name: string;
  /** Short name, from its construct: "oidc". */
  readonly alias: string;
  /** `GenerateSecretString` of the template. */
  readonly generate: JsonObject | undefined;
  readonly value: string | undefined;
}

/** Mail that arrives: for whom, where it is put, who hears of it. */
export interface InboundPlan {
  /** Addresses and domains. */
  readonly recipients: readonly string[];
  readonly bucket: string;
  readonly prefix: string;
  readonly wakes: readonly {
    /** ARN of a queue. */
    readonly queue: string;
    /** Names in the template and where in the event their values stand: "$.detail.object.key". */
    readonly paths: Readonly<Record<string, string>>;
    readonly template: string | undefined;
  }[];
}

export interface RolePlan {
  readonly arn: string;
  readonly name: string;
  readonly policies: readonly { readonly name: string; readonly policy: JsonObject }[];
}
