import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';

import { sign, signed } from './sign.ts';

/** A visit ends after this long without a click. */
export const IDLE_MS = 30 * 60_000;
/** However busy: after this long somebody signs in again. */
const LONGEST_MS = 8 * 60 * 60_000;
/** How long a sign-in, or an enrolment after its consent, may take. */
const ON_THE_WAY_SECONDS = 60 * 60;
/** What expired is remembered over a weekend, so that a form that waited can still be sent. */
const REMEMBERED_SECONDS = 3 * 24 * 60 * 60;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Who is signed in, as the cookie says it. No private fact: a hash, an id, a role, and of the team a name for the log. */
const session = z.strictObject({
  login: z.string(),
  subject: z.string().optional(),
  team: z.boolean(),
  /** Of a member of the team only: what the access log calls them. */
  name: z.string(),
  /** Epoch milliseconds. */
  began: z.number(),
  until: z.number(),
});
export type Session = z.infer<typeof session>;

/** What is remembered between sending somebody to the identity provider and their coming back. */
const onTheWay = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
});
export type OnTheWay = z.infer<typeof onTheWay>;

/** Consent that was given on the page of an invitation, until it is recorded with the enrolment. */
const consented = z.strictObject({
  token: z.string(),
  given: z.iso.datetime(),
  until: z.iso.datetime(),
  /** Also to lists of data breaches. */
  breaches: z.boolean(),
});
export type Consented = z.infer<typeof consented>;

const NAMES = {
  session: 'luwte-session',
  way: 'luwte-way',
  consent: 'luwte-consent',
  form: 'luwte-form',
  language: 'luwte-language',
} as const;

type Name = keyof typeof NAMES;

/** The portal's cookies: out of reach of scripts, not sent along from other sites, signed where they mean something. */
export class Cookies {
  readonly #context: Context;
  readonly #key: Uint8Array;
  readonly #secure: boolean;

  constructor(context: Context, key: Uint8Array, secure: boolean) {
    this.#context = context;
    this.#key = key;
    this.#secure = secure;
  }

  /** Also what has expired, so that it can be said. */
  session(now: number): { readonly session: Session; readonly expired: boolean } | undefined {
    const read = session.safeParse(this.#signed('session'));
    if (!read.success) return undefined;
    const { until, began } = read.data;
    return { session: read.data, expired: now >= until || now >= began + LONGEST_MS };
  }

  keepSession(who: Omit<Session, 'until'>, now: number): void {
    this.#sign('session', { ...who, until: now + IDLE_MS }, REMEMBERED_SECONDS);
    // The forms that wait in other windows live as long.
    const { form } = this;
    if (form !== undefined) this.form = form;
  }

  endSession(): void {
    this.#drop('session');
    this.#drop('form');
  }

  way(): OnTheWay | undefined {
    return onTheWay.safeParse(this.#signed('way')).data;
  }

  keepWay(way: OnTheWay): void {
    this.#sign('way', way, ON_THE_WAY_SECONDS);
  }

  dropWay(): void {
    this.#drop('way');
  }

  consent(): Consented | undefined {
    return consented.safeParse(this.#signed('consent')).data;
  }

  keepConsent(given: Consented): void {
    this.#sign('consent', given, ON_THE_WAY_SECONDS);
  }

  dropConsent(): void {
    this.#drop('consent');
  }

  get form(): string | undefined {
    return getCookie(this.#context, this.#named('form'));
  }

  set form(value: string) {
    this.#set('form', value, REMEMBERED_SECONDS);
  }

  get language(): string | undefined {
    return getCookie(this.#context, this.#named('language'));
  }

  set language(value: string) {
    this.#set('language', value, YEAR_SECONDS);
  }

  #signed(name: Name): unknown {
    return signed(this.#key, name, getCookie(this.#context, this.#named(name)));
  }

  #sign(name: Name, value: unknown, seconds: number): void {
    this.#set(name, sign(this.#key, name, value), seconds);
  }

  #set(name: Name, value: string, seconds: number): void {
    setCookie(this.#context, this.#named(name), value, {
      httpOnly: true,
      sameSite: 'Lax',
      secure: this.#secure,
      path: '/',
      maxAge: seconds,
    });
  }

  #drop(name: Name): void {
    deleteCookie(this.#context, this.#named(name), { secure: this.#secure, path: '/' });
  }

  /** Over TLS the prefix keeps a neighbouring subdomain from setting it. */
  #named(name: Name): string {
    return this.#secure ? `__Host-${NAMES[name]}` : NAMES[name];
  }
}
