import { log } from '#functions/shell/log.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';
import { registerOf } from '#shared/sources/lookups.ts';
import type { OfficeHolder } from '#shared/sources/roo.ts';
import { bareName } from '#shared/sources/roo.ts';
import type { KeptOffice, OfficeBody, Offices } from '#shared/storage/offices.ts';

import type { LookedUp } from './look-up.ts';

interface RegisterNeeds {
  readonly offices: Pick<Offices, 'replace'>;
  readonly now: () => number;
}

/**
 * Keeps which offices each body of a register has. Who holds them is kept of one body only, the employer's own (`own`): Luwte
 * keeps no list of people who are not enrolled, public or not.
 */
export async function readRegister(
  { offices, now }: RegisterNeeds,
  { source, request }: LookRequest,
  answer: LookedUp,
): Promise<void> {
  const register = registerOf(source);
  if (!register || 'why' in answer) return;
  const read = register.read(answer.res);
  if (read.outcome !== 'read') {
    log.warn('register not read', { source, outcome: read.outcome });
    return;
  }
  const at = new Date(now()).toISOString();
  const own = bareName(request.data?.['own'] ?? '');
  const bodies = Map.groupBy(read.holders, ({ organisation }) => bareName(organisation));
  await offices.replace(
    [source, request.step].filter(Boolean).join(':'),
    at,
    [...bodies].map(([key, holders]): OfficeBody => ({
      register: source,
      organisation: holders[0]?.organisation ?? key,
      key,
      offices: key === own ? heldOffices(holders, at) : titles(holders, at),
      at,
    })),
  );
}

function heldOffices(holders: readonly OfficeHolder[], at: string): readonly KeptOffice[] {
  return current(holders, at).map(({ title, name, from, until }) => ({
    title,
    holder: name,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  }));
}

function titles(holders: readonly OfficeHolder[], at: string): readonly KeptOffice[] {
  return [...new Set(current(holders, at).map(({ title }) => title))].map((title) => ({ title }));
}

/** Whoever has left the office holds it no longer. */
function current(holders: readonly OfficeHolder[], at: string): readonly OfficeHolder[] {
  const today = at.slice(0, 10);
  return holders.filter(({ until }) => until === undefined || until >= today);
}
