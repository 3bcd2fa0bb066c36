/** What the runner and a function's process say to each other. */
export type ToFunction =
  | {
      readonly kind: 'invoke';
      readonly id: string;
      readonly event: unknown;
      readonly timeoutMs: number;
    }
  | { readonly kind: 'clock'; readonly offset: number };

export type FromFunction =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: string; readonly answer: Answer };

/** What one invocation gave. An error has the fields that Lambda gives it. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: InvocationError };

export interface InvocationError {
  readonly errorType: string;
  readonly errorMessage: string;
}
