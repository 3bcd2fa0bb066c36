import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { SeverityInputs } from '#shared/domain/severity.ts';
import { SEVERITIES } from '#shared/domain/severity.ts';
import { severitiesTogether, severityOf, worst } from '#shared/findings/severity.ts';

const base: SeverityInputs = { kind: 3, context: 0, reach: 2, validity: 2, who: 0, threat: 0 };
const level = fc.constantFrom<(0 | 1 | 2 | 3 | 4)[]>(0, 1, 2, 3, 4);
const inputs = fc.record({
  kind: level,
  context: level,
  reach: level,
  validity: level,
  who: fc.constantFrom<(0 | 1 | 3)[]>(0, 1, 3),
  threat: fc.constantFrom<(0 | 1 | 3 | 4)[]>(0, 1, 3, 4),
});
const rank = (band: (typeof SEVERITIES)[number]) => SEVERITIES.length - SEVERITIES.indexOf(band);

describe('severity', () => {
  it.each([
    ['a call to visit', { context: 4, kind: 1 }, 'critical'],
    ['home among hostile words', { kind: 4, context: 3 }, 'critical'],
    ['a child among angry words', { kind: 3, who: 3, context: 2 }, 'critical'],
    ['where the person is now', { kind: 4, validity: 4 }, 'critical'],
    ['home under a concrete threat', { kind: 4, threat: 3 }, 'critical'],
    ['home on a page about the person', { kind: 4, reach: 3 }, 'high'],
    ['a phone under a concrete threat', { kind: 3, threat: 3, reach: 1 }, 'high'],
    ["a child's school", { kind: 4, who: 3 }, 'high'],
    ['home in a list', { kind: 4 }, 'medium'],
    ['a phone beside the name', { kind: 3 }, 'medium'],
    ['an e-mail address among hostile words', { kind: 2, context: 3 }, 'medium'],
    ['an e-mail address', { kind: 2 }, 'low'],
    ['a phone without the name', { kind: 3, reach: 1 }, 'low'],
    ['a hobby', { kind: 1 }, 'info'],
    [
      'home that is out of date, on a page about the person',
      { kind: 4, reach: 3, validity: 0 },
      'medium',
    ],
  ] as const)('of %s is %s', (_, change, band) => {
    expect(severityOf({ ...base, ...change })).toBe(band);
  });

  it('of a hint is never more than low', () => {
    fc.assert(fc.property(inputs, (i) => rank(severityOf(i, true)) <= rank('low')));
  });

  it('never falls when the context gets worse', () => {
    fc.assert(
      fc.property(inputs, level, (i, worse) => {
        fc.pre(worse > i.context);
        return rank(severityOf({ ...i, context: worse })) >= rank(severityOf(i));
      }),
    );
  });

  it('of home and family together is high, and an e-mail beside them stays low', () => {
    const home = { kind: 'address', about: 'subject', inputs: { ...base, kind: 4 } } as const;
    const child = { kind: 'relative', about: 'subject', inputs: base } as const;
    const email = { kind: 'email', about: 'subject', inputs: { ...base, kind: 2 } } as const;
    expect(severitiesTogether([home, child, email])).toEqual(['high', 'high', 'low']);
    expect(severitiesTogether([home, email])).toEqual(['medium', 'low']);
    expect(severitiesTogether([home, { ...child, about: 'someone-else' }])).toEqual([
      'medium',
      'medium',
    ]);
  });

  it('of nothing is info', () => {
    expect(worst([])).toBe('info');
    expect(worst(['low', 'critical', 'high'])).toBe('critical');
  });
});
