import { describe, expect, it, vi } from 'vitest';

import { Budget } from '#functions/render/budget.ts';
import type { Needs } from '#functions/render/render.ts';
import { render } from '#functions/render/render.ts';

const request = { url: 'https://app.example/', allowHosts: [] };

function world(htmlOf: Needs['htmlOf']) {
  const needs: Needs = { htmlOf, kill: vi.fn<Needs['kill']>(async () => {}), patienceMs: 50 };
  return { needs, open: render(needs) };
}

describe('render', () => {
  it('gives the page as it stands after its scripts', async () => {
    const { open } = world(async (url) => ({ url, html: '<p>written by a script</p>' }));
    expect(await open(request)).toEqual({
      outcome: 'rendered',
      url: request.url,
      html: '<p>written by a script</p>',
    });
  });

  it('kills a browser that is stuck, and says so', async () => {
    const { needs, open } = world(() => new Promise(() => {}));
    expect(await open(request)).toMatchObject({
      outcome: 'unreadable',
      why: expect.stringContaining('busy'),
    });
    expect(needs.kill).toHaveBeenCalledOnce();
  });

  it('calls a page that does not open unreadable, without its own words', async () => {
    const { open } = world(async () => {
      throw new Error('net::ERR at https://app.example/secret');
    });
    const answer = await open(request);
    expect(answer.outcome).toBe('unreadable');
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
});

describe('the budget of a page', () => {
  it('ends after so many requests', () => {
    const budget = new Budget();
    const allowed = Array.from({ length: 200 }, () => budget.allows()).filter(Boolean);
    expect(allowed.length).toBe(80);
  });

  it('ends after so many bytes', () => {
    const budget = new Budget();
    expect(budget.took(14 * 1024 * 1024)).toBe(true);
    expect(budget.took(2 * 1024 * 1024)).toBe(false);
    expect(budget.allows()).toBe(false);
  });
});
