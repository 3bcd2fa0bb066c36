import { PEOPLE, TOWN } from '#test/village/people.ts';

import type { Doc } from './stand-ins/world.ts';

/** The person whom every source knows something about. */
export const MAYOR = PEOPLE[0]!;
const NAME = 'Tjalling Oeverloos';
const HOME = `Lisdoddelaan 12, 0914 AB ${TOWN}`;

/** They are asked by the address of a page that is confirmed already, or want a decision of their own. */
export const ASKED_OTHERWISE: ReadonlySet<string> = new Set([
  'wayback-cdx',
  'wayback-availability',
  'common-crawl',
  'hibp-range',
]);

function doc(id: string, source: readonly string[], text: string, more: Partial<Doc> = {}): Doc {
  const url = `https://${id}.example/1`;
  return { id, url, title: NAME, text, date: '2026-10-12T18:00:00Z', in: source, ...more };
}

/** What the sources know; `directory` is a page of the village that search engines and the gazette lead to. */
export function publicDocs(directory: string): readonly Doc[] {
  return [
    doc('d1', ['koop-sru', 'brave', 'linkup'], `Burgemeester ${NAME} van ${TOWN}`, {
      url: directory,
      body: TOWN,
    }),
    doc('d2', ['open-raadsinformatie'], `Geachte raad, met groet, burgemeester ${NAME}, ${HOME}`),
    doc('d3', ['bluesky'], `Burgemeester ${NAME} woont op de ${HOME}. Gaan we langs?`),
    doc(
      'd4',
      ['telegram-channel'],
      `Burgemeester ${NAME} van ${TOWN}, bel hem wakker: 06 0000 1204`,
    ),
    doc('d5', ['fourchan'], `Burgemeester ${NAME} van ${TOWN}: ${HOME}`),
    doc('d6', ['openarch'], 'Fenna Oeverloos', { date: '1990-05-01T00:00:00Z' }),
    doc('d7', ['kvk-zoeken'], 'Rietveldkade', { title: 'Bakkerij Het Kruimeltje' }),
    doc('d8', ['koop-sru'], 'Een ander stuk over niets.', {
      title: 'Oeverloos bericht',
      body: TOWN,
      url: `${directory}niets`,
    }),
  ];
}

/** What the test questions must find. */
export const CANARIES: readonly Doc[] = [
  doc('canary-koop', ['koop-sru'], 'De gemeenteraad vergadert.', { title: 'x', body: 'Utrecht' }),
  doc('canary-ori', ['open-raadsinformatie'], 'het college van burgemeester', { title: 'x' }),
  doc('canary-search', ['brave', 'linkup', 'bluesky'], 'De Tweede Kamer', { title: 'x' }),
  doc('canary-openarch', ['openarch'], 'x', { title: 'Jan Jansen', date: '1850-05-01T00:00:00Z' }),
  doc('canary-kvk', ['kvk-zoeken'], 'x', { title: 'Kamer van Koophandel' }),
];
