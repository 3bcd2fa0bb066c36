import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { check, textPage, watch } from '../support.ts';

/** Invented pairs, written before the rules that they are held against: "yes" or "no", their kind, the enrolled name, the text. */
const pairs = readFileSync(new URL('pairs.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [wanted = '', kind = '', full = '', text = ''] = line.split('\t');
    const list = watch({
      id: 'p',
      names: [{ full }],
      offices: [],
      facts: [],
      country: 'NL',
      language: 'nl',
    });
    const mentions = check(list, textPage(text)).flatMap((match) => match.mentions);
    return {
      isTheirs: wanted === 'yes',
      kind,
      full,
      text,
      about: mentions.map(({ about }) => about),
    };
  });

const maybe = pairs.filter(({ about }) => about.some((one) => one !== 'someone-else'));
const share = <T>(list: readonly T[], test: (one: T) => boolean) =>
  list.filter(test).length / list.length;

describe('bare names of many countries', () => {
  it('holds as many of one sort as of the other', () => {
    expect(pairs.length).toBeGreaterThan(400);
    expect(share(pairs, ({ isTheirs }) => isTheirs)).toBeCloseTo(0.5, 1);
  });

  it('takes nearly all spellings of a name for the person', () => {
    const theirs = pairs.filter(({ isTheirs }) => isTheirs);
    expect(share(theirs, (one) => maybe.includes(one))).toBeGreaterThanOrEqual(0.96);
  });

  it('takes few names that are much like it for the person', () => {
    const others = pairs.filter(({ isTheirs }) => !isTheirs);
    expect(share(others, (one) => maybe.includes(one))).toBeLessThanOrEqual(0.07);
  });

  it('is sure of a name only where it is right, nearly always', () => {
    const sure = pairs.filter(({ about }) => about.includes('subject'));
    expect(share(sure, ({ isTheirs }) => isTheirs)).toBeGreaterThanOrEqual(0.95);
  });
});
