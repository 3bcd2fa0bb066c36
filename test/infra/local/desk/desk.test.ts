import { writeFile, mkdir } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { join } from 'node:path';

import { beforeEach, describe, expect, it, vi } from 'vitest';

import { startDesk } from '#infra/local/desk/desk.ts';
import type { Queues } from '#infra/local/emulators/queues.ts';
import { close, listen } from '#infra/local/loopback.ts';
import type { Machine } from '#infra/local/machine.ts';

import { makeFolder, testSteps, tinyBlueprint } from '../fixtures/place.ts';

const MAIL = `From: Luwte <luwte@luwte.example>
To: iris@luwterveen.example
Subject: Een <b>nieuwe</b> melding
Date: Wed, 1 May 2030 08:00:00 +0000
Content-Type: text/html; charset=utf-8

<p>Dag</p><script>alert(1)</script><img src="https://elsewhere.example/pixel.gif">
`;

let url: string;
let port: number;
const fire = vi.fn<Machine['fire']>(async () => undefined);
const travel = vi.fn<Machine['travel']>(async () => undefined);

beforeEach(async () => {
  fire.mockClear();
  travel.mockClear();
  const steps = testSteps();
  const data = await makeFolder(steps);
  await mkdir(join(data, 'mail'));
  await writeFile(join(data, 'mail', 'a-mail.eml'), MAIL.replaceAll('\n', '\r\n'));
  const server = createServer();
  port = await listen(server, undefined);
  steps.onDown(() => close(server));
  url = `http://127.0.0.1:${port}`;
  const machine = {
    portalUrl: 'http://127.0.0.1:1',
    mailboxUrl: `${url}/mail`,
    controlUrl: `${url}/`,
    data,
    schedules: ['plan', 'nightly'],
    now: () => Date.parse('2030-05-01T08:00:00Z'),
    status: () => ({
      functions: { look: { invocations: 7, errors: 1, timeouts: 0 } },
      queues: {
        jobs: { visible: 3, inFlight: 0, delayed: 0, next: undefined, deadLetters: false },
      },
      refusals: ['User: x is not authorized'],
    }),
    fire,
    travel,
  } as unknown as Machine;
  const queues = { peek: () => [{ id: '1', body: '<i>poison</i>' }] } as unknown as Queues;
  server.on('request', startDesk(machine, await tinyBlueprint(), queues, 'http://127.0.0.1:2/'));
});

async function token(): Promise<string> {
  const page = await (await fetch(url)).text();
  return /name="token" value="([^"]+)"/u.exec(page)?.[1] ?? '';
}

const press = (path: string, form: Record<string, string>, headers = {}) =>
  fetch(url + path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers,
    redirect: 'manual',
  });

describe('the control page', () => {
  it('shows addresses, queues, functions, dead letters and refusals, with what they hold escaped', async () => {
    const page = await (await fetch(url)).text();
    for (const shown of [
      'href="http://127.0.0.1:1/"',
      'href="http://127.0.0.1:2/"',
      '2030-05-01 08:00',
      'value="nightly"',
      '&lt;i&gt;poison&lt;/i&gt;',
      'User: x is not authorized',
    ]) {
      expect(page).toContain(shown);
    }
    expect(page).not.toContain('<i>poison');
  });

  it('fires a schedule, and moves the clock with what comes due', async () => {
    const form = { token: await token() };
    const fired = await press('/fire', { ...form, value: 'nightly' });
    expect(fired.status).toBe(303);
    expect(fire).toHaveBeenCalledWith('nightly');
    await press('/travel', { ...form, value: 'day' });
    expect(travel).toHaveBeenCalledWith(86_400_000, { fireDue: true });
  });

  it('does nothing without its own token, nor for another page', async () => {
    const form = { token: await token(), value: 'nightly' };
    const refused = await Promise.all([
      press('/fire', { value: 'nightly' }),
      press('/fire', { ...form, token: 'x'.repeat(form.token.length) }),
      press('/fire', form, { origin: 'https://elsewhere.example' }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(fire).not.toHaveBeenCalled();
  });

  it('does not answer to another name than its own', async () => {
    const status = await new Promise((resolve) => {
      request({ host: '127.0.0.1', port, headers: { host: 'rebound.example' } }, (response) => {
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(421);
  });
});

describe('the mailbox', () => {
  it('lists mails, and shows one with its HTML in a sandbox', async () => {
    const list = await (await fetch(`${url}/mail`)).text();
    expect(list).toContain('<a href="/mail/a-mail">Een &lt;b&gt;nieuwe&lt;/b&gt; melding</a>');
    const page = await (await fetch(`${url}/mail/a-mail`)).text();
    expect(page).toMatch(/<iframe[^>]*src="\/mail\/a-mail\/body"[^>]*sandbox="allow-popups/u);
    expect(page).not.toContain('allow-scripts');
  });

  it('lets a mail run nothing and fetch nothing', async () => {
    const body = await fetch(`${url}/mail/a-mail/body`);
    const policy = body.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('sandbox allow-popups');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('img-src data:');
    expect(policy).not.toContain('allow-scripts');
  });

  it('knows no mail that is not there', async () => {
    const got = await Promise.all(
      ['/mail/nothing', '/mail/..%2Fkeys', '/other'].map((path) => fetch(url + path)),
    );
    expect(got.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});
