import type { JsonObject } from './json.ts';

/** One resource of a synthesised template. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly stack: string;
  readonly properties: JsonObject;
  readonly metadata: JsonObject;
}

/** What `cdk synth` wrote for one stack. */
export interface Stack {
  readonly name: string;
  readonly resources: ReadonlyMap<string, Resource>;
  /** Unresolved values of `Outputs` that are exported, by export name. */
  readonly exports: ReadonlyMap<string, JsonObject[string]>;
  /** Unresolved values of `Outputs`, by logical id. */
  readonly outputs: ReadonlyMap<string, JsonObject[string]>;
  /** Defaults of `Parameters`. */
  readonly parameters: ReadonlyMap<string, JsonObject[string]>;
  readonly mappings: JsonObject;
  readonly conditions: JsonObject;
}

/** Where this machine pretends to be. */
export interface Place {
  readonly account: string;
  readonly region: string;
  /** Base URL of the gateway, without a slash at its end. */
  readonly endpoint: string;
  /** Address of the portal, without a slash at its end. */
  readonly portalUrl: string;
}
