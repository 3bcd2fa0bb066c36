/**
 * How people call others to somebody's door, telephone, mailbox or person, as patterns over folded words (see
 * `patterns.ts`): who joins, when, with what, in what numbers, to do what. From general knowledge of how such calls are
 * worded in Dutch and its dialects, Frisian, English and German. Nearly all of it is also said of parties, matches and
 * collections, so only `!` counts by itself; `+` needs anger, menace or airing beside it, as the rest does more.
 */

const list = (text: string) =>
  text
    .split(/[|\n]/)
    .map((line) => line.trim())
    .filter(Boolean);

/** Calls to act. */
export const SUMMONS: readonly string[] = list(`
  wie/wel/wa/wee gaat/ga/geet/goat/rijdt/komt/kump/stapt/doet/is/giet/sluit ** mee/met/mei/in/down/erbij/aan | who/whos s/is/else ** in/down/coming/pulling/up/rolling/joining/game | wer/wear ist/kommt/macht/fahrt/geht ** dabei/mit | iemand down/mee | opkomst verplicht
  met/mi/mei/mit/mid z/zijn/syn/n/zn/t/ons allen/alln/vieren/vijven/zessen/tienen/twintigen | met/mit/with ** man/mann/trekkers/trekker | zoveel/so/as mogelijk/many ** trekkers/mensen/mannen/leute/people | met een/n/ne/t stuk/man/bende/groepje | allemaal/allemoal/iedereen/everybody/everyone/alle/mannekes/mannen/jongens/jungs/jongs/lads/boys ** @hither
  @go ** derhinne/derhen/dernoartoe/hierheen/erheen/hierher/dahin/naartoe/daorheen | kom/komt/come hierheen/hierhin/here | noar/nao tou | kom/kum op/op jongs/jongens/mannen
  +@bring ** @item | @bring/nim/neem ** mee/mei/met/mit | +@item ** meenemen/meebrengen/mitbringen/welkom/verplicht/mitnehmen | +@throw ** @item | !@throw ** @item ** @theirs ** @spot | +@item ** voor/tegen/op/over/in/door/at/on/gegen/vor/through @theirs * @spot
  +@throw ** @theirs * @spot | @go ** trekkers/tractors/tractoren/traktoren | @item @item
  elke/iedere/jede/every/alle/each nacht/nachten/night ** bel/deur/aanbel_/klingel_/bell/iemand/someone/jemand/door | +@night ** telefoon/bel/deur/bell/phone/telefon/klingel_/aanbel_/bed/ramen/ruiten | +bel/belt/bellen/call/ring/ruft/klingel/klingelt ** middernacht/vannacht/nachts/mitternacht/midnight | hele/ganze/whole/all nacht/night
  !uit/aus/out zijn/haar/his/her/seinem/ihrem bed/bett/nest ** halen/holen/bellen/trommelen/klingeln/toeteren/get/drag | +uit/aus/out @theirs bed/bett/nest | +gaan/gehen/leaving/leave/vertrekken ** pas/erst/not/niet weg/until ** als/wenn/tot/buiten/out | tot/until/bis ** buiten/out komt/komen/comes/kommt
  verzamel_/samenkomst/treffpunkt/meet/aantreden ** @soon | treffen wir uns ** vor/vorm/bei/am | @soon ** verzamelen/treffen/meet | @soon ** 8/half/7/20/19/9/6/acht/zeven/negen/sharp uur/8/7/9/acht/zeven/negen/uhr/pm/stipt/sharp
  !@ring @person3 ** massaal/nonstop/plat/suf/gek/wakker/kapot/bed/bett/krankzinnig | @ring @person3 ** allemaal/alle/everybody/nacht/helemaal/continu | !@swamp @theirs * @line | !@cram @theirs/de/het * @line vol/plat/over/up/down/dicht | !blow/light up @theirs * @line | +@line ** vol/plat gooien/spammen/laten/bellen/mailen | !@line ** overspoel_/platleg_/roodgloeiend/ontploffen/explode/explodieren/vollmachen/volspammen | !mailbom_ | !mailbomb_ | !belterreur | !telefoonterreur | !telefonterror
  !laat/let/lass/lasst @theirs/de * @line ** stil/rust/rinkelen/ringing/klingeln/silent/ontploffen/gloeien/explode/trillen
  !nu/jetzt/now jullie/ihr ** los | nu/jetzt/now jullie/ihr/you ** aan/turn/dran/beurt | nu jullie | jetzt ihr | now you | +ga/gaan/geht los/loos | +leef je/jullie uit | +have at it/him/her | +go nuts/wild/ham/get | +do your worst/thing | +doe je/jullie/allemaal ding | +macht was/draus ** wollt/draus | +mach was draus
  +bestel/bestelt/stuur/stuurt/order/send/schick/schickt/bestellt/sturen/bestellen ** pizza/pizzas/taxi/taxis/swat/rouwkaart/rouwkaarten/grafkrans/lijkwagen/doodskist/drol/escort/poep | pizza/pizzas ** taxi/taxis/swat | !swat/swatting/swatted/swatten | !schrijf/schrijft/sign/meld @person3 ** in/aan/up voor/for alles/everything | !iedereen/everyone/alle ** stuurt/sends/stuur/schickt ** rouwkaart/drol/steen/krans
  +you/u know/weten/kent the/what drill/to do | +know the drill | +jullie/ge/gulle/ihr weten/weet/wit/wisst ** te doen | +jullie weten nu/dan wie/waar | +jullie ** wie je moet hebben/pakken | +ihr wisst ** zu tun
  +laat/let/lass/lasst/lit/loat @person3 * zien/weten/voelen/merken/sjen/heuren/know/feel/see/spuren/wissen/horen ** wie/wat/wa/hoe/dat/who/what/how/that/wer/was/wie/dass | +make/zorg/sorgt @person3/dat/dafur ** uncomfortable/miserable/hel/hell/holle
  +pak/pakt/sla/slaat/schop/steek/trap/knal/grijp/ram/mep/rammel/hau/haut/beat/stab/mol/sloop/jaag @person3 ** aan/neer/verrot/kapot/elkaar/mekaar/dood/up/gezicht/bek/weg
  !ramen/ruiten/windows/scheiben/voorruit ** tikken/tik/ingooien/inslaan/sneuvelen/sneuvel/smash_/einschmei_/einwerfen | !tik/tikken/gooi/smijt/smash/schmeisst @theirs/die/de ** ramen/ruiten/ruit/windows/scheiben | !klemrijden | !van de weg rijden/drukken | zie/zien/siehst/see je/jullie/you/du @person3 ** rijden/lopen/film/pak/stop/post | +film/filmen/filmt ** post/posten | +wacht/wachten/opwachten @person3 ** op ** school/werk/parkeer_/deur/huis | opwachten
  naar/to/zu/nao/noar @theirs * @spot | voor/veur/vorm/vor/outside @theirs/t * @spot | bij/bei/hen/by @person3 thuis/vorm/vor/langs/vorbei/buurten/hause | vorm haus | daar/daor/doar/er buurten/langs | efkes/even/ff/effe buurten/langs/aanbellen/tikken | +lopend/marcheren/optocht/stoet/march/zug ** @theirs voordeur/huis/deur/house/haus
  gezelschap/company houden | keep @person3 company | bezoekje brengen/waard | een/n/ne bezoekje/bezuukske | house call | welcome party | welkomstcomite
  deel/deelt/delen/deile/share/spread/teilt/verspreid/verspreiden/retweet/repost/doorsturen/forward ** overal/massaal/iedereen/everywhere/everyone/uberall/aub/viraal/viral | doorsturen | verspreid dit/zijn/haar
  zit/is/sits/ist ** binnen/drin | achter de/die gordijnen | +rooster/schema ** maak/maken ** nacht | +maak/make/maken @theirs/hun * leven/life/leben ** hel/zuur/hell/holle/onmogelijk/miserable | +wegpesten/wegjagen/verjagen/uitroken/vertreiben
  !zet/zetten/set @theirs * huis/house/auto/car/boel/hut ** fik/brand/fire/hens | !in/op de/t hens/fik zetten/steken/jagen | !abfackeln | !afbranden | !platbranden | +sloop/slopen/molesteer @theirs * auto/bak/wagen | +prik/steek/slash/stecht ** banden/reifen/tyres/tires
  !kom/komt/come/kommt ** hierheen/naar/here ** nu/now ** binnen/thuis/home
`);
