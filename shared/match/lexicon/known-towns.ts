/**
 * Towns and municipalities of the Netherlands and some of its neighbours, folded and run together. Only used to see that
 * a row or sentence names another town than the person's, so it need not be whole. From common knowledge of the map.
 */
const TOWNS = `
amsterdam rotterdam den haag | 's-gravenhage utrecht eindhoven groningen tilburg almere breda nijmegen apeldoorn arnhem haarlem enschede haarlemmermeer amersfoort zaanstad
's-hertogenbosch den bosch zwolle leiden leeuwarden zoetermeer dordrecht ede alphen aan den rijn westland alkmaar emmen delft venlo deventer sittard geleen helmond
hilversum heerlen oss amstelveen purmerend schiedam hengelo vlaardingen lelystad almelo hoorn gouda assen bergen op zoom capelle aan den ijssel nieuwegein veenendaal
zeist den helder hardenberg doetinchem roosendaal heerhugowaard katwijk velsen maastricht terneuzen oosterhout nissewaard spijkenisse barneveld kampen ridderkerk
smallingerland drachten heerenveen sneek sudwest fryslan franeker harlingen dokkum bolsward lemmer joure stiens grou gorredijk wolvega oosterwolde kollum buitenpost
woerden weert roermond rijswijk houten middelburg vlissingen goes zierikzee hulst tholen middelharnis overflakkee hellevoetsluis brielle maassluis barendrecht zwijndrecht papendrecht
gorinchem sliedrecht leerdam culemborg tiel geldermalsen zaltbommel wijchen beuningen groesbeek cuijk boxmeer uden veghel schijndel boxtel vught waalwijk kaatsheuvel
dongen goirle oisterwijk rijen etten leur zundert rucphen steenbergen valkenswaard veldhoven best geldrop nuenen deurne asten someren gemert laarbeek waalre bladel eersel
reusel hilvarenbeek horst venray panningen tegelen reuver swalmen echt susteren stein beek meerssen valkenburg gulpen vaals kerkrade landgraaf brunssum simpelveld voerendaal
winterswijk aalten groenlo lichtenvoorde eibergen neede borculo ruurlo zutphen lochem vorden brummen dieren velp rheden duiven westervoort zevenaar didam ulft terborg varsseveld
bemmel elst huissen oosterbeek renkum wageningen rhenen bennekom lunteren nijkerk putten ermelo harderwijk nunspeet elburg oldebroek hattem epe heerde vaassen twello raalte
ommen dalfsen staphorst meppel steenwijk hasselt zwartsluis genemuiden vollenhove giethoorn hoogeveen beilen westerbork coevorden klazienaveen borger odoorn gieten rolde
vries eelde roden leek marum grootegast zuidhorn winsum bedum delfzijl appingedam loppersum winschoten veendam hoogezand sappemeer stadskanaal musselkanaal ter apel oldambt
haren slochteren nijverdal rijssen holten wierden vriezenveen tubbergen ootmarsum denekamp oldenzaal losser haaksbergen goor delden borne
almere dronten urk emmeloord zeewolde huizen bussum naarden laren blaricum eemnes weesp muiden diemen ouder amstel uithoorn aalsmeer hoofddorp nieuw vennep badhoevedorp
heemstede bloemendaal zandvoort ijmuiden beverwijk heemskerk castricum uitgeest wormerveer krommenie zaandam purmerend edam volendam monnickendam enkhuizen medemblik schagen
texel den burg wieringerwerf hippolytushoef anna paulowna bergen egmond langedijk hillegom lisse sassenheim voorhout noordwijk noordwijkerhout rijnsburg oegstgeest leiderdorp
wassenaar voorschoten leidschendam voorburg nootdorp pijnacker berkel rodenrijs bergschenhoek bleiswijk naaldwijk monster wateringen 's-gravenzande maasland de lier hoek van holland
waddinxveen boskoop bodegraven reeuwijk moordrecht nieuwerkerk krimpen schoonhoven bergambacht stolwijk oudewater montfoort ijsselstein vianen lopik harmelen vleuten maarssen
breukelen abcoude mijdrecht wilnis vinkeveen loenen de bilt bilthoven maartensdijk bunnik odijk driebergen doorn leersum amerongen soest baarn bunschoten spakenburg leusden
woudenberg scherpenzeel renswoude antwerpen gent brugge brussel leuven mechelen kortrijk oostende hasselt genk aalst sint niklaas roeselare turnhout
berlin hamburg munchen koln frankfurt stuttgart dusseldorf dortmund essen bremen munster bonn aachen oldenburg osnabruck emden bocholt gronau nordhorn paramaribo willemstad
london manchester birmingham leeds liverpool bristol edinburgh glasgow cardiff belfast dublin paris lyon marseille lille
chicago houston phoenix philadelphia dallas austin boston seattle denver detroit miami atlanta orlando tampa portland sacramento cleveland anchorage`;

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’-]/gu, '')
    .toLowerCase();

/** Towns of one word, folded. */
export const KNOWN_TOWNS: ReadonlySet<string> = new Set(
  fold(TOWNS)
    .split(/[\s|]+/)
    .filter(
      (word) =>
        word.length > 3 &&
        !'sint anna ouder dieren niklaas beek best stein epe elst vries leek laren bergen monster soest echt essen horst hulst putten huizen boxtel leur aalst deurne eelde weesp doorn leersum rolde haren goes lisse nieuw hoek holland rijn ijssel zoom burg apel amstel bilt lier lemmer gent lille'
          .split(' ')
          .includes(word),
    ),
);

/** Words that head a column or a line of towns, folded. */
export const TOWN_LABELS: ReadonlySet<string> = new Set(
  'woonplaats stad dorp gemeente town city residence wohnort ville wenplak'.split(' '),
);
