import { page, pdf, table, type Site } from '../page.ts';

const SITE = 'Gemeente Zilverwierde';
const links = {
  '/college': 'College',
  '/raad': 'Raad',
  '/contact': 'Contact',
  '/vergunningen': 'Vergunningen',
  '/agenda': 'Agenda',
  '/verslagen': 'Verslagen',
};
const p = (title: string, main: string) => page(SITE, title, main, links);

/** The council's own site: office data that is public by function, one set of minutes that says too much, permits that name streets. */
export const council: Site = {
  name: 'gemeente',
  title: SITE,
  robots: 'User-agent: *\nDisallow: /intern/\nCrawl-delay: 0.1\nSitemap: /sitemap.xml\n',
  pages: {
    '/': p(
      'Welkom',
      '<p>Nieuws en diensten van de gemeente. Het gemeentehuis staat aan de Raadhuisstraat 1 in Zilverwierde.</p>',
    ),
    '/college': p(
      'College van burgemeester en wethouders',
      `<h2>Tjalling Oeverloos</h2><p>Burgemeester. Bereikbaar via het bestuurssecretariaat, Raadhuisstraat 1, telefoon 0900-0000140.</p>
<h2>Noortje van der Zandplaat-Ruisbroeck</h2><p>Wethouder wonen en kust. Spreekuur op dinsdag van 16.00 tot 17.00 uur in het gemeentehuis.</p>`,
    ),
    '/raad': p(
      'De gemeenteraad',
      '<ul><li>Ismail Karabatak (Wierde Nu)</li><li>Aafke Torenbeek (Kust en Dorp)</li><li>G. Oeverloos (Dorpsbelang)</li></ul>',
    ),
    '/contact': p(
      'Contact',
      '<p>Raadhuisstraat 1, 0914 AA Zilverwierde. Openingstijden: maandag tot en met vrijdag van 9.00 tot 16.00 uur.</p><p>gemeente@zilverwierde.example</p>',
    ),
    '/agenda': p(
      'Openbare agenda',
      '<p>Dinsdag 19.30 uur: raadsvergadering in de raadzaal, voorgezeten door burgemeester Tjalling Oeverloos.</p>',
    ),
    '/vergunningen': p(
      'Verleende vergunningen',
      '<ul><li><a href="/vergunningen/2026-041">2026-041 dakkapel</a></li><li><a href="/vergunningen/2026-042">2026-042 schutting</a></li></ul>',
    ),
    '/vergunningen/2026-041': p(
      'Vergunning 2026-041',
      '<p>Voor het plaatsen van een dakkapel op het perceel Zeekraalkade 7 a, 0914 CK Zilverwierde. Aanvrager: N. Ruisbroeck.</p>',
    ),
    '/vergunningen/2026-042': p(
      'Vergunning 2026-042',
      '<p>Voor het plaatsen van een schutting op het perceel Zeekraalkade 9, 0914 CK Zilverwierde.</p>',
    ),
    '/verslagen': p(
      'Verslagen van de raad',
      '<ul><li><a href="/verslagen/2026-03.pdf">Verslag maart 2026 (pdf)</a></li><li><a href="/verslagen/2026-04.pdf">Verslag april 2026 (pdf)</a></li></ul>',
    ),
    '/verslagen/2026-03.pdf': pdf([
      'Verslag van de raadsvergadering, maart 2026',
      'Insprekers en ingekomen stukken',
      'De heer I. Karabatak, Korenmolenpad 31, 0915 DG Zilverwierde, meldt een',
      'persoonlijk belang bij agendapunt 6 en verlaat de zaal.',
      'De vergadering wordt om 22.40 uur gesloten.',
    ]),
    '/verslagen/2026-04.pdf': pdf([
      'Verslag van de raadsvergadering, april 2026',
      'De heer Karabatak vraagt naar de planning van de zeewering.',
      'De wethouder antwoordt dat die in mei volgt.',
    ]),
    '/intern/adressenlijst': p(
      'Interne adressenlijst',
      table(['Naam', 'Adres'], [['T. Oeverloos', 'Lisdoddelaan 12']]),
    ),
    '/sitemap.xml': {
      type: 'application/xml',
      body: '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{origin}/college</loc></url><url><loc>{origin}/verslagen</loc></url></urlset>',
    },
  },
};
