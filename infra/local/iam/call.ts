/** One thing that a request does to one resource, in the words of IAM. */
export interface Call {
  /** "dynamodb:PutItem". */
  readonly action: string;
  /** ARN, or `*` for actions without a resource. */
  readonly resource: string;
  readonly context: Readonly<Record<string, string | string[]>>;
}

/** What is known of an AWS request before it is allowed: enough to say what it does. */
export interface AwsRequest {
  /** From the scope of its signature: "dynamodb". */
  readonly service: string;
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Parsed JSON body; empty for S3, whose bodies are not read here. */
  readonly body: Readonly<Record<string, unknown>>;
}
