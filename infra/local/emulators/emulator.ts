import { IncomingMessage } from 'node:http';
import type { ServerResponse } from 'node:http';

/** Answers the requests of one AWS service that the gateway let through. */
export type Emulator = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

/** The same request with its body in front again, for a server that wants to read it itself. */
export function replay(request: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  again.method = request.method;
  again.url = request.url;
  again.headers = request.headers;
  again.rawHeaders = request.rawHeaders;
  again.httpVersion = request.httpVersion;
  again.httpVersionMajor = request.httpVersionMajor;
  again.httpVersionMinor = request.httpVersionMinor;
  again.complete = true;
  if (body.length > 0) again.push(body);
  again.push(null);
  return again;
}

/** Answers with JSON, as the AWS JSON protocols do. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(value));
}
