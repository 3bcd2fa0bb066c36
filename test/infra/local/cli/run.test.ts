import { mkdtemp, mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { said } from './said.ts';

const PEOPLE = `people:
  - id: mayor
    names: [{ given: Tjalling, prefix: van, family: Oosterzijl }]
    facts:
      - { kind: address, street: Lisdoddelaan, number: "12", city: Wierhaven, country: NL }
`;
const PAGE = 'Tjalling van Oosterzijl woont op Lisdoddelaan 12 in Wierhaven';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luwte-cli-'));
  const files: Record<string, string | Uint8Array> = {
    'people.yaml': PEOPLE,
    'latin.yaml': Buffer.from(PEOPLE.replace('Tjalling', 'Tjälling'), 'latin1'),
    'none.yaml': 'people: []',
    'broken.yaml': 'people: {',
    'page.txt': PAGE,
    'utf16.txt': Buffer.from(`\uFEFF${PAGE}`, 'utf16le'),
    'empty.txt': '',
    'noise.bin': Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 97 + 13) % 256)),
    'odd.warc': 'WARC/1.0\r\nnonsense',
    'huge.html': '',
    'huge.warc': '',
    'huge.yaml': '',
    'odd.keys': '{"nobody": "x"}',
    'number.keys': '{"brave": 7}',
  };
  await Promise.all(Object.entries(files).map(([name, body]) => writeFile(at(name), body)));
  await mkdir(at('nothing-in-it'));
  // Sparse: they take no room.
  for (const name of ['huge.html', 'huge.warc', 'huge.yaml']) await truncate(at(name), 3 * 2 ** 30);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const words = (line: string) =>
  line.split(' ').map((word) => (word.startsWith('@') ? at(word.slice(1)) : word));

describe('a command line that is wrong', () => {
  it.each([
    ['', /wanted one of check, .*got nothing/],
    ['nonsense', /got "nonsense"/],
    ['check @page.txt', /--people or --cases/],
    ['check --people @people.yaml', /at least one PATH/],
    ['check --people @nope.yaml @page.txt', /--people: wanted a file to read; got ".*nope\.yaml"/],
    ['check --people @nothing-in-it @page.txt', /--people: wanted a file to read/],
    ['check --people @huge.yaml @page.txt', /at most 64 MB/],
    ['check --people @latin.yaml @page.txt', /latin\.yaml:3: wanted text in UTF-8/],
    ['check --people @none.yaml @page.txt', /none\.yaml:1: people: at least one person/],
    ['check --people @broken.yaml @page.txt', /broken\.yaml:1: not readable as YAML or JSON/],
    ['check --people @noise.bin @page.txt', /noise\.bin/],
    ['check --people @people.yaml @nope.txt', /nope\.txt", which is not there/],
    [
      'check --people @people.yaml --format xml @page.txt',
      /--format: wanted table or jsonl; got "xml"/,
    ],
    ['check --people @people.yaml --country Holland @page.txt', /--country: wanted two letters/],
    ['check --cases @nope.jsonl', /nope\.jsonl", which cannot be read/],
    ['check --cases @nothing-in-it', /cannot be read/],
    ['extract', /at least one PATH/],
    ['extract --loud @page.txt', /--loud.*see luwte extract --help/],
    ['scan', /wanted --people FILE/],
    ['scan --people @people.yaml', /say --consented/],
    [
      'scan --people @people.yaml --consented --watch ftp://club.example',
      /--watch: wanted an http/,
    ],
    [
      'scan --people @people.yaml --consented --watch http://a:b@club.example',
      /--watch: wanted an address without/,
    ],
    ['scan --people @people.yaml --consented --archive @nope.warc', /--archive: .*not there/],
    ['scan --people @people.yaml --consented --source nobody', /--source: wanted a known source/],
    ['scan --people @people.yaml --consented --stand-in x', /--stand-in: wanted NAME=HOST:PORT/],
    [
      'scan --people @people.yaml --consented --stand-in a.example=b:1',
      /--stand-in: wanted a host out of/,
    ],
    ['scan --people @people.yaml --consented --keys @odd.keys', /--keys: .*got the name "nobody"/],
    ['scan --people @people.yaml --consented --keys @number.keys', /the key of "brave" is no text/],
    ['scan --people @people.yaml --consented --keys @page.txt', /got no JSON/],
    [
      'scan --people @people.yaml --consented --data @page.txt',
      /--data: wanted a folder to write in/,
    ],
    ['findings --data @nothing-in-it', /--data: wanted a folder that luwte scan/],
    ['tasks more', /see luwte tasks --help/],
    ['status --format csv', /--format/],
    ['sources frobnicate', /wanted allow, disallow or a source out of/],
    ['sources allow', /wanted allow with one source; got 0/],
    ['sources allow brave', /wanted --by NAME/],
    ['sources allow site --by Sam', /goes only where you send it/],
    ['sources --by Sam', /wanted --by only with allow/],
    ['sources disallow brave --data @nothing-in-it', /--data: wanted a folder/],
  ])(
    'luwte %s: ends with 2, one line on standard error, nothing on standard output',
    async (line, says) => {
      const { status, out, err } = await said(line === '' ? [] : words(line));
      expect({ status, out, lines: err.trimEnd().split('\n').length }).toEqual({
        status: 2,
        out: '',
        lines: 1,
      });
      expect(err).toMatch(says);
      expect(err).not.toMatch(/Lisdoddelaan|Oosterzijl/);
    },
  );
});

describe('a page that cannot be read', () => {
  it.each([
    ['@empty.txt', 'empty file'],
    ['@noise.bin', 'no reader'],
    ['@huge.html', 'larger than 20 MB'],
    ['@huge.warc', 'larger than 2 GB'],
    ['@odd.warc', 'without a page'],
  ])('%s: is said to be so, never passed over', async (path, why) => {
    const checked = await said(words(`check --people @people.yaml --format jsonl ${path}`));
    const lines = checked.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual([
      {
        id: expect.any(String),
        person: 'mayor',
        outcome: 'unreadable',
        why: expect.stringContaining(why),
      },
    ]);
    expect(checked.status).toBe(1);
    const extracted = await said(words(`extract --format jsonl ${path}`));
    expect(JSON.parse(extracted.out)).toMatchObject({ outcome: 'unreadable' });
  });

  it('is said of a folder in which there is none', async () => {
    const { err } = await said(words('check --people @people.yaml @nothing-in-it'));
    expect(err).toContain('no page was there to read');
  });
});

describe('a command line that is right', () => {
  it.each(['@page.txt', '@utf16.txt'])('finds what stands in %s, and ends with 1', async (path) => {
    const { status, out } = await said(words(`check --people @people.yaml ${path}`));
    expect(status).toBe(1);
    expect(out).toContain('address, about them');
    expect(out).not.toContain('Lisdoddelaan');
  });

  it('reads standard input', async () => {
    const { status } = await said(words('check --people @people.yaml -'), PAGE);
    expect(status).toBe(1);
  });

  it('reads cases that begin with a byte order mark, and goes on after a bad one', async () => {
    const person = {
      id: 'x',
      names: [{ family: 'Oosterzijl' }],
      facts: [{ kind: 'phone', value: '+31600001204' }],
    };
    const one = JSON.stringify({ id: 'c1', person, page: { text: 'bel 06 00001204' } });
    await writeFile(at('cases.jsonl'), `\uFEFF${one}\r\nno case\n${one}\n`);
    const { status, out } = await said(words('check --cases @cases.jsonl'));
    const outcomes = out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { outcome: string }).outcome);
    expect(outcomes).toEqual(['read', 'bad-input', 'read']);
    expect(status).toBe(2);
  });

  it.each(['check', 'extract', 'scan', 'findings', 'tasks', 'status', 'sources'])(
    'luwte %s --help: begins with how it is called',
    async (name) => {
      const { status, out, err } = await said([name, '--help']);
      expect([status, err]).toEqual([0, '']);
      expect(out).toMatch(new RegExp(`^luwte ${name} `));
    },
  );
});
