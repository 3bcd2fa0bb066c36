import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';

import { FACT_KINDS } from '#shared/domain/fact.ts';
import type { ReportFacts } from '#shared/report/exposure-mail.ts';
import { exposureMail } from '#shared/report/exposure-mail.ts';
import { teamDigest } from '#shared/report/team-digest.ts';
import { KIND } from '#shared/report/words.ts';

const facts: ReportFacts = {
  language: 'nl',
  kind: 'weekly',
  organisation: 'Gemeente Mistwijk',
  portalUrl: 'https://luwte.mistwijk.example/mijn',
  now: '2026-03-02T08:00:00.000Z',
  exposures: [
    {
      severity: 'medium',
      kinds: ['phone'],
      findings: 3,
      gone: 1,
      firstSeen: '2026-02-01T08:00:00.000Z',
    },
    {
      severity: 'high',
      kinds: ['relative', 'address'],
      findings: 2,
      gone: 0,
      firstSeen: '2026-02-01T08:00:00.000Z',
    },
    {
      severity: 'low',
      kinds: ['email'],
      findings: 1,
      gone: 1,
      firstSeen: '2026-02-01T08:00:00.000Z',
    },
  ],
  cameBack: 1,
  pagesRead: 40,
  notChecked: [{ title: 'Zoekmachine', why: 'voorwaarden nog niet gelezen' }],
};
const all = (['urgent', 'weekly', 'welcome'] as const).flatMap((kind) =>
  (['nl', 'en'] as const).map((language) => ({ ...facts, kind, language })),
);

describe("the office-holder's mail", () => {
  it('lists what stands open, worst first, with what is gone and what could not be checked', () => {
    const { text } = exposureMail(facts);
    expect(text.indexOf('Hoog: woonadres, gezin of familie')).toBeGreaterThan(0);
    expect(text.indexOf('Hoog:')).toBeLessThan(text.indexOf('Midden: telefoonnummer'));
    expect(text).toContain('1 van 3 weg');
    expect(text).not.toContain('e-mailadres');
    expect(text).toContain('Zoekmachine: voorwaarden nog niet gelezen');
  });

  it('has no kind, no name and no site in its subject line, whatever it is about', () => {
    for (const one of all) {
      const { subject } = exposureMail(one);
      for (const kind of FACT_KINDS)
        expect(subject.toLowerCase()).not.toContain(KIND[one.language][kind].toLowerCase());
      expect(subject).not.toMatch(/Mistwijk|example/);
    }
  });

  it('does not call it clean when something could not be checked', () => {
    const { text } = exposureMail({ ...facts, exposures: [] });
    expect(text).toContain('Niet alles kon worden bekeken');
    expect(exposureMail({ ...facts, exposures: [], notChecked: [] }).text).toContain(
      'niets gevonden',
    );
  });

  it('says the same in text and in HTML, and fetches nothing when it is opened', () => {
    for (const one of all) {
      const { text, html } = exposureMail(one);
      const $ = load(html);
      expect($('img, script, link, iframe').length).toBe(0);
      expect($('html').attr('lang')).toBe(one.language);
      for (const line of $('p, li')
        .map((_, element) => $(element).text())
        .get())
        expect(text).toContain(line);
    }
  });

  it('escapes what it is given', () => {
    expect(exposureMail({ ...facts, organisation: '<b>"&' }).html).toContain(
      '&lt;b&gt;&quot;&amp;',
    );
  });
});

describe("the team's digest", () => {
  it('holds counts, and no name, site or kind', () => {
    const digest = teamDigest({
      language: 'en',
      portalUrl: 'https://x.example',
      open: 4,
      overdue: 1,
      dueThisWeek: 2,
      removedThisWeek: 3,
      cameBack: 0,
      answered: 2,
      silentSources: ['koop-sru'],
    });
    expect(digest.text).toContain('Overdue: 1');
    expect(digest.text).toContain('koop-sru');
    expect(digest.subject).toBe("Luwte: the team's week");
  });
});

it('says once why several sources were not looked at, and names each', () => {
  const why = 'staat uit: de beheerder heeft de gebruiksvoorwaarden nog niet gelezen';
  const { text } = exposureMail({
    ...facts,
    notChecked: [
      { title: 'Zoekmachine', why },
      { title: 'Gevolgde sites', why: '1 van de 9 keer lukte het lezen niet' },
      { title: 'Handelsregister', why },
    ],
  });
  expect(text.match(/voorwaarden/g)).toHaveLength(1);
  expect(text).toContain('Het gaat om: Zoekmachine; Handelsregister.');
  expect(text).toContain('- Gevolgde sites: 1 van de 9 keer lukte het lezen niet');
});
