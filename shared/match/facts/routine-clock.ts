import { SAYS_CLOCK } from './keywords.ts';
import { WordKinds } from './word-kinds.ts';

/** Hours in words, folded: Dutch, Frisian, Limburgish, English, German, French, and as said of about an hour ("tegen achten"). */
export const HOURS: ReadonlyMap<string, number> = new Map(
  [
    'een ien one ein eins une enen ienen',
    'twee twa two zwei deux twie tweeen twaen',
    'drie trije three drei trois drieen trijen',
    'vier fjouwer four quatre veer vieren fjouweren',
    'vijf fiif five funf cinq vief vijven fiven',
    'zes seis six sechs zessen seizen',
    'zeven san seven sieben sept zeve zeuve zevenen sanen',
    'acht eight huit ach achten',
    'negen njoggen nine neun neuf nuge nege negenen njoggenen',
    'tien tsien ten zehn dix tieen tienen tsienen',
    'elf alf eleven elven alven',
    'twaalf tolve twelve zwolf douze midi twelf twaalven tolven noon midday',
  ].flatMap((line, i) => line.split(' ').map((word) => [word, i + 1] as const)),
);

/** As said of about an hour; never the day of a month: "tsjin achten mei it koar". */
export const ABOUT = new Set(
  'enen ienen tweeen twaen drieen trijen vieren fjouweren vijven fiven zessen seizen zevenen sanen achten negenen njoggenen tienen tsienen elven alven twaalven tolven'.split(
    ' ',
  ),
);

/** Minutes in words, before "voor" and "over". */
export const MINUTES: ReadonlyMap<string, number> = new Map(
  (
    [
      ['vijf five funf fiif', 5],
      ['tien ten zehn tsien', 10],
      ['kwart kertier viertel quarter kwartier', 15],
      ['twintig twenty zwanzig tweintich', 20],
      ['vijfentwintig', 25],
    ] as const
  ).flatMap(([words, minutes]) => words.split(' ').map((word) => [word, minutes] as const)),
);
export const HALF = new Set(['half', 'halb', 'heal', 'healwei', 'hauf', 'haaf', 'halver']);

/** Every word that a time of day in words may begin with. */
export const CLOCK = new WordKinds(SAYS_CLOCK);
for (const words of [HOURS.keys(), MINUTES.keys(), HALF]) CLOCK.add(1, words);

export const OCLOCK = new Set(
  'uur u h oere oer ore uhr heures heure oclock hrs hours uurtjes'.split(' '),
);
export const PAST = new Set(['over', 'na', 'past', 'nach', 'oer']);
export const BEFORE = new Set(['voor', 'foar', 'to', 'vor', 'veur']);

/** Before a bare number that is a time: "van acht tot tien", "om 8", "tegen half acht". */
export const AT = new Set(
  `om van tot tussen vanaf en at from until till til um von bis ab between and na voor a de to omstreeks fan oant
  tegen tsjin rond ronde circa ca klokslag stipt precies around about by gegen tusken oet`.split(
    /\s+/,
  ),
);

/** Behind a number that counts something: no hour. */
export const COUNTED = new Set(
  `jaar minuten keer weken maanden dagen uurtjes personen mensen kinderen leden deelnemers euro procent km kilometer meter teams banen rondes
  years minutes times weeks months days people children members euros percent miles laps`.split(
    /\s+/,
  ),
);
