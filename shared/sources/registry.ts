import type { Connector, Query, QueryKind, Req } from '#shared/domain/source.ts';

import { archive } from './archive.ts';
import { feed } from './feed.ts';
import { koopSru } from './koop-sru.ts';
import { page } from './page.ts';
import { site } from './site.ts';

/** A connector, whatever it takes. */
export type AnyConnector = { [K in QueryKind]: Connector<K> }[QueryKind];

/** Every source, in the order in which people read of them. A new one is its file, its fixtures and a line here. */
export const CONNECTORS: readonly AnyConnector[] = [site, page, archive, feed, koopSru];

/** The connector with that id; undefined where there is none. */
export function connectorOf(id: string): AnyConnector | undefined {
  return CONNECTORS.find(({ meta }) => meta.id === id);
}

/** What a connector would ask for a query; nothing for a query of a kind that it does not take. */
export function planFor(connector: AnyConnector, query: Query, since?: string): readonly Req[] {
  if (takes(connector, 'subject') && query.kind === 'subject') return connector.plan(query, since);
  if (takes(connector, 'urls') && query.kind === 'urls') return connector.plan(query, since);
  if (takes(connector, 'prefixes') && query.kind === 'prefixes')
    return connector.plan(query, since);
  return [];
}

function takes<K extends QueryKind>(
  connector: AnyConnector,
  kind: K,
): connector is Extract<AnyConnector, Connector<K>> {
  return connector.meta.takes === kind;
}
