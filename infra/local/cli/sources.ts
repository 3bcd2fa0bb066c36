import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { BadInput } from '#shared/domain/errors.ts';
import { termsAreMet } from '#shared/domain/source.ts';
import { LOOKUPS } from '#shared/sources/lookups.ts';
import { CONNECTORS } from '#shared/sources/registry.ts';

import { DEFAULT_DATA } from '../machine.ts';
import type { SourceState } from './deployed.ts';
import { withTable } from './deployed.ts';
import { withState } from './read-state.ts';
import type { Command } from './run.ts';
import type { Described, Given, Recorded, SourceRow } from './source-row.ts';
import { sourceRow, sourceText } from './source-row.ts';
import type { Terminal } from './terminal.ts';
import { writeLine } from './terminal.ts';

const HELP = `luwte sources [ID]... [--data DIR | --table NAME] [--format table|jsonl]
luwte sources allow ID --by NAME [--data DIR | --table NAME]
luwte sources disallow ID [--data DIR | --table NAME]

Where Luwte can look: what each source is, what leaves and where to, how often it is asked, what it costs, whose terms
hold and who read them when, what its test questions gave, and what the last week brought. Decisions and results are
those kept in DIR (${DEFAULT_DATA}, where it is there).

  allow      records that NAME has read the terms, and switches the source on
  disallow   takes that back: the source is off again
  --table    those of a deployed stage instead: its output LooksTable, with your own AWS credentials and AWS_REGION

A source with terms that nobody has read stays off. Those that go from site to site have none: robots.txt is kept.
`;

/** Those of the scan, and those that are looked up beside it. */
const ALL: readonly Described[] = [...CONNECTORS, ...LOOKUPS];
const WEEK_MS = 7 * 86_400_000;

export const sources: Command = {
  summary: 'where Luwte can look, and what is on',
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        table: { type: 'string' },
        format: { type: 'string', default: 'table' },
        by: { type: 'string' },
      },
    });
    if (values.format !== 'table' && values.format !== 'jsonl')
      throw new BadInput(`--format: wanted table or jsonl; got "${values.format}"`);
    if (values.data !== undefined && values.table !== undefined)
      throw new BadInput('wanted --data or --table; got both');
    const { table, data } = values;
    const [verb, ...ids] = positionals;
    if (verb === 'allow' || verb === 'disallow')
      return decide({ verb, ids, by: values.by, where: { table, data } }, terminal);
    if (values.by !== undefined) throw new BadInput('wanted --by only with allow');
    const wanted = positionals.length === 0 ? ALL : positionals.map((id) => known(id));
    const rows = await rowsOf(wanted, { table, data });
    for (const row of rows) {
      if (values.format === 'jsonl') await writeLine(terminal.stdout, row);
      else terminal.stdout.write(`${sourceText(row)}\n`);
    }
    return 0;
  },
};

function known(id: string): Described {
  const found = ALL.find(({ meta }) => meta.id === id);
  if (found) return found;
  const ids = ALL.map(({ meta }) => meta.id).join(', ');
  throw new BadInput(`wanted allow, disallow or a source out of ${ids}; got "${id}"`);
}

/** Where decisions and results are kept: a data folder, or the table of a deployed stage. */
interface Where {
  readonly data: string | undefined;
  readonly table: string | undefined;
}

function withRecords<T>({ table, data }: Where, work: (state: SourceState) => Promise<T>) {
  return table === undefined ? withState(data ?? DEFAULT_DATA, work) : withTable(table, work);
}

async function rowsOf(wanted: readonly Described[], where: Where): Promise<SourceRow[]> {
  const { table, data } = where;
  const isThere = await access(join(data ?? DEFAULT_DATA, 'machine.json')).then(
    () => true,
    () => false,
  );
  if (table === undefined && data === undefined && !isThere)
    return wanted.map((one) => sourceRow(one));
  return withRecords(where, (state) =>
    Promise.all(wanted.map(async (one) => sourceRow(one, await recordedOf(one.meta.id, state)))),
  );
}

async function recordedOf(id: string, state: SourceState): Promise<Recorded> {
  const now = state.now();
  const [terms, canaries, rests, given] = await Promise.all([
    state.sources.terms(id),
    state.sources.canaries(id),
    state.breakers.closedUntil(id, now),
    givenBy(id, state, now),
  ]);
  const restsUntil = rests === undefined ? undefined : new Date(rests).toISOString();
  return { terms, canaries, restsUntil, given };
}

/** Watched sites are counted by their own names, for everybody. */
async function givenBy(id: string, state: SourceState, now: number): Promise<Given | undefined> {
  const [from, to] = [now - WEEK_MS, now].map((at) => new Date(at).toISOString().slice(0, 10));
  if (from === undefined || to === undefined) return undefined;
  const days =
    id === 'site'
      ? (await state.outcomes.ofEverybody(from, to)).filter(({ source }) =>
          source.startsWith('site:'),
        )
      : await state.outcomes.ofSource(id, from, to);
  if (days.length === 0) return undefined;
  const sum = (count: 'requests' | 'hits' | 'nothing' | 'refused' | 'unreadable') =>
    days.reduce((total, one) => total + one[count], 0);
  const why = days.findLast((one) => one.why !== undefined)?.why;
  return {
    requests: sum('requests'),
    hits: sum('hits'),
    nothing: sum('nothing'),
    refused: sum('refused'),
    unreadable: sum('unreadable'),
    ...(why !== undefined && { why }),
  };
}

interface Decision {
  readonly verb: 'allow' | 'disallow';
  readonly ids: readonly string[];
  readonly by: string | undefined;
  readonly where: Where;
}

async function decide({ verb, ids, by, where }: Decision, { stderr }: Terminal): Promise<number> {
  const [id, ...more] = ids;
  if (id === undefined || more.length > 0)
    throw new BadInput(
      `wanted ${verb} with one source; got ${ids.length}; see luwte sources --help`,
    );
  const { meta } = known(id);
  const name = by?.trim() ?? '';
  if (verb === 'allow' && name === '')
    throw new BadInput('wanted --by NAME: who has read the terms');
  if (meta.optIn === undefined && termsAreMet(meta.terms))
    throw new BadInput(
      `wanted a source with terms of its own; got "${id}", which goes only where you send it: to the sites you watch and the files you name`,
    );
  await withRecords(where, async (state) => {
    const at = new Date(state.now()).toISOString();
    if (verb === 'allow') await state.sources.allow({ source: id, by: name, at });
    else await state.sources.disallow(id);
  });
  if (verb === 'allow' && meta.optIn !== undefined) stderr.write(`${meta.optIn}\n`);
  if (verb === 'allow' && meta.auth)
    stderr.write(
      `${id} wants a key named ${meta.auth.secret}; ${where.table === undefined ? 'see --keys in luwte scan --help' : 'put it into the secret SourceKeys, as infra/README.md says'}\n`,
    );
  stderr.write(`${id} is ${verb === 'allow' ? 'on' : 'off'} from the next run\n`);
  return 0;
}
