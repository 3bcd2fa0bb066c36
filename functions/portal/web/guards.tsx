import { createHash } from 'node:crypto';

import { HTTPException } from 'hono/http-exception';

import { fromBase64, toBase64 } from '#shared/keys/base64.ts';
import { confirms, hmac } from '#shared/keys/confirm.ts';

import { KeptPage } from '../pages/kept.tsx';
import type { Handler, Middleware } from './env.ts';
import { show } from './show.ts';

/** Nothing but our own style sheet and images; no script at all; forms go nowhere else; in nobody's frame. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Two years, as browsers' preload lists ask. */
const TRANSPORT = 'max-age=63072000; includeSubDomains';

/** Headers of every answer; a private page is kept by nobody on the way. */
export const headers: Middleware = async (c, next) => {
  await next();
  c.header('Content-Security-Policy', POLICY);
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Strict-Transport-Security', TRANSPORT);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('X-Frame-Options', 'DENY');
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
  c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  if (c.res.headers.get('Cache-Control') === null) c.header('Cache-Control', 'no-store');
};

/** HMAC in full: 256 bits. */
const TOKEN_BYTES = 32;

/** The token of a form: bound to the visitor's own cookie and to who is signed in. */
export function formToken(key: Uint8Array, cookie: string, login: string): string {
  return toBase64(hmac(key, said(cookie, login), TOKEN_BYTES))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

function said(cookie: string, login: string): string {
  return createHash('sha256')
    .update(JSON.stringify(['form', cookie, login]))
    .digest('base64url');
}

/**
 * Whether a POST comes from a page of ours. A browser under `no-referrer` calls its own origin `null`; then
 * `Sec-Fetch-Site` has the say.
 */
export function isOwnOrigin(request: Headers, origin: string): boolean {
  const from = request.get('origin');
  const site = request.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  return from === null || from === origin || (from === 'null' && site === 'same-origin');
}

/**
 * Refuses every POST that another site started, or that has not the token of our own form. A form whose sender was signed out
 * meanwhile is given back to them, filled in, so that they can sign in and send it again.
 */
export const onlyOwnForms: Middleware = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const { cookies, key, view, origin, lapsed } = c.var;
  const { token, ...body } = await c.req.parseBody({ all: true });
  const tag = typeof token === 'string' ? tagOf(token) : undefined;
  const { form } = cookies;
  const isOf = (login: string) =>
    isOwnOrigin(c.req.raw.headers, origin) &&
    form !== undefined &&
    tag !== undefined &&
    confirms(key, said(form, login), tag);
  if (isOf(view.who?.login ?? '')) return next();
  if (lapsed === undefined) throw new HTTPException(403, { message: 'form' });
  // Whoever was signed out meanwhile has a form that was theirs, and gets back what they typed: nobody else's form is echoed.
  if (form === undefined || !isOf(lapsed)) throw new HTTPException(401, { message: 'expired' });
  const page = (
    <KeptPage
      view={{ ...view, token: formToken(key, form, lapsed) }}
      action={c.req.path}
      fields={Object.entries(body).flatMap(([name, value]) =>
        [value].flat().flatMap((one) => (typeof one === 'string' ? [[name, one] as const] : [])),
      )}
    />
  );
  return show(c, page, 401);
};

/** The bytes of a token; undefined for what cannot be one. */
function tagOf(token: string): Uint8Array | undefined {
  if (!/^[\w-]{43}=?$/.test(token)) return undefined;
  const bytes = fromBase64(token);
  return bytes.length === TOKEN_BYTES ? bytes : undefined;
}

/** For office-holders only: whoever is not signed in goes and does so. */
export const forSubject: Middleware = async (c, next) => {
  const way = signedIn(c);
  if (way) return way;
  if (!c.var.subject) throw new HTTPException(403, { message: 'subject' });
  return next();
};

/** For the security team only. */
export const forTeam: Middleware = async (c, next) => {
  const way = signedIn(c);
  if (way) return way;
  if (!c.var.view.who?.team) throw new HTTPException(403, { message: 'team' });
  return next();
};

/** Undefined for who is signed in. */
export function signedIn(c: Parameters<Handler>[0]) {
  if (c.var.view.who) return undefined;
  if (c.var.lapsed !== undefined || c.req.method !== 'GET')
    throw new HTTPException(401, { message: 'expired' });
  return c.redirect(`/sign-in?to=${encodeURIComponent(c.req.path)}`);
}
