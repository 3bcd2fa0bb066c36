import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { keepRules, keepTokens } from '#functions/portal/style/keep-used.ts';
import { SHEET } from '#functions/portal/style/sheet.ts';
import { USED } from '#functions/portal/style/used.ts';
import { codes } from '#functions/portal/words/codes.ts';
import { sayRule } from '#functions/portal/words/rules.ts';
import { SAY } from '#functions/portal/words/say.ts';
import { FACT_KINDS } from '#shared/domain/fact.ts';
import { RULES } from '#shared/findings/severity.ts';

import { MINE, OUTSIDE, TEAM } from './places.ts';
import { world } from './world.ts';

const root = join(import.meta.dirname, '..', '..', '..', 'functions', 'portal');

describe.each(['nl', 'en'] as const)('every page in %s', (language) => {
  const cases = [
    ...OUTSIDE.map((path) => ['nobody', path] as const),
    ...MINE.map((path) => ['ilse', path] as const),
    ...TEAM.map((path) => ['sam', path] as const),
  ];

  it.each(cases)('for %s: %s', async (who, path) => {
    const there = await world();
    there.share();
    const visitor = who === 'nobody' ? there.visitor(language) : await there.as(who, language);
    const text = await visitor.see(path);
    expect(text).toContain(`<html lang="${language}"`);
    const spoken = text
      .replaceAll(/<(?:style|script)[\s\S]*?<\/(?:style|script)>/g, '')
      .replaceAll(/<[^>]+>/g, ' ');
    expect(spoken).not.toMatch(/undefined|\[object|NaN|null|=>|\{\{|\bfunction\b/);
    // Codes of the tables are for tables.
    expect(spoken).not.toMatch(/\b(?:re-appeared|host-dsa|google-pii|in-time|someone-else)\b/);
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text).not.toMatch(
      / style="|<script|onclick=|https?:\/\/(?!club\.example|id\.example|luwte\.example)[^"\s]*\.(?:css|js|woff)/,
    );
  });

  it('says every code of the domain', () => {
    const { state, route, step, look } = codes[language];
    for (const said of [
      ...Object.values(state),
      ...Object.values(route),
      ...Object.values(step),
      ...Object.values(look),
    ])
      expect(said.length).toBeGreaterThan(1);
    expect(Object.keys(SAY[language].facts.kinds)).toEqual([...FACT_KINDS]);
  });
});

describe('words', () => {
  it('are two languages: no sentence of the one stands in the other', () => {
    const all = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap((one) => all(one))
          : [];
    const dutch = new Set(all(SAY.nl).filter((text) => text.includes(' ')));
    expect(all(SAY.en).filter((text) => dutch.has(text))).toEqual([]);
  });

  it('say every severity rule in Dutch', () => {
    for (const { says } of RULES)
      expect(sayRule(says, 'nl').toLowerCase()).not.toBe(sayRule(says, 'en').toLowerCase());
  });
});

describe('the style sheet', () => {
  it('has exactly the classes of the library that pages name', () => {
    const named = globSync('pages/*.tsx', { cwd: root })
      .flatMap((file) => [
        ...readFileSync(join(root, file), 'utf8').matchAll(/utrecht-[\w-]+(?!\$|[\w-])/g),
      ])
      .map(([name]) => name)
      .filter((name) => !name.endsWith('--'));
    expect([...new Set(named)].filter((name) => !USED.has(name))).toEqual([]);
  });

  it('asks for nothing from elsewhere, and is not a library of everything', () => {
    expect(SHEET).not.toMatch(/@import|url\(|@font-face/);
    expect(SHEET.length).toBeLessThan(150_000);
    expect(SHEET).toContain('.utrecht-button--primary-action');
    expect(SHEET).not.toContain('.utrecht-calendar');
  });

  it('keeps a rule for the selectors that are used, and the tokens that those name', () => {
    const css =
      '/* x */ @charset "UTF-8"; .utrecht-a, .utrecht-b:hover { color: var(--a, red); } .utrecht-c { top: 0 } @media print { .utrecht-a { top: 1px } .utrecht-c { top: 0 } }';
    const kept = keepRules(css, new Set(['utrecht-a']));
    expect(kept).toBe('.utrecht-a{color:var(--a,red);}\n@media print{.utrecht-a{top:1px}}');
    expect(keepTokens(':root { --a: var(--b); --b: blue; --c: green; }', kept)).toBe(
      ':root{--a:var(--b);--b:blue}',
    );
  });
});
