import { join } from 'node:path';

import { SQSClient } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { Machine } from '#infra/local/machine.ts';
import type { State } from '#infra/local/state.ts';
import { stateOf } from '#infra/local/state.ts';
import type { Finding } from '#shared/domain/finding.ts';
import { breachHash, breachPrefix } from '#shared/keys/breach-hash.ts';
import { lookRequest } from '#shared/pipeline/messages.ts';
import { queuesOver } from '#shared/storage/queues.ts';
import { filesUnder, spellingsOf } from '#test/support/journey-secrets.ts';
import type { PortalVisitor } from '#test/support/journey-visitor.ts';
import { visitPortal } from '#test/support/journey-visitor.ts';
import { enrolOnPaper, fileSteps, mailsOf, openMachine, scanAll } from '#test/support/journey.ts';
import { hibpStandIn } from '#test/support/stand-ins/registers.ts';
import type { Access, StandIns } from '#test/support/stand-ins/start.ts';
import { startStandIns } from '#test/support/stand-ins/start.ts';
import type { Doc } from '#test/support/stand-ins/world.ts';
import { KEY } from '#test/support/stand-ins/world.ts';
import { PEOPLE } from '#test/village/people.ts';

vi.setConfig({ testTimeout: 90_000 });

const MAYOR = PEOPLE[0]!;
const ADDRESS = 'tjalling@oeverloos.example';
const HASH = breachHash(ADDRESS);
const PREFIX = breachPrefix(HASH);
const CANARY = 'ABB3D0431522C61929E9F5D3B13D2E4750BFA948';
const SOURCE = 'hibp-range';
const DAY_MS = 86_400_000;
const SIGN_INS = [
  { sub: 'tjalling', name: 'T.', email: 't@luwte.example', roles: ['subject'], subject: MAYOR.id },
] as const;

function breach(title: string, hash: string): Doc {
  const url = 'https://haveibeenpwned.com/';
  return { id: title, url, title, text: hash, date: '2026-01-01T00:00:00Z', in: [SOURCE] };
}

describe('a list of data breaches, asked for one person who agrees to it', () => {
  const steps = fileSteps();
  const docs = [breach('Bakkerij Het Kruimeltje', HASH), breach('Pwned', CANARY)];
  let standIns: StandIns;
  let machine: Machine;
  let state: State;
  let mayor: PortalVisitor;

  /** What came in at the list since a mark, without its test questions. */
  const askedSince = (mark: number): readonly Access[] =>
    standIns.log.slice(mark).filter(({ path }) => !path.endsWith(breachPrefix(CANARY)));
  const found = async (): Promise<readonly Finding[]> =>
    (await state.findings.ofSubject(MAYOR.id)).filter(({ source }) => source === SOURCE);
  const prefixes = () => state.subjects.prefixes(MAYOR.id, new Date(machine.now()).toISOString());

  /** Some time later; who was signed in has to sign in again. */
  async function travel(ms: number): Promise<void> {
    await machine.travel(ms);
    mayor = await visitPortal(machine.portalUrl, 'tjalling');
  }

  async function report(): Promise<string> {
    await machine.fire('report');
    await machine.idle();
    const mails = await mailsOf(machine);
    return mails.filter(({ to }) => to === MAYOR.email).at(-1)?.says ?? '';
  }

  beforeAll(async () => {
    standIns = await startStandIns({ docs, perPage: 10 }, 0, [hibpStandIn]);
    steps.onDown(() => standIns.close());
    machine = await openMachine(steps, { allowHosts: standIns.allowHosts, people: [...SIGN_INS] });
    state = stateOf(machine);
    await machine.setSecret(state.sourcesSecret, JSON.stringify({ hibp: KEY }));
    await state.sources.allow({ source: SOURCE, by: 'Sam', at: '2026-01-01T00:00:00.000Z' });
    await enrolOnPaper(machine, PEOPLE.slice(0, 3));
    await machine.idle();
    mayor = await visitPortal(machine.portalUrl, 'tjalling');
  }, 180_000);

  it('is asked nothing without that consent, and the report says so', async () => {
    await scanAll(machine);
    expect(standIns.log).toEqual([]);
    expect(await prefixes()).toBeUndefined();
    expect((await mayor.get('/mine/consent')).text).toContain('Geen toestemming.');
    expect((await mayor.get('/mine')).text).toContain('daar hoort een aparte toestemming bij');
  });

  it('takes no consent that was not ticked', async () => {
    const refused = await mayor.post('/mine/consent/breaches', '/mine/consent');
    expect(refused.status).toBe(400);
    expect((await state.subjects.get(MAYOR.id))?.breachConsent).toBeUndefined();
  });

  it('is asked once that consent is given: six digits of a hash, and nothing else', async () => {
    const given = await mayor.post('/mine/consent/breaches', '/mine/consent', { breaches: 'yes' });
    expect(given.text).toContain('Uw toestemming voor datalekken is vastgelegd.');
    expect((await mayor.get('/mine/log')).text).toContain('toestemming voor datalekken gegeven');
    await machine.idle();
    await scanAll(machine);
    expect(standIns.log.map(({ method, path, body }) => `${method} ${path} ${body}`)).toEqual([
      `GET /api/v3/breachedaccount/range/${PREFIX} `,
    ]);
    const bytes = JSON.stringify(standIns.log).toUpperCase();
    const secrets = [HASH.slice(0, 7), 'Oeverloos', 'burgemeester', ...spellingsOf(MAYOR)];
    expect(secrets.filter((one) => bytes.includes(one.toUpperCase()))).toEqual([]);
  });

  it('leads to a finding that says how many, and seals which', async () => {
    const all = await found();
    expect(all).toMatchObject([
      {
        kind: 'email',
        site: 'haveibeenpwned.com',
        about: 'subject',
        severity: 'low',
        status: 'new',
        because: [{ code: 'breach-listed', n: 1 }],
      },
    ]);
    expect(all[0]).not.toHaveProperty('url');
    expect(JSON.stringify(all)).not.toMatch(/Kruimeltje|oeverloos/i);
    const [task, ...more] = (await state.tasks.ofSubject(MAYOR.id)).filter(
      ({ exposure }) => exposure === all[0]?.exposure,
    );
    expect([task?.route, more]).toEqual(['own-settings', []]);
    const page = (await mayor.get(`/mine/exposures/${all[0]?.exposure}`)).text;
    expect(page).toContain('het adres staat in een bekend datalek');
    expect(page).toContain('Bakkerij Het Kruimeltje');
    expect(page).toContain('tweestapsverificatie');
    expect(page).not.toContain('Elsewhere');
  });

  it('keeps no prefix in a table or a log, and no stranger', async () => {
    const folders = ['tables', 'log'].map((folder) => filesUnder(join(machine.data, folder)));
    const files = (await Promise.all(folders)).flatMap((all) => [...all]);
    const holding = (...words: readonly string[]) =>
      files.flatMap(([name, bytes]) => {
        const text = bytes.toString('latin1').toUpperCase();
        return words.some((word) => text.includes(word.toUpperCase())) ? [name] : [];
      });
    expect(holding(PREFIX, HASH, 'Elsewhere', 'Kruimeltje')).toEqual([]);
    // They would have been seen: a public name is.
    expect(holding('Oeverloos').length).toBeGreaterThan(0);
  });

  it('is asked again after a week and no sooner, with its test question every night', async () => {
    const mark = standIns.log.length;
    await travel(DAY_MS);
    await machine.fire('plan');
    await machine.idle();
    expect(askedSince(mark)).toEqual([]);
    expect(standIns.log).toHaveLength(mark + 1);
    docs.push(breach('Forum Oud', HASH));
    await travel(6 * DAY_MS);
    await machine.fire('plan');
    await machine.idle();
    expect(askedSince(mark).map(({ path }) => path.split('/').at(-1))).toEqual([PREFIX]);
    expect((await found())[0]?.because).toEqual([{ code: 'breach-listed', n: 2 }]);
    const page = await mayor.get(`/mine/exposures/${(await found())[0]?.exposure}`);
    expect(page.text).toContain('het adres staat in 2 bekende datalekken');
    expect(await report()).not.toMatch(/[Dd]atalekken met een priv/);
  });

  it('does not call it good news when its test question fails', async () => {
    docs.splice(1, 1);
    await travel(DAY_MS);
    await machine.fire('plan');
    await machine.idle();
    expect((await mayor.get('/mine')).text).toMatch(
      /De proefvraag mislukte[^]*Datalekken met een priv/,
    );
  });

  it('is asked nothing more once it is taken back, and the prefixes are gone', async () => {
    expect(await prefixes()).toBeDefined();
    const mark = standIns.log.length;
    const stopped = await mayor.post('/mine/consent/breaches/stop', '/mine/consent');
    expect(stopped.text).toContain('De zes tekens zijn gewist.');
    expect((await mayor.get('/mine/log')).text).toContain('datalekken ingetrokken');
    expect(await prefixes()).toBeUndefined();
    await machine.idle();
    const { ofPrefix, ofHash } = await state.watch(0);
    expect([ofPrefix(PREFIX), ofHash(HASH)]).toEqual([[], []]);
    await scanAll(machine);
    expect(askedSince(mark)).toEqual([]);
    expect((await mayor.get('/mine')).text).toContain('u hebt die toestemming ingetrokken');
  });

  it('can be agreed to again', async () => {
    const mark = standIns.log.length;
    await mayor.post('/mine/consent/breaches', '/mine/consent', { breaches: 'yes' });
    await machine.idle();
    await scanAll(machine);
    expect(askedSince(mark)).toHaveLength(1);
  });

  it('is asked nothing for a message that waited until the consent was gone', async () => {
    await mayor.post('/mine/consent/breaches/stop', '/mine/consent');
    await machine.idle();
    const mark = standIns.log.length;
    const look = machine.environmentOf('plan')['LOOK_QUEUE_URL'] ?? '';
    await queuesOver(new SQSClient(machine.aws)).send(
      look,
      lookRequest,
      {
        source: SOURCE,
        run: 'late',
        request: {
          url: `https://haveibeenpwned.com/api/v3/breachedaccount/range/${PREFIX}`,
          data: { prefix: PREFIX },
        },
        cause: 'scan',
        depth: 0,
      },
      { group: 'haveibeenpwned.com', dedupe: 'late' },
    );
    await machine.idle();
    expect(standIns.log).toHaveLength(mark);
  });
});
