import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

import type { APIGatewayProxyEventV2 } from 'aws-lambda';

import { isOwnHost } from '../loopback.ts';
import type { Answer } from '../runtime/protocol.ts';
import { asList, asNumber, asObject, asText, isObject } from '../template/json.ts';

/** Longest body that API Gateway passes on. */
const MOST_BYTES = 10 * 1024 * 1024;

/** A front for one function on loopback: turns requests into events of payload version 2.0, and answers back. */
export function httpApi(
  invoke: (event: APIGatewayProxyEventV2) => Promise<Answer>,
  account: string,
): RequestListener {
  return (request, response) => {
    respond(request, response).catch(() => {
      if (!response.headersSent) fail(response, 500, 'Internal Server Error');
    });
  };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOwnHost(request)) {
      fail(response, 421, 'This address is not the one that the portal answers to');
      return;
    }
    const body = await readBody(request);
    if (body === undefined) {
      fail(response, 413, 'Request Entity Too Large');
      return;
    }
    const answer = await invoke(toEvent(request, body, account));
    if (answer.ok) sendAnswer(response, answer.value);
    else fail(response, 500, 'Internal Server Error');
  }
}

/** The event that API Gateway would make of a request. */
export function toEvent(
  request: IncomingMessage,
  body: Buffer,
  accountId: string,
): APIGatewayProxyEventV2 {
  const { pathname: rawPath, search, searchParams } = new URL(request.url ?? '/', 'http://portal');
  const { cookie, ...sent } = request.headers;
  const headers = Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : value,
    ]),
  );
  const query = [...new Set(searchParams.keys())].map((name) => [
    name,
    searchParams.getAll(name).join(','),
  ]);
  const text = isText(request.headers['content-type']);
  const at = new Date();
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString: search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/u) }),
    headers: { ...headers, 'x-forwarded-proto': 'http', 'x-forwarded-for': '127.0.0.1' },
    ...(query.length > 0 && { queryStringParameters: Object.fromEntries(query) }),
    requestContext: {
      accountId,
      apiId: 'local',
      domainName: request.headers.host ?? '',
      domainPrefix: 'local',
      http: {
        method: request.method ?? 'GET',
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: at.toUTCString(),
      timeEpoch: at.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !text,
  };
}

function isText(contentType = ''): boolean {
  return /^(?:text\/|application\/(?:json|javascript|xml|x-www-form-urlencoded))/u.test(
    contentType,
  );
}

/** Sends what a function answered: the full form, or anything else as a body of JSON. */
function sendAnswer(response: ServerResponse, value: unknown): void {
  const answer =
    isObject(value) && 'statusCode' in value ? value : { statusCode: 200, body: value };
  const { statusCode, headers, cookies, body, isBase64Encoded } = asObject(answer);
  for (const [name, header] of Object.entries(asObject(headers))) {
    response.setHeader(name, asText(header));
  }
  const set = asList(cookies).map((cookie) => asText(cookie));
  if (set.length > 0) response.setHeader('set-cookie', set);
  response.statusCode = asNumber(statusCode, 500);
  const content = isObject(body) || Array.isArray(body) ? JSON.stringify(body) : asText(body);
  response.end(isBase64Encoded === true ? Buffer.from(content, 'base64') : content);
}

function fail(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ message }));
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    bytes += part.length;
    if (bytes > MOST_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
