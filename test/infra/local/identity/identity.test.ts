import { createServer } from 'node:http';
import { join } from 'node:path';

import * as client from 'openid-client';
import { describe, expect, it } from 'vitest';

import { launchIdentity } from '#infra/local/identity/identity.ts';
import type { SignIn } from '#infra/local/identity/protocol.ts';
import { close, listen } from '#infra/local/loopback.ts';
import { openLog } from '#infra/local/runtime/log.ts';

import { makeFolder, testSteps } from '../fixtures/place.ts';

const PEOPLE: SignIn[] = [
  {
    sub: 'iris',
    name: 'Iris Waterland',
    email: 'iris@luwterveen.example',
    roles: ['subject'],
    subject: 's1',
  },
  { sub: 'sam', name: 'Sam de Wit', email: 'sam@luwterveen.example', roles: ['team'] },
];

async function start(clockOffset = 0) {
  const steps = testSteps();
  const log = openLog(join(await makeFolder(steps), 'identity.jsonl'));
  const portal = createServer((_, response) => response.end('portal'));
  const portalUrl = `http://127.0.0.1:${await listen(portal, undefined)}`;
  const process = launchIdentity(clockOffset, log);
  steps.onDown(() => close(portal));
  steps.onDown(() => {
    process.stop();
  });
  const identity = await process.listen({
    port: undefined,
    portalUrl,
    clientId: 'luwte',
    clientSecret: 'a-secret-of-the-portal',
    people: PEOPLE,
  });
  return { identity, portalUrl };
}

/** A browser's part: cookies of one host, forms, and one redirect at a time. */
function browser() {
  const cookies = new Map<string, string>();
  const go = async (url: URL | string, form?: Record<string, string>): Promise<Response> => {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  const follow = async (response: Response, base: string, until: string): Promise<URL> => {
    let location = new URL(response.headers.get('location') ?? '', base);
    while (!location.href.startsWith(until)) {
      const next = await go(location);
      const to = next.headers.get('location');
      if (to === null) return location;
      location = new URL(to, location);
    }
    return location;
  };
  return { go, follow };
}

async function signIn(sub: string, clockOffset = 0) {
  const { identity, portalUrl } = await start(clockOffset);
  const config = await client.discovery(
    new URL(identity.issuer),
    'luwte',
    'a-secret-of-the-portal',
    undefined,
    { execute: [client.allowInsecureRequests] },
  );
  const verifier = client.randomPKCECodeVerifier();
  const checks = { state: client.randomState(), nonce: client.randomNonce() };
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: `${portalUrl}/sign-in/back`,
    scope: 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...checks,
  });
  const { go, follow } = browser();
  const choice = await follow(await go(url), identity.issuer, `${identity.issuer}/choose/`);
  const page = await (await go(choice)).text();
  const back = await follow(await go(choice, { sub }), identity.issuer, portalUrl);
  return {
    page,
    back,
    again: async () => follow(await go(url), identity.issuer, `${identity.issuer}/choose/`),
    tokens: () =>
      client.authorizationCodeGrant(config, back, {
        pkceCodeVerifier: verifier,
        expectedState: checks.state,
        expectedNonce: checks.nonce,
      }),
  };
}

describe('the identity provider of one machine', () => {
  it('lets one choose who to be, and tells the portal who it is and in which role', async () => {
    const { page, tokens, again } = await signIn('iris');
    expect(page).toContain('Iris Waterland');
    expect(page).toContain('Alleen op deze computer');
    expect((await tokens()).claims()).toMatchObject({
      sub: 'iris',
      name: 'Iris Waterland',
      email: 'iris@luwterveen.example',
      roles: ['subject'],
      luwte_subject: 's1',
    });
    expect((await again()).pathname).toMatch(/^\/choose\//u);
  });

  it('signs nobody in who was not on the list', async () => {
    const { back } = await signIn('stranger');
    expect(back.searchParams.get('error')).toBe('access_denied');
    expect(back.searchParams.get('code')).toBeNull();
  });

  it('lives ahead with the functions, so that what it signs is not from their past', async () => {
    const month = 31 * 86_400_000;
    const { tokens } = await signIn('sam', month);
    const { iat = 0 } = (await tokens()).claims() ?? {};
    expect(Math.round((iat * 1000 - Date.now()) / 86_400_000)).toBe(31);
  });

  it('has no place to sign out, since it keeps nobody signed in', async () => {
    const { identity } = await start();
    const found = await fetch(`${identity.issuer}/.well-known/openid-configuration`);
    expect(await found.json()).not.toHaveProperty('end_session_endpoint');
  });

  it('sends nobody back to another address than the portal', async () => {
    const { identity } = await start();
    const elsewhere = new URLSearchParams({
      client_id: 'luwte',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: 'https://elsewhere.example/',
    });
    const answer = await fetch(`${identity.issuer}/auth?${elsewhere.toString()}`, {
      redirect: 'manual',
    });
    expect(answer.status).toBe(400);
  });
});
