import { portal } from '#functions/portal/app.tsx';
import { enrol } from '#functions/portal/enrol.ts';
import type { EnrolNeeds } from '#functions/portal/enrol.ts';
import type { Needs } from '#functions/portal/needs.ts';
import { teamVault } from '#functions/portal/team-vault.ts';
import { opener } from '#functions/shell/profile.ts';
import type { Fact } from '#shared/domain/fact.ts';
import type { Finding } from '#shared/domain/finding.ts';
import { toBase64 } from '#shared/keys/base64.ts';
import { nextLink, verifyChain } from '#shared/keys/chain.ts';
import { deriveKeys } from '#shared/keys/derive.ts';
import { prefixLock } from '#shared/keys/prefix-lock.ts';
import { makePrf } from '#shared/keys/prf.ts';
import { sealTo } from '#shared/keys/seal.ts';
import { localWrapper } from '#shared/keys/wrap.ts';
import type { LookRequest, ReportRequest, WatchlistChanged } from '#shared/pipeline/messages.ts';
import { isUnfinished } from '#shared/remediation/states.ts';
import type { LinkedLook } from '#shared/storage/access-log.ts';
import type { Answer } from '#shared/storage/answers.ts';
import type { Case } from '#shared/storage/cases.ts';
import type { SiteContact } from '#shared/storage/contacts.ts';
import type { KeptExposure } from '#shared/storage/exposures.ts';
import type { Letter } from '#shared/storage/letters.ts';
import type { OfficeBody } from '#shared/storage/offices.ts';
import type { TeamKeys } from '#shared/storage/team-keys.ts';
import type { WatchedSite } from '#shared/storage/watched-sites.ts';
import { aFinding, anExposure, aTask } from '#test/support/invented.ts';
import { Shelf } from '#test/support/memory.ts';

import { peopleInMemory } from './people-in-memory.ts';
import { Visitor } from './visitor.ts';

export const ORIGIN = 'https://luwte.example';
export const NOW = '2026-03-04T09:00:00.000Z';
export const ORGANISATION = 'Gemeente Nergenshuizen';

/** Facts of the one who is enrolled; invented, and nowhere to be seen on a page of somebody else's. */
export const FACTS: readonly Fact[] = [
  {
    kind: 'address',
    street: 'Verzonnenlaan',
    number: '41',
    postcode: '9999 XZ',
    city: 'Nergenshuizen',
  },
  { kind: 'phone', value: '+31600000123' },
  { kind: 'email', value: 'fleur.verzonnen@post.example' },
  { kind: 'relative', relation: 'child', name: { given: 'Fleur', family: 'Verzonnen' } },
  { kind: 'plate', value: 'ZZ-999-Z', country: 'NL' },
  { kind: 'birthdate', value: '1971-02-03' },
];
/** Pieces of them, and of what stands around them on a page, that no other than their subject may read. */
export const SECRETS = [
  'Verzonnenlaan',
  '9999 XZ',
  '31600000123',
  'fleur.verzonnen',
  'ZZ-999-Z',
  '1971-02-03',
  '3 februari 1971',
  'onder de bomen',
];

/** What locks hash prefixes here. */
export const PREFIXES = prefixLock('another secret that is long enough for this test');

/** A portal over memory, with one enrolled person, one finding of theirs and its task. */
export async function world(change: Partial<Needs> = {}) {
  const people = peopleInMemory();
  const keys = deriveKeys('a secret that is long enough for this test');
  const wrapper = localWrapper(new Uint8Array(32).fill(9));
  const open = opener((wrapped, context) => wrapper.unwrap(wrapped, context));
  const findings = new Shelf<Finding>();
  const exposures = new Shelf<KeptExposure>();
  const tasks = new Shelf<ReturnType<typeof aTask>>();
  const sites = new Map<string, WatchedSite>();
  const log = new Map<string, LinkedLook[]>();
  const letters: Letter[] = [];
  const cases = new Map<string, Case>();
  const answers: Answer[] = [];
  const contacts = new Map<string, SiteContact>();
  const bodies: OfficeBody[] = [];
  const asked: LookRequest[] = [];
  const changed: WatchlistChanged[] = [];
  const reports: ReportRequest[] = [];
  const evidence = new Map<string, Uint8Array>();
  let teamKeys: TeamKeys | undefined;
  const clock = { now: new Date(NOW) };
  const now = () => clock.now;
  const enrolling: EnrolNeeds = {
    subjects: people,
    wrapper,
    prf: makePrf(keys),
    prefixes: PREFIXES,
    changed: async (message) => void changed.push(message),
    report: async (request) => void reports.push(request),
    now,
  };
  const needs: Needs = {
    subjects: people,
    async open(id) {
      const vault = await people.vault(id);
      return vault && open(id, vault);
    },
    team: teamVault(
      {
        get: async () => teamKeys,
        keep: async (kept) => (teamKeys ??= kept),
      },
      wrapper,
      ORGANISATION,
    ),
    enrolling: async () => enrolling,
    findings: shelved(findings),
    exposures: {
      ...shelved(exposures),
      sharedWith: async (organisation) =>
        exposures.where((one) => one.shared && one.organisation === organisation),
    },
    tasks: {
      ...shelved(tasks),
      ofTeam: async (shared, { states, routes, severities, dueBy } = {}) =>
        tasks.where(
          (one) =>
            shared.has(one.exposure) &&
            (!states || states.includes(one.state)) &&
            (!routes || routes.includes(one.route)) &&
            (!severities || severities.includes(one.severity)) &&
            (dueBy === undefined || (one.due !== undefined && one.due <= dueBy)),
        ),
    },
    letters: {
      record: async (letter) => void letters.push(letter),
      ofTask: async (subject, task) =>
        letters.filter((one) => one.subject === subject && one.task === task),
    },
    answers: {
      ofTask: async (subject, task) =>
        answers.filter((one) => one.subject === subject && one.task === task),
    },
    cases: { open: async (number, of) => void cases.set(number, of) },
    evidence: {
      get: async (key) => evidence.get(key),
      ofFinding: async (subject, finding) =>
        [...evidence.keys()].filter((key) => key.startsWith(`${subject}/${finding}/`)),
    },
    contacts: {
      get: async (site) => contacts.get(site),
      asked: async (site, askedAt) =>
        void contacts.set(site, { ...contacts.get(site), site, askedAt, found: [], failed: [] }),
      async confirm(site, route, contact) {
        const there = contacts.get(site) ?? { site, found: [], failed: [] };
        const { [route]: _, ...others } = there.confirmed ?? {};
        contacts.set(site, {
          ...there,
          confirmed: contact ? { ...others, [route]: contact } : others,
        });
      },
    },
    breachesOn: async () => true,
    offices: {
      of: async (key) => bodies.filter((one) => one.key === key),
      names: async () => bodies.map(({ organisation }) => organisation),
    },
    sites: {
      add: async (site) => !sites.has(site.id) && Boolean(sites.set(site.id, site)),
      get: async (id) => sites.get(id),
      all: async () => [...sites.values()],
      enable: async (id, enabled) => {
        const site = sites.get(id);
        if (site) sites.set(id, { ...site, enabled });
      },
      remove: async (id) => void sites.delete(id),
    },
    looks: {
      async append(subject, look) {
        const links = log.get(subject) ?? [];
        const link = nextLink(subject, links.at(-1), look);
        log.set(subject, [...links, link]);
        return link;
      },
      ofSubject: async (subject) => log.get(subject) ?? [],
      verify: async (subject) => verifyChain(subject, log.get(subject) ?? []),
    },
    holds: async (text) =>
      SECRETS.some((secret) => text.includes(secret)) || text.includes('0600000123')
        ? ['phone']
        : [],
    looked: async () => ({ pagesRead: 12, notChecked: [{ title: 'Een bron', why: 'staat uit' }] }),
    ask: async (requests) => void asked.push(...requests),
    changed: async (message) => void changed.push(message),
    async erase(subject) {
      let items = 0;
      for (const shelf of [findings, exposures, tasks])
        for (const [id, one] of shelf.all)
          if (one.subject === subject) items += Number(shelf.all.delete(id));
      return items;
    },
    signIn: {
      begin: async () => ({
        url: 'https://id.example/auth',
        way: { state: 's', nonce: 'n', verifier: 'v' },
      }),
      finish: async (query) => {
        const as = new URLSearchParams(query).get('as') ?? '';
        if (as === '') throw new Error('nobody');
        const [sub = '', subject] = as.split('=');
        return { sub, name: sub, team: sub === 'sam', subject };
      },
      end: async () => 'https://id.example/end',
    },
    loginOf: async (sub) => `login-${sub}`,
    cookieKey: async () => new TextEncoder().encode('the key that signs cookies in tests'),
    organisation: ORGANISATION,
    teamEmail: 'veiligheid@nergenshuizen.example',
    replyTo: 'dossier@antwoord.example',
    contactUrl: `${ORIGIN}/about-our-visits`,
    portalUrl: ORIGIN,
    now,
    ...change,
  };
  await enrol(
    enrolling,
    {
      id: 'mayor',
      names: [{ given: 'Ilse', prefix: 'van', family: 'Nergens' }],
      offices: [{ title: 'burgemeester', organisation: ORGANISATION }],
      country: 'NL',
      language: 'nl',
      email: 'burgemeester@nergenshuizen.example',
      facts: FACTS,
    },
    {
      organisation: ORGANISATION,
      login: 'login-ilse',
      consent: { text: 'test', given: NOW, until: '2027-03-04T09:00:00.000Z', how: 'portal' },
    },
  );
  const subject = people.subject('mayor');
  const words = {
    url: 'https://club.example/team',
    title: 'Ons team',
    quotes: ['... zij woont aan de Verzonnenlaan 41, onder de bomen, in het dorp'],
  };
  const sealed = toBase64(await sealTo(subject.publicKey, JSON.stringify(words), 'finding-1'));
  findings.all.set('finding-1', aFinding({ fact: subject.facts[0]?.id ?? '', sealed }));
  exposures.all.set('exposure-1', anExposure());
  tasks.all.set('task-1', {
    ...aTask({ due: '2026-03-05T09:00:00.000Z', next: 'host-dsa' }),
    history: [{ at: '2026-03-01T09:00:00.000Z', by: 'system', what: 'open' }],
  });
  const app = portal(needs);
  return {
    app,
    needs,
    people,
    findings,
    exposures,
    tasks,
    sites,
    log,
    letters,
    cases,
    answers,
    contacts,
    bodies,
    asked,
    changed,
    reports,
    evidence,
    clock,
    unfinished: () => tasks.where(isUnfinished),
    visitor: (language: 'nl' | 'en' = 'nl') => new Visitor(app, ORIGIN, language),
    /** Somebody who is signed in: `ilse` is the mayor, `sam` the team, `nobody` has no part in it. */
    as: async (who: 'ilse' | 'sam' | 'nobody' | 'anna', language: 'nl' | 'en' = 'nl') => {
      const visitor = new Visitor(app, ORIGIN, language);
      await visitor.signIn(who);
      return visitor;
    },
    share: () => {
      exposures.all.set('exposure-1', anExposure({ shared: true }));
      const one = exposures.all.get('exposure-1');
      if (one) exposures.all.set(one.id, { ...one, organisation: ORGANISATION });
    },
  };
}

/** A shelf as the tables offer it. */
function shelved<T extends { readonly subject: string; readonly id?: string }>(shelf: Shelf<T>) {
  return {
    async get(subject: string, id: string) {
      const one = shelf.all.get(id);
      return one?.subject === subject ? one : undefined;
    },
    async upsert(_subject: string, id: string, merge: (one: T | undefined) => T | undefined) {
      const before = shelf.all.get(id);
      const after = merge(before) ?? before;
      if (after) shelf.all.set(id, after);
      return { before, after };
    },
    ofSubject: async (subject: string) => shelf.where((one) => one.subject === subject),
  };
}
