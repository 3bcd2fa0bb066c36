import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Finding, Sighting } from '#shared/domain/finding.ts';
import { exposureOf } from '#shared/findings/exposure.ts';
import { CONFIRM_AFTER_MS, decided, isOpen, notSeen, seen } from '#shared/findings/lifecycle.ts';

const HOUR = 3_600_000;
const start = Date.parse('2026-03-02T08:00:00.000Z');
const hours = (n: number) => new Date(start + n * HOUR).toISOString();

function sighting(change: Partial<Sighting> = {}): Sighting {
  return {
    id: 'f1',
    subject: 's1',
    exposure: 'e1',
    source: 'site',
    site: 'club.example',
    page: 'p1',
    url: 'https://club.example/team',
    kind: 'phone',
    fact: 'f0',
    about: 'subject',
    confidence: 0.9,
    because: [],
    inputs: { kind: 3, context: 0, reach: 2, validity: 2, who: 0, threat: 0 },
    at: hours(0),
    ...change,
  };
}

const found = () => seen(undefined, sighting());
const what = ({ history }: Finding) => history.map((step) => step.what);

describe('a finding', () => {
  it('that is a mere hint is one from the first look on, and stops being one when all of it is seen', () => {
    const hint = seen(undefined, sighting({ hint: true }));
    expect(hint).toMatchObject({ hint: true, severity: 'low' });
    expect(seen(hint, sighting({ hint: true, at: hours(1) }))).toMatchObject({ hint: true });
    const whole = seen(hint, sighting({ at: hours(2) }));
    expect(whole.severity).toBe('medium');
    expect(whole).not.toHaveProperty('hint');
  });

  it('begins new, with the day it was found', () => {
    expect(found()).toMatchObject({
      status: 'new',
      severity: 'medium',
      firstSeen: hours(0),
      reappearances: 0,
    });
  });

  it('is not gone after one look that misses it, however the page failed', () => {
    for (const how of ['read', 'gone'] as const) {
      const once = notSeen(found(), hours(5), how);
      expect(isOpen(once)).toBe(true);
      expect(once.goneSince).toBe(hours(5));
    }
  });

  it('is not gone after two looks on the same day', () => {
    const twice = notSeen(notSeen(found(), hours(5), 'gone'), hours(6), 'gone');
    expect(twice.status).toBe('new');
  });

  it('is gone when a look a day later does not see it either', () => {
    const gone = notSeen(
      notSeen(found(), hours(5), 'gone'),
      hours(5 + CONFIRM_AFTER_MS / HOUR),
      'read',
    );
    expect(gone.status).toBe('resolved');
    expect(what(gone)).toEqual(['found', 'page not there', 'seen to be gone']);
  });

  it('starts over when it is seen in between', () => {
    const once = notSeen(found(), hours(5), 'gone');
    const again = seen(once, sighting({ at: hours(10) }));
    expect(again.goneSince).toBeUndefined();
    expect(notSeen(again, hours(30), 'gone').status).toBe('new');
  });

  it('that comes back is the same finding, new again, with its history and a count', () => {
    const gone = notSeen(notSeen(found(), hours(5), 'gone'), hours(30), 'gone');
    const back = seen(gone, sighting({ at: hours(90) }));
    expect(back).toMatchObject({ id: 'f1', status: 'new', reappearances: 1, firstSeen: hours(0) });
    expect(what(back)).toEqual(['found', 'page not there', 'seen to be gone', 're-appeared']);
  });

  it('put aside as somebody else stays aside when it is seen again', () => {
    const step = { at: hours(1), by: 'subject:s1', what: 'not me' };
    const aside = decided(found(), 'suppressed', step);
    expect(seen(aside, sighting({ at: hours(8) })).status).toBe('suppressed');
    expect(isOpen(aside)).toBe(false);
  });

  it('that is gone does not come back by a message that was delivered late', () => {
    const gone = notSeen(notSeen(found(), hours(5), 'gone'), hours(30), 'gone');
    expect(seen(gone, sighting({ at: hours(0) }))).toBe(gone);
    expect(seen(gone, sighting({ at: hours(20) }))).toBe(gone);
  });

  it('is the same whether a message is delivered once or twice, late or early', () => {
    const at = fc.integer({ min: 0, max: 200 });
    const look = fc.oneof(
      at.map((n) => (f: Finding) => seen(f, sighting({ at: hours(n) }))),
      at.map((n) => (f: Finding) => notSeen(f, hours(n), 'gone')),
    );
    fc.assert(
      fc.property(fc.array(look, { maxLength: 12 }), (looks) => {
        let finding = found();
        for (const step of looks) {
          finding = step(finding);
          expect(step(finding)).toEqual(finding);
        }
      }),
    );
  });
});

describe('an exposure', () => {
  const second = (change: Partial<Sighting>) =>
    seen(undefined, sighting({ id: 'f2', fact: 'f1', ...change }));

  it('counts what is gone of what was found', () => {
    const gone = notSeen(notSeen(found(), hours(5), 'gone'), hours(30), 'gone');
    expect(exposureOf([gone, second({ kind: 'email' })], true)).toMatchObject({
      findings: 2,
      gone: 1,
      kinds: ['email'],
      shared: true,
    });
  });

  it('judges facts of one page together', () => {
    const home = second({ kind: 'address', inputs: { ...sighting().inputs, kind: 4 } });
    const child = seen(undefined, sighting({ id: 'f3', fact: 'f2', kind: 'relative' }));
    expect(exposureOf([home, child], false)?.severity).toBe('high');
    const elsewhere = { ...child, page: 'p2' };
    expect(exposureOf([home, elsewhere], false)?.severity).toBe('medium');
  });

  it('does not exist for a namesake', () => {
    expect(exposureOf([second({ about: 'someone-else' })], false)).toBeUndefined();
  });
});
