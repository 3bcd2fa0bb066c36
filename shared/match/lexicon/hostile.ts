/**
 * Words that tell how a page speaks of somebody, folded, in Dutch and English. Thought out from three sources: what
 * the Dutch criminal code names (threat, incitement, intimidation at home: articles 285, 131, 285d), what threat
 * assessment calls grievance, intent and a call to action, and how people write on forums and in channels. They count
 * near a fact or name, or through a thread; never by themselves.
 */

const list = (text: string) =>
  text
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);

/**
 * Calls to go there, ring, act, said in whole phrases: what makes a finding critical (`summons.ts` builds them from parts).
 * Written as `patterns.ts` reads them; those without `!` are also said by friends, so they need another sign.
 */
export const CALLS: readonly string[] = list(`
  bel hem * allemaal | bel haar * allemaal | bel ze * allemaal | als je hem ziet | als je haar ziet
  als jullie hem zien | als jullie haar zien | is hij thuis | is zij thuis | is ze thuis | if you see him | if you see her
  !ga * eens langs | ga * langs | ga er * heen | gaan we * langs | gaan er * heen
  gaan * verhaal halen | kom * naar zijn huis | kom * naar haar huis | komt allen naar
  we komen * langs | wij komen * langs | wie gaat er mee | wie gaat mee | wie rijdt er mee
  !zoek hem * op | !zoek haar * op | zoek ze * op | bezoek * thuis | !thuis * opzoeken
  thuis * bezoeken | thuis een bezoekje | een bezoekje brengen | bezoekje waard
  even aanbellen | ga * aanbellen | belt hem * op | !bel hem * plat | !bel haar * plat
  !bel * massaal | !massaal bellen | !massaal mailen | !plat bellen | !platbellen
  !bel haar * wakker | !bel hem * wakker | laat hem * weten wat | laat haar * weten wat
  laat * merken wat | laat * van je horen | !laat de telefoon * roodgloeiend
  stuur hem * een berichtje | stuur haar * een berichtje | breng hem * een bezoek
  breng haar * een bezoek | zeg het hem * thuis | zeg het haar * thuis
  !staan we * voor de deur | !staan wij * voor de deur | sta * voor zijn deur
  sta * voor haar deur | !voor zijn deur staan | !voor haar deur staan
  voor de deur gaan staan | neem * mee en | !neem fakkels | !neem eieren | hooivork_
  !weet je hem te vinden | !weten jullie hem te vinden | !weten we hem te vinden
  !weten we haar te vinden | !je weet hem te vinden | !je weet haar te vinden
  !jullie weten hem te vinden | !weet haar te vinden | !weet hem te vinden
  !jullie weten wat je te doen | !je weet wat je te doen staat | !doe er je voordeel mee
  doe ermee wat je wilt | doe er * mee wat | !deel dit massaal | verspreid dit
  deel dit adres | verzamelen * voor zijn | verzamelen * voor haar
  verzamelen * bij zijn huis | verzamelen * bij haar huis | rijd * langs | rij * langs
  verzamelen * deur | verzamelen * stoep | verzamelen * oprit | verzamelen * huis | iedereen * verzamelen | wie kan * verzamelen
  even langsrijden | tijd voor een bezoek | op bezoek gaan | !gaan hem * opzoeken
  !gaan haar * opzoeken | !trek * aan zijn jas | !steek * in de fik | !steek * in brand
  fik * af | !ruiten ingooien | !ramen ingooien | !pay him * visit | !pay her * visit
  !pay them * visit | go visit | visit him at home | visit her at home | !go to his house
  !go to her house | show up at | turn up at | !knock on his door | !knock on her door
  ring his bell | ring her bell | !ring him * up | !ring her * up | call him * tell
  call her * tell | !call him day and night | !call her day and night | flood his | flood her
  !make his phone ring | !make her phone ring | let him know what | let her know what
  meet at * house | meet us at | !bring torches | !bring pitchforks | !you know where to find
  !you know what to do | we know where * live | !do what you want with | do your thing
  !spread this | !share this address | !follow him home | !follow her home | !burn * down
  !smash * windows
`);

/**
 * Threats, arson, menace and hate: hostile. Single words and patterns. What a school play or a letter to the editor
 * says too, with a `?`, counts only beside another sign.
 */
export const THREATS: readonly string[] = list(`
  niet om te bedreigen | geen dreigement maar | dit is geen dreigement | not a threat but | no threat but | this is not a threat | doe ermee wat | doe er mee wat | zeg niet dat je het van mij
  je weet nooit wat er gebeurt | zou zonde zijn als | zou jammer zijn als | would be a shame if
  dood moet | moet dood | moeten dood
  ga je dood | afmaken | kapotmaken | maak je kapot | maken je kapot | afrekenen met
  rekenen we af | afrekening | krijgt wat hij verdient | krijgt wat ze verdient
  krijgt zijn verdiende loon | ?wacht maar | ?wij weten waar | ?we weten waar
  weten waar je woont | weten waar hij woont | weten waar ze woont | weten waar zij woont
  weten je te vinden | ?pas maar op | ?kijk maar uit | ?let maar op | opgehangen | aan de galg
  ?tribunaal_ | nekschot | ?kogel | ?kogels
  molotov_ | brandbom_ | brandstichting | in brand gestoken | in de fik
  brievenbus opgeblazen | vuurwerkbom_ | explosief geplaatst | explosief bij | explosief afgegaan | baksteen door | bakstenen door | ruiten ingegooid
  ruit ingegooid | ramen ingegooid | landverrad_ | volksverrader_ | verrader_ | nsber | nsb
  fascist_ | pedo | pedos | pedofiel_ | ongedierte | uitroeien | kankerlijer | kankerhoer_ | kankerwijf | kankerhond_ | kankermongool_ | kankerland | kankerboa_ | kankerwout_ | tering_ | tyfus_
  schoft_ | ploert_ | ?haat | ?wraak | vergeld_ | ?boeten | betalen ze hiervoor | zal boeten
  krijg_ wat * verdien_ | branden zal | zal branden | zullen branden | moet branden | laten branden
  laat * branden | laat * bloeden | sla * verrot | verrot slaan | maak hem af | maak haar af
  te grazen nemen | hoofd inslaan | kop inslaan | niet lang meer rustig | give him hell | give her hell
  give them hell | drecksau | abschaum | wir wissen wo | brennen soll | soll brennen
  vergeven niet | een lesje leren | lesje geleerd | niet om te dreigen
  niet om te bedreigen | we do not forget | we do not forgive | teach him a lesson | teach her a lesson
  niet ongestraft | geen rust meer | geen rust gunnen | laten we niet met rust
  ?slapeloze nachten | ?opgejaagd | lijst van verraders | +zwarte lijst | kill @them/@you/yourself
  traitor_ | scum | vermin | hang him | hang her | hang them | bullet through | bullet in @theirs | burned down | arson
  firebomb_ | petrol bomb_ | ?we know where
  watch your back | ?revenge | payback | pay for this | pay for what | make him pay
  make her pay | no peace | lynch_ | tar and feather | rot in hell | deserves to die
`);

/** Anger, contempt and complaint; `?` as above. */
export const ANGER: readonly string[] = list(`
  schande | schandalig_ | schandelijk_ | belachelijk_ | corrupt | corrupte | corruptie | zakkenvuller_
  zakkenvullen | graaier_ | leugenaar_ | @they liegt | ?liegen | leugen_ | bedrog | bedrieg_
  oplichter_ | incompetent_ | onbekwaam_ | ?idioot | ?idioten | idiote | debiel_ | sukkel_
  mafkees | malloot | kluns | klootzak_ | ?eikel | ?eikels | ?lul | ?trut | ?kreng | ?heks | lafaard_
  tiran_ | dictator_ | ?woedend_ | ?woest | ?kwaad | ?boos | pissig | spuugzat | zat van
  ben het zat | zijn het zat | genoeg van | meer dan genoeg | hypocriet_ | huichelaar_
  ?aftreden | ?opstappen | wegwezen | opdonderen | oprotten | rot op | flikker op | schaam_
  walgelijk_ | ?misselijk_ | wanbestuur | wanbeleid | machtsmisbruik | vriendjespolitiek
  nepotisme | pestambtenaar | pesterij_ | treiter_ | kapot gemaakt | verpest_ | ?vernield_
  puinhoop | schijnheilig_ | tokkie_ | ?crimineel | ?criminelen | ?boef | ?boeven | ?dief | ?dieven
  uit de hoogte | arrogant_ | disgrace_ | disgraceful | shameful | liar_
  ?lying | crook_ | ?thief | ?thieves | incompetent | idiot_ | moron_ | ?clown_ | coward_
  hypocrite_ | furious | outrageous | outraged | disgusting | pathetic | ?resign | step down
  lugner_ | lugt | betruger_ | schamlos_ | eine schande | unfahig_ | wutend_ | korrupt | korrupte
  fed up | sick of | ashamed | tyrant_ | dictator_ | bully | bullies
`);

/** Words that report or deny rather than say: a journalist's or a court's. They take hostile words down a step in their sentence. */
export const REPORTING: ReadonlySet<string> = new Set(
  `aangifte aangehouden verdachte verdachten rechtbank rechter officier justitie politie woordvoerder veroordeeld veroordeelde eis cel celstraf werkstraf onderzoek
  meldt melden vertelt zegt zegt aldus volgens interview journalist redactie steunt veroordelen veroordeelt keurt af afkeuring nooit niet geen
  police suspect court judge prosecutor convicted sentenced reported reports according spokesperson condemned condemns arrested not never no`.split(
    /\s+/,
  ),
);

/** Signs in an address, a title or a name of a channel that it is a place of grievance. */
export const CHANNEL_WORDS: ReadonlySet<string> = new Set(
  `telegram tg kanaal channel groep wakker verzet opstand ontmasker ontmaskerd exposed expose leaks lek gelekt doxbin dox pastebin paste plak
  imageboard board draad thread anon anoniem anonymous sluipschutter verraders zwartboek schandpaal naming shaming`.split(
    /\s+/,
  ),
);
