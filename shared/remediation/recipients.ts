import { z } from 'zod';

import type { Route } from '#shared/domain/task.ts';

import apollo_io from './recipients/apollo.io.json' with { type: 'json' };
import archive_org from './recipients/archive.org.json' with { type: 'json' };
import bing_com from './recipients/bing.com.json' with { type: 'json' };
import facebook_com from './recipients/facebook.com.json' with { type: 'json' };
import funda_nl from './recipients/funda.nl.json' with { type: 'json' };
import google_com from './recipients/google.com.json' with { type: 'json' };
import haveibeenpwned_com from './recipients/haveibeenpwned.com.json' with { type: 'json' };
import kadaster_nl from './recipients/kadaster.nl.json' with { type: 'json' };
import kvk_nl from './recipients/kvk.nl.json' with { type: 'json' };
import linkedin_com from './recipients/linkedin.com.json' with { type: 'json' };
import nextdoor_com from './recipients/nextdoor.com.json' with { type: 'json' };
import reddit_com from './recipients/reddit.com.json' with { type: 'json' };
import rocketreach_co from './recipients/rocketreach.co.json' with { type: 'json' };
import snapchat_com from './recipients/snapchat.com.json' with { type: 'json' };
import strava_com from './recipients/strava.com.json' with { type: 'json' };
import t_me from './recipients/t.me.json' with { type: 'json' };
import tellows_nl from './recipients/tellows.nl.json' with { type: 'json' };
import tiktok_com from './recipients/tiktok.com.json' with { type: 'json' };
import x_com from './recipients/x.com.json' with { type: 'json' };
import zoominfo_com from './recipients/zoominfo.com.json' with { type: 'json' };
import type { SiteType } from './routing.ts';

const route = z.enum([
  'publisher',
  'host-dsa',
  'google-pii',
  'bing-eu',
  'google-outdated',
  'kvk-shielding',
  'kadaster-covenant',
  'operator',
  'own-organisation',
  'own-settings',
  'platform',
  'police',
  'editor',
  'archive',
  'broker',
]);

/** Words that the team reads, in both languages. */
const inBoth = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });

/** What is known about a site that may be asked: data, not code. One file per site in `recipients/`. */
const recipient = z.strictObject({
  /** Registrable domains that this is about. */
  domains: z.array(z.string().regex(/^[a-z0-9.-]+$/)).min(1),
  name: z.string().min(1),
  type: z.enum([
    'unknown',
    'news',
    'directory',
    'register-kvk',
    'register-kadaster',
    'platform',
    'paste',
    'web-archive',
    'broker',
    'own-organisation',
    'sports-app',
    'breach-list',
  ]),
  routes: z.array(
    z.strictObject({
      route,
      form: z.url({ protocol: /^https?$/ }).optional(),
      email: z.email().optional(),
      /** What the request must contain or show. */
      needs: z.array(inBoth).optional(),
    }),
  ),
  /** Days until removal that were seen or promised; null when unknown. */
  days: z.int().positive().nullable(),
  /** What whoever asks must know; empty where there is nothing. */
  note: z.strictObject({ nl: z.string(), en: z.string() }),
  /** Where we learned it. */
  sources: z.array(z.url()).min(1),
  quality: z.enum(['tested', 'verified', 'imported', 'scraped']),
  /** Day on which a person saw it live; null: check before use. */
  checkedOn: z.iso.date().nullable(),
});
export type Recipient = z.infer<typeof recipient>;

/** Every recipient that is known. Throws at start when a file does not fit the schema. */
export const RECIPIENTS: readonly Recipient[] = z
  .array(recipient)
  .parse([
    apollo_io,
    archive_org,
    bing_com,
    facebook_com,
    funda_nl,
    google_com,
    haveibeenpwned_com,
    kadaster_nl,
    kvk_nl,
    linkedin_com,
    nextdoor_com,
    reddit_com,
    rocketreach_co,
    snapchat_com,
    strava_com,
    t_me,
    tellows_nl,
    tiktok_com,
    x_com,
    zoominfo_com,
  ]);

/** Who is behind a site, by its registrable domain; undefined when nobody has written it down. */
export function recipientOf(site: string): Recipient | undefined {
  return RECIPIENTS.find(({ domains }) =>
    domains.some((domain) => site === domain || site.endsWith(`.${domain}`)),
  );
}

/** Routes that lead to one recipient, whatever site the data stand on. */
const BY_ROUTE: Readonly<Partial<Record<Route, string>>> = {
  'google-pii': 'google.com',
  'google-outdated': 'google.com',
  'bing-eu': 'bing.com',
  'kvk-shielding': 'kvk.nl',
  'kadaster-covenant': 'kadaster.nl',
};

/** Who is asked on a route about a site: a search engine or register for its own routes, else who is behind the site. */
export function recipientFor(site: string, way: Route): Recipient | undefined {
  return recipientOf(BY_ROUTE[way] ?? site);
}

/** What kind of site it is; `unknown` sites are asked as publishers. */
export function siteTypeOf(site: string): SiteType {
  return recipientOf(site)?.type ?? 'unknown';
}
