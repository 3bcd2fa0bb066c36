/**
 * Given names of the world that stand for each other, groups between strokes: the full name and what it is shortened to, or its usual
 * spellings where they look little alike. Kept apart by language, since a short form belongs to one. From common knowledge.
 */
export const WORLD_NICKNAMES = `
aleksandr alexandr oleksandr aliaksandr sasha sacha sanya shura alik sashko oles aleks | aleksandra alexandra oleksandra sasha shura sanya lesya
aleksei alexei alexey aleksey oleksiy oleksii alyosha lyosha alesha lesha | anatoly anatoli anatolii tolya tolik
andrei andrey andrii andriy andrej andrzej andryusha ondrej jedrzej andris | anna anya anyuta anka ania annushka nyura hanna
anastasia anastasiya nastya nastia nastasya asya anastasija | boris borya borys borislav | daniil danila danya danylo daniel | denis denys
dmitri dmitry dmitrii dmitriy dmytro dima mitya dimitri dimitrij dmitrij
evgeny evgeni evgenii yevgeny yevgeni yevhen zhenya jenya eugene eugen jewgeni evgenij | evgenia yevgenia yevheniya zhenya evgeniya eugenia
galina halyna galya | georgy georgi georgii heorhiy yegor egor zhora gosha yuri | grigory grigori grigorii hryhoriy grisha gregory | igor ihor gosha
ilya illya ilia ilyusha | irina iryna ira irka irena | ivan vanya vanja ivo iwan
konstantin kostya kostiantyn kostyantyn konstantinos costa kostas kostis dinos constantine | kirill kyrylo kiril | larisa larysa lara
leonid lyonya lenya | lyubov luba lyuba ljubov | lyudmila ludmila lyudmyla lyuda luda mila | maksim maxim maksym max maks
maria mariya mariia masha marusya manya marija marusia | mikhail mykhailo mykhaylo misha mihail michail mihailo mishka michael
nadezhda nadia nadya nadiya nadja | natalia natalya nataliya natalija natasha nata natali | nikita mykyta
nikolai nikolay mykola mikola kolya nikola nikolaj nicolai nikolaus | oksana ksenia kseniya oxana xenia ksyusha | oleg oleh olezhka
olga olha olya olenka | pavel pavlo pasha pavlik paul | pyotr petr petro petya piotr peter | roman roma
sergei sergey sergii serhiy serhii sergej seryozha serezha siarhei | stanislav stas slava stanislaw stach staszek | svetlana svitlana sveta
tatiana tatyana tetiana tetyana tanya tania tata | timofei tymofiy tima | vadim vadym | valentina valya valia | valery valeri valeriy valerii valera
vasily vasili vasyl vasiliy vasya vasile basil | viktor victor vitya viktar | viktoria victoria viktoriya vika
vladimir volodymyr uladzimir vova volodya vovka wladimir wlodzimierz wlodek wolodymyr | vladislav vlad vladyslav slava wladyslaw wladek
vyacheslav viacheslav slava vjaceslav waclaw | yaroslav jaroslav slava jaroslaw jarek | yekaterina ekaterina kateryna katya katia katja kate
yelena elena olena lena alena jelena helena | yelizaveta elizaveta yelyzaveta liza | yulia yuliya julia iulia juliya yulya
yuri yury yuriy iurii jurij yurii jura yura iouri | zoya zoja | agnieszka aga agusia | aleksander olek | barbara basia baska
bartlomiej bartek bartosz | boguslaw bogdan bohdan bogus | czeslaw czesiek | elzbieta ela elka elisabeth | ewa ewka | franciszek franek
grzegorz grzesiek grzes | jadwiga jadzia hedwig | jan janek jas janusz jasiek | jerzy jurek | jozef jozek jozko pepa josip | julia julka
kazimierz kazik kazek | katarzyna kasia kaska katarina | krystyna krysia kristina | krzysztof krzysiek krzys kris | leszek lech | lukasz luka
magdalena magda lena madzia | malgorzata gosia malgosia margareta | maciej maciek | mateusz mateo matus | mieczyslaw mietek | michal misiek
pawel pawelek | ryszard rysiek richard | stefania stefa | tadeusz tadzio tadek | teresa terenia reska | tomasz tomek | waldemar waldek
wojciech wojtek adalbert voytek vojtech | zbigniew zbyszek zbyszko | zdzislaw zdzisiek | zofia zosia zofka | zygmunt zygmus sigismund zsigmond
antonin tonda | frantisek franta fero | jan honza jenda jano janko | jiri jirka | jaroslav jarda slavek | josef pepa pepik | ladislav lada laco
karel kaja | katerina katka | marketa marketka | milan milos | miroslav mirek miro | vaclav vasek vena venca | vojtech vojta | zdenek zdenda
alzbeta beta bety | stjepan stipe stipo | dragan drago | dusan dule dusko | milorad mile | nikola niko | slobodan boban slobo | zoran zoki
jovan jova joca | petar pero pera | marko marek | ante anto antun tonci | ivan ive ivica | josip joza bozo | vladimir vlado | georgi gosho
dimitar mitko | hristo christo itso | todor tosho | stoyan stojan | atanas nasko | ioan ion ionel ionut nelu | gheorghe george gigi ghita gica
vasile vasilica lica | constantin costel costica costi dinu | mihai misu mihaita | nicolae nicu nelu | stefan fane stefanita | elena ileana lenuta
istvan pista pisti steve stephen | ferenc feri ferko | gyorgy gyuri george | jozsef jozsi | janos jani jancsi | laszlo laci lacko
sandor sanyi alexander | mihaly misi miska | miklos miki | zoltan zoli | tamas tomi | gabor gabi | imre imi | karoly karcsi charles
katalin kati kata | erzsebet zsoka bozsi erzsi zsuzsi elisabeth | zsuzsanna zsuzsa zsuzsi susanna | ilona ili ica | maria mari marika mariska
eszter eszti | judit jutka | margit manci | terez teri | alfonso fonsi poncho | alberto beto | alejandro ale jandro | antonio toni tono antonino nino
carmen carmela menchu | concepcion concha conchita conchi | consuelo chelo | cristobal tobal | dolores lola lolita loli | eduardo edu lalo
enrique quique kike | ernesto neto | esperanza espe | fernando nando fer | francisco paco pancho curro quico kiko fran frasquito chico xico
francisca paca paquita kika chica | gregorio goyo | guadalupe lupe lupita | guillermo guille memo | gustavo gus tavo | ignacio nacho iggy inaki
isabel chabela isa belen | jesus chus chuy suso | jorge coque | jose pepe pepito chepe che joselito | josefa pepa pepita fina | juan juanito juancho
leonardo leo nardo | lourdes lulu | luis lucho luisito | manuel manolo manu manny lolo | manuela manoli lola | margarita marga rita mague
maria mari mariquita marita maruja maruxa | mercedes merche meche | miguel migue miguelito | montserrat montse | pilar pili piluca | rafael rafa
ramon moncho | ricardo richi ricky | roberto beto tito | rosario charo chayo | salvador salva chava | santiago santi chago tiago iago diego jaime yago
sebastian sebas | teresa tere maite | vicente chente vicentico | antonio tonho toninho | fernando fernandinho nando | jose ze zeca zezinho
joao joca joaozinho jota | luis lula luisinho lulu | manuel manel maneca | francisco chico chiquinho | eduardo dudu | roberto beto bebeto
sebastiao tiao bastiao | antonio tonino totò nino toni | bartolomeo meo bartolo | beniamino nino | carlo carletto | caterina rina cate
domenico mimmo menico mimi nico | elisabetta betta lisa elisa | enrico rico chicco | filippo pippo lippo | francesco ciccio franco cecco checco
gennaro gennarino | giacomo mino jacopo | giovanni gianni nanni vanni gian | giovanna gianna vanna
giuseppe beppe peppe pino geppe peppino beppino giuse | giuseppa pina peppina | luigi gino gigi luigino | lorenzo renzo lollo | ludovico vico lodo
maddalena lena | margherita rita ghita | pasquale lino | raffaele lello raffa | salvatore totò turi salvo toto | stefano stefo | teresa resi teresina
vincenzo enzo cenzo vince | aikaterini katerina katina kaiti | alexandros alekos alexis aleko | anastasios tasos anastasis | antonios antonis
athanasios thanasis nasos thanos | charalampos haralambos babis lambis charalambos | christos hristos kitsos | dimitrios dimitris mitsos jimmy dimos
dionysios dionysis nionios | eleftherios lefteris | eleni elena lena nitsa | emmanouil manolis manos emmanuel | evangelos vangelis vaggelis
evangelia evi lia litsa | georgios giorgos yorgos yiorgos gogos | ioannis giannis yannis yiannis jannis iannis | ioanna gianna joanna
konstantina dina nadia tina | michail michalis mihalis | nikolaos nikos | panagiotis panos takis panagiotes | paraskevi vivi evi voula
spyridon spyros spiros | stavros stavrakis | stylianos stelios | theodoros thodoris theo | vasileios vasilis vassilis billy | vasiliki vaso kiki
zacharias zach | adalbert bert albert | alfred fredi fred | andreas andi | anneliese anne liesl | bernhard bernd hardy | dietrich dieter
eberhard ebi | elisabeth sisi sissi lisl elli liesl ilse elsa | ferdinand ferdl ferdi | florian flo | franz franzl | friedrich fritz friedel fiete
gabriele gabi | georg schorsch jorg | gottfried friedl | gunther gunter | heinrich heinz heiner heini hinrich | hildegard hilde hilda | ingeborg inge
johann hans hannes hansi johannes | joachim achim jochen | josef sepp seppl jupp | jurgen juergen | karl kalle | katharina kathi kathe kathrin katrin
konrad kurt conny | kunigunde gundi | leopold poldi leo | ludwig lutz luggi | magdalena leni | manfred manni | margarete gretel greta gretchen grete
maximilian max maxi | michael michi michel | nikolaus klaus | ottilie tilli | rudolf rudi | sebastian basti wastl | siegfried siggi sigi
sigmund sigi | susanne susi sanne | theresia resi | thomas tommi | ulrich uli utz ulli | ulrike uli ulli rike | waltraud traudl | wilhelm willi
wolfgang wolfi wolf | anders andres | birgitta britta gitta | bjorn bjarne | carl kalle calle | erik jerker | gunnar gunni | gustaf gosta
ingrid inga | jakob ibb | jens jes | johannes johan jussi hannu | juhani jussi juha | kristian kris | kristina stina kirstin | lars lasse lorens
magnus mans | margareta greta maggan meta | matti matias | nils nisse niels | olof olle ola olav olaf | per pelle peder peter | sigurd siggi sjur
sigrid siri | sofia fia | susanna sanna susanne | sven svenne | antti antero andreas | heikki henrik | kaarina kaisa | katariina kaisa
yrjo jyrki georg | gudmundur gummi | gudrun gunna | jon nonni | olafur oli | sigurdur siggi | sigridur sigga | thorsteinn steini | thorvaldur valdi
albert bert al | alfred alf fred | algernon algie | alice ally | allison allie | andrew drew andy | antonia toni | archibald archie | arthur art artie
augustus gus | barnabas barney | bartholomew bart barty | beatrice bea trixie | benedict ben | bradley brad | bridget biddy bridie
cecilia cissy celia | charlotte lottie charlie | chester chet | christabel bel | clarence clancy | clifford cliff | cuthbert bert | cyril cy
daphne daff | donald don donnie | edwina winnie | eleanor nora nellie nell elinor lenore
elizabeth lizzie bessie betsy betty libby elsie lilibet lisa buffy | emmeline emma | ernest ernie | euphemia effie | eugene gene | ferdinand ferdie
frances fanny frankie fran | francis frank frankie | frederick freddie fred fritz | geoffrey jeff geoff jeffrey | georgina georgie | gertrude gertie
gilbert gil bert | grace gracie | gwendolyn gwen | harold hal harry | harriet hattie | helen nell nellie | henrietta hettie etta hetty
henry hal hank harry | hermione hermy | horatio horace | hugh hughie huw | humphrey humph | isabella bella izzy belle | isidore izzy | jacob jake
james jem jamie jimmy jim | jane jenny janey | janet jan | jeremiah jerry | joanna jo | john jack johnny jock
katherine kit kitty kate katie kay kathryn catherine kathleen kathie | laurence larry laurie | leonard len lenny | lillian lily lil | lucille lucy
madeleine maddie maddy | malcolm mal | marcus marc | margaret peggy meg maggie madge daisy marge margie greta peg | martha patty mattie
mary polly molly mamie may | matilda tilly mattie maud | maurice mo | mildred millie | millicent millie | montgomery monty | nancy nan ann
nathaniel nat nate | nicholas nicky | oswald ozzie | patricia tricia trish patsy | penelope penny | percival percy | phyllis phyl | priscilla cilla
prudence pru | reginald reg reggie | reuben ben | richard dick dickie rich | robert bob bobby rob robbie bert | roland rollo | rosalind roz ros
rosemary rosie | rupert rupe | sebastian seb | sidney sid | solomon sol | stephen steve | stewart stu | susan sue | sylvester sly | tabitha tabby
terence terry tel | theodore ted teddy theo | theodora dora theo | thomas tom tommy | timothy tim | tobias toby | ursula ursie | valentine val
vincent vinny | violet vi | vivian viv | wallace wally | wilfred wilf fred | winifred winnie freda | winston win | zebulon zeb | aine anya
bridget brid bridie | cathal charles | eamonn eamon edmund | eoin ian | liam uilliam william | maire moira maura | mairead margaret
padraig paddy patrick | seamus shay james | sean shane john | siobhan joan | alastair alasdair alistair alec
benyamin binyamin benjamin bibi benny beni | avraham avi abraham avrum | david dudu dudi | eliyahu eli | elazar lazar | haim chaim
menachem mendel menahem | mordechai moti motti mordecai | moshe moishe moses moses | natan nathan | rivka rebecca | shlomo solomon | shimon simon
shmuel samuel shmulik | tzvi zvi zwi hirsch | yaakov yakov jacob kobi yankel | yehuda judah yudi | yeshayahu isaiah
yitzhak yitzchak itzhak itzik isaac izak icchak | yosef yossi joseph yosi | zeev ze wolf | abdullah abdallah abdulla abdoulaye abdellah abdalla
abubakar boubacar bubakar aboubacar abubakr | ahmad ahmed hamada | ali aliou | amina aminata aminah | bilal bilel
fatima fatoumata fatma fatou fatimata fadma | habib habibou | ibrahim ibrahima brahim ebrahim ibrahem | ismail esmail ismael smail
khadija khadidja hatice kadija | mahmoud mahmud mahmood mamoudou
mohammed muhammad mohamed mohammad muhammed muhamed mehmed mehmet mamadou mohd muhammet magomed mahomed mohamad moh
mustafa mustapha moustapha mostafa moustafa | omar umar oumar omer | othman osman uthman ousmane usman | said saeed saeid | salah saladin
suleiman sulaiman suleyman souleymane sulayman soliman | usama osama oussama | yahya yahia | yusuf yousef youssef youssouf yussuf iosif yusif joseph
zainab zeynep zaynab zineb | zakaria zekeriya zakariya | abdulkadir kadir | ahmet ahmad | ayse aisha aicha aishe | emine amina | fatih fateh
hasan hassan | huseyin hussein hossein husain | ismet ismat | kerem karim | yakup yaqub jacob | rajesh raj raju | rajendra raju rajan
krishnamurthy krishna | lakshmi laxmi lakshmy | subramaniam subramanian subbu mani | venkatesh venky venkat | vijay bijoy | vikram vicky
vishwanath vishy | narendra narender | sanjay sanju | balakrishnan bala | ganesh ganesan | jagannath jagan | ramachandran ram chandran
oluwaseun seun | oluwadamilola damilola dami | oluwatobi tobi tobiloba | oluwaseyi seyi | babatunde tunde | olufemi femi | ayodele ayo | adebayo bayo
chukwuemeka emeka | chinedu nedu | chukwudi chudi | ngozi ngo | oluwakemi kemi | folasade sade | kwame kwamena | kofi yoofi | bambang bam
muhamad mochammad mochamad mohamad moch | wahyu yayu | francisco kiko | josephine jojo | katsuhiko katsu | kenichi ken
mahdi mehdi | rahman rehman | hamid hamed | jamal gamal djamel cemal jemal | jalal galal djelal celal | kamal kemal kamel | nasir naser nacer nasser | walid oualid waleed | yasin yacine yassine yaseen
younes yunus younis jonas | tahir taher | tariq tarek tarik tarick | khalil halil | salim selim saleem | sharif cherif serif sherif | qasim kassem gasem qassem kasim | munir mounir | murad mourad | jafar djaafar jaafar cafer
hisham hicham | ashraf achraf eshref | shakir chaker | karim kerim kareem | rashid rachid rasheed resit | bashir bachir basheer besir | zahir zaher | mansur mansour mansoor | masud massoud masoud mesut | latif lateef
faisal feisal faycal | faruk farouk farooq | idris driss idriss | jibril djibril gibril cebrail | luqman lokman lukman | nuh noah nouh | shuayb choaib suayb | uthman osman | jamila djamila cemile | latifa latife | naima naimah
noor nour nur noura | salma selma | samira semira sameera | zahra zehra zohra | maryam meryem mariam meriem miriam | layla leila leyla laila | halima halime haleema | safiya safia safiye | sumaya soumaya sumeyye | hafsa hafza
`;
