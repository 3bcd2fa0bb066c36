/**
 * Classes of words that patterns of tone are built from ("@we weten waar @they woont"), folded: Dutch as written, as
 * texted and as spoken in Flanders, Brabant, the east and the north, Frisian, English and German. Put together from
 * grammars' lists of pronouns and from general knowledge of how people write; no word here is hostile by itself.
 */

const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** By name; a pattern writes `@name` for any word of it. */
export const CLASSES: Readonly<Record<string, readonly string[]>> = {
  we: words('wij we wiej wy ik ikke k ich wir i mir'),
  you: words(
    'je jou jouw jullie u uw ge gij gulle oe oew joe joen jo dich dir dein deine deinem euch eure you your yall ya',
  ),
  they: words(
    'hij ie hem m zij ze ze haar hun hen r heur zijn z die deze der hee sij hy har dee he she they him her them his their er sie ihn ihm ihr ihre sein seine dat',
  ),
  them: words('hem haar m r hun hen ze heur him her them ihn ihm ihr sie die deze dat hum'),
  theirs: words(
    'zijn haar z hun d r her his their seine seiner seinem seinen ihr ihre ihrer ihrem ihren die jouw your dein deine',
  ),
  person3: words('hem haar m r hum heur him her ihn sie hun ze them'),
  third: words('hem haar em m hum heur him her ihn ihm sie dem den em n r'),
  figure: words(
    'man vrouw vent gozer wijf kerel gast figuur mannetje vrouwtje meneer mevrouw mens madam madammeke griet pipo rat zak eikel lul trut dief leugenaar verrader varken guy bloke woman man thief clown liar typ kerl frau mann weib lugner familie burgemeester wethouder mayor',
  ),
  act: words(
    `bel belt stuur stuurt mail mailt app zoek zoekt bezoek bezoekt volg volgt film filmt fotografeer pak pakt grijp grijpt wacht vraag vraagt zeg zegt vertel vertelt geef geeft plak zet gooi breng
    brengt jaag jaagt haal haalt spuug schreeuw toeter spreek klamp achtervolg stalk confronteer call phone text ring visit follow chase drag catch confront greet hunt
    besuch besucht ruft schreibt schreib schickt schick sagt sag folgt fragt frag jagt zeigt zeig holt sucht such`,
  ),
  crude: words(
    'vent gozer wijf kerel griet snol kop hoer lijer hond mongool jood flikker slet turk marokkaan zooi teef wout smeris boa pipo',
  ),
  where: words('waar waor woar wor wer wo where wersto'),
  lives: words(
    'woon woont wonen woonst wont wunt wohnt wohnst wohnen wennet wennest live lives slaapt slaap sleep sleeps schlaft parkeert park parks werkt work works',
  ),
  house: words(
    'huis hoes hus thuis woning huisje adres deur voordeur house home door address haus haustur tur doorstep',
  ),
  kin: words(
    'gezin familie kinderen kind kids koters kroost dochter zoon zoontje dochtertje vrouw man moeder family children daughter son wife husband familie kinder tochter sohn frau',
  ),
  office: words(
    'burgemeester wethouder boargemaster borgmeester burgermeester wethoolder schepen raadslid statenlid ambtenaar rechter officier inspecteur boa minister mayor alderman councillor judge prosecutor officer burgermeister burgermeisterin politiker politiker politicus',
  ),
  person: words(
    'vent gozer wijf kerel figuur mannetje mens madam madammeke dame vrouw man griet kenau snol guy bloke woman typ kerl weib tante heerschap pipo',
  ),
  animal: words(
    'rat ratten varken varkens zwijn zwijnen kakkerlak kakkerlakken parasiet parasieten teek teken adder slang worm hyena beest luis rats pig pigs swine cockroach cockroaches parasite parasites snake worm leech ratte ratten schwein schweine parasit parasiten kakerlake zecke viech loeder lijk',
  ),
  foul: words(
    'vieze vuile smerige gore vette dikke laffe smoarge voele rotte stinkende filthy dirty fat dreckige dreckiges fette fettes miese feige verdammte verfluchte',
  ),
  night: words(
    'vannacht nachts nacht middernacht donderdagnacht vrijdagnacht zaterdagnacht zondagnacht tonight midnight heutenacht mitternacht',
  ),
  soon: words(
    `nu straks vanavond vannacht vanoavend vanaovend morgen morgenavond maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vriedag zaoterdag
    maandagavond dinsdagavond woensdagavond donderdagavond vrijdagavond zaterdagavond zondagavond vriedagoavond zaterdagochtend zondagochtend zondagmorgen zaterdagnacht
    donderdagnacht vrijdagnacht zondagnacht sneontejun jun freed sneon snein moarn now tonight tomorrow monday tuesday wednesday thursday friday saturday sunday
    jetzt heute morgen montag dienstag mittwoch donnerstag freitag samstag sonntag`,
  ),
  go: words(
    `ga gaan gaat gon gaon goat goan gean gea kom komt komen kum kump kommen rij rijd rijden rijdt loop lopen trek trekken scheur go going come coming head drive roll
    pull geh geht gehen fahr fahrt fahren komm kommt stap fiets marcheer march`,
  ),
  hither: words(
    'heen erheen derhen derheen derhinne daarheen daorheen dernoartoe hierheen naartoe tou dahin hin hierher thither langs vorbei',
  ),
  item: words(
    `mest gier stront drek gulle fakkel fakkels toorts toortsen fackel fackeln torch torches riek hooivork hooivorken mestvork pitchfork pitchforks bats knuppel knuppels
    honkbalknuppel baseballbat eieren aaien eggs tomaten verf verfbom verfbommen paint herrie lawaai toeters trommels pannen megafoon
    airhorn horns drums whistles vuvuzela trillerpfeifen vuurwerk nitraat cobra cobras rookbom rookbommen rotjes strijkers benzine jerrycan stenen
    bakstenen trekkers tractoren tractors traktoren hondenpoep toiletrollen spuitbus spuitbussen strop doodskist`,
  ),
  bring: words(
    'neem neemt nim nem breng brengt bring brings nehmt bringt pak pakt grab haal haalt',
  ),
  throw: words(
    'gooi gooit gooien smijt smijten strooi strooien kap kappen dump dumpen kiep kiepen kieper kieperen flikker throw kipp kippt werft schmeisst',
  ),
  spot: words(
    'huis hoes deur voordeur oprit ruit ruiten raam ramen gevel tuin stoep poort brievenbus auto house door windows driveway lawn car haus tur haustur fenster garten woning hek hoeve',
  ),
  ring: words('bel belt bellen ring call ruft anrufen app appt appen klingel klingelt phone'),
  line: words(
    'telefoon toestel lijn mobiel gsm phone line cell telefon handy leitung inbox mailbox mail postvak brievenbus postfach dms whatsapp voicemail',
  ),
  swamp: words(
    'spam spamt flood bomb bombard bombardeer bombardeert overspoel overspoelt bestook bestookt flutet bombardiert hammer clog',
  ),
  cram: words('gooi gooit stop stopt knal blow light leg mail bel legt macht'),
};
