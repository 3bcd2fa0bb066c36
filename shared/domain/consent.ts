/** To what somebody agreed, and until when. */
export interface Consent {
  /** Version of the text they read. */
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly given: string;
  readonly until: string;
  readonly how: 'paper' | 'portal';
}

/**
 * Consent of its own, beside the general one: the first digits of a hash of each private e-mail address may go to a list of
 * data breaches. Once withdrawn it stays on record as such, so that an old paper does not bring it back.
 */
export interface BreachConsent extends Consent {
  /** ISO 8601, UTC. */
  readonly withdrawn?: string;
}

/** What may be agreed to beside being looked for. */
export const EXTRA_CONSENTS = ['breaches'] as const;
export type ExtraConsent = (typeof EXTRA_CONSENTS)[number];

/** How it stands with the consent for data breaches. It never outlives the general one. */
export type BreachStand = 'never' | 'holds' | 'withdrawn' | 'ended';

export function breachStandOf(
  {
    consent,
    breachConsent,
  }: { readonly consent: Consent; readonly breachConsent?: BreachConsent | undefined },
  now: string,
): BreachStand {
  if (breachConsent === undefined) return 'never';
  if (breachConsent.withdrawn !== undefined) return 'withdrawn';
  return breachConsent.until > now && consent.until > now ? 'holds' : 'ended';
}
