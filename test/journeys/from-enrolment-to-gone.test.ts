import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { Machine } from '#infra/local/machine.ts';
import type { State } from '#infra/local/state.ts';
import { stateOf } from '#infra/local/state.ts';
import type { Finding } from '#shared/domain/finding.ts';
import type { Person } from '#shared/domain/person.ts';
import { fromBase64 } from '#shared/keys/base64.ts';
import { answerDue } from '#shared/remediation/clocks.ts';
import { lint } from '#shared/remediation/linter.ts';
import { KIND } from '#shared/report/words.ts';
import type { Vault } from '#shared/storage/subjects.ts';
import { JUDGE, PAGE, SIGN_INS, SITE, followJudge } from '#test/support/journey-judge.ts';
import { askFor, itemsOf, openerOf, wanted } from '#test/support/journey-leaving.ts';
import { spellingsOf } from '#test/support/journey-secrets.ts';
import { visitPortal } from '#test/support/journey-visitor.ts';
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

const SITES = [SITE, 'courant', 'gids', 'school'];

/** What a request goes through until it is seen to be gone. */
const TO_GONE = ['open', 'shared', 'drafted', 'sent', 'removed'];

describe('one exposure, from enrolment until it is gone, comes back, and its person leaves', () => {
  const steps = fileSteps();
  let village: Village;
  let machine: Machine;
  let state: State;
  let judge: ReturnType<typeof followJudge>;

  beforeAll(async () => {
    village = await openVillage();
    steps.onDown(() => village.close());
    machine = await openMachine(steps, { allowHosts: village.hosts, people: SIGN_INS });
    state = stateOf(machine);
    judge = followJudge(machine, village);
    await enrolOnPaper(machine, PEOPLE);
    await machine.idle();
  }, 180_000);

  const about = (word: string): string => `${village.urls[SITE]}over?${word}`;

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
    expect((await judge.findings()).map(({ kind }) => kind).toSorted()).toEqual([
      'address',
      'birthdate',
      'plate',
      'relative',
    ]);
    expect(await judge.exposure()).toMatchObject({ findings: 4, gone: 0, shared: false });
    expect((await judge.tasks()).map(({ route, state: at }) => `${route} ${at}`)).toContain(
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

  it('shows the person what stands where, and lets them share that with the team, and nothing else', async () => {
    const { id } = await judge.exposure();
    const portal = await visitPortal(machine.portalUrl, JUDGE);
    const page = await portal.get(`/mine/exposures/${id}`);
    expect(page.text).toContain('Oude Vuurtorenweg');
    expect(page.text).toContain(PAGE);
    const team = await visitPortal(machine.portalUrl, 'team');
    expect((await team.get('/team')).text).not.toContain(new URL(judge.url).host);
    expect((await portal.post(`/mine/exposures/${id}/share`, `/mine/exposures/${id}`)).status).toBe(
      200,
    );
    expect((await state.exposures.sharedWith(state.organisation)).map((one) => one.id)).toEqual([
      id,
    ]);
    expect((await team.get('/team')).text).toContain(new URL(judge.url).host);
  });

  it('drafts a letter that points and never quotes, and refuses one that quotes', async () => {
    const { holds } = await state.watch();
    const letters = `${await judge.taskPath()}/letter`;
    const team = await visitPortal(machine.portalUrl, 'team');
    const fields = { language: 'nl', reply: 'team@luwte.example', mandate: 'yes' };
    const quoting = { ...fields, reply: 'tjalling@oeverloos.example' };
    expect((await team.post(letters, letters, quoting)).status).toBe(400);
    expect((await team.post(letters, letters, fields)).status).toBe(200);
    const { text } = await team.post(`${letters}.txt`, letters, fields);
    expect(text).toContain(judge.url);
    expect(text).toContain('Mina de Kwelder');
    expect(holds(text)).toEqual([]);
    expect(spellingsOf(judgeHerself()).filter((secret) => text.includes(secret))).toEqual([]);
    const faults = lint(
      { subject: '', body: `${text}Oude Vuurtorenweg 118-II, Noordermeer` },
      holds,
    );
    expect(faults).toEqual([{ where: 'body', kinds: ['address'] }]);
  });

  it('starts the clock of the law when the team has sent it', async () => {
    const team = await visitPortal(machine.portalUrl, 'team');
    const page = await judge.taskPath();
    expect((await team.post(`${page}/move`, page, { to: 'sent' })).status).toBe(200);
    const task = await judge.publisherTask();
    expect(task).toMatchObject({ state: 'sent', sentAt: expect.any(String) });
    expect(task.due).toBe(answerDue(wanted(task.sentAt), task.route));
    expect((await team.post(`${page}/move`, page, { to: 'removed' })).status).toBe(400);
    expect((await judge.publisherTask()).state).toBe('sent');
  });

  it('does not believe a page that is not there once', async () => {
    village.takeDown(SITE, PAGE);
    await judge.later(3 * DAY + HOUR);
    const all = await judge.findings();
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 'new'));
    expect(all.every(({ goneSince }) => goneSince !== undefined)).toBe(true);
    expect((await judge.publisherTask()).state).toBe('sent');
    expect(await judge.exposure()).toMatchObject({ gone: 0 });
  });

  it('does not believe it an hour later either', async () => {
    await judge.later(HOUR);
    expect((await judge.publisherTask()).state).toBe('sent');
  });

  it('calls it removed when it is still not there a day later', async () => {
    await judge.later(DAY);
    const all = await judge.findings();
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 'resolved'));
    expect(await judge.exposure()).toMatchObject({ gone: 4, findings: 4 });
    const task = await judge.publisherTask();
    expect(task.state).toBe('removed');
    expect(task.history.map(({ what }) => what)).toEqual(TO_GONE);
    expect(task.history.at(-1)).toMatchObject({ by: 'system' });
    expect(task.due).toBeUndefined();
  });

  it('sees it come back as the same finding, with its history and a count', async () => {
    const before = await judge.findings();
    village.restore(SITE, PAGE);
    await judge.later(6 * DAY);
    const after = await judge.findings();
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
    const task = await judge.publisherTask();
    expect(task).toMatchObject({
      state: 're-appeared',
      reappearances: 1,
      due: expect.any(String),
    });
    expect(task.history.map(({ what }) => what)).toEqual([...TO_GONE, 're-appeared']);
    expect(await judge.exposure()).toMatchObject({ shared: true, gone: 0 });
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
    let evidence: Uint8Array;

    it('opens what is sealed while they are enrolled', async () => {
      vault = wanted(await state.subjects.vault(JUDGE));
      before = await state.findings.ofSubject(JUDGE);
      const { profile, openFinding } = await openerOf(machine)(JUDGE, vault);
      expect(profile.reveal().email).toBe('rechter@rechtbank-noordermeer.example');
      const one = (await judge.findings()).find(({ kind }) => kind === 'address');
      const words = await openFinding(wanted(one).id, fromBase64(wanted(one?.sealed)));
      expect(words.reveal()).toContain('Vuurtorenweg');
      evidence = await judge.evidenceOf(wanted(one).id);
      const page = await openFinding(`evidence of ${one?.id}`, evidence);
      expect(page.reveal()).toContain('"sha256"');
    });

    it('asks nothing that carries their name, although it stands in the queue', async () => {
      await askFor(machine, JUDGE, about('voor'));
      await machine.idle();
      expect(judge.requestsSince(0, '/over?voor')).toBe(1);
      const portal = await visitPortal(machine.portalUrl, JUDGE);
      expect((await portal.post('/mine/leave', '/mine/leave', { sure: 'yes' })).status).toBe(200);
      await machine.idle();
      const mark = village.log.length;
      await askFor(machine, JUDGE, about('na'));
      await askFor(machine, 'officier', about('ander'));
      await machine.idle();
      expect(judge.requestsSince(mark, '/over?na')).toBe(0);
      expect(judge.requestsSince(mark, '/over?ander')).toBe(1);
    });

    it('looks for nothing of theirs any more: no rescan, no finding, no mail', async () => {
      const [mark, mails] = [village.log.length, (await mailsOf(machine)).length];
      await judge.later(8 * DAY);
      expect(judge.requestsSince(mark, PAGE)).toBe(0);
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
        const purposes = before.map((finding) => `evidence of ${finding.id}`);
        for (const purpose of purposes)
          await expect(theirs.openFinding(purpose, evidence)).rejects.toThrow('does not open');
      }
    });

    it('has removed the evidence, and that of nobody else', async () => {
      expect(await judge.evidenceLeft(JUDGE)).toEqual([]);
      expect(await judge.evidenceLeft('officier')).not.toEqual([]);
    });

    it('is seen to be erased to the end by the clock', async () => {
      await machine.fire('leaving');
      const gone = wanted(await state.subjects.withdrawn(JUDGE));
      expect(gone.erasedAt?.localeCompare(gone.withdrawnAt)).toBe(1);
      expect(await state.subjects.leaving()).toEqual([]);
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
});

function judgeHerself(): Person {
  return wanted(PEOPLE.find(({ id }) => id === JUDGE));
}
