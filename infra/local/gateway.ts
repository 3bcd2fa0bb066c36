import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

import type { Emulator } from './emulators/emulator.ts';
import type { Call } from './iam/call.ts';
import { describe } from './iam/describe.ts';
import type { Directory } from './iam/describe.ts';
import type { Judge } from './iam/guard.ts';
import { accessDenied, sendRefusal } from './iam/refuse.ts';
import { asObject } from './template/json.ts';

/** Who sends a request: a function under its role, or the runner itself, who may do everything. */
export type Caller =
  | { readonly kind: 'root' }
  | { readonly kind: 'role'; readonly role: string; readonly session: string };

export interface GatewayParts {
  readonly directory: Directory;
  readonly judge: Judge;
  /** Callers by access key id. An id is random and known to its holder alone, so it is all that is checked. */
  readonly callers: ReadonlyMap<string, Caller>;
  /** By the name of the service in a request's signature. */
  readonly emulators: Readonly<Record<string, Emulator>>;
  /** Whether an object is there; absent where there are no buckets. */
  readonly hasObject?: (bucket: string, key: string) => boolean;
  /** Told of each refusal: these are faults of the template or of a function. */
  readonly refused?: (message: string) => void;
}

/** Most bytes of a request that is read whole; S3 objects stream past. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * One address in front of every AWS service on this machine. It says what a request does in IAM's words, asks
 * whether the caller's synthesised role allows it, and refuses as AWS does or hands it to the emulator.
 */
export function gateway(parts: GatewayParts): RequestListener {
  return (request, response) => {
    handle(parts, request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : 'unknown';
      parts.refused?.(`the gateway failed: ${message}`);
      if (!response.headersSent) {
        sendRefusal(response, 'gateway', { status: 500, code: 'InternalFailure', message });
      }
    });
  };
}

async function handle(
  parts: GatewayParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { key, service } = readScope(request.headers.authorization);
  const caller = parts.callers.get(key);
  const emulator = parts.emulators[service];
  if (!caller) {
    const message = 'The security token included in the request is invalid.';
    sendRefusal(response, service, { status: 403, code: 'UnrecognizedClientException', message });
    return;
  }
  if (!emulator) {
    const message = `${service} is not there on one machine`;
    sendRefusal(response, service, { status: 400, code: 'UnknownOperationException', message });
    return;
  }
  const body = service === 's3' ? Buffer.alloc(0) : await readBody(request);
  if (caller.kind === 'role') {
    const calls = describe(
      {
        service,
        method: request.method ?? 'GET',
        url: request.url ?? '/',
        headers: request.headers,
        body: service === 's3' || service === 'lambda' ? {} : parseBody(body),
      },
      parts.directory,
    );
    const why = await firstRefusal(parts, caller.role, calls ?? []);
    if (calls === undefined || why !== undefined) {
      const { account } = parts.directory;
      const role = caller.role.split('/').at(-1);
      const user = `arn:aws:sts::${account}:assumed-role/${role}/${caller.session}`;
      const message = `User: ${user} ${why ?? `asks ${service} for something it does not know`}`;
      parts.refused?.(message);
      sendRefusal(response, service, accessDenied(service, message));
      return;
    }
  }
  emulator(request, response, body);
}

async function firstRefusal(
  { judge, hasObject }: GatewayParts,
  role: string,
  calls: readonly Call[],
): Promise<string | undefined> {
  for (const call of calls) {
    const verdict = await judge(role, call);
    if (!verdict.allowed) return verdict.why;
    // S3 says 403 instead of 404 to who may not list the bucket.
    if (call.action !== 's3:GetObject' || hasObject === undefined) continue;
    const [bucket = '', ...key] = call.resource.slice('arn:aws:s3:::'.length).split('/');
    if (hasObject(bucket, key.join('/'))) continue;
    const listing: Call = {
      action: 's3:ListBucket',
      resource: `arn:aws:s3:::${bucket}`,
      context: {},
    };
    const listed = await judge(role, listing);
    if (!listed.allowed) return listed.why;
  }
  return undefined;
}

/** Access key and service from `Credential=KEY/DATE/REGION/SERVICE/aws4_request`. */
function readScope(authorization = ''): { key: string; service: string } {
  const scope = /Credential=([^/,\s]+)\/\d+\/[^/]+\/([^/]+)\//u.exec(authorization);
  return { key: scope?.[1] ?? '', service: scope?.[2] ?? '' };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Error(`a request of more than ${MOST_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function parseBody(body: Buffer): Readonly<Record<string, unknown>> {
  if (body.length === 0) return {};
  try {
    return asObject(JSON.parse(body.toString()));
  } catch {
    return {};
  }
}
