import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { MINE, OUTSIDE, TEAM } from './places.ts';
import { ORIGIN, world } from './world.ts';

const WIDTHS = [1280, 360];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const browser = await startBrowser();
if (!browser)
  process.stderr.write('axe.test.ts: no browser starts here, so no page was checked with axe\n');

/** The browser that `render` uses; undefined where it cannot start. */
async function startBrowser(): Promise<Browser | undefined> {
  // Tells the package to unpack the libraries that a bare Linux lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const { chromium: playwright } = await import('playwright-core');
    return await playwright.launch({
      executablePath: await chromium.executablePath(),
      args: chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote'),
      headless: true,
      timeout: 30_000,
    });
  } catch {
    return undefined;
  }
}

describe.skipIf(!browser)('axe finds nothing', () => {
  let there: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => {
    there = await world();
    there.share();
  });
  afterAll(async () => {
    await browser?.close();
  });

  const cases = [
    ...OUTSIDE.map((path) => ['nobody', path] as const),
    // Of the forms for facts the longest two: the others have the same fields.
    ...MINE.filter((path) => !/add\/(?!address|routine)/.test(path)).map(
      (path) => ['ilse', path] as const,
    ),
    ...TEAM.map((path) => ['sam', path] as const),
  ];

  it.each(cases)(
    'on what %s sees at %s, wide and narrow, and nothing overflows',
    async (who, path) => {
      const { AxeBuilder: Axe } = await import('@axe-core/playwright');
      const visitor = who === 'nobody' ? there.visitor() : await there.as(who);
      const page = await (await browser?.newContext())?.newPage();
      if (!page) throw new Error('a page of a browser was wanted');
      // Nothing is asked of a network: the portal answers from memory.
      await page.route('**/*', async (route) => {
        const { pathname, search } = new URL(route.request().url());
        const response = await visitor.ask(`${pathname}${search}`);
        await route.fulfill({
          status: response.status,
          headers: { 'content-type': response.headers.get('content-type') ?? 'text/html' },
          body: Buffer.from(await response.arrayBuffer()),
        });
      });
      await page.goto(`${ORIGIN}${path}`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const wider = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect(wider).toBe(0);
        const { violations } = await new Axe({ page }).withTags(RULES).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
      await page.context().close();
    },
    60_000,
  );
});
