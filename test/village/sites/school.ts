import { page, type Site } from '../page.ts';

const SITE = 'Basisschool De Strandvlo';
const p = (title: string, main: string) =>
  page(SITE, title, main, {
    '/nieuwsbrief/12': 'Nieuwsbrief 12',
    '/nieuwsbrief/13': 'Nieuwsbrief 13',
    '/team': 'Team',
    '/ouders': 'Ouders',
  });

/** A school: newsletters that name children with their parents, and one that names nobody. */
export const school: Site = {
  name: 'school',
  title: SITE,
  robots: 'User-agent: *\nDisallow: /ouderportaal\n',
  pages: {
    '/': p('Welkom op De Strandvlo', '<p>Een kleine school achter de dijk, Schelpenpad 20.</p>'),
    '/nieuwsbrief/12': p(
      'Nieuwsbrief 12',
      '<h2>Schoolreis groep 7</h2><p>Fenna Oeverloos won de kaartleeswedstrijd. Haar vader, Tjalling Oeverloos, en moeder Roosmarijn Dijkhof reden mee als begeleiders.</p><h2>Luizencontrole</h2><p>Op woensdag.</p>',
    ),
    '/nieuwsbrief/13': p(
      'Nieuwsbrief 13',
      '<h2>Boekenweek</h2><p>Groep 7 las voor aan de kleuters. Fenna uit groep 3 kreeg een boek.</p>',
    ),
    '/team': p(
      'Team',
      '<ul><li>Juf Aafke, groep 1</li><li>Meester Oeverloos-Vink, groep 8</li></ul>',
    ),
    '/ouders': p(
      'Ouderraad',
      '<p>De ouderraad bestaat uit Noortje Ruisbroeck (moeder van Sterre Ruisbroeck, groep 5) en Bouke Wadloper.</p>',
    ),
    '/ouderportaal': p('Ouderportaal', '<p>Sterre Ruisbroeck, Zeekraalkade 7a</p>'),
  },
};
