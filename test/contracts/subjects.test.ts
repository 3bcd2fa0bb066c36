import { randomBytes } from 'node:crypto';

import { type AttributeValue, DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest';

import { newKeyPair, sealTo } from '#shared/keys/seal.ts';
import { localWrapper } from '#shared/keys/wrap.ts';
import { blindEntriesIn } from '#shared/storage/blind-entries.ts';
import { type Subjects, subjectsIn } from '#shared/storage/subjects.ts';
import { teamKeysIn } from '#shared/storage/team-keys.ts';
import { shown } from '#test/support/dynamo.ts';
import { anEnrolment, anInvitation, aSubject, PRIVATE } from '#test/support/invented.ts';

import { onEveryEngine } from './on-every-engine.ts';

const NOW = '2026-06-01T00:00:00.000Z';
const LATER = '2027-06-01T00:00:00.000Z';

async function collected<T>(many: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of many) all.push(one);
  return all;
}

function expectNothingPrivate(
  items: Parameters<typeof shown>[0],
  alsoPrivate: readonly string[] = [],
): void {
  const text = shown(items);
  for (const value of [...PRIVATE, ...alsoPrivate]) {
    expect(text).not.toContain(value);
    expect(text).not.toContain(Buffer.from(value, 'latin1').toString('base64').slice(0, -3));
  }
}

onEveryEngine('the SUBJECTS table', (dynamo) => {
  let table: string;
  let subjects: Subjects;

  beforeEach(async () => {
    table = await dynamo().newTable();
    subjects = subjectsIn(dynamo().client, table, table);
  });

  describe('invitations', () => {
    it('are found by their token until they are over or used', async () => {
      expect(await subjects.invite(anInvitation())).toBe(true);
      expect(await subjects.invited('hash-of-token', NOW)).toEqual(anInvitation());
      expect(await subjects.invited('another', NOW)).toBeUndefined();
      expect(await subjects.invited('hash-of-token', LATER)).toBeUndefined();
      await subjects.enrol(anEnrolment());
      expect(await subjects.invited('hash-of-token', NOW)).toBeUndefined();
    });

    it('make nobody a subject', async () => {
      await subjects.invite(anInvitation());
      expect(await subjects.get('mayor')).toBeUndefined();
      expect(await collected(subjects.active(NOW))).toEqual([]);
    });

    it('leave who is enrolled alone', async () => {
      await subjects.enrol(anEnrolment());
      expect(await subjects.invite(anInvitation())).toBe(false);
      expect(await subjects.get('mayor')).toEqual(aSubject());
    });
  });

  describe('enrolment', () => {
    it('keeps the readable part apart from the sealed', async () => {
      expect(await subjects.enrol(anEnrolment())).toBe('enrolled');
      expect(await subjects.get('mayor')).toEqual(aSubject());
      expect(await subjects.vault('mayor')).toEqual(anEnrolment().vault);
      expect(await subjects.blind('mayor')).toEqual(new Uint8Array([7, 8, 9]));
    });

    it('happens once, also when ten try at once', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          subjects.enrol(anEnrolment({ blind: new Uint8Array([n]) })),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'enrolled')).toHaveLength(1);
      const winner = outcomes.indexOf('enrolled');
      expect(await subjects.blind('mayor')).toEqual(new Uint8Array([winner]));
    });

    it('is found by who signed in', async () => {
      await subjects.enrol(anEnrolment({ subject: aSubject({ login: 'hash-of-login' }) }));
      expect((await subjects.byLogin('hash-of-login'))?.id).toBe('mayor');
      expect(await subjects.byLogin('other')).toBeUndefined();
    });

    it('holds fingerprints of any size', async () => {
      const blind = Uint8Array.from(randomBytes(800_000));
      await subjects.enrol(anEnrolment({ blind }));
      expect(await subjects.blind('mayor')).toEqual(blind);
      await subjects.enrol(
        anEnrolment({ subject: aSubject({ id: 'bare' }), blind: new Uint8Array() }),
      );
      expect(await subjects.blind('bare')).toEqual(new Uint8Array());
    });
  });

  describe('consent', () => {
    it('that is over makes nobody active, and says who must be asked again', async () => {
      await subjects.enrol(anEnrolment());
      await subjects.enrol(
        anEnrolment({
          subject: aSubject({
            id: 'judge',
            consent: { ...aSubject().consent, until: '2030-01-01T00:00:00.000Z' },
          }),
        }),
      );
      expect((await collected(subjects.active(NOW))).map(({ id }) => id)).toEqual([
        'mayor',
        'judge',
      ]);
      expect((await collected(subjects.active(LATER))).map(({ id }) => id)).toEqual(['judge']);
      expect((await subjects.expiring(LATER)).map(({ id }) => id)).toEqual(['mayor']);
      expect(await subjects.expiring(NOW)).toEqual([]);
    });
  });

  describe('changes', () => {
    it('change the readable part, and nobody who is not there', async () => {
      await subjects.enrol(anEnrolment());
      const changed = await subjects.change('mayor', (one) => ({ ...one, threat: 'concrete' }));
      expect(changed?.threat).toBe('concrete');
      expect((await subjects.get('mayor'))?.threat).toBe('concrete');
      expect(await subjects.vault('mayor')).toEqual(anEnrolment().vault);
      expect(await subjects.change('nobody', (one) => one)).toBeUndefined();
    });

    it('replace facts as a whole, and leave no older fingerprints', async () => {
      await subjects.enrol(anEnrolment());
      const next = {
        facts: [{ id: 'fact-3', kind: 'plate' as const }],
        changedAt: NOW,
        profile: new Uint8Array([10]),
        blind: new Uint8Array([11]),
      };
      expect(await subjects.replaceFacts('mayor', next)).toBe(true);
      expect((await subjects.get('mayor'))?.facts).toEqual(next.facts);
      expect(await subjects.vault('mayor')).toEqual({
        profile: next.profile,
        wrappedKey: new Uint8Array([4, 5, 6]),
      });
      expect(await subjects.blind('mayor')).toEqual(next.blind);
      const left = (await dynamo().scan(table)).map(({ sk }) => JSON.stringify(sk));
      expect(left.filter((name) => name.includes('blind#'))).toHaveLength(1);
      expect(left).toHaveLength(3);
    });

    it('store nothing that is not meant to be read, whatever more an object holds', async () => {
      const rich = {
        ...aSubject(),
        facts: [{ id: 'fact-1', kind: 'address' as const, street: PRIVATE[0] }],
        names: [{ ...aSubject().names[0]!, note: PRIVATE[4] }],
        email: PRIVATE[3],
      };
      await subjects.enrol(anEnrolment({ subject: rich }));
      await subjects.change('mayor', (one) => ({ ...one, ...rich }));
      await subjects.replaceFacts('mayor', {
        facts: rich.facts,
        changedAt: NOW,
        profile: new Uint8Array(),
        blind: new Uint8Array(),
      });
      expectNothingPrivate(await dynamo().scan(table));
    });

    it('never show half of the fingerprints while they are replaced', async () => {
      await subjects.enrol(anEnrolment({ blind: new Uint8Array([0]) }));
      const replace = (n: number) =>
        subjects.replaceFacts('mayor', {
          facts: [],
          changedAt: NOW,
          profile: new Uint8Array(),
          blind: new Uint8Array([n]),
        });
      const [, ...read] = await Promise.all([
        replace(1).then(() => replace(2)),
        ...Array.from({ length: 10 }, () => subjects.blind('mayor')),
      ]);
      expect(read.every((entries) => entries?.length === 1)).toBe(true);
    });
  });

  describe('a table', () => {
    it('shows no private value in any item, nor in any bytes', async () => {
      const { publicKey, privateKey } = await newKeyPair();
      const wrappedKey = await localWrapper(randomBytes(32)).wrap(privateKey, { subject: 'mayor' });
      const profile = await sealTo(publicKey, JSON.stringify(PRIVATE), 'profile');
      await subjects.enrol(anEnrolment({ vault: { profile, wrappedKey } }));
      const items = await dynamo().scan(table);
      expect(shown(items)).toContain('Nergenshuizen');
      expectNothingPrivate(items, [Buffer.from(privateKey).toString('latin1')]);
    });
  });

  describe('fingerprints in pieces', () => {
    it('are not there when a piece is missing', async () => {
      const blind = blindEntriesIn(dynamo().client, table);
      const edition = await blind.write('mayor', new Uint8Array(800_000));
      expect(await blind.read('mayor', edition)).toHaveLength(800_000);
      expect(await blind.read('mayor', 'another')).toBeUndefined();
      const [piece] = await dynamo().scan(table);
      const Key = { pk: piece!['pk'], sk: piece!['sk'] } as Record<string, AttributeValue>;
      await dynamo().client.send(new DeleteItemCommand({ TableName: table, Key }));
      expect(await blind.read('mayor', edition)).toBeUndefined();
    });
  });

  describe('wrapped keys', () => {
    it('can stand in a table of their own, and leave it at withdrawal', async () => {
      const keyTable = await dynamo().newTable();
      const apart = subjectsIn(dynamo().client, table, keyTable);
      await apart.enrol(anEnrolment());
      expect(await apart.vault('mayor')).toEqual(anEnrolment().vault);
      expect(await subjects.vault('mayor')).toBeUndefined();
      expect(await dynamo().scan(keyTable)).toHaveLength(1);
      await apart.withdraw('mayor', NOW);
      expect(await dynamo().scan(keyTable)).toEqual([]);
    });

    it('are out of reach for who does not name their table', () => {
      const reader = subjectsIn(dynamo().client, table);
      expectTypeOf(reader).not.toHaveProperty('withdraw');
      expectTypeOf(reader).not.toHaveProperty('vault');
      expectTypeOf(reader).not.toHaveProperty('enrol');
    });

    it('of an enrolment that lost do not stay', async () => {
      await Promise.all(Array.from({ length: 6 }, () => subjects.enrol(anEnrolment())));
      expect(await dynamo().scan(table)).toHaveLength(3);
    });
  });

  describe("a team's keys", () => {
    it('stay the first ones that were made', async () => {
      const teams = teamKeysIn(dynamo().client, table);
      const keys = (n: number) => ({
        organisation: 'Gemeente Nergenshuizen',
        publicKey: new Uint8Array([n]),
        wrappedKey: new Uint8Array([n, n]),
      });
      const kept = await Promise.all([1, 2, 3].map((n) => teams.keep(keys(n))));
      expect(kept[1]).toEqual(kept[0]);
      expect(kept[2]).toEqual(kept[0]);
      expect(await teams.get('Gemeente Nergenshuizen')).toEqual(kept[0]);
      expect(await teams.get('Gemeente Elders')).toBeUndefined();
    });
  });
});
