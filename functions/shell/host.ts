import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import type { FactKind } from '#shared/domain/fact.ts';
import type { Req, SourceMeta } from '#shared/domain/source.ts';
import { look } from '#shared/fetch/look.ts';
import type {
  Cause,
  Duties,
  Looked,
  PaceState,
  RobotsKept,
  Validators,
} from '#shared/fetch/looked.ts';
import { hostPort } from '#shared/fetch/ssrf.ts';
import { hostPacesIn, hostRobotsIn } from '#shared/storage/hosts.ts';

/** Least time between two requests to a host that the operator gave by its private address: their own machine. */
const OWN_HOST_EVERY_MS = 50;

/** What a function brings along to make a polite request. */
export interface HostOptions {
  readonly dynamo: DynamoDBClient;
  /** The LOOKS table. */
  readonly table: string;
  readonly holds: (text: string) => readonly FactKind[];
  readonly allowHosts: ReadonlySet<string>;
  readonly contactUrl: string;
  readonly secret?: (name: string) => Promise<string | undefined>;
  /** How long one look waits for its host's turn; that of everybody unless given. */
  readonly patienceMs?: number;
  /** Validators of a page that was read before; none asks for the whole page. */
  readonly validators?: (url: string) => Promise<Validators | undefined>;
}

/** One polite request, with pace and robots.txt kept in the table, so that every function is as polite as all of them. */
export function hostOver(options: HostOptions) {
  const { dynamo, table, allowHosts } = options;
  const hosts = standInsOf(allowHosts);
  const duties: Duties = {
    pace: hostPacesIn<PaceState>(dynamo, table),
    robots: hostRobotsIn<RobotsKept>(dynamo, table),
    validators: options.validators ?? (async () => undefined),
    leaks: options.holds,
    allowHosts,
    hosts,
    secret: options.secret ?? (async () => undefined),
    contactUrl: options.contactUrl,
    ...(options.patienceMs !== undefined && { limits: { patienceMs: options.patienceMs } }),
    now: Date.now,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
  // A rescan and a canary must see the page itself.
  const whole: Duties = { ...duties, validators: async () => undefined };
  return (meta: SourceMeta, req: Req, cause: Cause): Promise<Looked> => {
    const seesItself = cause === 'rescan' || cause === 'canary';
    const paced = atItsPace(meta, req.url, allowHosts, hosts);
    return look({ meta: paced, req, cause }, seesItself ? whole : duties);
  };
}

/**
 * Hosts as a setting lists them, separated by commas: `host:port` for one that may be reached although private, and
 * `name=host:port` for one that stands in for a source's own (tests, one machine).
 */
export function hostsIn(setting: string): ReadonlySet<string> {
  return new Set(setting.split(',').filter(Boolean));
}

function standInsOf(allowHosts: ReadonlySet<string>): Readonly<Record<string, string>> {
  const pairs = [...allowHosts].map((one) => one.split('='));
  return Object.fromEntries(
    pairs.flatMap(([name, origin]) => (name && origin ? [[name, `http://${origin}`]] : [])),
  );
}

function atItsPace(
  meta: SourceMeta,
  url: string,
  allowHosts: ReadonlySet<string>,
  hosts: Readonly<Record<string, string>>,
): SourceMeta {
  if (!URL.canParse(url)) return meta;
  const { hostname } = new URL(url);
  if (!allowHosts.has(hostPort(new URL(url))) && !Object.hasOwn(hosts, hostname)) return meta;
  return {
    ...meta,
    pace: { ...meta.pace, everyMs: Math.min(meta.pace.everyMs, OWN_HOST_EVERY_MS) },
  };
}
