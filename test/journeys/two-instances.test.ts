import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { Summary } from '#infra/local/summary.ts';
import type { Finding } from '#shared/domain/finding.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Running } from '#test/support/journey-program.ts';
import { luwte } from '#test/support/journey-program.ts';
import { assembly, fileSteps, makeFolder } from '#test/support/journey.ts';
import { PEOPLE } from '#test/village/people.ts';
import type { Village } from '#test/village/village.ts';
import { openVillage } from '#test/village/village.ts';

vi.setConfig({ testTimeout: 90_000 });

describe('two instances beside each other', () => {
  const steps = fileSteps();
  let village: Village;
  let folder: string;

  beforeAll(async () => {
    village = await openVillage();
    steps.onDown(() => village.close());
    folder = await makeFolder(steps);
    for (const { id } of PEOPLE) {
      const people: Person[] = PEOPLE.filter((one) => one.id === id);
      await writeFile(join(folder, `${id}.json`), JSON.stringify({ people }));
    }
    await assembly();
  }, 180_000);

  const scan = (data: string, person: string, site: string, ...more: string[]): Running => {
    const people = join(folder, `${person}.json`);
    const what = ['--people', people, '--watch', village.urls[site] ?? '', '--consented'];
    return luwte('scan', ...what, '--data', join(folder, data), '--format', 'json', ...more);
  };
  const findings = async (data: string): Promise<Finding[]> => {
    const run = luwte('findings', '--data', join(folder, data), '--format', 'jsonl');
    const { stdout } = await run.ended;
    const lines = stdout.split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as Finding);
  };
  let first: Summary;

  it('with folders of their own know nothing of each other', async () => {
    const runs = [
      scan('one', 'rechter', 'wiewoontwaar', '--once').ended,
      scan('two', 'burgemeester', 'gids', '--once').ended,
    ];
    const [one, two] = await Promise.all(runs);
    expect([one?.status, two?.status]).toEqual([0, 0]);
    first = JSON.parse(one?.stdout ?? '') as Summary;
    expect(first).toMatchObject({ people: 1, findings: 4, exposures: 1 });
    expect(JSON.parse(two?.stdout ?? '')).toMatchObject({ people: 1, findings: 2, exposures: 1 });
    expect((await findings('two')).map(({ kind }) => kind).toSorted()).toEqual([
      'address',
      'phone',
    ]);
  });

  it('a second run on the same folder finds the same, not twice', async () => {
    const before = await findings('one');
    const { status, stdout } = await scan('one', 'rechter', 'wiewoontwaar', '--once').ended;
    expect(status).toBe(0);
    const second = JSON.parse(stdout) as Summary;
    const lasting = ({ people, findings: found, exposures, tasks, mails }: Summary) => ({
      people,
      found,
      exposures,
      tasks,
      mails,
    });
    expect(lasting(second)).toEqual(lasting(first));
    const after = await findings('one');
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.map(({ history }) => history)).toEqual(before.map(({ history }) => history));
  });

  it('on the same folder: the second is refused in one clear line, and the first goes on', async () => {
    const running = scan('two', 'burgemeester', 'gids');
    await running.saw('Ctrl-C stops');
    const { status, stdout, stderr } = await scan('two', 'burgemeester', 'gids', '--once').ended;
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^luwte scan: .*is in use by another Luwte .*--data$/u),
    ]);
    running.kill('SIGTERM');
    expect(await running.ended).toMatchObject({ status: 0 });
  });

  it('the folder is free again once the first has stopped, also when it was killed', async () => {
    const running = scan('two', 'burgemeester', 'gids');
    await running.saw('Ctrl-C stops');
    running.kill('SIGKILL');
    await running.ended;
    expect((await findings('two')).length).toBe(2);
  });
});
