import { describe, expect, it } from 'vitest';

import { extract } from '#shared/extract/extract.ts';
import { recordsIn } from '#shared/match/field-records.ts';

/** The records of a page of HTML, as their words. */
async function recordsOf(html: string): Promise<string[]> {
  const page = await extract(new TextEncoder().encode(`<!doctype html><body>${html}`), {
    contentType: 'text/html',
  });
  if (page.outcome === 'unreadable') throw new Error('a page that can be read was wanted');
  return recordsIn(page, 1500).map(([start, end]) => page.text.slice(start, end));
}

const field = (label: string, value: string) =>
  `<section><h4>${label}</h4><p>${value}</p></section>`;

describe('a record of fields', () => {
  it('is a table of labels, with the name in the heading above it', async () => {
    const html =
      '<h1>Ida Zwaving</h1><dl><dt>Adres</dt><dd>Eikenlaan 7</dd><dt>Leeftijd</dt><dd>58</dd></dl><p>Meer</p>';
    expect(await recordsOf(html)).toEqual(['Ida Zwaving\nAdres\nEikenlaan 7\nLeeftijd\n58']);
  });

  it('is a series of sections, each with a small heading', async () => {
    const html = `<h1>Ida Zwaving</h1>${field('Huidig adres', 'Eikenlaan 7, Elst')}${field('Telefoon', '0481 00 01 02')}${field('Geboren', '14-9-1968')}`;
    const [record] = await recordsOf(html);
    expect(record).toMatch(/^Ida Zwaving\n[\s\S]*14-9-1968$/);
  });

  it.each([
    [
      'stories with headings',
      `<h1>Nieuws</h1>${field('Geboren: Tijn', 'Een zoon.')}${field('Nieuwe school open', 'Maandag.')}${field('Markt', 'Zaterdag.')}`,
    ],
    [
      'labels that ask for nothing of a person',
      '<dl><dt>Kleur</dt><dd>Rood</dd><dt>Maat</dt><dd>M</dd></dl>',
    ],
    [
      'a table of people',
      '<table><tr><td>Ida</td><td>58</td></tr><tr><td>Ans</td><td>31</td></tr></table>',
    ],
  ])('is not read from %s', async (_, html) => {
    expect(await recordsOf(html)).toEqual([]);
  });
});
