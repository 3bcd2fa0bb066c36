import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { FACT_KINDS } from '#shared/domain/fact.ts';
import { readPeople } from '#shared/enrolment/people-file.ts';

import { said } from './said.ts';

let readme: string;
let folder: string;
/** Every block of code of one language, in order. */
const blocks = (language: string) =>
  [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)]
    .filter(([, written]) => written === language)
    .map(([, , text = '']) => text);

beforeAll(async () => {
  readme = await readFile(new URL('../../../../README.md', import.meta.url), 'utf8');
  folder = await mkdtemp(join(tmpdir(), 'luwte-readme-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the README', () => {
  it('shows what luwte check says of its own example', async () => {
    const [people, page] = [join(folder, 'people.yaml'), join(folder, 'saved-page.html')];
    await writeFile(people, blocks('yaml')[0] ?? '');
    await writeFile(page, blocks('html')[0] ?? '');
    const { status, out } = await said(['check', '--people', people, '--quote', page]);
    expect(status).toBe(1);
    const shown = blocks('').find((text) => text.startsWith('$ npm run --silent luwte -- check'));
    expect(shown?.split('\n').slice(1).join('\n')).toBe(out.replaceAll(`${folder}/`, ''));
  });

  it('shows a people file that can be read, with every kind of fact', () => {
    const [, whole = ''] = blocks('yaml');
    const [person] = readPeople(whole, 'README.md');
    expect(person?.facts.map(({ kind }) => kind).toSorted()).toEqual([...FACT_KINDS].toSorted());
  });
});
