import { closeLooks, look } from '#shared/fetch/look.ts';

import { memoryDuties } from './duties.ts';

// A process of its own, so that what is measured is the host alone: looks at each path in turn, with the limits that
// hold everywhere, and says how much memory that took at most. Bytes; `maxRSS` is in kilobytes.
const [origin = '', rounds = '1', ...paths] = process.argv.slice(2);
const { host } = new URL(origin);
const duties = memoryDuties({ allowHosts: new Set([host]) });
const meta = {
  id: 'test',
  title: 'A test',
  takes: 'urls',
  access: 'page',
  hosts: ['*'],
  pace: { everyMs: 0 },
  terms: { url: 'https://luwte.example/terms', read: '2026-01-01' },
  price: 'free',
  docs: 'https://luwte.example/docs',
} as const;

const outcomes: Record<string, string> = {};
await look({ meta, req: { url: `${origin}/none` }, cause: 'scan' }, duties);
const before = process.resourceUsage().maxRSS * 1024;
for (let round = 0; round < Number(rounds); round += 1) {
  for (const path of paths) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a function does.
    const looked = await look({ meta, req: { url: origin + path }, cause: 'scan' }, duties);
    outcomes[path] = 'why' in looked ? `${looked.outcome}: ${looked.why}` : looked.outcome;
  }
}
await closeLooks(duties);
const most = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ outcomes, before, most }));
