import { describe, expect, it } from 'vitest';

import { settings } from '#functions/shell/settings.ts';

describe('settings', () => {
  it('reads what was asked for and nothing else', () => {
    expect(settings(['STAGE'], { STAGE: 'test', MAIL_FROM: 'x' })).toEqual({ STAGE: 'test' });
  });

  it('names each variable that is missing or malformed, without its value', () => {
    const wrong = () => settings(['STAGE', 'PORTAL_URL'], { PORTAL_URL: 'not a url with secret' });
    expect(wrong).toThrow(/STAGE/);
    expect(wrong).toThrow(/PORTAL_URL/);
    expect(wrong).not.toThrow(/secret/);
  });
});
