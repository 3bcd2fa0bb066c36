import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { SETTINGS } from '#functions/shell/settings.ts';
import { FACT_KINDS } from '#shared/domain/fact.ts';
import { KINDS } from '#shared/match/facts/registry.ts';
import { SOURCE_NL } from '#shared/report/words.ts';
import { LOOKUPS } from '#shared/sources/lookups.ts';
import { CONNECTORS } from '#shared/sources/registry.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const files = (pattern: string) => globSync(pattern, { cwd: root }).toSorted();
const importsOf = (file: string) =>
  [...read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, from = '']) => from);

describe('rooms', () => {
  it('import only themselves and the domain', () => {
    const strays = files('shared/*/**/*.ts').flatMap((file) => {
      const room = file.split('/')[1];
      return importsOf(file)
        .filter((from) => from.startsWith('#'))
        .filter(
          (from) => !from.startsWith('#shared/domain/') && !from.startsWith(`#shared/${room}/`),
        )
        .map((from) => `${file} imports ${from}`);
    });
    expect(strays).toEqual([]);
  });

  it('leave the domain alone: it imports nothing but itself', () => {
    const strays = files('shared/domain/**/*.ts').flatMap((file) =>
      importsOf(file)
        .filter((from) => !from.startsWith('.') && from !== 'node:util')
        .map((from) => `${file} imports ${from}`),
    );
    expect(strays).toEqual([]);
  });

  it('touch the world only where that is their purpose', () => {
    const shells = /^shared\/(fetch|storage|remediation\/channels)\//;
    const world =
      /^(@aws-sdk\/|@smithy\/|@middy\/|playwright|undici|nodemailer|node:(fs|http|https|http2|net|tls|dns|timers|child_process|worker_threads|process))/;
    const strays = files('shared/**/*.ts')
      .filter((file) => !shells.test(file))
      .flatMap((file) =>
        importsOf(file)
          .filter((from) => world.test(from))
          .map((from) => `${file} imports ${from}`),
      );
    expect(strays).toEqual([]);
  });

  it('know no clock and no environment', () => {
    const outside = /\b(Date\.now\(\)|new Date\(\)|process\.env|Math\.random\(\))/;
    const shells = /^shared\/(fetch|storage|keys)\//;
    const strays = files('shared/**/*.ts').filter(
      (file) => !shells.test(file) && outside.test(read(file)),
    );
    expect(strays).toEqual([]);
  });
});

describe('what a reader looks for', () => {
  const readme = read('README.md');

  it('lists every source in the README', () => {
    expect(
      [...CONNECTORS, ...LOOKUPS]
        .map(({ meta }) => meta.id)
        .filter((id) => !readme.includes(`\`${id}\``)),
    ).toEqual([]);
  });

  it('has a Dutch name for every source', () => {
    expect(
      [...CONNECTORS, ...LOOKUPS].map(({ meta }) => meta.id).filter((id) => !SOURCE_NL[id]),
    ).toEqual([]);
  });

  it('lists every function in the README', () => {
    const functions = files('functions/*/handler.ts').map((file) => file.split('/')[1] ?? '');
    expect(functions.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('lists every setting in the README, with its sentence', () => {
    const rows = Object.entries(SETTINGS).map(
      ([name, schema]) => `| \`${name}\` | ${schema.description ?? ''} |`,
    );
    expect(rows.filter((row) => !readme.replaceAll(/ +\|/g, ' |').includes(row))).toEqual([]);
  });

  it('has a file and a place in the registry for every kind of fact', () => {
    expect(FACT_KINDS.filter((kind) => !KINDS[kind])).toEqual([]);
    expect(
      FACT_KINDS.filter((kind) => !existsSync(join(root, `shared/match/facts/${kind}.ts`))),
    ).toEqual([]);
  });

  it('has a section in the runbook for every alarm that a stack declares', () => {
    const runbook = read('infra/runbook.md');
    const sections = files('infra/**/*.ts').flatMap((file) =>
      [...read(file).matchAll(/runbook:\s*'([^']+)'/g)].map(([, section = '']) => section),
    );
    expect(
      sections.filter((section) => !runbook.toLowerCase().includes(section.toLowerCase())),
    ).toEqual([]);
  });
});

describe('tests', () => {
  it('mirror something that exists', () => {
    const kinds = /^test\/(contracts|journeys|fixtures|village|bench|support)\//;
    const orphans = files('test/**/*.test.{ts,tsx}').filter((file) => {
      if (kinds.test(file) || file === 'test/house-rules.test.ts') return false;
      const mirrored = file.replace(/^test\//, '').replace(/\.test\.tsx?$/, '');
      const folder = mirrored.split('/').slice(0, -1).join('/');
      return (
        !['', '.ts', '.tsx', '.md'].some((ending) => existsSync(join(root, mirrored + ending))) &&
        !existsSync(join(root, folder))
      );
    });
    expect(orphans).toEqual([]);
  });

  it('leave nothing skipped, to do or alone', () => {
    const marks = /\b(it|test|describe)\.(skip|todo|only)\b(?!If)/;
    expect(
      files('test/**/*.ts').filter(
        (file) => file !== 'test/house-rules.test.ts' && marks.test(read(file)),
      ),
    ).toEqual([]);
  });
});

describe('what is committed', () => {
  it('names no download address and no machine', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });
});
