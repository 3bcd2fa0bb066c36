import { describe, expect, it } from 'vitest';

import type { Needs } from '#functions/plan/plan.ts';
import { plan } from '#functions/plan/plan.ts';
import type { Connector } from '#shared/domain/source.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';
import { site } from '#shared/sources/site.ts';

const register: Connector<'subject'> = {
  meta: {
    ...site.meta,
    id: 'register',
    takes: 'subject',
    access: 'api',
    hosts: ['register.example'],
    canary: {
      hit: { kind: 'subject', subject: { names: ['Known Word'], offices: [] } },
      miss: { kind: 'subject', subject: { names: ['Qqzx'], offices: [] } },
    },
  },
  plan: ({ subject }) =>
    subject.names.map((name) => ({
      url: `https://register.example/?q=${encodeURIComponent(name)}`,
    })),
  parse: () => ({ outcome: 'nothing' }),
};

const at = { run: 'plan-2026-03-02', now: '2026-03-02T08:00:00.000Z' };

function world(change: Partial<Needs> = {}) {
  const asked: LookRequest[] = [];
  const needs: Needs = {
    subjects: async () => [
      { id: 'mayor', public: { names: ['Teuntje van Oeverloos'], offices: [] } },
    ],
    sources: async () => [site, register],
    watched: async () => [{ source: 'site', url: 'https://club.example/', depth: 3 }],
    pagesDue: async () => [],
    deferred: async () => [],
    resumed: async () => {},
    since: async () => undefined,
    prefixed: async () => [],
    notAsked: async () => {},
    ask: async (requests) => void asked.push(...requests),
    askBlind: async (requests) => void asked.push(...requests),
    asked: async () => {},
    ...change,
  };
  return { asked, run: plan(needs) };
}

describe('plan', () => {
  it('asks each subject source with public words, and each watched site without a name', async () => {
    const { asked, run } = world();
    await run({ ...at, canaries: false });
    expect(asked).toMatchObject([
      {
        source: 'register',
        subject: 'mayor',
        request: { url: 'https://register.example/?q=Teuntje%20van%20Oeverloos' },
      },
      {
        source: 'site',
        request: {
          url: 'https://club.example/',
          data: { root: 'https://club.example/', depth: '3' },
        },
        depth: 0,
      },
    ]);
    expect(asked[1]).not.toHaveProperty('subject');
  });

  it('runs each canary through the same door, one that must hit and one that must miss', async () => {
    const { asked, run } = world();
    await run({ ...at, canaries: true });
    expect(
      asked.filter(({ cause }) => cause === 'canary').map(({ expect: wanted }) => wanted),
    ).toEqual(['hits', 'nothing']);
  });

  it('looks again at known pages of sites that are still watched', async () => {
    const known = (url: string, root: string) => ({ source: 'site', url, root, depth: 2 });
    const { asked, run } = world({
      pagesDue: async () => [
        known('https://club.example/a', 'https://club.example/'),
        known('https://old.example/a', 'https://old.example/'),
      ],
    });
    await run({ ...at, canaries: false });
    expect(asked.filter(({ depth }) => depth === 2).map(({ request }) => request.url)).toEqual([
      'https://club.example/a',
    ]);
  });

  it('takes up what a host put off, in the new run, and forgets it only then', async () => {
    const request: LookRequest = {
      source: 'site',
      run: 'plan-old',
      request: { url: 'https://club.example/b' },
      cause: 'scan',
      depth: 1,
    };
    const order: string[] = [];
    const { asked, run } = world({
      deferred: async () => [{ id: 'd1', request }],
      resumed: async (id) => void order.push(`${id} after ${asked.length}`),
    });
    await run({ ...at, canaries: false });
    expect(asked[0]).toMatchObject({ run: at.run, request: { url: 'https://club.example/b' } });
    expect(order).toEqual(['d1 after 1']);
  });
});
