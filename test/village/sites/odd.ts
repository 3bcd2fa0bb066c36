import { page, type Site } from '../page.ts';

const APP = 'Buurtapp Grutersgang';

/** A page that is an empty shell until its script has run. */
export const needsScript: Site = {
  name: 'buurtapp',
  title: APP,
  robots: 'User-agent: *\nAllow: /\n',
  pages: {
    '/': {
      type: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${APP}</title></head><body><div id="app"></div><noscript>Zet JavaScript aan.</noscript><script src="/app.js"></script></body></html>`,
    },
    '/app.js': {
      type: 'text/javascript',
      body: "fetch('/buren.json').then((r) => r.json()).then((buren) => { document.getElementById('app').innerHTML = '<h1>Buren</h1><ul>' + buren.map((b) => '<li>' + b.naam + ', ' + b.adres + ', ' + b.tel + '</li>').join('') + '</ul>'; });",
    },
    '/buren.json': {
      type: 'application/json',
      body: JSON.stringify([
        { naam: 'Chantal op den Terp', adres: 'Grutersgang 60', tel: '06-00006017' },
        { naam: 'Douwe Terpstra', adres: 'Grutersgang 62', tel: '06-00006018' },
      ]),
    },
  },
};

const COURANT = 'Wierder Courant';
const courant = (title: string, main: string) =>
  page(COURANT, title, main, {
    '/nieuws/veiling': 'Veiling',
    '/nieuws/interview': 'Interview',
    '/familie/1': 'Familieberichten',
    '/familie/2': 'Familieberichten 2',
  });

/** A local paper: an article, an obituary, and their harmless twins. */
export const newspaper: Site = {
  name: 'courant',
  title: COURANT,
  robots: 'User-agent: *\nAllow: /\n',
  pages: {
    '/': courant('Voorpagina', '<p>Het nieuws van de kust.</p>'),
    '/nieuws/interview': courant(
      'Burgemeester Oeverloos blikt terug',
      '<p>Tjalling Oeverloos (op 17 mei zestig geworden) ontvangt ons aan de keukentafel van het huis aan de Lisdoddelaan in Zilverwierde.</p>',
    ),
    '/nieuws/veiling': courant(
      'Veiling voor de reddingboot',
      '<p>Aan de Lisdoddelaan werd zaterdag voor het goede doel geveild.</p>',
    ),
    '/familie/1': courant(
      'Familieberichten',
      '<p>Na een lang leven is van ons heengegaan onze moeder Antje Hoornblad. Sietze en Mina Hoornblad-de Kwelder, kinderen en kleinkinderen. Correspondentieadres: Oude Vuurtorenweg 118 II, 0921 LM Noordermeer.</p>',
    ),
    '/familie/2': courant(
      'Familieberichten',
      '<p>Geboren: Wilhelmina, dochter van Henk en Lies de Kwelder, Duinkerk.</p>',
    ),
  },
};

const MARKT = 'Wadmarkt';
const markt = (title: string, main: string) =>
  page(MARKT, title, main, { '/a/1': 'Bootje', '/a/2': 'Fiets', '/a/3': 'Kast' });

/** Classified advertisements: contact data written so that robots do not read it. */
export const classifieds: Site = {
  name: 'wadmarkt',
  title: MARKT,
  robots: 'User-agent: *\nAllow: /\n',
  pages: {
    '/': markt('Te koop', '<p>Van en voor kustbewoners.</p>'),
    '/a/1': markt(
      'Bootje te koop',
      '<p>Goed onderhouden. Joris Lamoen, joris [at] lamoen [punt] example. Betalen kan op NL34 LUWT 0000 0316 04.</p>',
    ),
    '/a/2': markt('Fiets te koop', '<p>Reageer via fiets [at] iemand [punt] example.</p>'),
    '/a/3': markt(
      'Kast te koop',
      '<p>Bellen met Ismail Karabatak: nul zes 0000 3108. Auto voor de deur.</p>',
    ),
  },
};

/** Refuses every robot that asks, and says so with a captcha. */
export const blocker: Site = {
  name: 'slotgracht',
  title: 'Slotgracht',
  robots: 'User-agent: *\nAllow: /\n',
  pages: {},
  otherwise: () => ({
    status: 403,
    type: 'text/html; charset=utf-8',
    body: '<html><head><title>Controle</title></head><body><h1>Bent u een mens?</h1><form class="captcha"><input name="captcha"></form></body></html>',
  }),
};

/** Says 200 to everything, also to what is not there. */
export const liar: Site = {
  name: 'jabroer',
  title: 'Jabroer',
  robots: 'User-agent: *\nAllow: /\n',
  pages: {
    '/': page(
      'Jabroer',
      'Zoeken',
      '<p><a href="/weg">Oude pagina</a> <a href="/leeg">Lege pagina</a></p>',
    ),
  },
  otherwise: () =>
    page('Jabroer', 'Pagina niet gevonden', '<p>Deze pagina bestaat niet (meer). Fout 404.</p>'),
};

/** Takes its time; in the end there is nothing on it. */
export const slow: Site = {
  name: 'traag',
  title: 'Traag maar gestaag',
  robots: 'User-agent: *\nCrawl-delay: 1\n',
  pages: {
    '/': {
      ...page(
        'Traag',
        'Rustig aan',
        '<p>De boot vaart één keer per dag. <a href="/dienst">Dienstregeling</a></p>',
      ),
      wait: 800,
    },
    '/dienst': { ...page('Traag', 'Dienstregeling', '<p>Vertrek 09.15 uur.</p>'), wait: 800 },
  },
};

const STAMBOOM = 'Stambomen van het wad';

/** Genealogy: only namesakes, long dead. */
export const genealogy: Site = {
  name: 'stamboom',
  title: STAMBOOM,
  robots: 'User-agent: *\nAllow: /\n',
  pages: {
    '/': page(STAMBOOM, 'Geslachten', '<p>Van Aaltje tot Zwaantje.</p>', {
      '/oeverloos': 'Oeverloos',
      '/kwelder': 'De Kwelder',
    }),
    '/oeverloos': page(
      STAMBOOM,
      'Oeverloos',
      '<p>Tjalling Oeverloos, geboren 1811 te Duinkerk, schipper, overleden 1874.</p>',
    ),
    '/kwelder': page(
      STAMBOOM,
      'De Kwelder',
      '<p>Wilhelmina de Kwelder, geboren 30 januari 1832, gehuwd met Pier Zeegers.</p>',
    ),
  },
};
