/** Words for a child in a fact's `relation`, in the languages people enrol in. */
export const CHILD_WORDS: ReadonlySet<string> = new Set([
  'child',
  'son',
  'daughter',
  'stepson',
  'stepdaughter',
  'stepchild',
  'foster child',
  'grandchild',
  'grandson',
  'granddaughter',
  'kind',
  'zoon',
  'dochter',
  'stiefzoon',
  'stiefdochter',
  'stiefkind',
  'pleegkind',
  'pleegzoon',
  'pleegdochter',
  'kleinkind',
  'kleinzoon',
  'kleindochter',
]);

/** Words of kinship, folded: Dutch, Flemish, Frisian, Limburgish, English, German, French, Polish. */
export const KIN_WORDS = `
  dochter dochters dochtertje dochtertjes zoon zoons zonen zoontje zoontjes kind kinderen kleinkind kleinkinderen kleinzoon kleindochter
  man mannen vrouw vrouwtje echtgenoot echtgenote partner partners verloofde vriend vriendin wederhelft gemaal gemalin levenspartner
  vader moeder papa mama pa ma pap mam ouders opa oma grootvader grootmoeder broer broers broertje zus zussen zusje zuster zusters
  schoonzoon schoondochter schoonvader schoonmoeder schoonouders schoonbroer schoonzuster zwager schoonzus neef neefje nicht nichtje oom tante
  stiefzoon stiefdochter stiefkind stiefkinderen stiefvader stiefmoeder stiefbroer stiefzus halfbroer halfzus pluskind pluszoon plusdochter
  bonuskind bonuszoon bonusdochter bonusvader bonusmoeder pleegzoon pleegdochter pleegkind pleegkinderen pleegvader pleegmoeder pleegouders
  achterkleinkind peetoom peettante petekind tweelingbroer tweelingzus zoonlief dochterlief manlief vrouwlief kroost
  eega echtgenoten levensgezel levensgezellin gezin familie fam tweeling jongste oudste baby weduwe weduwnaar broertjes zusjes kids
  bompa bomma moemoe broerke zuske dochterke zoontje nonkel metekind
  soan dochter frou heit mem pake beppe bern soannen dochters bruor sus wiif famylje suske broerke omke muoike pakesizzer beppesizzer skoansoan
  skoandochter skoanheit skoanmem aldste bernsbern dochterke soantsje heite memme
  zoster breur keend keender sjoonmoder sjoonzoon sjoondochter
  daughter daughters son sons husband wife spouse child children kid father dad mum mom brother brothers sister sisters parents fiance
  fiancee boyfriend girlfriend grandson granddaughter grandchild grandchildren grandma grandpa granny gran grandad grandmother grandfather aunt
  uncle cousin niece nephew stepson stepdaughter stepchild stepfather stepmother stepmum stepdad hubby widow widower twins family
  wijf vent moeke ome omes grossvater grossmutter schwiegersohn schwiegertochter schwiegermutter schwiegervater
  tochter sohn kinder ehemann ehefrau mann frau gatte gattin vater mutter bruder schwester enkel enkelin lebensgefahrte lebensgefahrtin ehegatte
  getrouwd gehuwd trouwde trouwt hertrouwd verkering verheiratet married
  geboorte birth
  fille fils mari femme epoux epouse enfant enfants pere mere frere soeur compagnon compagne conjoint
  zona zony mezem corka corki corke synem synowie siostra siostry bratem
`;

/** Words that are kin where somebody's: "haar jongste", "zien jóng", "har famke". */
export const KIN_IF_OWNED = `
  jong jongen jongens meisje meisjes meiden lief ex middelste kleine kleintje feint faam famke mins zoon oldest eldest youngest boy boys girl girls
`;

/** Words by which somebody is somebody's: "haar Sanne". */
export const POSSESSIVES =
  'haar zijn mijn onze ons hun jouw je uw myn us har syn her his my our their ihr ihre sein seine seiner seinem mein meine mien sa son ma mon';

/** As people speak and write quickly, and in Limburg: these say it before a word of kinship only. */
export const SPOKEN_POSSESSIVES =
  'zn mn dr zien ziene zine mien miene mine dien diene heur hoor uwe hunnen jullie ulle';

/** Of two or more: what is theirs belongs to both who are named before. */
export const PLURAL_POSSESSIVES = 'hun onze ons us har their our jullie';

/** Of whoever speaks. */
export const FIRST_PERSON = 'mijn onze ons mn myn us my our mein meine mien miene mon ma';

/** By which whoever speaks says who they are: "ik ben Jan", "mijn naam is". */
export const SPEAKS_AS = 'ben am heet bin naam name';

/** Whoever speaks: "wij, Jan en Ingrid", "wij zijn Jan en Ingrid". */
export const SPEAKERS = 'ik wij we i';

/** Who lives together, before "met". */
export const TOGETHER =
  'woont woonde wonen leeft relatie married engaged samenwonend samenwoont getrouwd gehuwd trouwt trouwde trouwen verloofd wennet wenne wenjend lives lived living wohnt lebt';

/** The same where nothing is said to be done together: "raadslid, samen met Jan". */
export const AT_ONE = 'samen together zusammen tegearre';
export const WITH = 'met mei with mit to';

/** Heads of lists of family: what stands in the lines below are first names. */
export const FAMILY_HEADS =
  'gezin gezinsleden familie family household kinderen kleinkinderen kids children bern kinder huwelijk hieruit nageslacht nakomelingen stamhouders gezinssamenstelling';

/** Words for a family that its name stands behind: "familie De Groot". */
export const FAMILY_OF = 'gezin familie fam family famylje';

/** Children with nobody's name: "Jan en de kinderen". */
export const OFFSPRING =
  'kinderen kids jongens meisjes meiden kleintjes bern children boys girls kleinkinderen bernsbern tweeling twins';

/** Said of a child that is one's own, or known well: "kleine Sem". */
export const ENDEARMENTS = 'kleine little lytse kleiner petit petite';
