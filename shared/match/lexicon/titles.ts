/**
 * Words that stand before a name and are no part of it, folded: forms of address, academic and noble titles, offices and
 * trades. Written down from what stands before names in Dutch and English minutes, notices, papers and club pages.
 */
export const TITLES: ReadonlySet<string> = new Set(
  `heer heren dhr hr mevrouw mevr mw mevrouwen dame juffrouw mej meneer mijnheer mister mr mrs ms miss mx sir madam madame dame lord lady
  drs dr ir ing prof professor mr bc ba bsc msc ma phd llm llb rer nat em hc dipl doctor doctorandus ingenieur meester docteur herr frau monsieur mme mlle
  jhr jkvr jonkheer jonkvrouw baron barones baronesse graaf gravin freule ridder hertog hertogin prins prinses markies burggraaf vrijheer vrijvrouw
  baroness count countess earl duke duchess prince princess graf grafin freiherr
  burgemeester loco locoburgemeester wethouder locowethouder raadslid gemeenteraadslid duoraadslid commissielid fractievoorzitter fractieleider lijsttrekker
  gedeputeerde statenlid commissaris minister premier staatssecretaris kamerlid senator dijkgraaf griffier gemeentesecretaris secretaris voorzitter vicevoorzitter penningmeester
  rechter raadsheer president vicepresident officier advocaat notaris deurwaarder inspecteur hoofdinspecteur rijksinspecteur handhaver boa toezichthouder ambtenaar
  vergunningverlener beleidsmedewerker projectleider directeur bestuurder manager hoofd teamleider coordinator trainer coach leider leidster scheidsrechter aanvoerder
  juf meester docent docente leraar lerares rector conrector schoolhoofd pastoor dominee ds pater zuster broeder diaken imam rabbijn kapelaan bisschop
  huisarts arts tandarts dierenarts verloskundige apotheker agent wijkagent brigadier politiechef korpschef kolonel majoor kapitein luitenant sergeant generaal
  mayor alderman councillor cllr councilman councilwoman judge justice magistrate prosecutor attorney lawyer inspector clerk secretary chairman chairwoman chair treasurer
  minister governor representative officer sergeant captain coach teacher headmaster reverend rev father sister brother pastor
  burgermeister burgermeisterin stadtrat richter richterin rechtsanwalt maire adjoint juge
  familie fam gezin gebroeders echtpaar mts maatschap firma boargemaster wethalder erven wijlen weduwe wed client patient patiente eigenaar bewoner aanvrager contactpersoon deelnemer winnaar winnares
  buurman buurvrouw collega vriend vriendin oud ex voormalig waarnemend wnd beoogd aftredend nieuwe huidige oud-burgemeester kandidaat partijgenoot raadsvrouw
  neuroloog cardioloog psychiater psycholoog chirurg internist radioloog gynaecoloog uroloog oncoloog kinderarts oogarts longarts specialist verpleegkundige`
    .split(/\s+/)
    .filter(Boolean),
);

/** Noble titles that stand between given and family name, folded. */
export const NOBLE: ReadonlySet<string> = new Set(
  'baron barones baronesse graaf gravin ridder hertog hertogin prins prinses markies markiezin burggraaf burggravin jonkheer jonkvrouw jhr jkvr freiherr freifrau graf grafin baroness count countess vrijheer vrijvrouw'.split(
    ' ',
  ),
);

/** What may stand behind a name: degrees, noble suffixes, "junior". */
export const SUFFIXES: ReadonlySet<string> = new Set(
  'jr sr junior senior jnr snr ii iii iv ba bsc msc ma phd llm llb mba rc ra md esq cs zoon dochter'.split(
    ' ',
  ),
);

/**
 * Words that begin sentences, lines and labels, and so stand with a capital before a name without being a given name.
 */
export const SENTENCE_WORDS: ReadonlySet<string> = new Set(
  `de het een die dat deze dit dezelfde hetzelfde diezelfde datzelfde en of maar want dus ook nog toch wel niet geen al als dan toen nu hier daar er waar wie wat welke hoe waarom wanneer
  van voor met bij aan op in uit door over onder tegen tot na naar om te tussen sinds zonder volgens namens via per tijdens vanwege ondanks behalve
  ik jij je u hij zij ze wij we jullie hun haar zijn mijn onze ons uw hem hen men iemand niemand iedereen
  is was waren wordt werd worden zijn heeft had hebben kan kon kunnen zal zou zullen moet moest mag wil wilde gaat ging komt kwam blijft doet deed zegt zei vindt vond
  geachte beste hallo hoi dag groet groeten namens ondertekend getekend gezien gelet besluit betreft aan aanwezig afwezig presentie leden lid bestuur auteur door tekst foto bron
  naam contact adres telefoon email mail datum tijd plaats partner kind kinderen zoon dochter moeder vader oma opa broer zus man vrouw echtgenoot echtgenote
  the a an and or but if then when where who what which how why this that these those with from for by at on in of to as is was are were has had have will would can could
  he she they we you i it his her their our my your its dear hi hello says said mr about after before during according meanwhile
  januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  january february march may june july august october monday tuesday wednesday thursday friday saturday sunday
  gisteren vandaag morgen vanavond vanmorgen vanmiddag afgelopen vorige volgende alleen samen zowel zo echter daarnaast bovendien verder tevens hoewel omdat terwijl
  ja nee welkom gefeliciteerd hulde dank bedankt proficiat stop weg laat kijk zie ga let meer minder alle iedere elk elke sommige veel weinig geboren overleden
  gemeente stad dorp provincie straat school club vereniging stichting partij fractie college raad commissie kantoor bureau bedrijf firma bv nv vof`
    .split(/\s+/)
    .filter(Boolean),
);

/** Trades and shops, folded: beside a name they make a firm or a tradesman of it. */
export const TRADES: ReadonlySet<string> = new Set(
  `aannemer aannemersbedrijf loodgieter schilder schildersbedrijf schilderwerken dakdekker dakwerken stukadoor elektricien installateur timmerman kapper kapster kapsalon
  barbier slager slagerij bakker bakkerij banketbakkerij groenteman visboer makelaar makelaardij garage autobedrijf garagebedrijf rijschool bouwbedrijf bouw hovenier
  hoveniersbedrijf tuincentrum drukkerij uitgeverij restaurant cafe eetcafe hotel camping winkel supermarkt fietsenmaker rijwielen transport transportbedrijf loonbedrijf
  veehouder melkveebedrijf boerderij maatschap firma fa bv nv vof holding consultancy coaching administratiekantoor advocatenkantoor praktijk fysiotherapie fysiotherapeut
  schoonheidssalon fotografie fotograaf interieurbouw keukens meubelen verhuur verhuurbedrijf dienstverlening builder plumber painter bakery butcher barber garage`.split(
    /\s+/,
  ),
);

/** Forms of address and titles elsewhere, folded: only taken off a text that is nothing but a name. */
export const WORLD_TITLES: ReadonlySet<string> = new Set(
  `shri shrimati smt pandit swami haji hajji hadji hajja sheikh shaikh sheik sjeik mullah mulla mawlawi maulvi maulana mawlana ayatollah hojatoleslam 
  dona dom senor senora senorita srta sra signor signora signorina sig avv dott dottssa monsignor mgr fray kyrios kyria pani gospodin gospodja gospoda gospodarica
  hanim ustad ustaz syed effendi datuk dato datin tengku puan encik bapak ibu saudara dipl kommerzialrat hofrat herr frau freiherr
  president premier chancellor senator congressman congresswoman ambassador consul secretary admiral colonel lieutenant corporal private comrade
  queen cardinal archbishop honourable honorable hon rt brigadier commander captain`.split(/\s+/),
);

/** What stands behind a name as a degree, an order or a mandate, folded. */
export const ENDINGS: ReadonlySet<string> = new Set(
  'ba bsc msc ma phd llm llb mba rc ra md esq cs dds frs frcs obe mbe cbe kbe dbe gbe kc qc mp mep mla jp cpa pe rn dvm dsc edd jd ret san sensei ssi bey hanim pasha khanum'.split(
    ' ',
  ),
);
