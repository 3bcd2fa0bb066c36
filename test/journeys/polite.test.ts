import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { Summary } from '#infra/local/summary.ts';
import { visit } from '#infra/local/visit.ts';
import {
  CRAWL_DELAY,
  LONG_DELAY,
  openHostileSite,
  openPatientSite,
} from '#test/support/journey-hostile.ts';
import type { HostileSite } from '#test/support/journey-hostile.ts';
import { itemsOf } from '#test/support/journey-leaving.ts';
import { luwte } from '#test/support/journey-program.ts';
import type { Ran } from '#test/support/journey-program.ts';
import { filesUnder, leaksIn, spellingsOf } from '#test/support/journey-secrets.ts';
import { assembly, fileSteps, makeFolder } from '#test/support/journey.ts';
import { PEOPLE } from '#test/village/people.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A page that shows many kinds at once, in the plainest words. */
const SAYS = `<h1>Ledenlijst</h1><table>
<tr><td>Tjalling Oeverloos</td><td>Lisdoddelaan 12, Zilverwierde</td><td>06-00001204</td><td>tjalling@oeverloos.example</td></tr>
<tr><td>Joris Lamoen</td><td>Wilgenroosdreef 3, Zilverwierde</td><td>NL34 LUWT 0000 0316 04</td></tr>
</table><p>Burgemeester Tjalling Oeverloos en zijn dochter Fenna Oeverloos kwamen met de auto, KS-204-T.</p>`;

describe('a scan of a site with bad manners', () => {
  const steps = fileSteps();
  let site: HostileSite;
  let patient: Awaited<ReturnType<typeof openPatientSite>>;
  let data: string;
  let ran: Ran;
  let seconds: number;
  let summary: Summary;

  beforeAll(async () => {
    site = await openHostileSite(SAYS);
    steps.onDown(() => site.close());
    patient = await openPatientSite();
    steps.onDown(() => patient.close());
    data = join(await makeFolder(steps), 'data');
    const people = join(await makeFolder(steps), 'people.json');
    await writeFile(people, JSON.stringify({ people: PEOPLE }));
    await assembly();
    const began = performance.now();
    const sites = ['--watch', site.url, '--watch', patient.url];
    const args = ['--people', people, ...sites, '--data', data];
    ran = await luwte('scan', ...args, '--consented', '--once', '--format', 'json').ended;
    seconds = (performance.now() - began) / 1000;
    summary = JSON.parse(ran.stdout) as Summary;
  }, 300_000);

  it('ends well, and in time', () => {
    expect(ran.stderr.split('\n').filter((line) => line.startsWith('luwte scan:'))).toEqual([]);
    expect(ran.status).toBe(0);
    expect(seconds).toBeLessThan(150);
    expect(summary).toMatchObject({ people: PEOPLE.length });
  });

  it('asks for robots.txt first, and never for what it closes', () => {
    expect(site.log[0]?.path).toBe('/robots.txt');
    const closed = site.log.filter(({ path }) => /^\/verboden|\?print/u.test(path));
    expect(closed).toEqual([]);
    expect(site.log.map(({ path }) => path)).toContain('/contact');
  });

  it('has at most one request in flight, and keeps the delay that was asked for', () => {
    const inOrder = site.log.toSorted((one, other) => one.came - other.came);
    const pairs = inOrder.slice(1).map((one, at) => ({ one, before: inOrder[at] }));
    const overlapping = pairs.filter(({ one, before }) => one.came < (before?.ended ?? 0));
    expect(overlapping.map(({ one }) => one.path)).toEqual([]);
    // The clocks of two processes and of the network differ by some milliseconds.
    const hasty = pairs
      .slice(1)
      .filter(({ one, before }) => one.came - (before?.ended ?? 0) < CRAWL_DELAY * 1000 - 60);
    expect(hasty.map(({ one }) => one.path)).toEqual([]);
  });

  it('waits as long as a site asks for, and gives nothing up over it', () => {
    expect(patient.log.map(({ path }) => path)).toEqual(['/robots.txt', '/', '/sitemap.xml']);
    const waits = patient.log.slice(1).map(({ came }, at) => came - (patient.log[at]?.ended ?? 0));
    expect(waits.filter((ms) => ms < LONG_DELAY * 1000 - 60)).toEqual([]);
  });

  it('asks for no page twice, but once more for evidence of what two people have on it', () => {
    const paths = site.log.map(({ path }) => path).filter((path) => !path.startsWith('/kring'));
    expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual(['/lid']);
  });

  it('follows no redirect to another port', () => {
    expect(site.log.map(({ path }) => path)).toContain('/elders');
    expect(site.neighbourLog).toEqual([]);
  });

  it('leaves what is endless, oversized, broken, cut off or silent, and counts it as unreadable', () => {
    const { host } = new URL(site.url);
    const counted = summary.sources.find(({ id }) => id === `site:${host}`);
    const asked = new Set(site.log.map(({ path }) => path));
    const bad = [
      '/eindeloos',
      '/te-groot',
      '/kapot',
      '/afgebroken',
      '/stil',
      '/kring/1',
      '/stuk.pdf',
    ];
    expect(bad.filter((path) => !asked.has(path))).toEqual([]);
    expect(counted).toMatchObject({ outcome: 'hits' });
    expect(counted?.unreadable).toBeGreaterThanOrEqual(bad.length);
    expect(counted?.refused).toBeGreaterThanOrEqual(1);
    const longest = Math.max(...site.log.map(({ came, ended }) => ended - came));
    expect(longest).toBeLessThan(45_000);
  });

  it('finds what stands there, and keeps only that page', () => {
    expect(summary.pages.kept).toBe(1);
    expect(summary.pages.read).toBeGreaterThan(summary.pages.kept);
    expect(summary.findings).toBeGreaterThanOrEqual(6);
  });

  it('writes no private value down anywhere: tables, queues, buckets, logs, mails', async () => {
    const places = await filesUnder(data);
    const rows = await visit({ data }, async (machine) =>
      Promise.all(
        ['SUBJECTS_TABLE', 'KEYS_TABLE', 'FINDINGS_TABLE', 'LOOKS_TABLE', 'LEDGER_TABLE'].map(
          async (setting) => [setting, await itemsOf(machine, setting)] as const,
        ),
      ),
    );
    for (const [setting, items] of rows) places.set(setting, asBytes(items));
    expect([...places.keys()].some((path) => path.endsWith('.eml'))).toBe(true);
    expect([...places.keys()].some((path) => path.endsWith('.jsonl'))).toBe(true);
    expect(rows.map(([, items]) => items.length > 0)).toEqual(rows.map(() => true));
    expect(leaksIn(places, PEOPLE)).toEqual([]);
  });

  it('says no private value on the screen, and sends none in a request', () => {
    const said = new Map([
      ['standard output', Buffer.from(ran.stdout)],
      ['standard error', Buffer.from(ran.stderr)],
      ['requests', Buffer.from(site.log.map(({ head }) => head).join('\n'))],
    ]);
    expect(leaksIn(said, PEOPLE)).toEqual([]);
  });

  it('would have noticed: the page itself is full of them', () => {
    const there = leaksIn(new Map([['page', Buffer.from(SAYS)]]), PEOPLE);
    expect(there.length).toBeGreaterThan(2);
    for (const before of ['', 'a', 'ab']) {
      const base64 = Buffer.from(`${before}Lisdoddelaan 12 b`).toString('base64');
      expect(leaksIn(new Map([['coded', Buffer.from(base64)]]), PEOPLE)).not.toEqual([]);
    }
    const spelled = ['LISDODDELAAN 12', 'lisdoddelaan%2012', 'lisdoddelaan+12'];
    for (const text of spelled)
      expect(leaksIn(new Map([['spelled', Buffer.from(text)]]), PEOPLE)).not.toEqual([]);
    expect(PEOPLE.flatMap((person) => spellingsOf(person)).length).toBeGreaterThan(60);
  });
});

/** Rows as text, with binary values beside it as the bytes they are. */
function asBytes(items: readonly object[]): Buffer {
  const binary: Buffer[] = [];
  const text = JSON.stringify(items, (_key, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    binary.push(Buffer.from(value));
    return undefined;
  });
  return Buffer.concat([Buffer.from(text), ...binary]);
}
