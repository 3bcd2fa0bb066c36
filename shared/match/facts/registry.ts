import type { FactKind } from '#shared/domain/fact.ts';

import type { KindOfFact } from '../kind.ts';

/** Every kind of fact that Luwte looks for. A new kind is a file beside this one and a line here. */
export const KINDS: Readonly<Partial<Record<FactKind, KindOfFact>>> = {};
