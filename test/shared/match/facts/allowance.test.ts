import { expect, it } from 'vitest';

import { address } from '#shared/match/facts/address.ts';
import { Allowance } from '#shared/match/facts/allowance.ts';
import { relative } from '#shared/match/facts/relative.ts';
import type { Candidate } from '#shared/match/kind.ts';
import { segment } from '#shared/match/segment.ts';

const formsOf = (candidates: readonly Candidate[]): number =>
  candidates.reduce((all, { forms }) => all + forms.length, 0);

it('is spent by many forms, and grows with the text', () => {
  const out: Candidate[] = [];
  const allowance = new Allowance(out, 2);
  expect(allowance.isSpent(0)).toBe(false);
  out.push({ kind: 'address', span: [0, 1], forms: Array.from({ length: 4500 }, String) });
  expect(allowance.isSpent(0)).toBe(true);
  expect(allowance.isSpent(1000)).toBe(false);
  expect(allowance.isSpent(1000, 1 / 2)).toBe(true);
});

it('keeps a page of nothing but names and numbers to some forms a word', () => {
  const words = segment('Brink 5 Weg 6 '.repeat(20_000));
  expect(formsOf(address.recognise(words))).toBeLessThan(4 * words.words.length + 5000);
  const names = segment('Aafke Bauke Cato '.repeat(20_000));
  expect(formsOf(relative.recognise(names))).toBeLessThan(5 * names.words.length + 5000);
});

it('does not stand in the way of a list of two thousand addresses', () => {
  const lines = Array.from({ length: 2000 }, (_, n) => `Molendreef ${n + 1}, 9961 XK Zuidwierum`);
  const words = segment(lines.join('\n'));
  const forms = new Set(address.recognise(words).flatMap((one) => one.forms));
  const missed = lines.filter((_, n) => !forms.has(`address:molendreef|${n + 1}|9961xk`));
  expect(missed).toEqual([]);
});
