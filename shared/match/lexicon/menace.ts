/**
 * How people threaten, openly or veiled, and how they strip somebody of being human, as patterns over folded words (see
 * `patterns.ts`). Thought out from what the Dutch criminal code names (articles 285, 285b, 285d), from what threat
 * assessment looks for (knowledge of the place, time that runs out, kin, means, a promise of harm) and from how such
 * things are said in Dutch and its dialects, Frisian, English and German. `!` says it alone, `+` beside anger or
 * exposure, the others (proverbs, advice, good wishes) only beside another sign.
 */

const list = (text: string) =>
  text
    .split(/[|\n]/)
    .map((line) => line.trim())
    .filter(Boolean);

/** Menace: knowledge of the place, time, fire, death, kin. */
export const MENACE: readonly string[] = list(`
  !@we weet/weten/wete/witte/wit/wissen/know * @where * @you/@they * @lives | !@we weet/weten/witte/wissen/know dat/dass/that @you ** @lives | +@we weet/weten/witte/wissen/know @you/@theirs * @house
  +@we weet/weten/wissen/know * @where * @theirs * @kin | +weet/weten/witte/find/vinden @you/@person3 * te/to vinden/find | +@we vinden/find/finden @you/@person3 wel/nog/schon/eventually
  +krijgt/krijg/krijgen/kriegt/kreit/krig/kriegst nog/wel/noch ** bezoek/bezoekje/bezuuk/visite/besuch/volk | krijgt/krijg/krijgen/kriegt ** bezoekje/bezuuk/visite
  bezoek/bezoekje/besuch ** verwachten/erwarten/onderweg/gepland | +nog/noch niet/nicht bezocht/besucht | !coming for you/him/her/them | +@we komen/kommen @you/@person3 ** halen/holen | !come/komen/kommen ** get @you/him/her
  jouw/zijn/haar/your/his/her/dein/deine/uw tijd/dag/beurt/time/day/turn/tag/stunde/zeit ** komt/kommt/kump/comes/coming/come/nadert/nog | +dag van de/n afrekening/vergelding | !day of reckoning | !tag der abrechnung | !@theirs dagen/days/tage ** geteld/numbered/gezahlt | karma
  @we vergeten/vergeet/vergessen/ferjitte/forget * niet/niks/nicht/neat/not/nooit/nie/never | @we ** niet/nicht/neat/not/never vergeten/vergessen/ferjitte/forget | never/nie/nooit/wont forget/vergessen/vergeten | !niet/nicht/neat vergeven/vergeben/ferjaan | !never forgive
  zou/zo/t ** zonde/jammer/sneu/spijtig/zund zijn/wezen/wean | !zou/zo/t ** zonde/jammer/sneu/spijtig/zund zijn/wezen/wean he/toch/niet/als | !be * shame/pity ** happened/happen/happens/burn/burned/accident | be * shame/pity if | schade ** wenn
  +als/wenn/if/wanneer er/d/iets/wat/etwas/anything/something ** mee/met/to/with/zustosst/passiert ** gebeurt/overkomt/gebeuren/@them | +if/when anything/something happened/happens to
  slaap/slaop/sliep/slap/schlaf/sleep lekker/zacht/gerust/goed/wel/gut/schon/tight/well/noflik | !een/one/met oog/eye open | +@we slapen/sleep/schlafen * niet/nicht/nooit/never/nie | hoe/how/wie/ho hij/ie/zij/ze/he/she/er/sie ** slaapt/sleeps/schlaft/sleept
  !nooit/nie/never/nait meer/mehr/again * rustig/ruhig/veilig/safe/sicher | +nooit/nie/never meer/mehr/again ** slapen/slaap/schlafen/sleep | !geen/keine/nait/no ** rust/ruhe/oog/auge ** dicht/gunnen/zu | !@person3 ** geen/keine rust/ruhe ** gunnen/geven/lassen | +kin/kan/mag e/hij/ze/zij nait/niet sloapen/slapen
  deur/deuren/turen/tur/doors/door/poort ** op/goed/well slot/toe/locked | lock your/the doors | !kijk/look/schau/kiek ** over/uber @theirs/je/de schouder/schulter/shoulder | +kijk/kijken achterom
  !hoop/hope/hoffe/hopelijk/hoffentlich ** doodval_/stik/stikt/stikken/crepeer_/creperen/verrek_/verongelukt/verzuip_/doodgaat/verreckt/verrecke/krepiert | !hoop/hoffe/hope/hopelijk ** @you/@they ** kanker/krebs/cancer/tering | !hope @you/@they ** die/dies/rot/rots/burn/burns | +hoop/hopelijk ** sterft/sterven/verbrandt/lijdt/wegrot/afbrandt
  !val dood | !stik er/d in | !crepeer | !drop dead | !verrecke | !val @you/hij/zij ** dood
  !verdien_/verdient/deserve/deserves ** kogel/galg/strop/bullet/noose/kugel/strick/doodstraf | +verdien_/verdient/deserve/deserves ** dood/tod/die/pijn/verliezen/lose/suffer/lijden/kanker/branden
  !hoort/horen/heurt/belong/belongs/gehort/gehoren/moet/moeten/mot/motten/must/mut/should ** galg/strop/noose/gallows/galgen/strick/nekschot/lantaarnpaal/laterne/lamppost/brandstapel/opgeknoopt/guillotine/kogel/kugel
  +hoort/horen/heurt/belong/belongs/gehort/gehoren/moet/moeten/mot/motten/mut/should ** kist/haak/graf/coffin/grave/sarg/uitgeroeid/afgemaakt/opgehangen/verdelgd
  !kogel/kugel/bullet ** kop/head/kopf/nek/voorhoofd | !geven/geef/give/verpass @person3 ** kogel/bullet/kugel | !@person3 ** kogel/bullet/kugel geven/verkopen/verpassen | !aan/an de/een/den ** galg/galgen/lantaarnpaal/laterne/strop/strick
  +aan/an de/een/den/n * haak/boom/baum * met/mit/ermee | +an den nachsten * baum | +aan de eerste/dichtstbijzijnde boom/lantaarn | hang/hangt @them/allemaal/allen/alle/all | +hangen/hang ze/we/they * allemaal/allen/alle/all/samen
  +nek/nekke/nak/hals/strot/keel/genick/throat/kehle ** omdraai_/omdreai_/umdraai_/umdreai_/doorsnij_/afsnij_/dichtknijp_/brechen/umdreh_/breken/slit | !slit/breek/draai @theirs * throat/nek/hals | !@they ** nek/nekke/strot/keel * omdraai_/omdreai_/umdreai_/umdraai_/doorsnij_/dichtknijp_
  +@we ** vermoord_/doodslaan/doodschiet_/doodmaken/afknallen/neersteken/neerschieten/umbringen/abstechen/erschiessen | !maak/maken/mach/machen hem/haar/m/jou/dich/ihn * af/koud/kalt/fertig | +you/he/she/hij/zij/ie s/re/are/is next | +jij/hij/zij bent/is de volgende | +du bist der nachste
  staat/steht/stiet/sta/staan ** op/auf de/die/onze/unserer/t lijst/lijstje/liste/list | on/auf our/unserer list/liste
  +hou/houd/houden/houwen @you/hem/haar ** gaten/smiezen/vizier | +@we ** @theirs kinderen/kids/gezin ** gaten/oog/eye | +watching you/him/her | +@we zien/see/sehen @you * overal/alles/everything/alles | +beobachten dich/ihn
  +heb/hebben/have @person3 ** gevolgd/achtervolgd/followed/gefolgt | volgende/next/nachstes keer/time/mal ** stap/stop/sta/neem/steige/knock/komen/mes
  benzine/petrol/benzin/jerrycan/aansteker/lucifer/lucifers/lucifertje/matches/streichholzer/spiritus | +benzine/petrol/benzin ** voor/for/fur @you/hem/haar/him/her/dich | !rode/roter/roaie haan/hahn/hoan | +brandt/branden/fikt/brennt/burns goed/lekker/mooi/snel/gut/schon/nice/well/wel | vonkje
  +gevolgen/consequenties/folgen/konsequenzen/consequences ** @kin | gevolgen/folgen/consequences voor/fur/for @you | gebeurt/geschieht/happens er/nichts/nothing niets/niks | +@kin ** ongelukje/accident/unfall | @kin ** gevaarlijk/ongeluk/gefahrlich/dangerous/overkomt/passiert
  @where/dat/that @you/@theirs * @kin ** fietst/loopt/speelt/fahrt/walks/plays/schoolgaat | dat/dass/that @theirs/uw/ihre @kin ** fietst/loopt/speelt/fahrt/walks/plays
  +denk/denkt/think/denken/bedenk ** aan/of/an uw/je/your/jouw/ihre/deine @kin | denk/denkt/denken/think ** goed/twice/well na/nach | gevaarlijk/dangerous/gefahrliches stuk/road/stuck
  als/if/wenn/as ik/i/ich * hem/haar/jou/u/you/him/her/er/du | +zou ik ** niet meer | were/was you/him/her i | an deiner/seiner/ihrer stelle
  !tick tock/tok | !enjoy what/whats ** coming | +zolang/solange het/es/t ** kan/geht/kin | +while you/he/she can | geniet/genieten/enjoy/geniess * ervan/er/noch/nog/it | +had/has it coming | what/whats s/is coming | +wat hem/haar/je te wachten staat
  +oog/auge om/um oog/auge | +eye for an eye | !snitches ** stitches | +kaalgeschoren | als/wenn/once/when wij/wir/we ** macht/charge/power
  +remleiding_/bremsleitung_/wielbouten/wielmoeren | !remleiding_/brakes/bremsen ** doorgesneden/doorknippen/cut/durch/kwetsbaar | +banden/reifen/tires/tyres ** lekgestoken/prikken/steken/slash_/stechen
  +her/his/your/their turn to be/feel/suffer/pay/fear/cry | nu/nou/jetzt/dan ** aan/an de/der beurt/reihe | +mag/moet/zal/soll/should hij/ze/zij/er/sie/she/he ** bang/angst/zweten/afraid/scared/fear/vrezen
  +spijt ** krijgen/krijgt/krijg | +regret this/it | +bereuen | +you/he/she ** regret | +bloed ** kleeft/vloeien | +blut ** fliessen | dan is t/het klaar/gedaan/gedaon/over/afgelopen/daon | dan ist schluss | +zweer/zwer ** tegen | kom/komt/tref @person3 ** tegen | +niet levend ** thuis/weg
  wacht/wocht maar/mer/moar/mar/mo * af | wart nur | just you wait | +nergens/nirgends/nowhere veilig/sicher/safe | +thinks/denkt/glaubt hij/ze/zij/he/she/sie/er/s ** safe/veilig/sicher/ongrijpbaar/untouchable | +lachen ** vergaan | +@they ** niet lachen * meer/lang
  +zes planken | +six feet under | +onder de zoden | bijltjesdag | !doodknuppel_ | !doodtrap_ | +afranselen | +aframmel_ | +pak slaag | +tanden uit/eruit | +knieschijven | !kneecap @them | !in/into elkaar/mekaar slaan/trappen/rammen/beuken
  !hersens/schedel/hoofd/kop/smoel/bek ** inslaan/inbeuken/intrappen | !auf die fresse | !op @theirs/z bek/smoel | +uit/aus de/dem weg ruimen/geruimd/raumen | +liquideren | !opknopen | !aufknupfen | te lijf | !wat je zaait/zaai | !zal je/hem/haar weten te
  +je/jij/u/ge/you/du/ihr bent/zijt/are/bist/seid/ben gewaarschuwd/warned/gewarnt | +laatste/letzte/last/final/leste waarschuwing/warnung/warning/kans/chance | of/oder/or anders/else | +anders weten/komen/vinden/weet @we | +weten/wete/wissen/know/weet @we ** @where @they/@you | +weten/wete/wissen @we @you/@third ** vinden/finden/wonen/wohnen | +@we weten/know/wissen @you/@theirs wonen/wohnen
  +krijgt/krijg/krijgen/gets/get/bekommt wat/what/was/zijn/haar ** toekomt/verdient/deserve/deserves/verdiende/verdient/loon | +wind zaait | +storm oogsten | +reap what | +wer wind | +boontje komt | +beveiliging/bewaking/bewakers/bodyguards ** niet/altijd/eeuwig/always/forever | +niet/not/nicht altijd/immer/eeuwig/always beveiliging/bewaking/security/polizei | +ongeluk/ongelukje zit ** hoekje
  donker/donkere/dark/dunkle/dunklen/eenzaam bos/weg/pad/park/road/path/wald/pad/fietspad/steegje | niet zo/heel/erg/echt slim/verstandig/handig | so/zo alleen/alone/allein | helemaal alleen | +zou/zal/moet maar/mar/mer/mal ** oppassen/uitkijken/kijken/uutkieken/uitkieken | +kijk/kijken ** om @you/me/zich heen | +naam/name/adres/names ** genoteerd/opgeschreven/noted/notiert | +tijd van/voor praten ** voorbij | +klaar/genoeg/done/genug met/gepraat/talking/geredet | +time for talk/talking
  +we are legion/many | +wij/we zijn/zien velen/legio | +expect us | +verwacht ons | +wij/we/wir hebben/have/haben ** geduld/patience | tot snel/gauw/gauw/ziens/zo | bis bald | see you soon | binnenkort/bald/soon ** bezoek/besuch/visit | !ga/gaat/gaan/ge/geh nu/toch/eens/gewoon dood | !ga dood | !spuug/pis/spit/piss/spuck/zeik ** graf/grave/grab | !hang/hangt @third/die ** hoog/high/hoch/strop | +opknopen
  !volksverraad_ | !landverraad_ | !verraadster_ | +eu slaaf | +satanist_ | +kinderverkoper_ | +kindermoordenaar_ | +moordenaar_ | +massamoordenaar_ | +dragged/sleep/sleur/sleuren/gesleept/drag ** house/huis/uit/straat/street/haus/haren | +cant/can/kan/kunt ** niet/not/t verstoppen/schuilen/hide | +wirst/wird/werdet ** noch sehen/erleben/merken/bereuen | +zal/zult/zul/zullen ** nog ** zien/merken/bezuren/berouwen | pass auf | +sieht sich immer | +an die wand | +tegen de muur ** met/ermee/zetten | +weggesperrt | +niet/nicht/nie/nooit ** meer/mehr ** straat/strasse ** | +nicht mehr auf
  +hij/zij/ze/ie/he/she/dee/hee gaat/geet/giet er/d/eraan ** an/aan | +hij/zij/ze/ie gaat eraan | +moet/zal/gaat/must/will/soll/gonna/going ** boeten/bloeden/bussen/bleed | +will pay/bezahlen | benieuwd/curious/gespannt/wonder hoe/how/wie lang/long/lange | +kop/rube eraf/ab | head off with | !kop eraf | !rube ab | +tribuna_ ** komen/komt/straks/wacht/coming/kommt/kommen | +geen/no/keine genade/mercy/gnade/medelijden | +verdien_/deserve_ geen/no ** privacy/rust/medelijden/bescherming/peace | +moesten/moeten/mogen ze/hun/they hem/haar/m/die ** pakken/komen/halen/grazen/opsluiten | +te grazen/pakken/pakken nemen | +nog even en | +hoelang/hoe lang nog
  +hoop/hope/hoffe/hopelijk ** huis/house/haus ** afbrandt/brandt/burns/brennt/afbrennt | +hoop/hope/hopelijk ** gets/krijgt/krijgen what/wat | +wont/won/zal/niet be/t/meer smiling/lachen/laughing | +run but | +moest/moet eens weten hoe | +hoe makkelijk/gemakkelijk/easy/simpel ** binnen/erin/get/is | +wie/who/wer laatst/last/zuletzt/latest | +blij/gelukkig/gut/good dat/weten we ** waar/wo/where
`);

/** Words that take a person for vermin or worse. */
export const HATE: readonly string[] = list(`
  !kanker/kk/tering/tyfus/pest/pleuris/klere/kut @office/@crude | !kankerflikker | !kankerslet | !kankerkop | !kankerkind_ | !kanker op | !kutwijf | !pestwijf | !pleurislijer | !rothoer
  !@animal van een/n/ne/den/de @office/@crude | +@animal van een/n/ne | +zo/zon/zoa n/ne/een/en * @animal als/as | +@animal of a | +@foul @animal | diese/dieser/dieses/die/dit/that/this/deze * @animal | !@animal in/im rathaus/gemeentehuis/stadhuis | so ein @animal | +@office @animal
  !stuk/stukken/stukske vreten/stront | +uitschot | !crapuul | +schorem | +schorriemorrie | +gespuis | +addergebroed | +ungeziefer | !dreckspack | +gesocks | !untermensch_ | !subhuman_ | +onmens | monster van een | +tuig | +gajes | +volksverraad | +hoogverraad | +landverraad
  !ferrieder_ | !verrajer_ | !volksverrater_ | !verrater/verraters/verraterin | !quisling_ | collaborateur_ | judas | globalist_ | +traitor
  smeerlap_ | smeerkees | viezerik | hoer | hoeren | hoertje | slet | whore_ | cunt_ | bitch_ | hure | huren | hurensohn_ | schlampe_ | fotze_ | wichser_ | drecksack | arschloch_ | kontkruiper | fucker_ | motherfucker_ | kreng van
`);

/** What airs somebody's private facts with relish: no threat, but it tells what the rest is meant for. */
export const AIRING: readonly string[] = list(`
  woont/woon/lives/wohnt/wont/wennet dus/gewoon/trouwens/btw/doodleuk/lekker/fr/ubrigens | @they/die @lives dus/gewoon | hier/hjir/here/hie woont/zit/lives/wohnt/wennet/wunt/verstopt/hides/sits | dit/das/this is/ist/s ze/hem/hij/m/sie/him/where | dit/this/das ** is/ist haar/zijn/his/her/sein/ihr huis/house/haus/woning
  zit/sits/hockt/hides/hiding ** verstopt/verscholen/verschanst/versteckt/hiding | ge/gij/jullie/gulle/you/ihr weet/wit/weten/wisst/know nu/nou/jetzt/now | nu weten jullie/we | hier/here/hierbij de/die/das/het/is/s/zijn/haar/her/his * nummer/adres/number/address/adresse/gegevens/cell | t/het/haar/zijn nummer van
  adres/adresje/adresjes/nummer/gegevens ** gelekt/achterhaald/opgezocht/opgeduikeld/leaked/geleakt | leaked/gelekt/geleakt | dox/doxed/doxxed | screenshotten | screenshot ** voor/voordat/before | before/voordat/bevor ** wipes/deletes/wiped/removed/weg/offline/verwijderd/wakker/gone/geloscht
  staat/staan/zit/zitten al/inmiddels ** groepen/kanalen/groups | reupload | gewoon/just/einfach online/openbaar | google_ | kadaster ** gezegd/opgezocht/uitdraai | mooi/mooie/leuk/leuke/schones/nice/lovely/sjiek/vet/fette * huis/huisje/hoes/heg/dak/gevel/voordeur/house/hedge/haus/villa/optrekje/osso/rieten ** heeft/heb/hebt/got/have/hast/ie/je/you
  grote/mooie/hoge ramen/heg/hek ** aan/rond/om | home alone | alleen/altijd/always thuis/home | privenummer/privemobiel | prive/personal nummer/adres/cell/mobiel/nr/number | zoek/zoeken/looking/suche nog/noch/for * waar/adres/address/wo/school/werk/kenteken
  +wie/who/wer/wa/wel heeft/has/hat/hef ** meer/more/mehr ** | +wie/who/wer weet/knows/weiss/kent ** waar/adres/kenteken/nummer/address | +iemand/anyone/anybody/jemand/emes ** info/gegevens/adres/address/nummer/number/kenteken | aanvullingen/aanvulling/tips ** welkom/pm/dm/inbox/stuur | dossier ** compleet/complete/komplett/deel/part | morgen/tomorrow deel/part | via pm/dm
  heb/have/habe nu/inmiddels/sofar | wordt vervolgd/aangevuld | woont hier/daar ook/nog
  @they loopt/fietst/rijdt/traint/zwemt/walks/jogs/runs/geht/joggt/fahrt ** elke/iedere/every/jeden/altijd/always | elke/iedere/every/jeden ** avond/ochtend/morgen/dag/evening/morning/night/abend ** loopt/fietst/rijdt/walks/jogs | zoek/zoekt/find/such het/it zelf/yourself | hier/here zijn/haar/his/her adres/nummer/huis/address/number/house/tel | open/oproepbaar/bereikbaar doet open | doet open in | zijn/haar/his/her adres | zijn/haar/his/her nummer | nu/eindelijk/finally/endlich gevonden/found/gefunden | uit om kwart/half | woont er pas/net | @they @lives er/there ook/too/nog | zonder/without beveiliging/camera_
`);
