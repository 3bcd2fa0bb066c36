import type { Connector, Query, QueryKind, Req } from '#shared/domain/source.ts';

import { archive } from './archive.ts';
import { bluesky } from './bluesky.ts';
import { brave } from './brave.ts';
import { commonCrawl } from './common-crawl.ts';
import { feed } from './feed.ts';
import { fourchan } from './fourchan.ts';
import { hibpRange } from './hibp-range.ts';
import { koopSru } from './koop-sru.ts';
import { kvkZoeken } from './kvk-zoeken.ts';
import { linkup } from './linkup.ts';
import { openRaadsinformatie } from './open-raadsinformatie.ts';
import { openarch } from './openarch.ts';
import { page } from './page.ts';
import { site } from './site.ts';
import { telegramChannel } from './telegram-channel.ts';
import { waybackAvailability } from './wayback-availability.ts';
import { waybackCdx } from './wayback-cdx.ts';

/** A connector, whatever it takes. */
export type AnyConnector = { [K in QueryKind]: Connector<K> }[QueryKind];

/** Every source, in the order in which people read of them. A new one is its file, its fixtures and a line here. */
export const CONNECTORS: readonly AnyConnector[] = [
  site,
  page,
  archive,
  feed,
  koopSru,
  openRaadsinformatie,
  brave,
  linkup,
  openarch,
  kvkZoeken,
  telegramChannel,
  fourchan,
  bluesky,
  waybackCdx,
  waybackAvailability,
  commonCrawl,
  hibpRange,
];

/** The connector with that id; undefined where there is none. */
export function connectorOf(id: string): AnyConnector | undefined {
  return CONNECTORS.find(({ meta }) => meta.id === id);
}

/** The source that reads an address that somebody wants watched: one that reads only its own kind of address, else `site`. */
export function watcherOf(url: string): string {
  const own = CONNECTORS.find(
    (one) => reads(one, url) && !reads(one, 'https://elsewhere.example/'),
  );
  return own?.meta.id ?? site.meta.id;
}

function reads(connector: AnyConnector, url: string): boolean {
  return planFor(connector, { kind: 'urls', urls: [url] }).length > 0;
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
