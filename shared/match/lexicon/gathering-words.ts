/**
 * What calls people together at a place, folded, in Dutch, English and German. From general knowledge of how protests, and how
 * the outings of neighbours and clubs, are announced; no word here is hostile by itself.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** What people come for who want something of somebody. */
export const PROTEST = words(
  `protest protesten protesteer protesteren protesteert protestactie protestmars demonstratie demonstraties demonstreer demonstreren demo betoging betogen
  blokkade blokkeren blokkeer bezetting bezetten posten lawaaiprotest fakkeltocht verzet actiegroep actiecomite actievoerders gedemonstreerd
  rally picket picketing protesters demonstration demonstrate blockade resistance
  kundgebung mahnwache protestieren demonstrieren blockieren aktionsgruppe widerstand`,
);

/** Coming together. */
export const GATHER = words(
  `verzamelen verzamel verzamelpunt verzamelplaats samenkomen samenkomst aantreden treffen afspreken opkomst
  gather meet assemble meeting treffpunkt versammeln treffen sammeln`,
);

/** A day or an hour that is still to come. */
export const WHEN = words(
  `uur uhr am pm noon vanavond vannacht morgen morgenavond morgenochtend straks nu maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  maandagavond dinsdagavond woensdagavond donderdagavond vrijdagavond zaterdagavond zondagavond zaterdagochtend zondagochtend zaterdagmiddag zondagmiddag
  tonight tomorrow monday tuesday wednesday thursday friday saturday sunday
  heute montag dienstag mittwoch donnerstag freitag samstag sonntag`,
);

/** What neighbours, clubs and schools meet for, and how a host asks people in. */
export const OUTING = words(
  `straatfeest buurtfeest feest bbq barbecue borrel koffie taart lampionoptocht lampionnen optocht fietstocht wandeling wandeltocht puzzeltocht
  rondleiding training toernooi avondvierdaagse zwerfafval zwerfafvalactie opruimactie collecte handtekeningen inleveren inzameling kleding
  carpoolen carpool meerijden repetitie welkom gezellig verjaardag rommelmarkt clubuitje uitje speurtocht kinderen
  party breakfast lunch tour hike ride welcome fest wanderung radtour`,
);

/** How what has been is told: "demonstranten verzamelden zich". */
export const HAS_BEEN = words(
  `was waren werd werden vond vonden stond stonden verzamelden verzamelde demonstreerden demonstreerde protesteerden protesteerde
  betoogden blokkeerden trokken hielden hield kwamen gehouden geweest verboden
  were had gathered protested demonstrated blocked marched stood held war wurde wurden fand demonstrierten protestierten versammelten`,
);
