import { beforeEach, describe, expect, it } from 'vitest';

import type { Req, SourceMeta } from '#shared/domain/source.ts';
import { closeSession, credentialsOf } from '#shared/fetch/credentials.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-03-02T08:00:00.000Z');
const meta: SourceMeta = {
  id: 'social',
  title: 'A test',
  takes: 'subject',
  access: 'api',
  hosts: ['social.example'],
  auth: {
    header: 'Authorization',
    secret: 'social',
    scheme: 'Bearer',
    session: 'https://social.example/session',
  },
  pace: { everyMs: 0 },
  terms: { url: 'https://social.example/terms', read: '2026-01-01' },
  price: 'free',
  docs: 'https://social.example/docs',
};
const { session: _session, ...plainAuth } = meta.auth!;
const plain: SourceMeta = { ...meta, auth: plainAuth };

function jwt(claims: object): string {
  return ['h', JSON.stringify(claims), 's']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');
}

function world(secret: string | undefined, body: unknown = { accessJwt: jwt({}) }, status = 200) {
  let now = NOW;
  const sent: Req[] = [];
  const get = (source = meta) =>
    credentialsOf(
      { meta: source, req: { url: 'https://social.example/' }, cause: 'scan' },
      { secret: async () => secret, now: () => now },
      async (req) => {
        sent.push(req);
        const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
        return { status, headers: {}, body: bytes };
      },
    );
  return { get, sent, pass: (ms: number) => void (now += ms) };
}

describe('what makes us known to a source', () => {
  beforeEach(() => {
    closeSession('social');
  });

  it('is nothing where a source wants nothing, and a refusal where its key is missing', async () => {
    const { auth: _auth, ...open } = meta;
    expect(await world('k').get(open)).toEqual({ headers: {} });
    expect(await world(undefined).get(plain)).toMatchObject({
      stop: { outcome: 'refused', why: 'secret' },
    });
  });

  it('is the key as it stands, where there is no session to open', async () => {
    const { get, sent } = world('key:with:colons');
    expect(await get(plain)).toEqual({ headers: { authorization: 'Bearer key:with:colons' } });
    expect(sent).toEqual([]);
    expect(await world('token').get()).toEqual({ headers: { authorization: 'Bearer token' } });
  });

  it('is a token that name and password open once, until it ends', async () => {
    const token = jwt({ exp: (NOW + 2 * HOUR) / 1000 });
    const { get, sent, pass } = world('me.example:a:b', { accessJwt: token });
    expect(await get()).toEqual({ headers: { authorization: `Bearer ${token}` } });
    await get();
    expect(sent).toHaveLength(1);
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ identifier: 'me.example', password: 'a:b' });
    pass(2 * HOUR);
    await get();
    expect(sent).toHaveLength(2);
  });

  it('is opened anew after its source would not have it, and for another account', async () => {
    const { get, sent } = world('me.example:a');
    await get();
    closeSession('social');
    await get();
    expect(sent).toHaveLength(2);
    const other = world('you.example:b');
    await other.get();
    expect(other.sent).toHaveLength(1);
  });

  it.each([
    ['the password is wrong', { error: 'AuthenticationRequired' }, 401],
    ['there is no token', { handle: 'me.example' }, 200],
    ['the answer is no JSON', '<html>', 200],
    ['the token would break the header', { accessJwt: 'a\r\nx: y' }, 200],
  ])('is a refusal that repeats nothing when %s', async (_, body, status) => {
    const { stop } = { stop: undefined, ...(await world('me.example:pass1', body, status).get()) };
    expect(stop).toMatchObject({ outcome: 'refused', why: 'secret' });
    expect(JSON.stringify(stop)).not.toMatch(/me\.example|pass1/);
  });
});
