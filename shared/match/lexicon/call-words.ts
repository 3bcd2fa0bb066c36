/**
 * What a call to go to somebody, or to ring them in numbers, is made of, folded, in Dutch, English and German. No word
 * here is hostile by itself; what counts is that they stand together in one sentence.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Going: half of a verb that takes another half ("ga ... langs"). */
export const GOING = words(
  `ga gaan gaat rij rijd rijden rijdt kom komt komen loop lopen fiets fietsen trek trekken wip stap sjees scheur
  go come head drive get pop swing geh geht gehen fahr fahrt fahren komm kommt kommen`,
);
/** The other half. */
export const PAST_IT = words('langs heen erheen round around over vorbei hin');
/** Going there in one word. */
export const VISITING = words(
  `langsgaan langsrijden langskomen langsrijdt aanbellen opzoeken bezoeken bezoekje bezoekjes aankloppen opwachten
  visit knock doorstep klingeln klingelt`,
);
/** What one stands before. */
export const DOORS = words(
  'deur voordeur huis woning poort oprit stoep tuin erf hek raam door house home gate drive lawn tur haustur haus',
);
/** Before it. */
export const BEFORE_DOORS = words('voor bij naar op aan at to outside on vor zu an');

/** Somebody who is spoken of, not to. */
export const SPOKEN_OF = words(
  `hem haar die zijn z hun hen gozer vent wijf griet him her his them their guy bloke ihn ihm ihr ihre ihrer ihrem
  seine seiner seinem sein`,
);

/** Many together. */
export const CROWD = words(
  `allemaal allen iedereen jongens mannen massaal vrienden maten matties kameraden
  everyone everybody lads boys guys mates friends together jungs leute zusammen freunde`,
);
/** Bringing something or somebody: with "mee" behind it in Dutch. */
export const BRINGING = words(
  'neem neemt nemen breng brengt brengen pak pakt bring brings grab nehmt bringt',
);
/** Soon. */
export const SOON = words(
  'nu vanavond vannacht straks morgen zaterdag vandaag tonight now tomorrow today heute jetzt morgen',
);

/** Ringing and writing, as verbs. */
export const RINGING = words(
  'bel bellen belt opbellen appen mailen spammen inspreken call calling ring ringing anrufen ruft',
);
/** In numbers, and at hours that nobody rings at. */
export const IN_NUMBERS = words(
  'allemaal massaal tegelijk iedereen plat nacht nachts bezet everyone everybody constantly gleichzeitig',
);

/** Of these, what no service says of its own telephone. */
export const AT_ONCE = words('massaal tegelijk plat bezet gleichzeitig');

/** Words of an occasion to which people are asked in kindness. */
export const KIND_OCCASION = words(
  `welkom gezellig feest feestje jarig verjaardag taart koffie thee borrel bloemen bloemetje kaartje bezoekuur kraamvisite hartelijk
  expositie concert optreden zingen aanmelden inschrijven entree gratis beterschap knutselen collecte
  welcome birthday party cake coffee tea concert exhibition herzlich willkommen feier kuchen`,
);
