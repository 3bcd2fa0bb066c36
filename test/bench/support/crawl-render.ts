import { render } from '#functions/render/render.ts';
/**
 * Opens pages of the bench's site in the browser of the render function, one after another, in a fresh process:
 * `crawl-render.ts ORIGIN COUNT`. Pages come in pairs: an empty shell that a script fills, and a page that is whole already.
 * AWS_LAMBDA_JS_RUNTIME must be set before this starts. Prints what each page cost, as JSON.
 */
import { wire } from '#functions/render/wire.ts';
import { extract } from '#shared/extract/extract.ts';

import type { Rendered } from './crawl-rendered.ts';
import { cpuOf } from './crawl-run.ts';
import { addresses, markOf } from './crawl-site.ts';

const [origin = '', count = '10'] = process.argv.slice(2);
const needs = wire('https://luwte.example/bot');
const open = render(needs);
const allowHosts = [new URL(origin).host];
const paths = addresses().slice(-Number(count));

const pages: Rendered['pages'] = [];
for (const path of paths) {
  const place = addresses().indexOf(path);
  for (const kind of ['shell', 'whole'] as const) {
    const url = `${origin}${kind === 'shell' ? `/app/${place}` : path}`;
    const before = cpuOf(process.pid);
    const start = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- one page at a time, as the function is called.
    const answer = await open({ url, allowHosts });
    const wallMs = performance.now() - start;
    const cpuMs = cpuOf(process.pid) - before;
    // oxlint-disable-next-line no-await-in-loop
    const marked = answer.outcome === 'rendered' && (await holds(answer.html, markOf(path)));
    const why = answer.outcome === 'rendered' ? '' : answer.why;
    pages.push({ kind, wallMs, cpuMs, marked, why });
  }
  if (!pages.at(-1)?.marked && pages.every(({ why }) => why !== '')) break;
}
const noBrowser = pages.every(({ why }) => why !== '') ? await whyNoBrowser() : undefined;
await needs.kill();
const outcome: Rendered = { pages, ...(noBrowser !== undefined && { noBrowser }) };
process.stdout.write(`${JSON.stringify(outcome)}\n`);
process.exit();

async function holds(html: string, mark: string): Promise<boolean> {
  const page = await extract(new TextEncoder().encode(html), { contentType: 'text/html' });
  return page.outcome === 'read' && page.text.includes(mark);
}

/** Whether it is the machine: what the browser itself says when it is started bare; undefined where it starts. */
async function whyNoBrowser(): Promise<string | undefined> {
  const { default: chromium } = await import('@sparticuz/chromium');
  const { chromium: playwright } = await import('playwright-core');
  try {
    const executablePath = await chromium.executablePath();
    await (await playwright.launch({ executablePath, args: chromium.args })).close();
    return undefined;
  } catch (error) {
    return String(error).slice(0, 400);
  }
}
