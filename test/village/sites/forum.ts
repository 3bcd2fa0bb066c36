import { page, type Site } from '../page.ts';

const SITE = 'Wadpraat';
const p = (title: string, main: string) =>
  page(SITE, title, main, {
    '/t/dijk': 'De dijk',
    '/t/vuur': 'Genoeg is genoeg',
    '/t/markt': 'Markt',
    '/u/zandplaatje74': 'zandplaatje74',
  });
const post = (who: string, text: string) => `<article><h3>${who}</h3><p>${text}</p></article>`;

/** A forum: an angry thread, a hostile one with a call to visit, a friendly one, a profile. */
export const forum: Site = {
  name: 'forum',
  title: SITE,
  robots: 'User-agent: *\nAllow: /\n',
  pages: {
    '/': p('Onderwerpen', '<p>Praat mee over alles wat het wad beweegt.</p>'),
    '/t/dijk': p(
      'De dijk moet hoger',
      post(
        'waddenfan',
        'Schandalig hoe lang dit duurt. Wethouder Van der Zandplaat luistert naar niemand.',
      ) + post('duinroos', 'Bel gewoon het gemeentehuis.'),
    ),
    '/t/vuur': p(
      'Genoeg is genoeg',
      post(
        'stormvogel',
        'Die officier Bastiaan Stuifmeel heeft mijn broer kapotgemaakt. Hij zal er spijt van krijgen.',
      ) +
        post(
          'anoniem',
          'Hij woont gewoon op Havikskruid 45 in Noordermeer. Ga eens bij hem langs, neem vrienden mee.',
        ),
    ),
    '/t/markt': p('Markt op vrijdag', post('visboer', 'Verse mosselen, tot één uur.')),
    '/u/zandplaatje74': p(
      'Profiel van zandplaatje74',
      '<p>Lid sinds 2014. Zeilt graag. In het dagelijks leven: Noortje van der Zandplaat.</p>',
    ),
    '/u/zandplaat': p('Profiel van zandplaat', '<p>Lid sinds 2020. Vogelaar.</p>'),
  },
};
