import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { Needs } from '#functions/report/report.ts';
import { report, weekly } from '#functions/report/report.ts';
import type { Exposure } from '#shared/domain/finding.ts';
import type { Task } from '#shared/domain/task.ts';
import type { Mail } from '#shared/report/mail.ts';

const now = '2026-03-11T08:00:00.000Z';
const exposure: Exposure = {
  id: 'e1',
  subject: 'mayor',
  site: 'club.example',
  kinds: ['address'],
  severity: 'high',
  findings: 2,
  gone: 0,
  shared: true,
  firstSeen: now,
  lastSeen: now,
};
const task = {
  id: 't1',
  exposure: 'e1',
  state: 'sent',
  due: '2026-03-10T08:00:00.000Z',
  history: [],
} as unknown as Task;

describe('report', () => {
  let sent: { to: string; mail: Mail }[];
  let done: Set<string>;
  let needs: Needs;

  beforeEach(() => {
    sent = [];
    done = new Set();
    needs = {
      addressee: async (subject) =>
        subject === 'mayor'
          ? { to: 'mayor@town.example', language: 'nl', consentUntil: '2026-04-01T08:00:00.000Z' }
          : undefined,
      subjects: async () => ['mayor'],
      exposuresOf: async () => [exposure],
      findingsOf: async () => [],
      tasksOf: async () => [task, { ...task, id: 't2', exposure: 'not shared' }],
      looked: async () => ({
        pagesRead: 7,
        notChecked: [{ title: 'Zoekmachine', why: 'staat uit' }],
      }),
      silentSources: async () => ['Zoekmachine'],
      send: async (to, mail) => void sent.push({ to, mail }),
      async once(key, work) {
        if (done.has(key)) return;
        await work();
        done.add(key);
      },
      enqueue: vi.fn<Needs['enqueue']>(async () => {}),
      team: { to: 'team@town.example', language: 'nl' },
      organisation: 'Gemeente Mistwijk',
      portalUrl: 'https://luwte.example',
      now: () => new Date(now),
    };
  });

  it('writes to the subject in their language, with what could not be checked and without where it stands', async () => {
    await report(needs)({ subject: 'mayor', kind: 'weekly', key: 'k1' });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.to).toBe('mayor@town.example');
    expect(sent[0]?.mail.text).toContain('Hoog: woonadres');
    expect(sent[0]?.mail.text).toContain('Zoekmachine: staat uit');
    expect(JSON.stringify(sent)).not.toContain('club.example');
  });

  it('sends the same mail once, when its message comes twice', async () => {
    const request = { subject: 'mayor', kind: 'urgent', key: 'k1' } as const;
    await report(needs)(request);
    await report(needs)(request);
    expect(sent).toHaveLength(1);
  });

  it('asks for consent again, and does not ask who gave it meanwhile', async () => {
    await report(needs)({ subject: 'mayor', kind: 'consent', key: 'k1' });
    expect(sent[0]?.mail.text).toContain('Uw toestemming voor Luwte loopt tot 1 april 2026');
    expect(sent[0]?.mail.text).toContain('https://luwte.example/mine/consent');
    const renewed = {
      to: 'm@town.example',
      language: 'nl',
      consentUntil: '2027-03-10T08:00:00.000Z',
    } as const;
    await report({ ...needs, addressee: async () => renewed })({
      subject: 'mayor',
      kind: 'consent',
      key: 'k2',
    });
    expect(sent).toHaveLength(1);
  });

  it('writes nothing to somebody who has left', async () => {
    await report(needs)({ subject: 'gone', kind: 'weekly', key: 'k1' });
    expect(sent).toEqual([]);
  });

  it('asks for one mail a subject and week, and counts for the team only what is shared', async () => {
    await weekly(needs)('2026-W11');
    expect(needs.enqueue).toHaveBeenCalledExactlyOnceWith({
      subject: 'mayor',
      kind: 'weekly',
      key: 'weekly-mayor-2026-W11',
    });
    expect(sent.map(({ to }) => to)).toEqual(['team@town.example']);
    expect(sent[0]?.mail.text).toContain('Open verzoeken: 1');
    expect(sent[0]?.mail.text).toContain('Over de termijn: 1');
  });
});
