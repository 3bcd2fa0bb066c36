import { readFileSync } from 'node:fs';

import { check, ROELIEN, textPage, TJALLING, watch } from './support.ts';

/** A short page and the grade that an adviser gives it: 0 neutral, 2 angry, 3 hostile, 4 a call to act. */
export interface ToneCase {
  readonly grade: number;
  readonly genre: string;
  readonly text: string;
}

/** Cases of one file of `test/fixtures/tone`: a line "@ GRADE GENRE", then the page. */
export function toneCases(name: string): ToneCase[] {
  const file = readFileSync(new URL(`../../fixtures/tone/${name}.txt`, import.meta.url), 'utf8');
  return file
    .split(/^@ /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.trim().split('\n');
      return { grade: Number(head[0]), genre: head.slice(2), text: lines.join('\n') };
    });
}

const list = watch(ROELIEN, TJALLING);

/** Context that the matcher gives the worst placed fact of a page; -1 where it found no fact. Neutral articles and neutral registers are one. */
export function graded(text: string): number {
  const contexts = check(list, textPage(text)).flatMap(({ facts }) =>
    facts.map(({ inputs }) => (inputs.context === 1 ? 0 : inputs.context)),
  );
  return Math.max(-1, ...contexts);
}

/** How many of a file are graded right; how many hostile ones (3, 4) are missed, and how many others taken for hostile. */
export function sitTones(name: string): Record<'exact' | 'missed' | 'taken', number> {
  const got = toneCases(name).map(({ grade, text }) => ({ grade, said: graded(text) }));
  const hostile = got.filter(({ grade }) => grade >= 3);
  const others = got.filter(({ grade }) => grade < 3);
  const share = (of: typeof got, is: (one: (typeof got)[number]) => boolean) =>
    of.filter(is).length / of.length;
  return {
    exact: share(got, ({ grade, said }) => grade === said),
    missed: share(hostile, ({ said }) => said < 3),
    taken: share(others, ({ said }) => said >= 3),
  };
}
