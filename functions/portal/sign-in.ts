import * as client from 'openid-client';
import { z } from 'zod';

import type { OnTheWay } from './web/cookies.ts';

/** Who the identity provider says that somebody is. */
export interface SignedIn {
  readonly sub: string;
  readonly name: string;
  readonly team: boolean;
  /** Id of the subject they are, where the provider knows it. */
  readonly subject?: string | undefined;
}

/** Signing in with OpenID Connect: authorization code with PKCE, state and nonce. */
export interface SignIn {
  /** Where to send the browser, and what to remember of it. */
  begin(): Promise<{ readonly url: string; readonly way: Omit<OnTheWay, 'to'> }>;
  /** Who came back. Throws for an answer that is not to what was asked. */
  finish(query: string, way: OnTheWay): Promise<SignedIn>;
  /** Where one signs out at the provider too, if it has such a place. */
  end(): Promise<string | undefined>;
}

/** The client's registration at the provider, as the secret holds it. */
const registration = z.object({ clientId: z.string(), clientSecret: z.string() });

const claims = z.object({
  sub: z.string(),
  name: z.string().default(''),
  roles: z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([]),
  luwte_subject: z.string().optional(),
});

const BACK = '/sign-in/back';
/** The provider's own description is asked again after this long: keys change. */
const FRESH_MS = 60 * 60_000;

export interface Provider {
  readonly issuer: string;
  readonly portalUrl: string;
  /** JSON with `clientId` and `clientSecret`. */
  readonly secret: () => Promise<string>;
  readonly now: () => Date;
}

/** Sign-in at one provider. Plain http is for a provider on this very machine only. */
export function signInAt(provider: Provider): SignIn {
  const { portalUrl } = provider;
  let known: { readonly config: Promise<client.Configuration>; readonly until: number } | undefined;

  async function config(): Promise<client.Configuration> {
    const now = provider.now().getTime();
    if (!known || known.until <= now) known = { config: discover(provider), until: now + FRESH_MS };
    const { config: asked } = known;
    return asked.catch((error: unknown) => {
      known = undefined;
      throw error;
    });
  }

  return {
    async begin() {
      const verifier = client.randomPKCECodeVerifier();
      const state = client.randomState();
      const nonce = client.randomNonce();
      const url = client.buildAuthorizationUrl(await config(), {
        redirect_uri: `${portalUrl}${BACK}`,
        scope: 'openid profile email',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { url: url.href, way: { state, nonce, verifier } };
    },
    async finish(query, { state, nonce, verifier }) {
      const tokens = await client.authorizationCodeGrant(
        await config(),
        new URL(`${portalUrl}${BACK}${query}`),
        { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
      );
      const { sub, name, roles, luwte_subject: subject } = claims.parse(tokens.claims());
      return { sub, name, team: roles.includes('team'), subject };
    },
    async end() {
      const found = await config();
      if (found.serverMetadata().end_session_endpoint === undefined) return undefined;
      return client.buildEndSessionUrl(found, { post_logout_redirect_uri: `${portalUrl}/` }).href;
    },
  };
}

async function discover({ issuer, secret }: Provider): Promise<client.Configuration> {
  const { clientId, clientSecret } = registration.parse(JSON.parse(await secret()));
  const url = new URL(issuer);
  return client.discovery(
    url,
    clientId,
    clientSecret,
    undefined,
    isLoopback(url) ? { execute: [client.allowInsecureRequests] } : {},
  );
}

function isLoopback({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname.toLowerCase())
  );
}
