import { randomBytes } from 'node:crypto';

import { beforeEach, expect, it } from 'vitest';

import { newKeyPair, openText, sealTo } from '#shared/keys/seal.ts';
import { localWrapper } from '#shared/keys/wrap.ts';
import { findingsIn } from '#shared/storage/findings.ts';
import { type Subjects, subjectsIn } from '#shared/storage/subjects.ts';
import { shown } from '#test/support/dynamo.ts';
import { aFinding, anEnrolment, anInvitation, aSubject, PRIVATE } from '#test/support/invented.ts';

import { onEveryEngine } from './on-every-engine.ts';

const NOW = '2026-06-01T00:00:00.000Z';
const LATER = '2027-06-01T00:00:00.000Z';

onEveryEngine('withdrawal', (dynamo) => {
  let table: string;
  let subjects: Subjects;

  beforeEach(async () => {
    table = await dynamo().newTable();
    subjects = subjectsIn(dynamo().client, table, table);
  });

  it('leaves nothing that opens, and only says that they left', async () => {
    const wrapper = localWrapper(randomBytes(32));
    const { publicKey, privateKey } = await newKeyPair();
    const wrappedKey = await wrapper.wrap(privateKey, { subject: 'mayor' });
    const profile = await sealTo(publicKey, PRIVATE.join('; '), 'profile');
    await subjects.enrol(
      anEnrolment({ subject: aSubject({ publicKey }), vault: { profile, wrappedKey } }),
    );
    const findings = findingsIn(dynamo().client, await dynamo().newTable());
    const sealed = Buffer.from(await sealTo(publicKey, PRIVATE[0], 'finding-1'));
    await findings.upsert('mayor', 'finding-1', () =>
      aFinding({ sealed: sealed.toString('base64') }),
    );

    const vault = (await subjects.vault('mayor'))!;
    const before = await wrapper.unwrap(vault.wrappedKey, { subject: 'mayor' });
    const kept = async () =>
      Buffer.from((await findings.get('mayor', 'finding-1'))!.sealed!, 'base64');
    expect(await openText(before, await kept(), 'finding-1')).toBe(PRIVATE[0]);

    await subjects.withdraw('mayor', NOW);
    expect(await subjects.vault('mayor')).toBeUndefined();
    expect(await subjects.blind('mayor')).toBeUndefined();
    expect(await subjects.get('mayor')).toBeUndefined();
    expect(await subjects.expiring('2099-01-01T00:00:00.000Z')).toEqual([]);
    expect(await subjects.withdrawn('mayor')).toEqual({ id: 'mayor', withdrawnAt: NOW });
    const items = await dynamo().scan(table);
    expect(items).toHaveLength(1);
    const left = shown(items);
    expect(left).not.toContain(Buffer.from(wrappedKey).toString('base64'));
    expect(left).not.toContain('Nergens');
    await expect(wrapper.unwrap(await kept(), { subject: 'mayor' })).rejects.toThrow(/does not/);
  });

  it('may be done again, also of who was only invited, and keeps the first date', async () => {
    await subjects.invite(anInvitation());
    await subjects.withdraw('mayor', NOW);
    await subjects.withdraw('mayor', LATER);
    expect(await subjects.withdrawn('mayor')).toEqual({ id: 'mayor', withdrawnAt: NOW });
    expect(await subjects.invited('hash-of-token', NOW)).toBeUndefined();
  });

  it('is not undone by an old list, only by a new invitation', async () => {
    await subjects.enrol(anEnrolment());
    await subjects.withdraw('mayor', NOW);
    expect(await subjects.enrol(anEnrolment())).toBe('withdrawn');
    expect(await subjects.get('mayor')).toBeUndefined();
    await subjects.erased('mayor', LATER);
    expect(await subjects.invite(anInvitation())).toBe(true);
    expect(await subjects.enrol(anEnrolment())).toBe('enrolled');
  });

  it('is unfinished until everything is said to be gone, and as long there is no way back', async () => {
    await subjects.enrol(anEnrolment());
    await subjects.withdraw('mayor', NOW);
    await subjects.withdraw('alderman', LATER);
    expect(await subjects.leaving()).toEqual([
      { id: 'mayor', withdrawnAt: NOW },
      { id: 'alderman', withdrawnAt: LATER },
    ]);
    expect(await subjects.invite(anInvitation())).toBe(false);
    await subjects.erased('mayor', LATER);
    await subjects.erased('nobody', LATER);
    expect(await subjects.leaving()).toEqual([{ id: 'alderman', withdrawnAt: LATER }]);
    expect(await subjects.withdrawn('mayor')).toEqual({
      id: 'mayor',
      withdrawnAt: NOW,
      erasedAt: LATER,
    });
  });

  it('wins from an enrolment that runs at the same time, which leaves nothing', async () => {
    for (let time = 0; time < 5; time++) {
      const id = `mayor-${time}`;
      const subject = aSubject({ id });
      await subjects.invite(anInvitation({ id }));
      await Promise.all([subjects.enrol(anEnrolment({ subject })), subjects.withdraw(id, NOW)]);
      expect(await subjects.withdrawn(id)).toEqual({ id, withdrawnAt: NOW });
    }
    expect(await dynamo().scan(table)).toHaveLength(5);
  });

  it('wins from a change that runs at the same time', async () => {
    await subjects.enrol(anEnrolment());
    const next = {
      facts: [],
      changedAt: NOW,
      profile: new Uint8Array([12]),
      blind: new Uint8Array([13]),
    };
    await Promise.all([
      subjects.replaceFacts('mayor', next),
      subjects.withdraw('mayor', NOW),
      subjects.change('mayor', (one) => ({ ...one, threat: 'likely' })),
      subjects.replaceFacts('mayor', next),
    ]);
    expect(await subjects.get('mayor')).toBeUndefined();
    expect(await dynamo().scan(table)).toHaveLength(1);
  });
});
