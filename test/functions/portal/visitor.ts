import type { Hono } from 'hono';

import type { Env } from '#functions/portal/web/env.ts';

/** A browser's part: cookies, and the token of the form that was seen last. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #app: Hono<Env>;
  readonly #origin: string;
  #token = '';

  constructor(app: Hono<Env>, origin: string, language: 'nl' | 'en') {
    this.#app = app;
    this.#origin = origin;
    this.cookies.set('__Host-luwte-language', language);
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.#app.request(`${this.#origin}${path}`, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
      if (/max-age=0/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** The page's text; remembers the token of its forms. */
  async see(path: string): Promise<string> {
    return this.#read(await this.ask(path));
  }

  async status(path: string): Promise<number> {
    return (await this.ask(path)).status;
  }

  /** Sends a form, with the token of a page that is seen first unless there is one. */
  async send(
    path: string,
    fields: Readonly<Record<string, string>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    if (this.#token === '') await this.see('/about-our-visits');
    const origin = { origin: this.#origin, 'sec-fetch-site': 'same-origin' };
    return this.ask(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...origin,
        ...headers,
      },
      body: new URLSearchParams({ token: this.#token, ...fields }),
    });
  }

  async read(path: string, fields: Readonly<Record<string, string>> = {}): Promise<string> {
    return this.#read(await this.send(path, fields));
  }

  async signIn(who: string): Promise<Response> {
    await this.ask('/sign-in');
    const back = await this.ask(`/sign-in/back?as=${who}`);
    await this.see(`/`);
    await this.see('/about');
    return back;
  }

  async #read(response: Response): Promise<string> {
    const text = await response.text();
    this.#token = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? this.#token;
    return text;
  }
}
