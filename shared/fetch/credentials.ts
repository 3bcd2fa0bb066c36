import type { Req } from '#shared/domain/source.ts';

import type { Answer, NoAnswer } from './exchange.ts';
import type { Ask, Duties, Looked } from './looked.ts';

/** How the request for a session is sent: in its turn, like any other. */
export type Exchange = (
  req: Req,
) => Promise<Answer | NoAnswer | Extract<Looked, { outcome: 'later' }>>;

/** The headers that make a request known to its source, or why it cannot be sent. */
export type Credentials =
  | { readonly headers: Readonly<Record<string, string>> }
  | { readonly stop: Looked };

interface Session {
  readonly secret: string;
  readonly token: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** Sessions by source, for as long as this function lives; a token is never written down. */
const sessions = new Map<string, Session>();
/** A token that does not say when it ends is taken to hold this long. */
const USUAL_MS = 30 * 60_000;
/** It is not used in its last minute: clocks differ. */
const EARLY_MS = 60_000;

/**
 * The header with a source's key, or with the token of a session that its name and password open. Only to be asked for
 * a host of the source's own, over TLS.
 */
export async function credentialsOf(
  { meta }: Ask,
  duties: Pick<Duties, 'secret' | 'now'>,
  exchange: Exchange,
): Promise<Credentials> {
  const { auth } = meta;
  if (!auth) return { headers: {} };
  const secret = await duties.secret(auth.secret);
  if (secret === undefined) return refused(`no key named ${auth.secret} was given`);
  const opened =
    auth.session === undefined
      ? { token: secret }
      : await sessionOf(meta.id, auth.session, secret, duties, exchange);
  if ('stop' in opened) return opened;
  const scheme = auth.scheme === undefined ? '' : `${auth.scheme} `;
  return { headers: { [auth.header.toLowerCase()]: scheme + opened.token } };
}

/** Lets go of a session that its source does not accept any more. */
export function closeSession(source: string): void {
  sessions.delete(source);
}

/** A secret without a colon is a token as it stands. */
async function sessionOf(
  source: string,
  url: string,
  secret: string,
  { now }: Pick<Duties, 'now'>,
  exchange: Exchange,
): Promise<{ readonly token: string } | { readonly stop: Looked }> {
  const colon = secret.indexOf(':');
  if (colon === -1) return { token: secret };
  const open = sessions.get(source);
  if (open?.secret === secret && open.until > now()) return open;
  const answer = await exchange({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      identifier: secret.slice(0, colon),
      password: secret.slice(colon + 1),
    }),
  });
  if ('outcome' in answer) return { stop: answer };
  if ('fault' in answer) return { stop: { outcome: 'unreadable', why: answer.why } };
  const token = answer.status === 200 ? tokenIn(answer.body) : undefined;
  if (token === undefined) return refused(`no session was opened: status ${answer.status}`);
  sessions.set(source, { secret, token, until: endOf(token, now()) - EARLY_MS });
  return { token };
}

function refused(say: string): { readonly stop: Looked } {
  return { stop: { outcome: 'refused', why: 'secret', say } };
}

function tokenIn(body: Uint8Array): string | undefined {
  const read = parsed(Buffer.from(body).toString('utf8'));
  const token = read?.['accessJwt'];
  return typeof token === 'string' && /^[\w.-]{1,4000}$/.test(token) ? token : undefined;
}

/** When a token ends, by its own words (RFC 7519, 4.1.4); epoch milliseconds. */
function endOf(token: string, now: number): number {
  const claims = parsed(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  const end = claims?.['exp'];
  return typeof end === 'number' && end > 0 ? end * 1000 : now + USUAL_MS;
}

function parsed(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
