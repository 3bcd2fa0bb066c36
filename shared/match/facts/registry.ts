import type { FactKind } from '#shared/domain/fact.ts';

import type { KindOfFact } from '../kind.ts';
import { address } from './address.ts';
import { birthdate } from './birthdate.ts';
import { bsn } from './bsn.ts';
import { email } from './email.ts';
import { iban } from './iban.ts';
import { phone } from './phone.ts';
import { place } from './place.ts';
import { plate } from './plate.ts';
import { relative } from './relative.ts';
import { routine } from './routine.ts';
import { username } from './username.ts';

/** Every kind of fact that Luwte looks for. A new kind is a file beside this one and a line here. */
export const KINDS: Readonly<Record<FactKind, KindOfFact>> = {
  address,
  place,
  routine,
  relative,
  phone,
  email,
  plate,
  birthdate,
  username,
  iban,
  bsn,
};
