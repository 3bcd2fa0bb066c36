import { describe, expect, it } from 'vitest';

import { Quiet } from '#functions/render/quiet.ts';

describe('a page that settles', () => {
  it('is not done while a request is under way', async () => {
    const quiet = new Quiet();
    const done = quiet.begin();
    let settled = false;
    const waiting = quiet.settled(5000).then(() => {
      settled = true;
      return settled;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(settled).toBe(false);
    done();
    expect(await waiting).toBe(true);
  });

  it('is left when it never gets quiet', async () => {
    const quiet = new Quiet();
    quiet.begin();
    await expect(quiet.settled(200)).resolves.toBeUndefined();
  });
});
