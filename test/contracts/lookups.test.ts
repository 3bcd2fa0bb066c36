import { beforeEach, describe, expect, it } from 'vitest';

import { answersIn } from '#shared/storage/answers.ts';
import { casesIn } from '#shared/storage/cases.ts';
import { contactsIn } from '#shared/storage/contacts.ts';
import { eraserOf } from '#shared/storage/erase.ts';
import { officesIn } from '#shared/storage/offices.ts';

import { onEveryEngine } from './on-every-engine.ts';

const AT = '2026-06-01T12:00:00.000Z';

onEveryEngine('what is looked up, and what is answered', (dynamo) => {
  let table: string;

  beforeEach(async () => {
    table = await dynamo().newTable();
  });

  describe('offices', () => {
    const body = (organisation: string, ...titles: string[]) => ({
      register: 'roo',
      organisation,
      key: organisation.toLowerCase(),
      offices: titles.map((title) => ({ title })),
      at: AT,
    });

    it('of a body are found by its name, whatever part of a register they came with', async () => {
      const offices = officesIn(dynamo().client, table);
      const many = Array.from({ length: 45 }, (_, n) => body(`Plaats ${n}`, 'Burgemeester'));
      await offices.replace('roo:gemeenten', AT, [...many, body('Mistwijk', 'Burgemeester')]);
      await offices.replace('roo:provincies', AT, [body('Waddenkust', 'Commissaris')]);
      expect(await offices.of('mistwijk')).toEqual([body('Mistwijk', 'Burgemeester')]);
      expect(await offices.of('waddenkust')).toHaveLength(1);
      expect(await offices.of('nergens')).toEqual([]);
      expect(await offices.names()).toHaveLength(47);
    });

    it('take the place of what the same part said before, and of no other', async () => {
      const offices = officesIn(dynamo().client, table);
      await offices.replace('roo:gemeenten', AT, [body('Oud', 'Griffier'), body('Blijft', 'x')]);
      await offices.replace('roo:provincies', AT, [body('Waddenkust', 'Commissaris')]);
      await offices.replace('roo:gemeenten', AT, [body('Blijft', 'Burgemeester')]);
      expect(await offices.of('oud')).toEqual([]);
      expect((await offices.of('blijft'))[0]?.offices).toEqual([{ title: 'Burgemeester' }]);
      expect(await offices.names()).toEqual(['Blijft', 'Waddenkust']);
    });
  });

  describe('contacts', () => {
    const found = {
      kind: 'email',
      value: 'info@club.example',
      source: 'contact-page',
      quality: 'general',
      url: 'https://club.example/contact',
      seenAt: AT,
    } as const;
    const confirmed = { ...found, by: 'team:sam', at: AT };

    it('are gathered step by step, each once, until looking is done', async () => {
      const contacts = contactsIn(dynamo().client, table);
      expect(await contacts.get('club.example')).toBeUndefined();
      await contacts.asked('club.example', AT);
      await contacts.found('club.example', [found]);
      await contacts.found('club.example', [found]);
      await contacts.failed('club.example', { source: 'rdap', why: 'off' });
      await contacts.done('club.example', AT);
      expect(await contacts.get('club.example')).toEqual({
        site: 'club.example',
        askedAt: AT,
        doneAt: AT,
        found: [found],
        failed: [{ source: 'rdap', why: 'off' }],
      });
    });

    it('that a person confirmed stay when they are looked for again, each for its own route', async () => {
      const contacts = contactsIn(dynamo().client, table);
      await contacts.found('club.example', [found]);
      const { kind, value, source, by, at } = confirmed;
      await contacts.confirm('club.example', 'publisher', { kind, value, source, by, at });
      await contacts.asked('club.example', AT);
      const kept = await contacts.get('club.example');
      expect(kept?.found).toEqual([]);
      expect(kept?.confirmed?.['publisher']?.value).toBe('info@club.example');
      expect(kept?.confirmed?.['host-dsa']).toBeUndefined();
      await contacts.confirm('club.example', 'publisher', undefined);
      expect((await contacts.get('club.example'))?.confirmed).toEqual({});
    });
  });

  describe('answers', () => {
    const answer = {
      subject: 'mayor',
      task: 'task-1',
      key: 'in/2',
      at: AT,
      from: 'club.example',
      automatic: false,
      attachments: 0,
      sealed: 'c2VhbGVk',
    };

    it('are kept once a mail, under their task, oldest first, and go with who leaves', async () => {
      const answers = answersIn(dynamo().client, table);
      await answers.record(answer);
      await answers.record(answer);
      await answers.record({ ...answer, key: 'in/1', at: '2026-05-01T00:00:00.000Z' });
      expect((await answers.ofTask('mayor', 'task-1')).map(({ key }) => key)).toEqual([
        'in/1',
        'in/2',
      ]);
      expect(await answers.ofTask('mayor', 'task-2')).toEqual([]);
      await eraserOf(dynamo().client, table).everythingOf('mayor');
      expect(await answers.ofTask('mayor', 'task-1')).toEqual([]);
    });

    it('find their request by its number, with the keys that the last letter named', async () => {
      const cases = casesIn(dynamo().client, table);
      const keys = { team: new Uint8Array([1]), subject: new Uint8Array([2]) };
      await cases.open('AAAAA-BBBBB', { subject: 'mayor', task: 'task-1' });
      await cases.open('AAAAA-BBBBB', {
        subject: 'mayor',
        task: 'task-1',
        sealTo: { team: new Uint8Array([9]), subject: new Uint8Array([9]) },
      });
      await cases.open('AAAAA-BBBBB', { subject: 'mayor', task: 'task-1', sealTo: keys });
      const found = await cases.find('AAAAA-BBBBB');
      expect(Array.from(found?.sealTo?.team ?? [])).toEqual([1]);
      expect(await cases.find('CCCCC-DDDDD')).toBeUndefined();
    });
  });
});
