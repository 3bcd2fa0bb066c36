import { createServer, request } from 'node:http';

import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';

import { httpApi } from '#infra/local/drive/http-api.ts';
import { close, listen } from '#infra/local/loopback.ts';
import type { Answer } from '#infra/local/runtime/protocol.ts';

import { testSteps } from '../fixtures/place.ts';

async function front(answer: Answer | ((event: APIGatewayProxyEventV2) => Answer)) {
  const steps = testSteps();
  const events: APIGatewayProxyEventV2[] = [];
  const server = createServer(
    httpApi(async (event) => {
      events.push(event);
      return typeof answer === 'function' ? answer(event) : answer;
    }, '000000000000'),
  );
  const port = await listen(server, undefined);
  steps.onDown(() => close(server));
  return { url: `http://127.0.0.1:${port}`, port, events };
}

describe('the HTTP front', () => {
  it('makes of a request the event that API Gateway makes', async () => {
    const { url, port, events } = await front({ ok: true, value: { statusCode: 204 } });
    await fetch(`${url}/a%20b/c?x=1&y=&x=2`, {
      method: 'POST',
      headers: {
        cookie: 'one=1; two=2',
        'X-Mixed': 'Case',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'name=M%C3%BCller',
    });
    expect(events[0]).toMatchObject({
      version: '2.0',
      routeKey: '$default',
      rawPath: '/a%20b/c',
      rawQueryString: 'x=1&y=&x=2',
      cookies: ['one=1', 'two=2'],
      headers: { 'x-mixed': 'Case', host: `127.0.0.1:${port}` },
      queryStringParameters: { x: '1,2', y: '' },
      requestContext: { http: { method: 'POST', path: '/a%20b/c' }, stage: '$default' },
      body: 'name=M%C3%BCller',
      isBase64Encoded: false,
    });
    expect(events[0]?.headers['cookie']).toBeUndefined();
  });

  it('passes bytes on in base64, there and back', async () => {
    const bytes = new Uint8Array([0, 255, 10]);
    const { url } = await front(({ body, isBase64Encoded }) => ({
      ok: true,
      value: { statusCode: 200, body, isBase64Encoded },
    }));
    const got = await fetch(url, {
      method: 'POST',
      body: bytes,
      headers: { 'content-type': 'image/png' },
    });
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes);
  });

  it('sends status, headers and every cookie of an answer', async () => {
    const { url } = await front({
      ok: true,
      value: {
        statusCode: 303,
        headers: { location: '/elsewhere', 'x-front': 'yes' },
        cookies: ['a=1; Path=/', 'b=2; Path=/'],
        body: '',
      },
    });
    const got = await fetch(url, { redirect: 'manual' });
    expect(got.status).toBe(303);
    expect(got.headers.get('location')).toBe('/elsewhere');
    expect(got.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
  });

  it('says that something went wrong, and not what, when the function failed', async () => {
    const error = { errorType: 'Error', errorMessage: 'a private word' };
    const { url } = await front({ ok: false, error });
    const got = await fetch(url);
    expect([got.status, await got.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
  });

  it('does not answer to another name than its own', async () => {
    const { port, events } = await front({ ok: true, value: {} });
    const status = await new Promise((resolve) => {
      const headers = { host: 'rebound.example' };
      request({ host: '127.0.0.1', port, headers }, (response) => {
        resolve(response.statusCode);
      }).end();
    });
    expect([status, events.length]).toEqual([421, 0]);
  });
});
