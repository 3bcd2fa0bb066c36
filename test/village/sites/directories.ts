import { page, table, type Site } from '../page.ts';

const GIDS = 'Wierdegids';
const gids = (title: string, main: string) =>
  page(GIDS, title, main, {
    '/o': 'Letter O',
    '/k': 'Letter K',
    '/s': 'Letter S',
    '/t': 'Letter T',
  });

/** A phone directory: the subject beside people of the same name. */
export const directory: Site = {
  name: 'gids',
  title: GIDS,
  robots: 'User-agent: *\nAllow: /\n',
  pages: {
    '/': gids('Zoek op naam', '<p>Telefoonnummers en adressen van het eiland en de kust.</p>'),
    '/o': gids(
      'Letter O',
      table(
        ['Naam', 'Adres', 'Plaats', 'Telefoon'],
        [
          ['Oeverloos G', 'Havenplein 3', 'Duinkerk', '(0519) 000 311'],
          ['Oeverloos T R', 'Lisdoddelaan 12', 'Zilverwierde', '06 0000 1204'],
          ['Oeverloos W', 'Lisdoddelaan 12', 'Duinkerk', '(0519) 000 377'],
        ],
      ),
    ),
    '/k': gids(
      'Letter K',
      table(
        ['Naam', 'Adres', 'Plaats', 'Telefoon'],
        [
          ['Karabatak S', 'Molenpad 3', 'Duinkerk', '(0519) 000 201'],
          ['Kwelder H de', 'Vuurtorenweg 18', 'Noordermeer', '(0519) 000 202'],
        ],
      ),
    ),
    '/s': gids(
      'Letter S',
      table(
        ['Naam', 'Adres', 'Plaats', 'Telefoon'],
        [
          ['Stuifmeel B', 'Havikskruid 45', 'Noordermeer', '+31 (0)6 0000 4545'],
          ['Stuifzand A', 'Havikskruid 47', 'Noordermeer', '06 0000 4546'],
        ],
      ),
    ),
    '/t': gids(
      'Letter T',
      table(
        ['Naam', 'Adres', 'Plaats', 'Telefoon'],
        [
          ['Terp J op den', 'Grutersgang 6', 'Zilverwierde', '06 0000 6011'],
          ['Terpstra C', 'Grutersgang 62', 'Zilverwierde', '06 0000 6012'],
        ],
      ),
    ),
  },
};

const WIE = 'WieWoontWaar';
const wie = (title: string, main: string) =>
  page(WIE, title, main, {
    '/profiel/w-de-kwelder': 'W. de Kwelder',
    '/profiel/c-op-den-terp': 'C. op den Terp',
    '/over': 'Over',
    '/privacy': 'Privacy',
  });

/** A people-search site: whole profiles, one of the subject, one of a namesake. */
export const peopleSearch: Site = {
  name: 'wiewoontwaar',
  title: WIE,
  robots: 'User-agent: *\nCrawl-delay: 0.2\n',
  pages: {
    '/privacy': wie(
      'Privacy',
      '<p>Wilt u dat wij iets weghalen? Schrijf aan <a href="mailto:privacy@wiewoontwaar.example">onze functionaris</a>.</p>',
    ),
    '/': wie('Vind iedereen', '<p>Openbare gegevens, voor het gemak bij elkaar.</p>'),
    '/profiel/w-de-kwelder': wie(
      'Wilhelmina de Kwelder',
      `<dl><dt>Naam</dt><dd>Wilhelmina (Mina) de Kwelder</dd><dt>Geboren</dt><dd>30 januari 1959</dd><dt>Adres</dt><dd>Oude Vuurtorenweg 118-II, 0921 LM Noordermeer</dd><dt>Beroep</dt><dd>rechter</dd><dt>Partner</dt><dd>Sietze Hoornblad</dd><dt>Kenteken</dt><dd>TK-118-Z</dd></dl>`,
    ),
    '/profiel/c-op-den-terp': wie(
      'Corrie op den Terp',
      '<dl><dt>Naam</dt><dd>Corrie op den Terp</dd><dt>Geboren</dt><dd>4 juni 1941</dd><dt>Adres</dt><dd>Kerkpad 2, Duinkerk</dd></dl>',
    ),
    '/over': wie('Over ons', '<p>Verwijderverzoeken: verwijder@wiewoontwaar.example</p>'),
  },
};
