import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';

import type { Queues } from '../emulators/queues.ts';
import { isOwnHost } from '../loopback.ts';
import type { Machine } from '../machine.ts';
import { listMails, readMail } from '../mail/mails.ts';
import type { Blueprint } from '../template/blueprint.ts';
import { controlPage } from './control-page.ts';
import { mailBody, mailListPage, mailPage } from './mailbox-page.ts';

const DAY = 24 * 60 * 60 * 1000;
/** A month of the demonstration: 31 days, so that every calendar month has passed. */
const STEPS: Readonly<Record<string, number>> = { hour: DAY / 24, day: DAY, month: 31 * DAY };
const DEAD_LETTERS_SHOWN = 20;
const MOST_FORM_BYTES = 10_000;

/** A page's content may do nothing but be read: no script, nothing from elsewhere. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** A mail is a stranger's page: in a sandbox, styled, with the images it carries itself. */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The pages that exist only on one machine: what is going on, and the mailbox. */
export function startDesk(
  machine: Machine,
  plan: Blueprint,
  queues: Queues,
  townUrl: string | undefined,
): RequestListener {
  const token = randomBytes(24).toString('base64url');
  const mails = join(machine.data, 'mail');

  return (request, response) => {
    route(request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : 'unknown';
      send(response, 500, `Dat ging mis. / That went wrong.\n\n${message}\n`, 'text/plain');
    });
  };

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOwnHost(request)) return send(response, 421, 'Not this machine.\n', 'text/plain');
    const { pathname, searchParams } = new URL(request.url ?? '/', machine.controlUrl);
    if (request.method === 'POST') return act(pathname, request, response);
    const [first, id, part] = pathname.split('/').slice(1);
    if (first === '') return page(response, controlPage(control(searchParams.get('done'))));
    if (first !== 'mail') return notFound(response);
    if (id === undefined || id === '') return page(response, mailListPage(await listMails(mails)));
    const mail = await readMail(mails, decodeURIComponent(id));
    if (!mail) return notFound(response);
    if (part === 'body') {
      return send(response, 200, mailBody(mail.html ?? ''), 'text/html', MAIL_POLICY);
    }
    return page(response, mailPage(mail));
  }

  function control(done: string | null): Parameters<typeof controlPage>[0] {
    const status = machine.status();
    const deadLetters = plan.queues
      .filter((queue) => queue.deadLetters)
      .map((queue) => ({
        queue: queue.alias,
        messages: queues.peek(queue.arn, DEAD_LETTERS_SHOWN),
      }))
      .filter(({ messages }) => messages.length > 0);
    const { portalUrl, mailboxUrl, schedules } = machine;
    const now = new Date(machine.now());
    return { token, done, portalUrl, mailboxUrl, townUrl, schedules, now, status, deadLetters };
  }

  /** Does what a button says. Only our own form has the token, and only our own page may send it. */
  async function act(
    pathname: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const form = await readForm(request);
    const { origin } = request.headers;
    const foreign =
      origin !== undefined && origin !== 'null' && `${origin}/` !== machine.controlUrl;
    if (foreign || !isSame(form.get('token') ?? '', token)) {
      return send(
        response,
        403,
        'Deze knop is verlopen. / This button has expired.\n',
        'text/plain',
      );
    }
    const value = form.get('value') ?? '';
    if (pathname === '/fire' && machine.schedules.includes(value)) await machine.fire(value);
    else if (pathname === '/travel' && value in STEPS) {
      await machine.travel(STEPS[value] ?? 0, { fireDue: true });
    } else return notFound(response);
    response.writeHead(303, { location: `/?done=${encodeURIComponent(value)}` }).end();
  }
}

async function page(response: ServerResponse, content: unknown): Promise<void> {
  send(response, 200, String(await content), 'text/html', PAGE_POLICY);
}

function notFound(response: ServerResponse): void {
  send(response, 404, 'Die bladzijde is er niet. / That page is not there.\n', 'text/plain');
}

function send(
  response: ServerResponse,
  status: number,
  body: string,
  type: string,
  policy = PAGE_POLICY,
): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    bytes += part.length;
    if (bytes > MOST_FORM_BYTES) break;
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString());
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
