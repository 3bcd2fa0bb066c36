import { termsAreMet } from '#shared/domain/source.ts';
import type { AnyConnector } from '#shared/sources/registry.ts';
import { CONNECTORS, connectorOf } from '#shared/sources/registry.ts';
import type { Breakers } from '#shared/storage/breakers.ts';
import type { SourceRecords } from '#shared/storage/sources.ts';

/** Ids of the lists of data breaches that somebody has switched on. Each person's own consent comes on top. */
export async function breachListsOn(records: Pick<SourceRecords, 'terms'>): Promise<string[]> {
  const lists = BREACH_LISTS.map(async (id) => ((await records.terms(id)) ? [id] : []));
  return (await Promise.all(lists)).flat();
}

/** Ids of the sources that are asked for hash prefixes. */
export const BREACH_LISTS: readonly string[] = CONNECTORS.filter(
  ({ meta }) => meta.takes === 'prefixes',
).map(({ meta }) => meta.id);

/**
 * The sources that are on: those whose terms were read when they were written and need no decision, and those whose
 * terms somebody has read since (`luwte sources allow`). A source that fails again and again rests.
 */
export function sourcesOn(
  records: Pick<SourceRecords, 'terms'>,
  breakers: Pick<Breakers, 'closedUntil'>,
  now: () => number,
) {
  async function withTerms(connector: AnyConnector): Promise<AnyConnector | undefined> {
    const { meta } = connector;
    const read = await records.terms(meta.id);
    if (!read) return meta.optIn === undefined && termsAreMet(meta.terms) ? connector : undefined;
    const terms = { url: meta.terms.url, read: read.at };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same connector, with its terms dated.
    return { ...connector, meta: { ...meta, terms } } as AnyConnector;
  }
  async function unlessResting(connector: AnyConnector): Promise<AnyConnector | undefined> {
    const restsUntil = await breakers.closedUntil(connector.meta.id, now());
    return restsUntil === undefined ? withTerms(connector) : undefined;
  }
  return {
    one: async (id: string): Promise<AnyConnector | undefined> => {
      const connector = connectorOf(id);
      return connector && withTerms(connector);
    },
    all: async (): Promise<AnyConnector[]> => {
      const on = await Promise.all(CONNECTORS.map((one) => unlessResting(one)));
      return on.filter((one) => one !== undefined);
    },
  };
}
