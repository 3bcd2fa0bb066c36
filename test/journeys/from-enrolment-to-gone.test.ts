import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { Machine } from '#infra/local/machine.ts';
import type { State } from '#infra/local/state.ts';
import { stateOf } from '#infra/local/state.ts';
import type { Exposure, Finding } from '#shared/domain/finding.ts';
import { writtenName } from '#shared/domain/person.ts';
import type { Task } from '#shared/domain/task.ts';
import { fromBase64 } from '#shared/keys/base64.ts';
import { answerDue } from '#shared/remediation/clocks.ts';
import { writeLetter } from '#shared/remediation/letter.ts';
import { lint } from '#shared/remediation/linter.ts';
import { moved } from '#shared/remediation/states.ts';
import { KIND } from '#shared/report/words.ts';
import type { Vault } from '#shared/storage/subjects.ts';
import { askFor, itemsOf, leave, openerOf, wanted } from '#test/support/journey-leaving.ts';
import { spellingsOf } from '#test/support/journey-secrets.ts';
import {
  enrolOnPaper,
  fileSteps,
  mailsOf,
  openMachine,
  scanAll,
  watchSites,
} from '#test/support/journey.ts';
import { PEOPLE } from '#test/village/people.ts';
import type { Village } from '#test/village/village.ts';
import { openVillage } from '#test/village/village.ts';

vi.setConfig({ testTimeout: 120_000 });

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Whose way is followed: a judge with a whole profile on a people-search site. */
const JUDGE = 'rechter';
const SITE = 'wiewoontwaar';
const PAGE = '/profiel/w-de-kwelder';
const SITES = [SITE, 'courant', 'gids', 'school'];

describe('one exposure, from enrolment until it is gone, comes back, and its person leaves', () => {
  const steps = fileSteps();
  let village: Village;
  let machine: Machine;
  let state: State;
  let url: string;

  beforeAll(async () => {
    village = await openVillage();
    steps.onDown(() => village.close());
    machine = await openMachine(steps, { allowHosts: village.hosts });
    state = stateOf(machine);
    url = `${village.urls[SITE]}${PAGE.slice(1)}`;
    await enrolOnPaper(machine, PEOPLE);
    await machine.idle();
  }, 180_000);

  const findings = async (): Promise<readonly Finding[]> =>
    (await state.findings.ofSubject(JUDGE)).filter((one) => one.url === url);
  const exposure = async (): Promise<Exposure> => {
    const host = new URL(url).host;
    const all = await state.exposures.ofSubject(JUDGE);
    return wanted(all.find(({ site }) => site === host));
  };
  const tasks = async (): Promise<readonly Task[]> => {
    const { id } = await exposure();
    return (await state.tasks.ofSubject(JUDGE)).filter((task) => task.exposure === id);
  };
  const now = (): string => new Date(machine.now()).toISOString();
  const requestsSince = (mark: number, path: string): number =>
    village.log.slice(mark).filter((seen) => seen.site === SITE && seen.path === path).length;
  const about = (word: string): string => `${village.urls[SITE]}over?${word}`;
  /** A day's work of the clocks, some days later. */
  const later = async (ms: number): Promise<void> => {
    await machine.travel(ms);
    await machine.fire('remind');
    await machine.idle();
  };

  it('welcomes everybody who was enrolled, each at their own address and in their own language', async () => {
    const mails = await mailsOf(machine);
    const got = mails.map(({ to, language }) => `${to} ${language}`).toSorted();
    expect(got).toEqual(PEOPLE.map(({ email, language }) => `${email} ${language}`).toSorted());
  });

  it('finds the profile, opens its tasks, and writes an urgent mail at once', async () => {
    await watchSites(
      machine,
      SITES.map((site) => wanted(village.urls[site])),
    );
    await scanAll(machine);
    expect((await findings()).map(({ kind }) => kind).toSorted()).toEqual([
      'address',
      'birthdate',
      'plate',
      'relative',
    ]);
    expect(await exposure()).toMatchObject({ findings: 4, gone: 0, shared: false });
    expect((await tasks()).map(({ route, state: at }) => `${route} ${at}`)).toContain(
      'publisher open',
    );
    const urgent = (await mailsOf(machine)).filter(({ subject }) => subject.includes('dringend'));
    expect(urgent.map(({ to }) => to)).toContain('rechter@rechtbank-noordermeer.example');
  });

  it('writes the weekly mails and the digest of the team once', async () => {
    const before = (await mailsOf(machine)).length;
    await machine.fire('report');
    await machine.idle();
    const weekly = (await mailsOf(machine)).slice(before);
    const team = machine.environmentOf('report')['TEAM_EMAIL'];
    expect(weekly.map(({ to }) => to).toSorted()).toEqual(
      [team, ...PEOPLE.map(({ email }) => email)].map(String).toSorted(),
    );
    await machine.fire('report');
    await machine.idle();
    expect((await mailsOf(machine)).length).toBe(before + weekly.length);
  });

  it('says in no mail what was found or where, and no kind in a subject line', async () => {
    const mails = await mailsOf(machine);
    const { holds } = await state.watch();
    const secrets = PEOPLE.flatMap((person) => spellingsOf(person));
    const kinds = [...Object.values(KIND.nl), ...Object.values(KIND.en)];
    for (const { subject, says, raw, to, language } of mails) {
      const everything = `${subject}\n${says}\n${raw}`;
      expect(holds(`${subject}\n${says}`)).toEqual([]);
      expect(secrets.filter((secret) => everything.includes(secret))).toEqual([]);
      expect(village.hosts.filter((host) => everything.includes(host))).toEqual([]);
      expect(kinds.filter((kind) => subject.toLowerCase().includes(kind))).toEqual([]);
      const { language: spoken = 'nl' } = PEOPLE.find(({ email }) => email === to) ?? {};
      expect(language).toBe(spoken);
    }
  });

  it('lets the person share it with the team, and nothing else', async () => {
    const { id } = await exposure();
    const { organisation } = state;
    await state.exposures.upsert(JUDGE, id, (one) => one && { ...one, shared: true, organisation });
    const shared = await state.exposures.sharedWith(organisation);
    expect(shared.map((one) => one.id)).toEqual([id]);
  });

  it('drafts a letter that points and never quotes, and refuses one that quotes', async () => {
    const { holds } = await state.watch();
    const [person] = PEOPLE.filter(({ id }) => id === JUDGE);
    const [finding] = await findings();
    const task = await publisherTask();
    const letter = writeLetter({
      language: 'nl',
      route: task.route,
      name: writtenName(wanted(person?.names[0])),
      replyTo: 'team@luwte.example',
      caseNumber: 'L-1',
      date: now(),
      pages: [{ url, seenAt: wanted(finding).lastSeen, kinds: task.kinds }],
    });
    expect(lint(letter, holds)).toEqual([]);
    expect(letter.body).toContain(url);
    const quoting = {
      ...letter,
      body: `${letter.body}\nOude Vuurtorenweg 118-II, 0921 LM Noordermeer`,
    };
    expect(lint(quoting, holds)).toEqual([{ where: 'body', kinds: ['address'] }]);
    await step('drafted');
    await step('sent');
    expect(await publisherTask()).toMatchObject({ state: 'sent', sentAt: expect.any(String) });
  });

  it('does not believe a page that is not there once', async () => {
    village.takeDown(SITE, PAGE);
    await later(3 * DAY + HOUR);
    const all = await findings();
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 'new'));
    expect(all.every(({ goneSince }) => goneSince !== undefined)).toBe(true);
    expect((await publisherTask()).state).toBe('sent');
    expect(await exposure()).toMatchObject({ gone: 0 });
  });

  it('does not believe it an hour later either', async () => {
    await later(HOUR);
    expect((await publisherTask()).state).toBe('sent');
  });

  it('calls it removed when it is still not there a day later', async () => {
    await later(DAY);
    const all = await findings();
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 'resolved'));
    expect(await exposure()).toMatchObject({ gone: 4, findings: 4 });
    const task = await publisherTask();
    expect(task.state).toBe('removed');
    expect(task.history.map(({ what }) => what)).toEqual(['open', 'drafted', 'sent', 'removed']);
    expect(task.history.at(-1)).toMatchObject({ by: 'system' });
    expect(task.due).toBeUndefined();
  });

  it('sees it come back as the same finding, with its history and a count', async () => {
    const before = await findings();
    village.restore(SITE, PAGE);
    await later(6 * DAY);
    const after = await findings();
    expect(after.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted());
    for (const one of after) {
      expect(one).toMatchObject({ status: 'new', reappearances: 1 });
      expect(one.goneSince).toBeUndefined();
      expect(one.history.map(({ what }) => what)).toEqual([
        'found',
        'page not there',
        'seen to be gone',
        're-appeared',
      ]);
    }
    const task = await publisherTask();
    expect(task).toMatchObject({
      state: 're-appeared',
      reappearances: 1,
      due: expect.any(String),
    });
    expect(task.history.map(({ what }) => what)).toEqual([
      'open',
      'drafted',
      'sent',
      'removed',
      're-appeared',
    ]);
    expect(await exposure()).toMatchObject({ shared: true, gone: 0 });
  });

  it('tells the person that it came back', async () => {
    await machine.fire('report');
    await machine.idle();
    const [last] = (await mailsOf(machine)).filter(({ to }) => to.startsWith('rechter@')).slice(-1);
    expect(last?.says).toMatch(/4 gegevens zijn\s+teruggekomen na verwijdering/u);
  });

  describe('once the person has left', () => {
    let vault: Vault;
    let before: readonly Finding[];

    it('opens what is sealed while they are enrolled', async () => {
      vault = wanted(await state.subjects.vault(JUDGE));
      before = await state.findings.ofSubject(JUDGE);
      const { profile, openFinding } = await openerOf(machine)(JUDGE, vault);
      expect(profile.reveal().email).toBe('rechter@rechtbank-noordermeer.example');
      const [one] = await findings();
      const words = await openFinding(wanted(one).id, fromBase64(wanted(one?.sealed)));
      expect(words.reveal()).toContain('Vuurtorenweg');
    });

    it('asks nothing that carries their name, although it stands in the queue', async () => {
      await askFor(machine, JUDGE, about('voor'));
      await machine.idle();
      expect(requestsSince(0, '/over?voor')).toBe(1);
      await leave(machine, JUDGE);
      const mark = village.log.length;
      await askFor(machine, JUDGE, about('na'));
      await askFor(machine, 'officier', about('ander'));
      await machine.idle();
      expect(requestsSince(mark, '/over?na')).toBe(0);
      expect(requestsSince(mark, '/over?ander')).toBe(1);
    });

    it('looks for nothing of theirs any more: no rescan, no finding, no mail', async () => {
      const [mark, mails] = [village.log.length, (await mailsOf(machine)).length];
      await later(8 * DAY);
      expect(requestsSince(mark, PAGE)).toBe(0);
      await scanAll(machine);
      await machine.fire('report');
      await machine.idle();
      expect(await state.findings.ofSubject(JUDGE)).toEqual([]);
      const since = (await mailsOf(machine)).slice(mails);
      expect(since.filter(({ to }) => to.startsWith('rechter@'))).toEqual([]);
    });

    it('has destroyed the wrapped key, in every table', async () => {
      expect(await state.subjects.get(JUDGE)).toBeUndefined();
      expect(await state.subjects.vault(JUDGE)).toBeUndefined();
      const keys = await itemsOf(machine, 'KEYS_TABLE');
      expect(keys.filter((item) => JSON.stringify(item).includes(JUDGE))).toEqual([]);
      expect(keys.length).toBe(PEOPLE.length - 1);
    });

    it('cannot open what was sealed with any key that is left', async () => {
      const others = PEOPLE.filter(({ id }) => id !== JUDGE);
      const open = openerOf(machine);
      for (const { id } of others) {
        const { wrappedKey } = wanted(await state.subjects.vault(id));
        await expect(open(JUDGE, { ...vault, wrappedKey })).rejects.toThrow(/./u);
        const theirs = await open(id, wanted(await state.subjects.vault(id)));
        for (const { id: finding, sealed = '' } of before) {
          await expect(theirs.openFinding(finding, fromBase64(sealed))).rejects.toThrow(
            'does not open',
          );
        }
      }
    });

    it('does not enrol them again from an old list', async () => {
      await enrolOnPaper(machine, PEOPLE);
      await machine.idle();
      expect(await state.subjects.get(JUDGE)).toBeUndefined();
      expect(await state.subjects.withdrawn(JUDGE)).toMatchObject({ id: JUDGE });
    });

    it('was refused nothing on the whole way, and left no dead letter', () => {
      const { refusals, queues } = machine.status();
      expect(refusals).toEqual([]);
      const dead = Object.entries(queues).filter(([, one]) => one.deadLetters && one.visible > 0);
      expect(dead).toEqual([]);
    });
  });

  async function publisherTask(): Promise<Task> {
    return wanted((await tasks()).find(({ route }) => route === 'publisher'));
  }

  /** A step of the team, as the portal makes it: a letter that went out starts the clock of its route. */
  async function step(to: 'drafted' | 'sent'): Promise<void> {
    const [{ id, route }, at] = [await publisherTask(), now()];
    const due = to === 'sent' ? { due: answerDue(at, route) } : {};
    await state.tasks.upsert(
      JUDGE,
      id,
      (task) => task && { ...moved(task, { to, mover: 'person', by: 'team:sam', at }), ...due },
    );
  }
});
