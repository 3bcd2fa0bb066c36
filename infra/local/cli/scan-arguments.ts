import { access } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { BadInput } from '#shared/domain/errors.ts';
import type { Person } from '#shared/domain/person.ts';
import { readPeople } from '#shared/enrolment/people-file.ts';
import { CONNECTORS, connectorOf } from '#shared/sources/registry.ts';

import { DEFAULT_DATA } from '../machine.ts';
import { checkFact } from './blind-judge.ts';
import { textFile } from './text-file.ts';

/** What `luwte scan --help` says. */
export const SCAN_HELP = `luwte scan --people people.yaml [--watch URL]... [--archive FILE]... [--source ID]... [--keys FILE] [--stand-in NAME=HOST:PORT]... [--data DIR] [--once] [--format table|json]

The whole line on one machine: enrols these people, looks, judges, opens tasks, writes mails.

  --people FILE    people.yaml or .json: who, and what should not be found. "consents: [breaches]" with a person says that
                   they agreed, apart from the rest, that six digits of a hash of each of their e-mail addresses go to a
                   list of data breaches (luwte sources hibp-range); taken out of the file, the consent is withdrawn
  --watch URL      a site to read, politely: robots.txt, one request at a time; may stand more than once. A public
                   Telegram channel or a board of 4chan is watched too, where that source is on
  --archive FILE   a web archive or a folder of saved pages; may stand more than once
  --source ID      a source to ask besides (see luwte sources); may stand more than once. Naming it says that you
                   have read its terms
  --keys FILE      keys of sources that want one, as a JSON object by name: {"brave": "…"}; kept in DIR, for you alone
  --stand-in NAME=HOST:PORT
                   ask this server, over http, instead of a source's own host NAME: to try a source without asking it,
                   as in --stand-in api.search.brave.com=127.0.0.1:8081; may stand more than once
  --data DIR       where everything is kept (${DEFAULT_DATA}); a second run goes on where the first stopped
  --once           until everything is quiet; otherwise until stopped (Ctrl-C)
  --consented      these people have agreed on paper, to all that the file says; otherwise it is asked
  --format FORM    table (the default) or json: the summary

Counts of requests and pages are those of all runs on DIR; findings, exposures and tasks are those open now.
`;

/** What a scan was asked to do, checked before anything starts. */
export interface Wanted {
  readonly people: readonly Person[];
  readonly watch: readonly URL[];
  readonly archive: readonly string[];
  readonly source: readonly string[];
  /** Keys of sources by name. */
  readonly keys: Readonly<Record<string, string>>;
  /** `name=host:port`, as the setting ALLOW_HOSTS has it. */
  readonly standIns: readonly string[];
  readonly data: string;
  readonly once: boolean;
  readonly consented: boolean;
  readonly json: boolean;
}

/** Reads the words after `luwte scan` and the files that they name. Throws BadInput for whatever the caller can mend. */
export async function readScan(args: readonly string[]): Promise<Wanted> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: 'string' },
      watch: { type: 'string', multiple: true, default: [] },
      archive: { type: 'string', multiple: true, default: [] },
      source: { type: 'string', multiple: true, default: [] },
      keys: { type: 'string' },
      'stand-in': { type: 'string', multiple: true, default: [] },
      data: { type: 'string', default: DEFAULT_DATA },
      once: { type: 'boolean', default: false },
      consented: { type: 'boolean', default: false },
      format: { type: 'string', default: 'table' },
    },
  });
  if (values.people === undefined)
    throw new BadInput('wanted --people FILE; got none; see luwte scan --help');
  if (values.format !== 'table' && values.format !== 'json')
    throw new BadInput(`--format: wanted table or json; got "${values.format}"`);
  for (const id of values.source)
    if (!connectorOf(id))
      throw new BadInput(`--source: wanted a known source, got "${id}"; see luwte sources`);
  await Promise.all(values.archive.map((path) => mustBeThere(path)));
  return {
    people: readPeople(await textFile(values.people, '--people'), values.people, checkFact),
    watch: values.watch.map((url) => siteUrl(url)),
    archive: values.archive,
    source: values.source,
    keys:
      values.keys === undefined ? {} : keysIn(await textFile(values.keys, '--keys'), values.keys),
    standIns: values['stand-in'].map((pair) => standIn(pair)),
    data: values.data,
    once: values.once,
    consented: values.consented,
    json: values.format === 'json',
  };
}

function siteUrl(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new BadInput(`--watch: wanted an http or https address, got "${given}"`);
  if (url.username !== '' || url.password !== '')
    throw new BadInput('--watch: wanted an address without a user name or password');
  return url;
}

const STAND_IN = /^([a-z0-9.-]+)=((?:[a-z0-9.-]+|\[[0-9a-f:]+\]):\d{1,5})$/i;

function standIn(pair: string): string {
  const [, name = '', server = ''] = STAND_IN.exec(pair) ?? [];
  if (server === '' || !URL.canParse(`http://${server}`))
    throw new BadInput(`--stand-in: wanted NAME=HOST:PORT; got "${pair}"`);
  const hosts = CONNECTORS.flatMap(({ meta }) => meta.hosts).filter((host) => host !== '*');
  if (!hosts.includes(name.toLowerCase()))
    throw new BadInput(`--stand-in: wanted a host out of ${hosts.join(', ')}; got "${name}"`);
  return `${name.toLowerCase()}=${server}`;
}

/** Keys by name. What stands there is said by its name only. */
function keysIn(json: string, path: string): Readonly<Record<string, string>> {
  const names = CONNECTORS.flatMap(({ meta }) => meta.auth?.secret ?? []);
  const wanted = `--keys: ${path}: wanted a JSON object with keys by name, out of ${names.join(', ')}`;
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    throw new BadInput(`${wanted}; got no JSON`);
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new BadInput(`${wanted}; got something else`);
  const keys: Record<string, string> = {};
  for (const [name, value] of Object.entries(read)) {
    if (!names.includes(name)) throw new BadInput(`${wanted}; got the name "${name}"`);
    if (typeof value !== 'string' || value === '')
      throw new BadInput(`${wanted}; the key of "${name}" is no text`);
    keys[name] = value;
  }
  return keys;
}

async function mustBeThere(path: string): Promise<void> {
  await access(path).catch(() => {
    throw new BadInput(
      `--archive: wanted a web archive or a folder; got "${path}", which is not there`,
    );
  });
}
