import { beforeEach, describe, expect, it } from 'vitest';

import { fromBase64, toBase64 } from '#shared/keys/base64.ts';
import { newKeyPair, openText, sealTo } from '#shared/keys/seal.ts';
import { eraserOf } from '#shared/storage/erase.ts';
import { type Exposures, exposuresIn } from '#shared/storage/exposures.ts';
import { type Findings, findingsIn } from '#shared/storage/findings.ts';
import { lettersIn } from '#shared/storage/letters.ts';
import { type Tasks, tasksIn } from '#shared/storage/tasks.ts';
import { shown } from '#test/support/dynamo.ts';
import { aFinding, anExposure, aTask, PRIVATE } from '#test/support/invented.ts';

import { onEveryEngine } from './on-every-engine.ts';

onEveryEngine('the FINDINGS table', (dynamo) => {
  let table: string;
  let findings: Findings;
  let exposures: Exposures;
  let tasks: Tasks;

  beforeEach(async () => {
    table = await dynamo().newTable();
    findings = findingsIn(dynamo().client, table);
    exposures = exposuresIn(dynamo().client, table);
    tasks = tasksIn(dynamo().client, table);
  });

  describe('findings', () => {
    it('gives back what was merged in, and says what was there before', async () => {
      const finding = aFinding();
      expect(await findings.get('mayor', 'finding-1')).toBeUndefined();
      const first = await findings.upsert('mayor', 'finding-1', () => finding);
      expect(first).toEqual({ before: undefined, after: finding });
      const again = await findings.upsert('mayor', 'finding-1', (there) => ({
        ...there!,
        status: 'suppressed',
      }));
      expect(again.before).toEqual(finding);
      expect(await findings.get('mayor', 'finding-1')).toEqual({
        ...finding,
        status: 'suppressed',
      });
    });

    it('loses nothing when twenty write the same finding at once', async () => {
      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          findings.upsert('mayor', 'finding-1', (there = aFinding()) => ({
            ...there,
            history: [
              ...there.history,
              { at: '2026-02-01T10:00:00.000Z', by: 'system', what: `${n}` },
            ],
          })),
        ),
      );
      const { history } = (await findings.get('mayor', 'finding-1'))!;
      expect(new Set(history.map(({ what }) => what)).size).toBe(20);
      expect(history).toHaveLength(20);
    });

    it('writes nothing when the merge changes nothing', async () => {
      await findings.upsert('mayor', 'finding-1', () => aFinding());
      const [before] = await dynamo().scan(table);
      await findings.upsert('mayor', 'finding-1', (there) => there);
      await findings.upsert('mayor', 'finding-1', () => undefined);
      expect(await dynamo().scan(table)).toEqual([before]);
    });

    it('finds them by page, by exposure and by subject', async () => {
      const put = (finding = aFinding()) =>
        findings.upsert(finding.subject, finding.id, () => finding);
      await put(aFinding({ id: 'a' }));
      await put(aFinding({ id: 'b', subject: 'judge', exposure: 'exposure-2' }));
      await put(aFinding({ id: 'c', page: 'page-2' }));
      const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id).toSorted();
      expect(ids(await findings.onPage('page-1'))).toEqual(['a', 'b']);
      expect(ids(await findings.ofExposure('exposure-1'))).toEqual(['a', 'c']);
      expect(ids(await findings.ofSubject('mayor'))).toEqual(['a', 'c']);
      expect(ids(await findings.ofSubject('may'))).toEqual([]);
    });

    it('keeps the capitals of ids apart', async () => {
      await findings.upsert('mayor', 'AbC', () => aFinding({ id: 'AbC' }));
      expect(await findings.get('mayor', 'abc')).toBeUndefined();
      expect((await findings.get('mayor', 'AbC'))?.id).toBe('AbC');
    });

    it('gives all of a subject, however many there are', async () => {
      const because = Array.from({ length: 400 }, () => ({ code: 'name-full' as const }));
      const ids = Array.from({ length: 120 }, (_, n) => `finding-${n}`);
      await Promise.all(
        ids.map((id) => findings.upsert('mayor', id, () => aFinding({ id, because }))),
      );
      expect(await findings.ofSubject('mayor')).toHaveLength(120);
      expect(await findings.onPage('page-1')).toHaveLength(120);
    });
  });

  describe('what a page says around a fact', () => {
    it('stands in the table sealed, and nowhere in plain text', async () => {
      const { publicKey, privateKey } = await newKeyPair();
      const purpose = 'finding finding-1 of mayor';
      const sealed = toBase64(await sealTo(publicKey, PRIVATE.join(' '), purpose));
      await findings.upsert('mayor', 'finding-1', () => aFinding({ sealed }));
      const text = shown(await dynamo().scan(table));
      for (const value of PRIVATE) expect(text).not.toContain(value);
      const kept = (await findings.get('mayor', 'finding-1'))!.sealed!;
      expect(await openText(privateKey, fromBase64(kept), purpose)).toBe(PRIVATE.join(' '));
    });
  });

  describe('exposures', () => {
    it('shows a team what is shared with it, as long as it is', async () => {
      const organisation = 'Gemeente Nergenshuizen';
      await exposures.upsert('mayor', 'exposure-1', () => anExposure());
      expect(await exposures.sharedWith(organisation)).toEqual([]);
      await exposures.upsert('mayor', 'exposure-1', (there) => ({
        ...there!,
        organisation,
        shared: true,
      }));
      expect(await exposures.sharedWith(organisation)).toHaveLength(1);
      expect(await exposures.sharedWith('Gemeente Elders')).toEqual([]);
      await exposures.upsert('mayor', 'exposure-1', (there) => ({ ...there!, shared: false }));
      expect(await exposures.sharedWith(organisation)).toEqual([]);
      expect(await exposures.ofSubject('mayor')).toHaveLength(1);
    });
  });

  describe('tasks', () => {
    const put = (task = aTask()) => tasks.upsert(task.subject, task.id, () => task);
    const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

    beforeEach(async () => {
      await put(aTask({ id: 'late', state: 'sent', due: '2026-03-01T00:00:00.000Z' }));
      await put(aTask({ id: 'soon', state: 'open', due: '2026-02-01T00:00:00.000Z' }));
      await put(aTask({ id: 'never', state: 'open' }));
      await put(
        aTask({ id: 'left', state: 'withdrawn', due: '2026-01-01T00:00:00.000Z', exposure: 'e2' }),
      );
    });

    it('gives what is due, soonest first, and never what was withdrawn', async () => {
      expect(ids(await tasks.due('2026-01-31T00:00:00.000Z'))).toEqual([]);
      expect(ids(await tasks.due('2026-02-01T00:00:00.000Z'))).toEqual(['soon']);
      expect(ids(await tasks.due('2026-12-01T00:00:00.000Z'))).toEqual(['soon', 'late']);
    });

    it('gives those in a state, without a date last', async () => {
      expect(ids(await tasks.inState('open'))).toEqual(['soon', 'never']);
    });

    it('moves a task between states', async () => {
      await tasks.upsert('mayor', 'soon', (there) => ({ ...there!, state: 'refused' }));
      expect(ids(await tasks.inState('open'))).toEqual(['never']);
      expect(ids(await tasks.inState('refused'))).toEqual(['soon']);
    });

    it('shows a team the tasks of shared exposures only, filtered', async () => {
      await put(aTask({ id: 'private', exposure: 'exposure-2' }));
      await put(aTask({ id: 'host', route: 'host-dsa', severity: 'low', site: 'other.example' }));
      const shared = new Set(['exposure-1']);
      expect(ids(await tasks.ofTeam(shared)).toSorted()).toEqual(['host', 'late', 'never', 'soon']);
      expect(ids(await tasks.ofTeam(shared, { routes: ['host-dsa'] }))).toEqual(['host']);
      expect(ids(await tasks.ofTeam(shared, { severities: ['low'] }))).toEqual(['host']);
      expect(ids(await tasks.ofTeam(shared, { site: 'other.example' }))).toEqual(['host']);
      expect(ids(await tasks.ofTeam(shared, { states: ['sent'] }))).toEqual(['late']);
      expect(ids(await tasks.ofTeam(shared, { dueBy: '2026-02-02T00:00:00.000Z' }))).toEqual([
        'soon',
      ]);
    });

    it('finds them by exposure and by subject', async () => {
      expect(ids(await tasks.ofExposure('e2'))).toEqual(['left']);
      expect(await tasks.ofSubject('mayor')).toHaveLength(4);
    });
  });

  describe('letters', () => {
    it('remembers that one was written, once', async () => {
      const letters = lettersIn(dynamo().client, table);
      const letter = {
        subject: 'mayor',
        task: 'task-1',
        language: 'nl',
        template: 'art17-nl@1',
        at: '2026-02-01T10:00:00.000Z',
        by: 'team:sam',
      } as const;
      await letters.record(letter);
      await letters.record(letter);
      expect(await letters.ofTask('mayor', 'task-1')).toEqual([letter]);
      expect(await letters.ofTask('mayor', 'task-2')).toEqual([]);
    });
  });

  describe('erasing', () => {
    it('removes everything of one subject and nothing of another, and may be done again', async () => {
      const many = Array.from({ length: 60 }, (_, n) => `finding-${n}`);
      await Promise.all(many.map((id) => findings.upsert('mayor', id, () => aFinding({ id }))));
      await findings.upsert('judge', 'kept', () => aFinding({ id: 'kept', subject: 'judge' }));
      await exposures.upsert('mayor', 'exposure-1', () => anExposure());
      await tasks.upsert('mayor', 'task-1', () => aTask());
      const eraser = eraserOf(dynamo().client, table);
      expect(await eraser.everythingOf('mayor')).toBe(62);
      expect(await eraser.everythingOf('mayor')).toBe(0);
      expect((await dynamo().scan(table)).map(({ id }) => id)).toEqual([{ S: 'kept' }]);
      expect(await findings.onPage('page-1')).toHaveLength(1);
    });
  });
});
