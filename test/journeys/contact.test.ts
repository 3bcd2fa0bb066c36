import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { Machine } from '#infra/local/machine.ts';
import { stateOf } from '#infra/local/state.ts';
import { LOOKUPS } from '#shared/sources/lookups.ts';
import { answerByMail, rawMailsOf } from '#test/support/journey-answers.ts';
import { JUDGE, SIGN_INS, SITE, followJudge } from '#test/support/journey-judge.ts';
import { wanted } from '#test/support/journey-leaving.ts';
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
import { LOOKUP_STAND_INS } from '#test/support/stand-ins/lookups.ts';
import type { StandIns } from '#test/support/stand-ins/start.ts';
import { startStandIns } from '#test/support/stand-ins/start.ts';
import { PEOPLE } from '#test/village/people.ts';
import type { Village } from '#test/village/village.ts';
import { openVillage } from '#test/village/village.ts';

vi.setConfig({ testTimeout: 120_000 });

const FOUND = 'privacy@wiewoontwaar.example';

describe('what is looked up beside the scan', () => {
  const steps = fileSteps();
  let village: Village;
  let registers: StandIns;
  let machine: Machine;
  let judge: ReturnType<typeof followJudge>;

  beforeAll(async () => {
    village = await openVillage();
    steps.onDown(() => village.close());
    registers = await startStandIns({ docs: [], perPage: 10 }, 0, LOOKUP_STAND_INS);
    steps.onDown(() => registers.close());
    machine = await openMachine(steps, {
      allowHosts: [...village.hosts, ...registers.allowHosts],
      people: SIGN_INS,
    });
    judge = followJudge(machine, village);
  }, 180_000);

  const remind = async () => {
    await machine.fire('remind');
    await machine.idle();
  };

  it('asks no register whose terms nobody has read', async () => {
    await remind();
    expect(registers.log).toEqual([]);
  });

  it('reads a register whole once a week when it is on, before anybody is enrolled, and asks about nobody', async () => {
    const at = new Date(machine.now()).toISOString();
    for (const { meta } of LOOKUPS)
      if (!('rule' in meta.terms))
        await stateOf(machine).sources.allow({ source: meta.id, by: 'journey', at });
    await remind();
    await remind();
    const asked = registers.log.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toContain('GET /archive/exportOO_gemeenten.xml');
    expect(JSON.stringify(registers.log)).not.toMatch(/Zilverwierde|Oeverloos/i);
  });

  it('suggests an office from it, with its holder where it is the employer, and saves nothing by itself', async () => {
    await enrolOnPaper(machine, PEOPLE);
    await machine.idle();
    const portal = await visitPortal(machine.portalUrl, JUDGE);
    const look = (organisation: string) =>
      portal.post('/mine/settings/office', '/mine/settings', { do: 'look', organisation });
    const own = (await look('zilverwierde')).text;
    expect(own).toContain('Burgemeester, Dhr. T.R. (Tjalling) Oeverloos');
    const other = (await look('gemeenten Duinkerk')).text;
    expect(other).toContain('Voorzitter');
    expect(other).not.toContain('Duinstra');
    expect((await stateOf(machine).subjects.get(JUDGE))?.offices[0]?.title).toBe('rechter');
  });

  it('suggests a contact of a site in no directory once its person shares, and asks the site politely', async () => {
    await watchSites(machine, [wanted(village.urls[SITE])]);
    await scanAll(machine);
    const { id } = await judge.exposure();
    const portal = await visitPortal(machine.portalUrl, JUDGE);
    const mark = village.log.length;
    await portal.post(`/mine/exposures/${id}/share`, `/mine/exposures/${id}`);
    await machine.idle();
    const asked = village.log.slice(mark).filter(({ site }) => site === SITE);
    expect(asked.map(({ path }) => path)).toEqual(['/', '/privacy']);
    const team = await visitPortal(machine.portalUrl, 'team');
    const page = await team.get(await judge.taskPath());
    for (const said of [FOUND, 'de privacypagina van de site', 'hiervoor bedoeld', '/privacy'])
      expect(page.text).toContain(said);
  });

  it('has a letter go there once a person has confirmed it, and not before', async () => {
    const path = await judge.taskPath();
    const letter = `${path}/letter`;
    const fields = { language: 'nl', reply: 'dossier@luwte.example', mandate: 'yes' };
    const team = await visitPortal(machine.portalUrl, 'team');
    expect((await team.post(`${letter}.eml`, letter, fields)).status).toBe(404);
    await team.post(`${path}/contact/confirm`, path, { contact: FOUND });
    expect((await team.get(path)).text).toContain('Gekozen door');
    expect((await team.post(letter, letter, fields)).text).toContain(FOUND);
    const mail = (await team.post(`${letter}.eml`, letter, fields)).text;
    expect(mail).toContain(`To: ${FOUND}`);
    const body = Buffer.from(wanted(mail.split(/\r?\n\r?\n/)[1]), 'base64').toString();
    expect(body).toContain(judge.url);
    const she = wanted(PEOPLE.find(({ id }) => id === JUDGE));
    expect(spellingsOf(she).filter((secret) => body.includes(secret))).toEqual([]);
    expect((await team.get(path)).text).toContain(`naar ${FOUND}`);
  });

  it('lets the team read the answer that came by mail, sealed, and keeps the mail itself nowhere', async () => {
    const mails = (await mailsOf(machine)).length;
    const says = 'Wij kijken er morgen naar.';
    await answerByMail(machine, (await judge.publisherTask()).id, says);
    const { history } = await judge.publisherTask();
    const { why = '' } = wanted(history.find(({ what }) => what === 'answer arrived'));
    const path = await judge.taskPath();
    const team = await visitPortal(machine.portalUrl, 'team');
    expect((await team.post(`${path}/answer`, path, { answer: why })).text).toContain(says);
    expect((await rawMailsOf(machine)).filter((raw) => raw.includes(says))).toEqual([]);
    expect((await mailsOf(machine)).length).toBe(mails);
  });

  it('was refused nothing on the way, and left no dead letter', () => {
    const { refusals, queues } = machine.status();
    expect(refusals).toEqual([]);
    const dead = Object.entries(queues).filter(([, one]) => one.deadLetters && one.visible > 0);
    expect(dead).toEqual([]);
  });
});
