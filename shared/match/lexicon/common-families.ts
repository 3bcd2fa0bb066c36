/**
 * Family names borne by many, folded and without particles: a full name with one of these says less about who it is.
 * The commonest of the Netherlands and of its neighbours, as far as common knowledge goes; not counted from any register.
 */
export const COMMON_FAMILIES: ReadonlySet<string> = new Set(
  `jong jansen vries berg bakker dijk visser smit smits janssen meijer meyer boer mulder groot bos vos peters hendriks dekker leeuwen brouwer wit dijkstra graaf
  graaff linden kok jacobs vermeulen haan schouten hoekstra veen heuvel bosch willems hoek beek jonge heijden vink maas gerritsen peeters prins martens verhoeven veenstra wal
  koning postma kramer blom jonker kuiper scholten vliet timmermans groen gerards driessen koster ven hermans evers kuipers wolters roos jager jonge huisman bosman
  wijk leeuw schipper hofman hofmann molenaar hoeven zanten ridder kuijpers sanders blok bruin boon broek lange berkel rooij kamp kampen es horst hout ende vliet ham
  boom post pol klein snijders snijder willemsen beer adriaansen bruijn wijngaarden martin smith johnson williams brown jones miller davis wilson anderson taylor thomas moore
  white harris clark lewis robinson walker young allen king wright scott green baker adams nelson hill campbell mitchell roberts carter phillips evans turner parker
  collins edwards stewart morris murphy cook rogers morgan cooper peterson reed bailey bell kelly howard ward cox richardson wood watson brooks bennett gray james hughes
  garcia martinez rodriguez lopez gonzalez hernandez perez sanchez ramirez torres flores silva santos yilmaz kaya demir sahin celik yildiz ozturk aydin ali ahmed khan mohamed
  hassan nguyen wang li zhang chen liu yang huang kim lee park singh kumar sharma patel muller mueller schmidt schneider fischer weber wagner becker schulz hoffmann koch
  dubois dupont durand lambert maes claes wouters goossens mertens desmet declercq vandenberghe desmedt jacobsen hansen olsen larsen andersson johansson nilsson eriksson
  novak kowalski nowak ivanov petrov smirnov popescu ionescu horvat rossi russo ferrari bianchi romano wolf schafer bauer richter klein schroder neumann schwarz zimmermann`.split(
    /\s+/,
  ),
);
