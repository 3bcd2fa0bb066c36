import type { Context, Handler as HonoHandler, MiddlewareHandler } from 'hono';

import type { Language } from '#shared/domain/person.ts';
import type { Subject } from '#shared/storage/subjects.ts';

import type { Needs } from '../needs.ts';
import type { Say } from '../words/say.ts';
import type { Cookies } from './cookies.ts';

/** Who is signed in. */
export interface Who {
  /** Hash of who they are at the identity provider. */
  readonly login: string;
  readonly subject: string | undefined;
  readonly team: boolean;
  /** What histories and the access log say: "team:Sam", "subject:mayor". */
  readonly by: { readonly team: string; readonly subject: string };
}

/** What every page needs to be drawn. */
export interface View {
  readonly language: Language;
  readonly say: Say;
  /** Where we are, without the query: for the language switch. */
  readonly path: string;
  /** Proof that a form is ours. */
  readonly token: string;
  readonly who: Who | undefined;
  readonly organisation: string;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly style: string;
}

export interface Env {
  Variables: {
    needs: Needs;
    /** Signs cookies and form tokens. */
    key: Uint8Array;
    cookies: Cookies;
    view: View;
    /** The office-holder who is signed in. */
    subject: Subject | undefined;
    /** Whose visit it was, where that was too long ago: the hash of who they are at the identity provider. */
    lapsed: string | undefined;
    /** Scheme, host and port of the portal. */
    origin: string;
  };
}

export type Ctx = Context<Env>;
export type Middleware = MiddlewareHandler<Env>;
export type Handler = HonoHandler<Env>;
