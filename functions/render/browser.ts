import chromium from '@sparticuz/chromium';
import type { Browser, BrowserContext, Route } from 'playwright-core';
import { chromium as playwright } from 'playwright-core';

import { BLOCKED, Budget } from './budget.ts';
import { Quiet } from './quiet.ts';

/** Every byte a page asks for goes through the host's own client: address guard, limits, one honest User-Agent. */
export type GuardedGet = (
  url: string,
) => Promise<{ status: number; headers: Record<string, string>; body: Buffer } | undefined>;

/** Longest that one page may take, from opening to its text. */
export const PAGE_MS = 20_000;
/** How long a page may go on loading after its own document is there. */
const SETTLE_MS = 4_000;

let running: Promise<Browser> | undefined;

/** The browser of this process; started once, and again after it was killed. Unpacking takes about two seconds the first time. */
async function browser(): Promise<Browser> {
  running ??= launch();
  const there = await running;
  if (there.isConnected()) return there;
  running = launch();
  return running;
}

async function launch(): Promise<Browser> {
  // Chromium itself reaches nothing: no name resolves, and every request is answered by `GuardedGet`.
  const args = [
    ...chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote'),
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-webrtc',
    '--disable-background-networking',
  ];
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args,
    headless: true,
    timeout: PAGE_MS,
  });
}

/** Kills the browser, whatever it is doing; the next page gets a new one. */
export async function killBrowser(): Promise<void> {
  const there = running;
  running = undefined;
  await (await there?.catch(() => undefined))?.close().catch(() => undefined);
}

/** Opens one page in a context of its own and gives its HTML once it has settled. */
export async function htmlOf(url: string, get: GuardedGet): Promise<{ url: string; html: string }> {
  const context = await (
    await browser()
  ).newContext({
    acceptDownloads: false,
    serviceWorkers: 'block',
    permissions: [],
    locale: 'nl-NL',
    viewport: { width: 1280, height: 1600 },
  });
  try {
    const quiet = new Quiet();
    await guard(context, get, quiet);
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PAGE_MS - SETTLE_MS });
    await quiet.settled(SETTLE_MS);
    return { url: page.url(), html: await page.content() };
  } finally {
    await context.close().catch(() => undefined);
  }
}

async function guard(context: BrowserContext, get: GuardedGet, quiet: Quiet): Promise<void> {
  const budget = new Budget();
  await context.routeWebSocket(/.*/, (socket) => {
    void socket.close();
  });
  await context.route('**/*', async (route) => {
    const done = quiet.begin();
    await answer(route, get, budget).catch(() => route.abort().catch(() => undefined));
    done();
  });
}

async function answer(route: Route, get: GuardedGet, budget: Budget): Promise<void> {
  const request = route.request();
  const url = request.url();
  if (
    request.method() !== 'GET' ||
    BLOCKED.has(request.resourceType()) ||
    !url.startsWith('http') ||
    !budget.allows()
  )
    return route.abort();
  const got = await get(url);
  if (!got || !budget.took(got.body.length)) return route.abort();
  return route.fulfill(got);
}
