/**
 * Words that tell that hostile words are not meant: somebody reports, judges, removes, suffers or condemns them, or they
 * belong to a story, a game, a trade. Folded, in Dutch, Frisian, English and German. From general knowledge of how
 * papers, courts, moderators and victims write.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** One of these says it: who is hostile writes no such thing in the same paragraph. */
export const TELLING = words(
  `verdachte verdachten aangehouden gearresteerd veroordeeld veroordeelde vrijgesproken taakstraf celstraf werkstraf contactverbod strafzaak rechtszitting tenlastelegging
  hoofdofficier woordvoerder woordvoerster persbericht beveiligingsmaatregelen haatmail dreigmail dreigmails intimidatie bedreigingen doxing doxxing moderator beheerder redactie forumregels huisregels
  vertrouwenspersoon steunbetuiging steunbetuigingen oanholden plysje fertochte veroardield
  arrested convicted sentenced jailed prosecutors spokesperson spokeswoman spokesman defendant restraining moderators
  angeklagte angeklagter angeklagten verurteilt verurteilte staatsanwaltschaft festgenommen tatverdachtiger bedrohungen pressemitteilung
  musical toneelstuk toneelvoorstelling roman romans thriller hoofdstuk auteur schrijver schrijfster novelle filmavond stamboom kwartierstaat genealogie kapitein piraten rolverdeling
  novel fiction chapter theatre raid respawn larp roleplay theaterstuck krimi roman`,
);

/** Two of these say it. */
export const HINTING = words(
  `politie rechtbank rechter justitie officier aangifte bedreigd bedreigde bedreiging bedreigen bedreigt geintimideerd onderzoek getuigen recherche slachtoffer slachtoffers ongedeerd eist eis cel
  zitting gevangenis vonnis gemeld meldt aldus volgens vertelt interview journalist krant nieuws verslag schrijft berichtte lafhartig laffe onacceptabel ontoelaatbaar afschuwelijk geschrokken veroordelen
  veroordeelt steun steunen solidair verwijderd verwijderen ban bans fatsoenlijk bewezen artikel uitspraak daders dader onbekenden incident beveiliging bewaakt beveiligd hart riem
  police court judge prosecutor charged trial heard reported reports investigation witnesses victim threatened threatening threats condemned condemn condemns unacceptable statement officers
  polizei gericht ermittlungen zeugen bedroht gedroht geldstrafe tater opfer verurteilen drige driige slachtoffer
  speelt speelde rol acteur acteurs film serie boek game games gamers clan level server quest voorstelling regisseur museum herdenking oorlog bezetting`,
);

/** Words of an occasion, a club, a trade, a friendship: calls and veiled menace are said there in kindness. */
export const KINDLY = words(
  `welkom gezellig feest feestje feestelijk jarig verjaardag taart vlaai koffie thee borrel buurtborrel buurtfeest barbecue bbq picknick bloemen bloemetje kaartje bezoekuur kraamvisite hartelijk sarah abraham
  expositie concert optreden zingen koor repetitie aanmelden inschrijven entree beterschap knutselen collecte collecteren rommelmarkt garageverkoop vrijmarkt koningsdag carnaval prins optocht lampionnen
  sinterklaas sint pakjesavond kerst kerstmarkt lunchpakket schoolreis kookles recept vermist kater poes weggelopen kniepertjes nieuwjoarsvisite noaberschop noabers noaber pintje verrassing
  wedstrijd uitwedstrijd thuiswedstrijd training elftal competitie toernooi punten doelpunt sportdag clubavond wedstrijdleider afgelasting darten scouting kamp speltak
  jachthouder wildbeheereenheid bestrijder plaagdier ongediertebestrijding slagerij klusser offerte vergunning ontheffing demonstratie vreedzame vreedzaam aangemelde overleden overlijden condoleance correspondentieadres liefs
  welcome birthday party cake coffee tea concert exhibition snacks barbecue bbq picnic peaceful vigil charity fundraiser flowers grandpa grandma match training team league missing
  herzlich willkommen feier kuchen sommerfest geburtstag grillen laune flohmarkt verein spiel
  gerust vragen uitgenodigd uitnodiging harte meedoen vrijwilligers vrijwilliger puzzeltocht graag inloop spreekuur bezorgen bezorgd meterstand monteur afspraak verhuizen schilderen gereedschap
  volunteers invited lunch dinner drive lift wandern gemeinsam einladung
  thanks bedankt dankjewel aanrader gefeliciteerd succes lekkers opa oma oranjevereniging straatfeest`,
);
