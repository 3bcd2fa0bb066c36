import type { ServerResponse } from 'node:http';

/** An answer that an AWS service gives instead of doing what was asked. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Sends a refusal in the form of the service's own protocol, so that every SDK reads it as from AWS. */
export function sendRefusal(
  response: ServerResponse,
  service: string,
  { status, code, message }: Refusal,
): void {
  if (service === 's3') {
    response.writeHead(status, { 'content-type': 'application/xml', connection: 'close' });
    response.end(
      `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`,
    );
    return;
  }
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'x-amzn-errortype': code,
    ...(service === 'sqs' && { 'x-amzn-query-error': `${code};Sender` }),
  });
  response.end(JSON.stringify({ __type: code, message, Message: message }));
}

/** How each service says that a caller may not do something. */
export function accessDenied(service: string, message: string): Refusal {
  switch (service) {
    case 's3':
      return { status: 403, code: 'AccessDenied', message };
    case 'sqs':
      return { status: 403, code: 'AccessDenied', message };
    case 'lambda':
    case 'ses':
      return { status: 403, code: 'AccessDeniedException', message };
    default:
      return { status: 400, code: 'AccessDeniedException', message };
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
