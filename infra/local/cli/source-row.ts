import { termsAreMet } from '#shared/domain/source.ts';
import type { Probe, Query, SourceMeta } from '#shared/domain/source.ts';
import type { CanaryResult, TermsRead } from '#shared/storage/sources.ts';

/** What a source gave in the last days, all subjects and sites together. */
export interface Given {
  readonly requests: number;
  readonly hits: number;
  readonly nothing: number;
  readonly refused: number;
  readonly unreadable: number;
  /** Why something was refused or unreadable, the last time. */
  readonly why?: string;
}

/** What a data folder knows of a source; empty where there is none. */
export interface Recorded {
  readonly terms?: TermsRead | undefined;
  readonly canaries?: readonly CanaryResult[];
  /** Rests until then after failures, ISO 8601. */
  readonly restsUntil?: string | undefined;
  readonly given?: Given | undefined;
}

/** A source of the scan, or one that is looked up beside it. */
export interface Described {
  readonly meta: SourceMeta;
}

/** Everything that `luwte sources` tells of one source. */
export type SourceRow = ReturnType<typeof sourceRow>;

const LEAVES = {
  subject: 'public name and office',
  urls: 'the address of a page',
  prefixes: 'six digits of a hash of an e-mail address',
} as const;

/** One source with what was decided about it and how it has been. */
export function sourceRow({ meta }: Described, recorded: Recorded = {}) {
  const { id, title, takes, access, hosts, auth, pace, price, terms, optIn, note, docs } = meta;
  const probes: Readonly<Record<'hit' | 'miss', Probe<Query>>> | undefined = meta.canary;
  return {
    id,
    state: stateOf(meta, recorded),
    title,
    takes,
    access,
    hosts,
    leaves: hosts.length === 0 ? 'nothing' : LEAVES[takes],
    pace: paceOf(pace),
    price,
    key: auth?.secret,
    terms: terms.url,
    rule: 'rule' in terms ? terms.rule : undefined,
    termsRead: recorded.terms?.at.slice(0, 10) ?? ('rule' in terms ? undefined : terms.read),
    readBy: recorded.terms?.by,
    optIn,
    note,
    canary: {
      hit: probeOf(probes?.hit, 'hits', recorded.canaries),
      miss: probeOf(probes?.miss, 'nothing', recorded.canaries),
    },
    restsUntil: recorded.restsUntil,
    lastWeek: recorded.given,
    docs,
  };
}

function stateOf({ terms, optIn }: SourceMeta, recorded: Recorded): string {
  if (recorded.restsUntil !== undefined) return `resting until ${recorded.restsUntil}`;
  if (recorded.terms) return 'on';
  if (!termsAreMet(terms)) return 'off: terms not read';
  return optIn === undefined ? 'on' : 'off: needs a decision';
}

function paceOf({ everyMs, perDay, againAfterDays }: SourceMeta['pace']): string {
  if (everyMs === 0) return 'nothing is asked';
  const most = perDay === undefined ? '' : `, at most ${perDay.toLocaleString('en')} a day`;
  const again = againAfterDays === undefined ? '' : `, the same again after ${againAfterDays} days`;
  return `one request in ${everyMs / 1000} s${most}${again}`;
}

/** What came of a test question, or that there is none, or that it was not asked yet. */
function probeOf(
  probe: Probe<Query> | undefined,
  expect: CanaryResult['expect'],
  results: readonly CanaryResult[] | undefined,
): string {
  if (probe === undefined)
    return 'none: looked up when it is wanted, and a person confirms what it says';
  if ('none' in probe) return `none: ${probe.none}`;
  const last = results?.find((one) => one.expect === expect);
  if (!last) return 'not asked yet';
  const day = last.at.slice(0, 10);
  return last.passed
    ? `passed on ${day}`
    : `FAILED on ${day}: ${last.why ?? 'something else came'}`;
}

/** A source as a person reads it: a heading and a few indented lines. */
export function sourceText(row: SourceRow): string {
  const lines: [string, string][] = [
    ['what', row.title],
    [
      'leaves',
      row.hosts.includes('*') || row.hosts.length === 0
        ? row.leaves
        : `${row.leaves}, to ${row.hosts.join(' and ')}`,
    ],
    ['pace', row.pace],
    ['price', row.key === undefined ? row.price : `${row.price}; wants a key named ${row.key}`],
    ['terms', termsOf(row)],
    ['canary', canaryOf(row)],
  ];
  if (row.optIn !== undefined) lines.push(['decide', row.optIn]);
  if (row.note !== undefined) lines.push(['note', row.note]);
  if (row.lastWeek) lines.push(['week', weekOf(row.lastWeek)]);
  const body = lines.map(([name, says]) => `  ${name.padEnd(7)} ${says}\n`).join('');
  return `${row.id}  ${row.state}\n${body}`;
}

function termsOf({ id, terms, rule, termsRead, readBy }: SourceRow): string {
  if (rule === 'robots') return `none of its own: each site's robots.txt is kept (${terms})`;
  if (rule === 'own-files') return 'none: these are files that you have';
  if (!termsRead) return `${terms}, not read yet; then: luwte sources allow ${id} --by NAME`;
  return `${terms}, read on ${termsRead}${readBy === undefined ? '' : ` by ${readBy}`}`;
}

function canaryOf({ canary: { hit, miss } }: SourceRow): string {
  return hit === miss && !hit.startsWith('passed') ? hit : `must hit: ${hit}; must miss: ${miss}`;
}

function weekOf({ requests, hits, nothing, refused, unreadable, why }: Given): string {
  const counts = `${requests} requests: ${hits} hits, ${nothing} nothing, ${refused} refused, ${unreadable} unreadable`;
  return why === undefined || refused + unreadable === 0 ? counts : `${counts} (last: ${why})`;
}
