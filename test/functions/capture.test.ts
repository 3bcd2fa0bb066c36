import { describe, expect, it } from 'vitest';

import type { Needs } from '#functions/capture/capture.ts';
import { capture } from '#functions/capture/capture.ts';
import type { Looked } from '#shared/fetch/looked.ts';

const URL = 'https://club.example/team';
const request = { url: URL, people: [{ subject: 'mayor', findings: ['f1'] }] };
const body = new TextEncoder().encode('<p>what stands there');
const fetched: Looked = {
  outcome: 'fetched',
  res: { url: request.url, status: 200, headers: { server: 'x', 'set-cookie': 'id=1' }, body },
  validators: {},
  archive: true,
  sitemaps: [],
  via: [],
};

function world(looked: Looked, change: Partial<Needs> = {}) {
  const put: { name: string; sealed: string; about: Record<string, string> }[] = [];
  const done = new Set<string>();
  const needs: Needs = {
    sealingKey: () => new Uint8Array(32),
    look: async () => looked,
    sha256: (bytes) => `hash of ${bytes.length}`,
    seal: async (_, text, purpose) => new TextEncoder().encode(`sealed ${purpose}: ${text}`),
    async once(finding, work) {
      if (done.has(finding)) return;
      await work();
      done.add(finding);
    },
    put: async ({ name }, sealed, about) =>
      void put.push({ name, sealed: new TextDecoder().decode(sealed), about }),
    now: () => new Date('2026-03-02T08:00:00.000Z'),
    ...change,
  };
  return { put, run: capture(needs) };
}

describe('capture', () => {
  it('seals the page as served, with its headers, hash and time', async () => {
    const { put, run } = world(fetched);
    await run(request);
    expect(put).toHaveLength(1);
    expect(put[0]).toMatchObject({
      name: 'page',
      about: { sha256: `hash of ${body.length}`, at: '2026-03-02T08:00:00.000Z' },
    });
    expect(put[0]?.sealed).toContain('sealed evidence of f1');
    expect(put[0]?.sealed).toContain(Buffer.from(body).toString('base64'));
    expect(put[0]?.sealed).not.toContain('set-cookie');
  });

  it('keeps it once, when the message comes twice', async () => {
    const { put, run } = world(fetched);
    await run(request);
    await run(request);
    expect(put).toHaveLength(1);
  });

  it('asks for the page once for all its findings, whoever they are about, and seals it for each', async () => {
    let asked = 0;
    const look: Needs['look'] = async () => {
      asked += 1;
      return fetched;
    };
    const { put, run } = world(fetched, { look });
    await run({
      url: URL,
      people: [
        { subject: 'mayor', findings: ['f1', 'f2'] },
        { subject: 'clerk', findings: ['f3'] },
      ],
    });
    expect(asked).toBe(1);
    expect(put.map(({ sealed }) => /evidence of f\d/.exec(sealed)?.[0])).toEqual([
      'evidence of f1',
      'evidence of f2',
      'evidence of f3',
    ]);
  });

  it.each([
    ['forbids keeping a copy', { ...fetched, archive: false }],
    ['is gone', { outcome: 'gone', status: 404, soft: false }],
    ['is refused', { outcome: 'refused', why: 'robots', say: 'robots.txt asks not to read this' }],
  ] as const)('keeps nothing of a page that %s', async (_, looked) => {
    const { put, run } = world(looked);
    await run(request);
    expect(put).toEqual([]);
  });

  it('keeps nothing of somebody who has left', async () => {
    const { put, run } = world(fetched, { sealingKey: () => undefined });
    await run(request);
    expect(put).toEqual([]);
  });

  it('comes back when the host wants it later', async () => {
    const { run } = world({ outcome: 'later', at: 5, why: 'busy', attempt: 0 });
    await expect(run(request)).rejects.toMatchObject({ name: 'TryLater', after: 5 });
  });
});
