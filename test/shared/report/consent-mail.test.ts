import { describe, expect, it } from 'vitest';

import { consentMail, consentReminder } from '#shared/report/consent-mail.ts';

describe('the reminder of consent', () => {
  it.each([
    ['2026-04-02T08:00:00.000Z', undefined],
    ['2026-03-31T08:00:00.000Z', 30],
    ['2026-03-08T08:00:00.000Z', 7],
    ['2026-03-01T08:00:00.000Z', 0],
    ['2026-01-01T08:00:00.000Z', 0],
  ])('for consent until %s is that of day %s', (until, days) => {
    expect(consentReminder(until, '2026-03-01T08:00:00.000Z')).toBe(days);
  });

  const facts = {
    organisation: 'Gemeente Mistwijk',
    portalUrl: 'https://luwte.mistwijk.example',
    until: '2026-04-01T08:00:00.000Z',
  };

  it('says that doing nothing means no, in the language of its reader', () => {
    const now = '2026-03-10T08:00:00.000Z';
    const nl = consentMail({ ...facts, language: 'nl', now });
    expect(nl.subject).toBe('Luwte: uw toestemming loopt bijna af');
    expect(nl.text).toContain('hoeft u niets te doen');
    const en = consentMail({ ...facts, language: 'en', now });
    expect(en.subject).toBe('Luwte: your consent ends soon');
    expect(en.text).toContain('you need not do anything');
    expect(en.html).toContain('lang="en"');
  });

  it('says once it has ended that nothing is looked for, and what stays', () => {
    const { text } = consentMail({ ...facts, language: 'nl', now: '2026-04-02T08:00:00.000Z' });
    expect(text).toContain('zoekt Luwte niet meer');
    expect(text).toContain('op slot');
  });
});
