import type { Req, Res, SourceMeta } from '#shared/domain/source.ts';

import { contactPageMeta } from './contact-page.ts';
import { rdapMeta } from './rdap.ts';
import { readRoo, ROO_KINDS, rooMeta, rooRequest, type OfficeHolders } from './roo.ts';
import { readTweedeKamer, tweedeKamerMeta, tweedeKamerRequest } from './tweede-kamer.ts';

/**
 * Sources that are looked up beside the scan, through the same host and under the same rules: registers of who holds which
 * office, for enrolment, and whom to write to, for removal. None is ever asked about a person.
 */

/** A register of offices, read whole: which body or person somebody wanted to know of does not leave. */
export interface Register {
  readonly meta: SourceMeta<'urls'>;
  readonly requests: readonly Req[];
  read(res: Res): OfficeHolders;
}

export const REGISTERS: readonly Register[] = [
  { meta: rooMeta, requests: ROO_KINDS.map((kind) => rooRequest(kind)), read: readRoo },
  { meta: tweedeKamerMeta, requests: [tweedeKamerRequest()], read: readTweedeKamer },
];

/** All of them, as `luwte sources` lists them. */
export const LOOKUPS: readonly { readonly meta: SourceMeta<'urls'> }[] = [
  ...REGISTERS,
  { meta: contactPageMeta },
  { meta: rdapMeta },
];

export function registerOf(id: string): Register | undefined {
  return REGISTERS.find(({ meta }) => meta.id === id);
}

export function lookupOf(id: string): { readonly meta: SourceMeta<'urls'> } | undefined {
  return LOOKUPS.find(({ meta }) => meta.id === id);
}
