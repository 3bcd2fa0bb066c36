import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { Needs } from '#functions/triage/triage.ts';
import { triage } from '#functions/triage/triage.ts';
import { CONFIRM_AFTER_MS } from '#shared/findings/lifecycle.ts';
import type { FactSeen, PageLooked } from '#shared/pipeline/messages.ts';
import { memory } from '#test/support/memory.ts';

const start = Date.parse('2026-03-02T08:00:00.000Z');
const later = (ms: number) => new Date(start + ms).toISOString();
const DAY = 86_400_000;

const phone: FactSeen = {
  kind: 'phone',
  fact: 'f-phone',
  about: 'subject',
  confidence: 0.95,
  because: [],
  inputs: { kind: 3, context: 0, reach: 2, validity: 2, who: 0, threat: 0 },
  sealed: 'c2VhbGVk',
};
const home: FactSeen = {
  ...phone,
  kind: 'address',
  fact: 'f-home',
  inputs: { ...phone.inputs, kind: 4 },
};
const child: FactSeen = {
  ...phone,
  kind: 'relative',
  fact: 'f-child',
  inputs: { ...phone.inputs, who: 3 },
};

function looked(facts: readonly FactSeen[], change: Partial<PageLooked> = {}): PageLooked {
  return {
    source: 'site:club.example',
    site: 'club.example',
    page: 'page-1',
    url: 'https://club.example/team',
    outcome: 'read',
    at: later(0),
    cause: 'scan',
    people: facts.length > 0 ? [{ subject: 'mayor', facts: [...facts] }] : [],
    ...change,
  };
}

describe('triage', () => {
  let shelves: ReturnType<typeof memory>;
  let needs: Needs;
  let run: (message: PageLooked) => Promise<void>;

  beforeEach(() => {
    shelves = memory();
    const { findings, exposures, tasks } = shelves;
    needs = {
      findings: Object.assign(findings, {
        onPage: async (page: string) => findings.where((one) => one.page === page),
      }),
      exposures,
      tasks,
      subject: async (id) => (id === 'gone' ? undefined : { threat: 0 }),
      siteType: () => 'unknown',
      ids: { finding: (...parts) => parts.join('/'), exposure: (...parts) => parts.join('@') },
      report: vi.fn<Needs['report']>(async () => {}),
      capture: vi.fn<Needs['capture']>(async () => {}),
    };
    run = triage(needs);
  });

  const states = () =>
    shelves.tasks.where(() => true).map(({ route, state }) => `${route} ${state}`);

  it('makes a finding, an exposure and the tasks that its kind asks for', async () => {
    await run(looked([phone]));
    expect(shelves.findings.where(() => true)).toMatchObject([
      { status: 'new', severity: 'medium', kind: 'phone' },
    ]);
    expect(shelves.exposures.all.get('mayor@club.example')).toMatchObject({
      findings: 1,
      gone: 0,
      shared: false,
      severity: 'medium',
    });
    expect(states()).toEqual(['publisher open', 'google-pii open']);
    expect(needs.report).not.toHaveBeenCalled();
  });

  it('judges facts of one page together, and tells at once what is high', async () => {
    await run(looked([home, child]));
    expect(shelves.findings.where(() => true).map(({ severity }) => severity)).toEqual([
      'high',
      'high',
    ]);
    expect(needs.report).toHaveBeenCalledWith({
      subject: 'mayor',
      kind: 'urgent',
      key: 'urgent-mayor@club.example-2026-03-02',
    });
  });

  it('has evidence of a page kept with one request, whoever stands on it', async () => {
    await run(
      looked([], {
        people: [
          { subject: 'mayor', facts: [home, phone] },
          { subject: 'clerk', facts: [phone] },
        ],
      }),
    );
    expect(needs.capture).toHaveBeenCalledExactlyOnceWith({
      url: 'https://club.example/team',
      people: [
        { subject: 'mayor', findings: ['mayor/page-1/f-home', 'mayor/page-1/f-phone'] },
        { subject: 'clerk', findings: ['clerk/page-1/f-phone'] },
      ],
    });
  });

  it('changes nothing when a message is delivered twice', async () => {
    await run(looked([home, phone]));
    const before = structuredClone([
      ...shelves.findings.all.values(),
      ...shelves.tasks.all.values(),
      ...shelves.exposures.all.values(),
    ]);
    await run(looked([home, phone]));
    expect([
      ...shelves.findings.all.values(),
      ...shelves.tasks.all.values(),
      ...shelves.exposures.all.values(),
    ]).toEqual(before);
  });

  it('keeps nothing of a namesake, nor of somebody who has left', async () => {
    await run(looked([{ ...phone, about: 'someone-else' }]));
    await run(looked([], { people: [{ subject: 'gone', facts: [phone] }] }));
    expect(shelves.findings.all.size + shelves.exposures.all.size + shelves.tasks.all.size).toBe(0);
  });

  it('believes a removal only after a second look a day later, and takes the tasks with it', async () => {
    await run(looked([phone]));
    await run(looked([], { outcome: 'gone', cause: 'rescan', at: later(DAY) }));
    expect(states()).toEqual(['publisher open', 'google-pii open']);
    await run(looked([], { outcome: 'gone', cause: 'rescan', at: later(DAY + CONFIRM_AFTER_MS) }));
    expect(states()).toEqual(['publisher removed', 'google-pii removed']);
    expect(shelves.exposures.all.get('mayor@club.example')).toMatchObject({ findings: 1, gone: 1 });
  });

  it('never takes a block or a failure for a removal', async () => {
    await run(looked([phone]));
    for (const outcome of ['refused', 'unreadable'] as const) {
      await run(looked([], { outcome, cause: 'rescan', at: later(DAY) }));
      await run(looked([], { outcome, cause: 'rescan', at: later(4 * DAY) }));
    }
    expect(shelves.findings.where(({ goneSince }) => goneSince !== undefined)).toEqual([]);
  });

  it('re-opens what comes back: same finding, same task, counted, told when it is high', async () => {
    await run(looked([home, child]));
    for (const n of [1, 2]) await run(looked([], { cause: 'rescan', at: later(n * DAY) }));
    expect(states().every((state) => state.endsWith('removed'))).toBe(true);
    vi.mocked(needs.report).mockClear();
    await run(looked([home, child], { at: later(9 * DAY) }));
    expect(shelves.findings.where(() => true)).toMatchObject([
      { reappearances: 1 },
      { reappearances: 1 },
    ]);
    expect(
      shelves.tasks.where(() => true).map(({ state, reappearances }) => [state, reappearances]),
    ).toEqual([
      ['re-appeared', 1],
      ['re-appeared', 1],
      ['re-appeared', 1],
    ]);
    expect(needs.report).toHaveBeenCalledOnce();
  });

  it('keeps a task open while anything of the exposure still stands', async () => {
    await run(looked([phone, home]));
    for (const n of [1, 2]) await run(looked([home], { cause: 'rescan', at: later(n * DAY) }));
    expect(shelves.exposures.all.get('mayor@club.example')).toMatchObject({
      findings: 2,
      gone: 1,
      kinds: ['address'],
    });
    expect(states().every((state) => state.endsWith('open'))).toBe(true);
  });
});
