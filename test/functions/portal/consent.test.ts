import { describe, expect, it } from 'vitest';

import { world } from './world.ts';

const NEAR = new Date('2027-02-20T09:00:00.000Z');
const OVER = new Date('2027-04-01T09:00:00.000Z');

async function at(moment: Date) {
  const there = await world();
  there.clock.now = moment;
  return { ...there, ilse: await there.as('ilse') };
}

describe('consent', () => {
  it('is not asked for while it holds', async () => {
    const there = await world();
    const text = await (await there.as('ilse')).see('/mine');
    expect(text).toContain('Uw toestemming loopt tot 4 maart 2027.');
    expect(text).not.toContain('Daarna stopt het zoeken vanzelf');
  });

  it('is asked for again in the overview in its last month', async () => {
    const { ilse } = await at(NEAR);
    const text = await ilse.see('/mine');
    expect(text).toContain('Daarna stopt het zoeken vanzelf');
    expect(text).toContain('href="/mine/consent"');
  });

  it('is given for a year from the day it is given again, written down, and told to the scanner', async () => {
    const { ilse, people, log, changed } = await at(OVER);
    expect(await ilse.see('/mine/consent')).toContain('Luwte zoekt nu niet meer');
    changed.length = 0;
    expect((await ilse.send('/mine/consent', {})).status).toBe(400);
    expect(people.subject('mayor').consent.how).toBe('portal');
    expect((await ilse.send('/mine/consent', { consent: 'yes' })).status).toBe(303);
    expect(people.subject('mayor').consent).toEqual({
      text: 'portal@1',
      given: OVER.toISOString(),
      until: '2028-04-01T09:00:00.000Z',
      how: 'portal',
    });
    expect(changed).toEqual([{ subject: 'mayor', at: OVER.toISOString() }]);
    expect(log.get('mayor')?.at(-1)).toMatchObject({
      by: 'subject:mayor',
      what: 'consent renewed',
    });
    expect(await ilse.see('/mine/log')).toContain('toestemming opnieuw gegeven');
    expect(await ilse.see('/mine')).not.toContain('Luwte zoekt nu niet meer');
  });
});
