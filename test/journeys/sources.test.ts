import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';

import { beforeAll, describe, expect, it } from 'vitest';

import { WATCHED } from '#functions/shell/watched.ts';
import { run } from '#infra/local/cli/run.ts';
import type { Machine } from '#infra/local/machine.ts';
import type { Summary } from '#infra/local/summary.ts';
import { CONNECTORS } from '#shared/sources/registry.ts';
import { luwte } from '#test/support/journey-program.ts';
import { spellingsOf } from '#test/support/journey-secrets.ts';
import { assembly, fileSteps, mailsOf, makeFolder, openMachine } from '#test/support/journey.ts';
import { BLUESKY_KEY } from '#test/support/stand-ins/social.ts';
import { startStandIns, type Access, type StandIns } from '#test/support/stand-ins/start.ts';
import { KEY } from '#test/support/stand-ins/world.ts';
import { PEOPLE } from '#test/village/people.ts';
import { openVillage, type Village } from '#test/village/village.ts';

import { ASKED_OTHERWISE, CANARIES, MAYOR, publicDocs } from '../support/journey-sources.ts';

const CHANNELS = ['https://t.me/s/zilverwierdepraat', 'https://boards.4chan.org/pol/'];
const WATCHED_FOR = PEOPLE.slice(0, 2);
const DAY_MS = 86_400_000;
/** Least time between two requests to a host of one's own machine; clocks of two processes differ a little. */
const SPACING_MS = 50 - 10;

interface Found {
  readonly url: string;
  readonly kind: string;
  readonly person: string;
  readonly reappearances: number;
}

describe('a scan of the village with every source, over its stand-in', () => {
  const steps = fileSteps();
  const canaries = [...CANARIES];
  let village: Village;
  let standIns: StandIns;
  let data: string;
  let args: string[];
  let first: Summary;
  let second: Summary;
  let found: Found[];
  let machine: Machine;
  let log: readonly Access[];
  let logAgain: readonly Access[];

  async function scan(): Promise<Summary> {
    const ran = await luwte('scan', ...args, '--once', '--consented', '--format', 'json').ended;
    expect([ran.status, ran.stderr]).toEqual([0, expect.any(String)]);
    return JSON.parse(ran.stdout) as Summary;
  }

  /** What a command says of the folder, through the machine that runs there. */
  async function say(...words: readonly string[]): Promise<string> {
    const stdout = new PassThrough();
    const terminal = { stdin: process.stdin, stdout, stderr: new PassThrough() };
    expect(await run([...words, '--data', data], terminal)).toBe(0);
    stdout.end();
    return text(stdout);
  }

  beforeAll(async () => {
    village = await openVillage();
    steps.onDown(() => village.close());
    const directory = new URL('o', village.urls['gids']).href;
    const docs = publicDocs(directory);
    // What the canaries must find is there at first, and can be taken away.
    standIns = await startStandIns({
      get docs() {
        return [...docs, ...canaries];
      },
      perPage: 2,
    });
    steps.onDown(() => standIns.close());
    const folder = await makeFolder(steps);
    data = join(folder, 'data');
    const [people, keys] = [join(folder, 'people.json'), join(folder, 'keys.json')];
    const secrets = CONNECTORS.flatMap(({ meta }) => meta.auth?.secret ?? []);
    await writeFile(people, JSON.stringify({ people: WATCHED_FOR }));
    await writeFile(
      keys,
      JSON.stringify(
        Object.fromEntries(secrets.map((name) => [name, name === 'bluesky' ? BLUESKY_KEY : KEY])),
      ),
    );
    const asked = CONNECTORS.filter(({ meta }) => !('rule' in meta.terms)).map(
      ({ meta }) => meta.id,
    );
    const many = (option: string, values: readonly string[]) =>
      values.flatMap((value) => [option, value]);
    args = [
      '--people',
      people,
      '--keys',
      keys,
      '--data',
      data,
      ...many('--watch', [...Object.values(village.urls), ...CHANNELS]),
      ...many(
        '--source',
        asked.filter((id) => !ASKED_OTHERWISE.has(id)),
      ),
      ...many('--stand-in', standIns.allowHosts),
    ];
    await assembly();
    first = await scan();
    log = standIns.log.slice();
    canaries.splice(
      canaries.findIndex(({ id }) => id === 'canary-kvk'),
      1,
    );
    second = await scan();
    logAgain = standIns.log.slice(log.length);
    machine = await openMachine(steps, {
      data,
      allowHosts: [...village.hosts, ...standIns.allowHosts],
    });
    const lines = (await say('findings', '--format', 'jsonl')).split('\n');
    found = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Found);
  }, 400_000);

  const outcomes = ({ sources }: Summary) =>
    Object.fromEntries(sources.map(({ id, outcome }) => [id, outcome]));

  it('says what each source gave', () => {
    expect(outcomes(first)).toMatchObject({
      'koop-sru': 'hits',
      'open-raadsinformatie': 'hits',
      brave: 'hits',
      linkup: 'hits',
      openarch: 'hits',
      'kvk-zoeken': 'nothing',
      'telegram-channel': 'hits',
      fourchan: 'hits',
      bluesky: 'hits',
      page: 'hits',
    });
    const sites = first.sources.filter(({ id }) => id.startsWith('site:'));
    expect(sites).toHaveLength(Object.keys(village.urls).length);
  });

  it('asks every source that is on, with its key, and no other', () => {
    const own = CONNECTORS.filter(({ meta }) => !('rule' in meta.terms)).map(({ meta }) => meta.id);
    expect([...new Set(log.map(({ source }) => source))].toSorted()).toEqual(
      own.filter((id) => !ASKED_OTHERWISE.has(id)).toSorted(),
    );
    expect(log.filter(({ status }) => status === 401)).toEqual([]);
  });

  it('leads to what stands there about the mayor', () => {
    const of = (kind: string, url: string) =>
      found.filter(
        (one) => one.person === MAYOR.id && one.kind === kind && one.url.startsWith(url),
      );
    const wanted = [
      ['address', village.urls['gids']],
      ['address', 'https://d2.example/'],
      ['address', 'https://bsky.app/'],
      ['phone', 'https://t.me/'],
      ['address', 'https://boards.4chan.org/'],
    ] as const;
    expect(wanted.filter(([kind, url = '']) => of(kind, url).length === 0)).toEqual([]);
  });

  it('sends no private fact of anybody, in no byte', () => {
    const bytes = [...log, ...logAgain].map(
      (one) =>
        decodeURIComponent(`${one.path} ${one.body}`.replaceAll('+', ' ')) +
        JSON.stringify(one.headers),
    );
    const spellings = WATCHED_FOR.flatMap((person) => spellingsOf(person));
    expect(spellings.filter((spelling) => bytes.some((one) => one.includes(spelling)))).toEqual([]);
    // It would have been seen: the public name of the mayor is there.
    expect(bytes.some((one) => one.includes('Oeverloos'))).toBe(true);
  });

  it('asks each source one thing at a time, with a pause in between', () => {
    for (const source of new Set(log.map((one) => one.source))) {
      const mine = log.filter((one) => one.source === source);
      const gaps = mine.slice(1).map(({ startedAt }, at) => startedAt - mine[at]!.endedAt);
      expect(gaps.filter((gap) => gap < SPACING_MS)).toEqual([]);
    }
  });

  it('asks a channel for its robots.txt before anything else, and not again on the same day', () => {
    const paths = log.filter(({ source }) => source === 'telegram-channel').map(({ path }) => path);
    expect(paths[0]).toBe('/robots.txt');
    const robots = [...log, ...logAgain].filter(({ path }) => path === '/robots.txt');
    expect(robots).toHaveLength(1);
  });

  it('asks conditionally the second time, and takes "not modified" for an answer', () => {
    const again = logAgain.filter(({ path }) =>
      /^\/s\/zilverwierdepraat|\/pol\/thread\//.test(path),
    );
    const validator = ({ headers }: Access) =>
      headers['if-none-match'] ?? headers['if-modified-since'];
    expect(again.filter((one) => one.status !== 304 || validator(one) === undefined)).toEqual([]);
    expect(new Set(again.map(({ source }) => source))).toEqual(
      new Set(['telegram-channel', 'fourchan']),
    );
    const pages = village.log.filter(({ headers }) => headers['if-none-match'] !== undefined);
    expect(pages.map(({ status }) => status)).toContain(304);
  });

  it('finds the second time what it found the first time, once', () => {
    expect(second).toMatchObject({ findings: first.findings, tasks: first.tasks });
    expect(found).toHaveLength(first.findings);
    expect(found.filter(({ reappearances }) => reappearances > 0)).toEqual([]);
  });

  it('does not call it "nothing" when a source no longer finds what is known to be there', async () => {
    expect(outcomes(second)['kvk-zoeken']).toBe('unreadable');
    const said = await say('sources', 'kvk-zoeken', 'brave');
    expect(said).toMatch(/^kvk-zoeken +on$/m);
    expect(said).toMatch(/must hit: FAILED on .*nothing instead of hits; must miss: passed/);
    expect(said).toMatch(/read on \d{4}-\d\d-\d\d by operator/);
    expect(said).toMatch(/must hit: passed on .*; must miss: passed/);
  });

  it('writes the line that the alarm counts', async () => {
    const files = await readdir(join(data, 'log'));
    const logs = await Promise.all(files.map((file) => readFile(join(data, 'log', file), 'utf8')));
    const failed = logs
      .join('\n')
      .split('\n')
      .filter((line) => line.includes(WATCHED.canaryFailed.event));
    expect(failed).toHaveLength(1);
    expect(failed[0]).toContain('kvk-zoeken');
  });

  it('asks the test questions by itself, on schedule, and tells the office-holder what could not be checked', async () => {
    const before = standIns.log.length;
    await machine.travel(DAY_MS);
    await machine.fire('plan');
    await machine.idle();
    const questions = standIns.log.slice(before).filter(({ source }) => source === 'kvk-zoeken');
    expect(questions.map(({ path }) => path).join(' ')).toMatch(/Kamer\+van\+Koophandel.*Qwxzyvrt/);
    await machine.fire('report');
    await machine.idle();
    const mails = await mailsOf(machine);
    const mine = mails.filter(({ to }) => to === MAYOR.email).map(({ says }) => says);
    expect(mine.at(-1)).toMatch(/handelsregister[^.]*proefvraag mislukte/i);
    expect(mine.at(-1)).not.toMatch(/brave[^.]*proefvraag/i);
  }, 120_000);
});
