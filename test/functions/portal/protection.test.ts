import { describe, expect, it } from 'vitest';

import { portal } from '#functions/portal/app.tsx';
import { ownPath } from '#functions/portal/routes/door.tsx';
import { isOwnOrigin } from '#functions/portal/web/guards.tsx';
import { sign, signed } from '#functions/portal/web/sign.ts';

import { ORIGIN, world } from './world.ts';

describe('headers', () => {
  it('stand on every page: no scripts, no frames, nothing told to others, nothing kept', async () => {
    const { as } = await world();
    const ilse = await as('ilse');
    for (const path of ['/', '/mine', '/mine/facts', '/nowhere', '/team']) {
      const { headers } = await ilse.ask(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('strict-transport-security')).toContain('max-age=63072000');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('let the style sheet be kept for ever, under a name that follows its content', async () => {
    const { visitor } = await world();
    const page = await visitor().see('/');
    const [, path = ''] = /href="(\/style\/[\w-]+\.css)"/.exec(page) ?? [];
    const response = await visitor().ask(path);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-type')).toContain('text/css');
    expect(response.headers.getSetCookie()).toEqual([]);
  });
});

describe('cookies', () => {
  it('are out of reach of scripts and of other sites, and hold no private fact', async () => {
    const { visitor, as } = await world();
    const anybody = visitor();
    await anybody.ask('/sign-in');
    const back = await anybody.ask('/sign-in/back?as=ilse');
    for (const cookie of back.headers.getSetCookie()) {
      expect(cookie).toMatch(/^__Host-/);
      expect(cookie).toContain('Secure');
      expect(cookie).toMatch(/Max-Age=0|HttpOnly; .*SameSite=Lax/);
    }
    const ilse = await as('ilse');
    const session = ilse.cookies.get('__Host-luwte-session') ?? '';
    const body = Buffer.from(session.split('.')[0] ?? '', 'base64url').toString();
    expect(Object.keys(JSON.parse(body)).toSorted()).toEqual(
      ['began', 'login', 'name', 'subject', 'team', 'until'].toSorted(),
    );
    expect(body).not.toContain('Nergens');
  });

  it('do not stand in each other’s place, and do not open when they were changed', () => {
    const key = new TextEncoder().encode('a key');
    const text = sign(key, 'consent', { team: true });
    expect(signed(key, 'consent', text)).toEqual({ team: true });
    expect(signed(key, 'session', text)).toBeUndefined();
    expect(signed(new TextEncoder().encode('other'), 'consent', text)).toBeUndefined();
    for (const broken of ['', '.', 'a.b', `x${text}`, `${text}x`, `${text}.x`])
      expect(signed(key, 'consent', broken)).toBeUndefined();
  });

  it('end a visit after half an hour without a click, and after eight hours whatever happens', async () => {
    const { as, clock } = await world();
    const ilse = await as('ilse');
    const later = (minutes: number) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    };
    later(29);
    expect(await ilse.status('/mine')).toBe(200);
    later(29);
    expect(await ilse.status('/mine')).toBe(200);
    later(31);
    const over = await ilse.ask('/mine');
    expect(over.status).toBe(401);
    expect(await over.text()).toContain('U bent uitgelogd');
    const form = await ilse.send('/mine/exposures/exposure-1/share');
    expect(form.status).toBe(401);
    expect(await form.text()).toContain('U bent uitgelogd');
    const busy = await as('ilse');
    for (let minutes = 0; minutes < 8 * 60; minutes += 20) {
      later(20);
      await busy.ask('/mine/help');
    }
    expect(await busy.status('/mine/help')).toBe(401);
  });

  it('are worth nothing once their subject has left or signs in differently', async () => {
    const { as, people } = await world();
    const ilse = await as('ilse');
    await people.change('mayor', (one) => ({ ...one, login: 'login-other' }));
    expect(await ilse.status('/mine')).toBe(403);
  });
});

describe('forms', () => {
  it('are refused without their token, with that of another visitor, and from another site', async () => {
    const there = await world();
    const ilse = await there.as('ilse');
    await ilse.see('/mine/exposures/exposure-1');
    const share = '/mine/exposures/exposure-1/share';
    const refused = [
      await ilse.send(share, { token: '' }),
      await ilse.send(share, { token: 'A'.repeat(44) }),
      await ilse.send(share, {}, { origin: 'https://evil.example' }),
      await ilse.send(share, {}, { origin: 'null', 'sec-fetch-site': 'cross-site' }),
      await ilse.send(share, {}, { 'sec-fetch-site': 'same-site' }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    const other = await there.as('sam');
    other.cookies.set('__Host-luwte-session', ilse.cookies.get('__Host-luwte-session') ?? '');
    expect((await other.send(share)).status).toBe(403);
    expect(there.exposures.all.get('exposure-1')?.shared).toBe(false);
    expect((await ilse.send(share)).status).toBe(303);
    expect(there.exposures.all.get('exposure-1')?.shared).toBe(true);
  });

  it('come from our own origin, which a browser without referrers calls null', () => {
    const from = (origin: string | undefined, site?: string) => {
      const headers = new Headers();
      if (origin !== undefined) headers.set('origin', origin);
      if (site !== undefined) headers.set('sec-fetch-site', site);
      return isOwnOrigin(headers, ORIGIN);
    };
    expect(from(ORIGIN)).toBe(true);
    expect(from('null', 'same-origin')).toBe(true);
    expect(from(undefined)).toBe(true);
    expect(from('null')).toBe(false);
    expect(from(ORIGIN, 'cross-site')).toBe(false);
    expect(from(`${ORIGIN}.evil.example`)).toBe(false);
  });

  it('that are too large are refused in words', async () => {
    const { as } = await world();
    const response = await (await as('ilse')).send('/mine/settings', { also: 'a'.repeat(70_000) });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('te veel tekst');
  });
});

describe('places to go back to', () => {
  it.each([
    ['/mine/facts', '/mine/facts'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/mine?x=1', '/'],
    ['javascript:alert(1)', '/'],
  ])('%s leads to %s', (to, place) => {
    expect(ownPath(to)).toBe(place);
  });
});

describe('errors', () => {
  it('say what to do, and nothing of what happened inside', async () => {
    const there = await world();
    const app = portal({
      ...there.needs,
      exposures: {
        ...there.needs.exposures,
        ofSubject: async () => {
          throw new Error('Verzonnenlaan 41 at row 7 of table X');
        },
      },
    });
    const ilse = await there.as('ilse');
    const cookie = [...ilse.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.request(`${ORIGIN}/mine`, { headers: { cookie } });
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).toContain('Er ging iets mis');
    expect(text).not.toMatch(/Verzonnenlaan|row 7|Error/);
  });

  it('say that signing in was broken off', async () => {
    const { visitor } = await world();
    const anybody = visitor();
    expect(await anybody.status('/sign-in/back?as=ilse')).toBe(400);
    await anybody.ask('/sign-in');
    expect(await anybody.see('/sign-in/back?error=access_denied')).toContain('Inloggen is niet');
  });
});

describe('a form that was sent after the visit ended', () => {
  const typed = { street: 'Nieuwelaan', number: '7', city: 'Elders' };
  const late = async () => {
    const there = await world();
    const ilse = await there.as('ilse');
    await ilse.see('/mine/facts/add/address');
    there.clock.now = new Date('2026-03-04T10:00:00.000Z');
    return { ...there, ilse };
  };

  it('comes back filled in, and is saved once its sender has signed in again', async () => {
    const { ilse, people } = await late();
    const before = people.subject('mayor').facts.length;
    const response = await ilse.send('/mine/facts/add/address', typed);
    expect(response.status).toBe(401);
    const page = await response.text();
    expect(page).toContain('action="/mine/facts/add/address"');
    for (const [name, value] of Object.entries(typed))
      expect(page).toContain(`name="${name}" value="${value}"`);
    expect(people.subject('mayor').facts).toHaveLength(before);
    const [, token = ''] =
      /name="token" value="([^"]+)"/.exec(page.split('action="/mine')[1] ?? '') ?? [];
    await ilse.ask('/sign-in?to=/signed-in');
    expect((await ilse.ask('/sign-in/back?as=ilse')).headers.get('location')).toBe('/signed-in');
    expect((await ilse.send('/mine/facts/add/address', { ...typed, token })).status).toBe(303);
    expect(people.subject('mayor').facts).toHaveLength(before + 1);
  });

  it('is of no use to whoever else signs in there', async () => {
    const { ilse } = await late();
    const page = await ilse.read('/mine/facts/add/address', typed);
    const [, token = ''] =
      /name="token" value="([^"]+)"/.exec(page.split('action="/mine')[1] ?? '') ?? [];
    await ilse.ask('/sign-in');
    await ilse.ask('/sign-in/back?as=sam');
    expect((await ilse.send('/mine/facts/add/address', { ...typed, token })).status).toBe(403);
  });

  it('is not given back where it was not theirs: what a stranger filled in waits for no click', async () => {
    const { ilse } = await late();
    const response = await ilse.send('/mine/facts/add/address', {
      ...typed,
      token: 'x'.repeat(43),
    });
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain('Nieuwelaan');
  });

  it('that was only a page leads back to that page', async () => {
    const { ilse } = await late();
    expect(await ilse.see('/mine/facts')).toContain('href="/sign-in?to=%2Fmine%2Ffacts"');
  });

  it('stores nothing of what was typed: not in a cookie either', async () => {
    const { ilse } = await late();
    const response = await ilse.send('/mine/facts/add/address', typed);
    expect(JSON.stringify([...response.headers])).not.toMatch(/Nieuwelaan/);
    expect(JSON.stringify([...ilse.cookies])).not.toMatch(/Nieuwelaan/);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
