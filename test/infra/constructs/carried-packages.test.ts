import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { carriedPackages, copyPackage } from '#infra/constructs/carried-packages.ts';

function install(packages: Readonly<Record<string, readonly string[]>>): string {
  const root = mkdtempSync(join(tmpdir(), 'luwte-packages-'));
  for (const [name, needs] of Object.entries(packages)) {
    const folder = join(root, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    const dependencies = Object.fromEntries(needs.map((need) => [need, '*']));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, dependencies }));
  }
  return root;
}

describe('carried packages', () => {
  it('bring what they depend on, however deep, and nothing else, also in a circle', () => {
    const root = install({
      browser: ['@scope/unpack'],
      '@scope/unpack': ['stream'],
      stream: ['browser'],
      other: [],
    });
    expect(carriedPackages(['browser'], root)).toEqual(['@scope/unpack', 'browser', 'stream']);
  });

  it('say which package is not installed', () => {
    const root = install({ browser: ['missing'] });
    expect(() => carriedPackages(['browser'], root)).toThrow(/missing; it is not installed/);
  });

  it('are copied beside a bundle', () => {
    const root = install({ '@scope/unpack': [] });
    const bundle = mkdtempSync(join(tmpdir(), 'luwte-bundle-'));
    execFileSync(copyPackage('@scope/unpack', root, bundle), { shell: true });
    const copied = join(bundle, 'node_modules', '@scope', 'unpack', 'package.json');
    expect(JSON.parse(readFileSync(copied, 'utf8'))).toMatchObject({ name: '@scope/unpack' });
  });
});
