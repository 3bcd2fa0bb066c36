import { generateKeyPair, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';

import Provider, { interactionPolicy } from 'oidc-provider';
import type { Configuration } from 'oidc-provider';

import { LOOPBACK, isOwnHost, listen } from '../loopback.ts';
import { choosePage } from './choose-page.ts';
import type { IdentitySettings, SignIn } from './protocol.ts';

/**
 * An OpenID Connect provider for one machine: the same protocol as the employer's, but instead of a password one
 * chooses who to be. It listens on loopback only and knows one client, the portal.
 */
export async function startProvider(
  settings: IdentitySettings,
  people: () => readonly SignIn[],
): Promise<{ issuer: string; port: number }> {
  const server = createServer();
  const port = await listen(server, settings.port);
  const issuer = `http://${LOOPBACK}:${port}`;
  const provider = new Provider(issuer, await configuration(settings, people));
  provider.proxy = false;
  allowPortal(provider, settings.portalUrl);
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!isOwnHost(request)) response.writeHead(421).end();
    else if (request.url?.startsWith('/choose/')) {
      choose(provider, people(), request, response).catch(() => {
        response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
        response.end('Deze aanmelding is verlopen. / This sign-in has expired.');
      });
    } else void answer(request, response);
  });
  return { issuer, port };
}

async function configuration(
  { clientId, clientSecret, portalUrl }: IdentitySettings,
  people: () => readonly SignIn[],
): Promise<Configuration> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- node's JWK is one.
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' } as JWK;
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${portalUrl}/`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    claims: { openid: ['sub', 'roles', 'luwte_subject'], profile: ['name'], email: ['email'] },
    conformIdTokenClaims: false,
    // There is no session to end: whoever signs in is asked anew.
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: {
      policy: alwaysAsk(),
      url: (_, interaction) => `/choose/${interaction.uid}`,
    },
    findAccount: (_, sub) => {
      const person = people().find((one) => one.sub === sub);
      if (!person) return undefined;
      const { name, email, roles, subject } = person;
      const claims = { sub, name, email, roles: [...roles], luwte_subject: subject };
      return { accountId: sub, claims: () => claims };
    },
    // The portal is the only client, and these are invented people: nothing to consent to.
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      if (!client || session?.accountId === undefined) return undefined;
      const grant = new context.oidc.provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  };
}

type JWK = NonNullable<NonNullable<Configuration['jwks']>['keys']>[number];

/** Whoever signs out of the portal is asked again who to be; there is no session to fall back on. */
function alwaysAsk(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  const { Check } = interactionPolicy;
  policy
    .get('login')
    ?.checks.add(
      new Check('always', 'choose who to be', (context) =>
        context.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    );
  return policy;
}

/** Any address of the portal will do: which path it returns to is the portal's to say. */
function allowPortal(provider: Provider, portalUrl: string): void {
  provider.Client.prototype.redirectUriAllowed = (uri: string): boolean =>
    uri.startsWith(`${portalUrl}/`);
}

async function choose(
  provider: Provider,
  people: readonly SignIn[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    });
    response.end(String(await choosePage(uid, people)));
    return;
  }
  const parts: Buffer[] = [];
  for await (const part of request) if (Buffer.isBuffer(part)) parts.push(part);
  const sub = new URLSearchParams(Buffer.concat(parts).toString()).get('sub');
  const person = people.find((one) => one.sub === sub);
  const result = person
    ? { login: { accountId: person.sub, remember: false } }
    : { error: 'access_denied', error_description: 'nobody was chosen' };
  await provider.interactionFinished(request, response, result);
}
