/**
 * Trades and callings, Dutch and English: who is one of these beside a name does not hold a full-time public office.
 * What people do in their leisure (trainer, treasurer, player, organist, bee-keeper) is left out, for office-holders do too, and so are
 * professions that offices are filled from (lawyer, teacher at the side, author).
 */
const TRADES = new Set(
  `aannemer accountmanager acteur actrice ambachtsman apotheker architecte artieste assistente automonteur bakker banketbakker barbier barman
  bediende beeldhouwer beeldhouwster behanger bloemist bloemiste boekhouder boekhoudster bouwvakker brandweerman buschauffeur caissiere
  chauffeur cabaretier cabaretiere cafehouder campinghouder dakdekker dansleraar dierenverzorger diskjockey doktersassistente drogist
  drukker edelsmid elektricien ergotherapeut etaleur fietsenmaker fietsenmaakster fysiotherapeut fysiotherapeute garagehouder gastouder
  glaszetter goudsmid grafdelver groenteboer grondwerker handelaar havenarbeider herbergier horecaondernemer horlogemaker hovenier huisschilder
  huisvrouw hypotheekadviseur influencer installateur jachtopziener juwelier kapper kapster kassier kastelein kinderopvangleidster klusjesman
  kok kraamverzorgster kroegbaas kunstenaar kunstenares kunstschilder kweker landarbeider landbouwer lasser leerlooier loodgieter
  loonwerker machinist makelaar manicure masseur masseuse matroos melkboer melkveehouder metselaar meubelmaker mijnwerker modeontwerper molenaar
  monteur nagelstyliste naaister onderhoudsmonteur opticien orgelbouwer paardenfokker pedicure piloot pluimveehouder
  pottenbakker postbode postbezorger profvoetballer psycholoog rapper restauranthouder rietdekker rijinstructeur rijschoolhouder schaapherder schilderes schilder
  schipper schoenmaker schoonheidsspecialiste schoorsteenveger schrijnwerker schrijnwerkerij slager slijter smid stagiair stagiaire steenhouwer
  stoffeerder straatmuzikant stratenmaker stukadoor styliste supermarktmanager tandarts tandtechnicus taxichauffeur tegelzetter
  telemarketeer timmerman touringcarchauffeur truckchauffeur tuinder tuinman turfsteker uitvaartondernemer uitvaartverzorger vakkenvuller varkenshouder
  veehouder verloskundige verpleegkundige verpleegster verzekeringsagent verzorgende visagiste visboer visser vlogger vormgever
  vrachtwagenchauffeur winkelier winkelierster yogadocente zeeman zeevaarder zilversmid zorgmedewerker
    actor actress bricklayer builder butcher carpenter cashier chef cook dentist electrician farmer farmhand fisherman florist
  gardener hairdresser jeweller joiner locksmith mechanic miner nurse pharmacist physiotherapist plumber potter
  realtor rapper roofer sailor salesman saleswoman sculptor shepherd shopkeeper stonemason tailor trucker undertaker waiter waitress
  weaver webdesigner welder youtuber`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Ends of Dutch compounds that name one of these: "binnenschipper", "sierteler", "vrachtwagenchauffeur". */
const ENDS = [
  'schipper',
  'chauffeur',
  'monteur',
  'bakker',
  'slager',
  'schilder',
  'schilderes',
  'houder',
  'kweker',
  'handelaar',
  'arbeider',
  'arbeidster',
  'verkoper',
  'verkoopster',
  'maker',
  'maakster',
  'smid',
  'teler',
  'hersteller',
  'ontwerper',
  'ontwerpster',
  'verzorger',
  'verzorgster',
  'knecht',
];
/** Compounds with such an end that name something else. */
const NOT = new Set(
  'houder kandidaathouder aandeelhouder rekeninghouder vergunninghouder portefeuillehouder wethouder boekhouder stadhouder rechthebbende kentekenhouder legitimatiehouder beleidsmaker filmmaker programmamaker'.split(
    ' ',
  ),
);

/** Whether a folded word names a trade that goes with no full-time public office. */
export function isTrade(word: string): boolean {
  if (word.length < 4) return word === 'kok';
  if (TRADES.has(word)) return true;
  return word.length > 7 && !NOT.has(word) && ENDS.some((end) => word.endsWith(end));
}
