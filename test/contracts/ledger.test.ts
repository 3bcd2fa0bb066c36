import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';

import { nextLink, verifyChain } from '#shared/keys/chain.ts';
import { type AccessLog, accessLogIn } from '#shared/storage/access-log.ts';
import { mailsIn } from '#shared/storage/mails.ts';

import { onEveryEngine } from './on-every-engine.ts';

const chain = { next: nextLink, broken: verifyChain };
const NOW = 1_780_000_000_000;
const LEASE = 60_000;

onEveryEngine('the LEDGER table', (dynamo) => {
  let table: string;
  let log: AccessLog;

  beforeEach(async () => {
    table = await dynamo().newTable();
    log = accessLogIn(dynamo().client, table, chain);
  });

  const look = (what: string) => ({ at: '2026-06-01T12:00:00.000Z', by: 'team:sam', what });

  describe('the access log', () => {
    it('keeps looks in order, each subject apart', async () => {
      for (const what of ['exposures', 'letter', 'facts']) await log.append('mayor', look(what));
      await log.append('judge', look('exposures'));
      const read = await log.ofSubject('mayor');
      expect(read.map(({ what }) => what)).toEqual(['exposures', 'letter', 'facts']);
      expect(read.map(({ place }) => place)).toEqual([1, 2, 3]);
      expect(await log.verify('mayor')).toBeUndefined();
      expect(await log.verify('nobody')).toBeUndefined();
    });

    it('loses no look when twelve are written at once, and stays whole', async () => {
      const looks = Array.from({ length: 12 }, (_, n) => `look ${n}`);
      await Promise.all(looks.map((what) => log.append('mayor', look(what))));
      const read = await log.ofSubject('mayor');
      expect(read.map(({ what }) => what).toSorted()).toEqual(looks.toSorted());
      expect(await log.verify('mayor')).toBeUndefined();
    });

    it('shows where somebody changed an entry', async () => {
      for (const what of ['one', 'two', 'three']) await log.append('mayor', look(what));
      await dynamo().client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: { pk: { S: 'subject#mayor' }, sk: { S: 'look#000000000002' } },
          UpdateExpression: 'SET document.#by = :by',
          ExpressionAttributeNames: { '#by': 'by' },
          ExpressionAttributeValues: { ':by': { S: 'team:pat' } },
        }),
      );
      expect(await log.verify('mayor')).toBe(2);
    });
  });

  describe('a mail', () => {
    it('is sent by one of ten', async () => {
      const mails = mailsIn(dynamo().client, table);
      const claims = await Promise.all(
        Array.from({ length: 10 }, () => mails.claim('welcome#mayor', NOW, LEASE)),
      );
      expect(claims.filter((claim) => claim === 'mine')).toHaveLength(1);
      expect(claims.filter((claim) => claim === 'busy')).toHaveLength(9);
    });

    it('is not sent again once it is done', async () => {
      const mails = mailsIn(dynamo().client, table);
      await mails.claim('welcome#mayor', NOW, LEASE);
      await mails.done('welcome#mayor', NOW);
      await mails.release('welcome#mayor');
      expect(await mails.claim('welcome#mayor', NOW + 10 * LEASE, LEASE)).toBe('done');
    });

    it('is not lost when the sender crashed, and at once free when it gave up', async () => {
      const mails = mailsIn(dynamo().client, table);
      await mails.claim('welcome#mayor', NOW, LEASE);
      expect(await mails.claim('welcome#mayor', NOW + LEASE - 1, LEASE)).toBe('busy');
      expect(await mails.claim('welcome#mayor', NOW + LEASE, LEASE)).toBe('mine');
      await mails.release('welcome#mayor');
      expect(await mails.claim('welcome#mayor', NOW + LEASE + 1, LEASE)).toBe('mine');
    });

    it('is listed on the day it was sent', async () => {
      const mails = mailsIn(dynamo().client, table);
      const day = new Date(NOW).toISOString().slice(0, 10);
      for (const key of ['weekly#mayor', 'weekly#judge']) {
        await mails.claim(key, NOW, LEASE);
        expect(await mails.doneOn(day)).not.toContain(key);
        await mails.done(key, NOW);
      }
      expect(await mails.doneOn(day)).toEqual(['weekly#judge', 'weekly#mayor']);
      expect(await mails.doneOn('2020-01-01')).toEqual([]);
    });
  });
});
