/** Somebody who may choose to be signed in as, on this machine only. */
export interface SignIn {
  /** Unique; the provider's `sub`. */
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly ('subject' | 'team')[];
  /** Id of the subject that this person is; absent for the team. */
  readonly subject?: string;
}

export interface IdentitySettings {
  /** Port to try; another is taken when it is not free. */
  readonly port: number | undefined;
  readonly portalUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly people: readonly SignIn[];
}

/** What the runner says to the identity provider's process. */
export type ToIdentity =
  | { readonly kind: 'start'; readonly settings: IdentitySettings }
  | { readonly kind: 'people'; readonly people: readonly SignIn[] }
  | { readonly kind: 'clock'; readonly offset: number };

export interface FromIdentity {
  readonly kind: 'listening';
  readonly issuer: string;
  readonly port: number;
}
