import { page, table, type Site } from '../page.ts';

const AV = 'Atletiekvereniging De Wierde';
const av = (title: string, main: string) =>
  page(AV, title, main, {
    '/trainingen': 'Trainingen',
    '/leden': 'Leden',
    '/bestuur': 'Bestuur',
    '/uitslagen': 'Uitslagen',
  });

/** A running club: a routine, a list of members in which a fact belongs to its own row. */
export const athletics: Site = {
  name: 'atletiek',
  title: AV,
  robots: 'User-agent: *\nAllow: /\n',
  pages: {
    '/': av('Hardlopen aan zee', '<p>Iedereen is welkom, van beginner tot marathonloper.</p>'),
    '/trainingen': av(
      'Trainingen',
      '<p>Onze burgemeester loopt mee: Tjalling Oeverloos traint elke dinsdagavond om half acht bij AV De Wierde, tot een uur of negen.</p>',
    ),
    '/leden': av(
      'Ledenlijst',
      table(
        ['Naam', 'Adres', 'Telefoon'],
        [
          ['A. Torenbeek', 'Lisdoddelaan 10', '06-00001203'],
          ['T.R. Oeverloos', 'Lisdoddelaan 12', '06-0000 1204'],
          ['H. Oeverloos-Vink', 'Strandweg 4', '06-00001205'],
          ['B. Wadloper', 'Lisdoddelaan 14', '06-00001206'],
        ],
      ),
    ),
    '/bestuur': av(
      'Bestuur',
      '<p>Voorzitter: Aafke Torenbeek. Penningmeester: Bouke Wadloper. Mail: bestuur@dewierde.example</p>',
    ),
    '/uitslagen': av(
      'Uitslagen wadloop',
      table(
        ['Plaats', 'Naam', 'Tijd'],
        [
          ['1', 'Jip Hoornblad', '41:20'],
          ['2', 'Gerrit Oeverloos', '43:02'],
        ],
      ),
    ),
  },
};

const ZC = 'Zwemclub De Golfbreker';
const zc = (title: string, main: string) =>
  page(ZC, title, main, { '/rooster': 'Rooster', '/nieuws': 'Nieuws', '/foto': "Foto's" });

/** A swimming club: a child, a time and a place in a timetable. */
export const swimming: Site = {
  name: 'zwemclub',
  title: ZC,
  robots: 'User-agent: *\nAllow: /\n',
  pages: {
    '/': zc(
      'Zwemmen in De Golfbreker',
      '<p>Lessen voor alle leeftijden in Sportbad De Golfbreker, Noordermeer.</p>',
    ),
    '/rooster': zc(
      'Lesrooster',
      table(
        ['Dag', 'Tijd', 'Groep', 'Leerlingen'],
        [
          [
            'Zaterdag',
            '09:00 - 09:45',
            'Zwemles B, Sportbad De Golfbreker',
            'Jip Stuifmeel (gebracht door Bastiaan Stuifmeel), Lot de Wit',
          ],
          ['Zaterdag', '10:00 - 10:45', 'Zwemles C', 'Pier Zeegers, Lune Duin'],
        ],
      ),
    ),
    '/nieuws': zc(
      'Nieuws',
      '<p>De B-groep haalde in april allemaal het diploma. Gefeliciteerd!</p>',
    ),
    '/foto': zc(
      "Foto's",
      '<p>Diplomazwemmen. <img src="/groep.svg" alt="De B-groep aan de rand van het bad"></p>',
    ),
  },
};
