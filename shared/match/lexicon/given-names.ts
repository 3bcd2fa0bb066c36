import { areKin, groupsOf, hasNicknames, isKnownGiven, namesIn } from './nicknames.ts';

/**
 * Given names of the world, as many as a page may have, so that one known name in place of another is somebody else and no slip
 * of the pen. From common knowledge; need not be whole. Only held against other names, never used to find names on a page.
 */
const MORE = new Set(
  namesIn(`
laure aude ludivine maud solene aurelie benoit thibault gaelle maelle
aaron abel adam adele adolf adrian agnes aidan alan alana alba alessia alfonso alina alma alvaro alvin amadou amalia amber amelie amos amy anabel anais anastasia andrea angelica angelo angus
anita antje april aria ariana ariel arlene armand armando arnold arthur arturo ashley astrid athena audrey augusta aurelia aurora austin ava axel barbara barry basil beata beatrice bella belinda
bernice bertha bertrand bettina beverly bianca birgit blanca blanche boris brandon brenda brendan brian bruce bruna bruno bryan burkhard caleb calvin cameron camila camille candice carina carla
carlo carlos carmen carol carolina caroline casper cassandra cecilia cedric celeste celia cesar chantal charlene charlotte chelsea cheryl chiara chloe christa christian christiane christina cindy claire
clara claude claudia claudio clemens clement colette colin connor conrad constance cora corinna corinne cornelia craig cristian cristina crystal cynthia cyril dagmar daisy dale damian damien
daniela danielle daniele danilo daphne darcy daria dario darren david davide dawn dean debora delia delphine derek desmond diana diego dirk dolores dominic dominik dominique donald donata donatella donna
doris dorothea dorothy duncan dylan edgar edith edmund eduardo edward edwin eileen elaine eleonora elias elijah elisa ella ellen elliot elsa elvira emerson emil emilia emily emma emmanuel enzo
eric erica erik erika ernest ernesto esmeralda esteban estelle esther ethan eugenia eunice eva evan eve evelyn ezra fabian fabienne fabio fabrice fabrizio faith federica federico felicia felicity felix ferdinand
fernanda fiona flavia flavio florence florian floyd frances francesca francesco francine francis francisca francisco franco francois francoise franziska frederic frederica freya frida gabriel gabriela gabriele gabriella
gavin gemma genevieve geoffrey george georgia gerald geraldine gerhard gertrud gianluca gilles gina ginevra giorgia giorgio giovanna giulia giuliano giulio gladys glenn gloria gonzalo gordon grace grant greta gregor
guido guillaume guillermo gunnar gustav guy hannah harold harriet harry harvey hector heidi helen helga helmut henri henrietta henrik herbert herman hilary hilda holger holly hope horst howard hubert hugo ian ida
ignacio igor ilaria imogen ines inga ingrid irene iris irma irving isaac isabel isabelle isidor ivan ivana ivo ivy jack jackson jacqueline jaime jakob jan jana jane janet janice jared jasmin jason jasper javier
jean jeanne jeffrey jenna jennifer jeremy jerome jesse jessica joachim joan joanna joel johan johanna johannes john jonas jonathan jordan jorg jorge joseph joshua joy joyce juan juana judith julia julian juliana
julie julien juliet julio julius june justin justine karen karin karl karla karoline katharina katja keith kelly kenneth kerstin kevin kilian kirsten klara klaus konrad konstantin kristin kristina kurt kyle laetitia
laila lara larissa lars laura laurent lauren laurie leah leander lena leo leon leona leonard leonardo leonie leopold leroy leslie letizia lia liam lidia lila liliana lillian linda linus lisa livia logan lois
lola loretta lorena lorenzo lorraine lothar louis louisa louise luca lucas lucia luciana luciano lucie lucien lucinda lucy ludovic ludwig luigi luis luisa luise luiz lukas luke lydia lynn mabel madeleine magda
magnus maja malcolm malik mandy manfred manon manuel manuela mara marc marcel marcella marcello marcia marco marcos marcus margaret margarita margot maria mariana marianne marie marian marina mario marion marisa marissa
marius mark markus marlene marlon marta martha martin martina marvin mary mateo mathias mathilde matteo matthew matthias maureen maurice mauricio maurizio max maxime maximilian maya megan melanie melinda melissa mercedes meredith
mia michael michaela michel michele michelle miguel mikael mila milan milena milo mimi miranda miriam mitchell moira molly mona monica morgan moritz muriel myra nadia nadine nancy naomi natalia natalie nathan neil nestor
nicholas nicola nicolas nicole niklas nils nina noah noel noelle nora norbert norman octavia odette olga oliver olivia orlando oscar oskar otto owen pablo pamela paola paolo pascal patricia patrick paul paula pauline
pearl pedro penelope perry peter petra philip philippa phoebe phyllis pia pierre pietro placido priscilla quentin rachel rafael raimund rainer ralf ralph ramiro ramon ramona randall raphael raquel raul raymond rebecca regina
reinhard renata renate rene rhea rhoda ricardo richard rita robert roberta roberto robin rocio roderick rodrigo rodolfo roger roland rolando rolf romain roman romeo ronald rosa rosalie rosario rose rosemary ross roxana
roy ruben rudolf rudy rufus rupert russell ruth ryan sabina sabine sabrina salvador samantha samuel sandra sara sarah saskia sean sebastian selena selma serena sergio seth shane shannon sharon sheila shirley siegfried sigrid
silas silke silvia silvio simon simona simone sofia solange sonia sonja sophia sophie stacy stanley stefan stefania stella stephanie stephen steven stuart susan susanna susanne sven svenja sylvain sylvia sylvie tamara tania
tara tatiana teodoro teresa terence thelma theodor theresa thierry thomas thorsten tilda tim timothy tina tobias todd tom toni tracy trevor tristan ugo ulrich ulrike umberto ursula uwe valentin valentina valeria valerie
vanessa vera verena veronica veronique victor victoria vincent vincenzo viola violet virginia viviana vivian wallace walter wanda wayne wendy werner wesley wilfred wilhelm wilhelma wilhelmina willem william winston wolfgang xavier xaver yolanda yves yvette
yvonne zachary zoe bard bjorn dag egil einar eirik eivind erlend espen finn frode geir gerd grete gro hakon halvor harald havard heidi helge hilde ivar jorunn jostein kari kjell knut kristian lars leif liv magne marit
morten odd oddvar olav ole oystein per ragnhild randi roar rune sigurd silje siri solveig stein steinar svein terje tone tor tordis torgeir trond trygve turid unni vidar aino aki antero arja eero elina eino eija esa hannele
harri heikki helena ilkka ilmari jaakko janne jari jarmo jukka juhani juho jouni kaarina kaija kalevi kari katja kimmo kirsi lasse lauri leena maija maarit marja marjatta markku matti mika minna mikko niina olavi paavo paivi pekka
petri pirjo raija risto ritva sami sanna satu seppo sirpa tapani tapio tarja teemu tiina timo tuomas tuula ulla veikko ville katla ketill thorsteinn thorvaldur hallgrimur egill gunnar helgi sigrun
vladislav stanislav miroslav radoslav svetoslav bronislav rostislav yaroslav vyacheslav mstislav sviatoslav borislav ladislav bogdan bohdan taras ostap nazar arsen ruslan rustam timur artur artem artyom gleb lev matvei savva semyon
zakhar fyodor fedor foma german gennady lavrenty makar mark marina margarita inna alla raisa nina lyudmila lyubov vera nadezhda tamara taisia rimma zinaida emilia angelina diana polina darya daria alina arina varvara yana snezhana
bozena dorota edyta eliasz ewelina grazyna halina hanna henryk hubert iwona izabela jacek jolanta justyna kamil karolina konrad kinga lidia marcin marek mariusz miroslaw monika norbert olgierd patryk przemyslaw radoslaw rafal
robert roman sebastian slawomir sylwia szymon tomasz urszula wieslaw wieslawa witold zenon zuzanna blanka bohumil bretislav dalibor dana hana helena hynek ivana ivo jana jaromir jitka kamila ladislav lenka libor lubomir lubos ludek
marcel michaela milada miloslav monika otakar pavla petra radek radim radka renata romana rudolf simona stepan sarka tereza vera vit vlasta zuzana andras agnes aniko attila balazs bela bence beata csaba csilla denes dora edit eniko
erika geza gergely gyula hajnalka henrik ildiko kinga krisztina lajos lorand marta marton matyas mark nora orsolya peter reka rita robert roland szabolcs szilvia timea tibor tunde vilmos virag zsofia zsolt
alexandru adrian andreea anca bogdan catalin claudiu corina cristian cristina dan daniela diana doina dorin dragos emil florin gabriela horia ioana iulian laura liviu lucian luminita madalina marcel marius mircea monica octavian
oana ovidiu petru radu raluca razvan roxana sorin simona silviu tudor valentin viorel vlad ana bojan branko damir danijel darko davor dejan dragana dragica dubravka goran gordana igor ivana jasna jelena jelica katarina kresimir
ljiljana luka marija marijana marina marko mirjana mirko mladen nenad nevena nikola predrag radmila rade ranko sanja sasa sinisa slavica snezana srdan stevan tihomir tomislav uros vesna vuk zdravko zeljko zvonimir
alexandros alexandra anastasia andreas apostolos aris aristidis christos chrysa dimitra elpida foteini fotis grigorios giannis ioannis kyriakos kyriaki konstantinos leonidas loukas maria marios markos michalis nikolaos pavlos petros
savvas sofia sotiris stefanos stavros theodora thomas vasilis zoe achilleas
giacomo gino gaetano gaspare giancarlo gianfranco gianni gianpaolo giada graziella ivano jacopo leandro loredana lucrezia marcella mariangela massimo mirella nicoletta ornella ottavio palmira patrizia piero pierluigi raffaella renato renzo
riccardo rosanna rossella ruggero sandro sara sergio silvana stefania tiziana tiziano tommaso umberto valerio vanda vito vittoria vittorio walter
adela adolfo agustin alfredo alicia amparo andres angela angeles antonia arancha asuncion aurelio barbara bartolome benito bernardo blas borja carlota catalina celso claudio clara conchita cristobal damian dario delfina elena eloy
emilio encarnacion enriqueta esperanza estela eulalia eva fabiola felipe fermin fidel gema genoveva gerardo gilberto gisela gonzalo graciela gregorio hector heriberto hernan horacio humberto inmaculada irma ismael jacinto javier jeronimo
jimena joaquin julian lazaro leticia lorenzo lucas luciano macarena magdalena marcelo marcial mariano maribel marisol martin matias mauro maximo melchor mireia natividad nicolas nieves noelia norma nuria olegario olivia omar oscar osvaldo
pascual paz perla pilar purificacion ramiro remedios rene reyes rocio rodrigo rogelio ruben rufino samuel saul severo silvestre sonia susana tomas ursula valentin vicente victoria virgilio xavier yolanda
adelaide afonso aline amelia anabela armando artur augusto baltazar beatriz bernardo bruna caetano camila catarina celso cristiano davi denise diogo duarte edson elisabete fabiana fatima flavio gabriel goncalo graca helder heitor hugo ines
iracema isabel joana joaquim jorge josue juliana leandro leonor leticia lucia luana luisa marcia marcio margarida mariana matilde mauricio mauro miguel murilo nelson nuno otavio patricia paulo pedro rafaela raimundo raquel renata renato rita
rodrigo rogerio rui sandra silvia simao sonia susana tania tatiana telma thiago tomas vasco vera vitor wagner
karim rahim hakim halim salim selim jamal jamil kamal kamil khalid khaled walid waleed majid hamid hamza hani hatim hisham husam ihab imad isam jaber jabir jafar jalal jawad kadir kassem laith lutfi mahdi maher mahir malik mansur marwan
mazen munir murad musa nabil nader nadim naji naser nasir nasser nizar nuri qasim qais rafiq rami rashid raed riad ridwan sabri sadiq saif sakhr salem salman saleh sami samir samira sharif shadi suhail taha tahir talal talib tamer tariq
tawfiq umar usama wael wafa wahid wassim yasin yasir yassin yazid younes zaid zaki ziad zuhair abeer ahlam aida amal amani amira asma basma bushra dalal dalia dina doaa eman ghada hala hanan hayat heba hiba huda iman inas jamila karima kawthar lamia
latifa layla leila lina lubna maha malak manal maryam mona mouna nada nadia nahla najat najla nawal nesrine noor nour rabab rabia rana rania rasha reem rim rima ruqayya sabah safia sahar salma salwa samia sana sara shaima siham soraya suad
suha sumaya thuraya wafaa yasmin zahra faris harith rashida aziz latif majida nasr badr qadir rahman razzaq wahab ghani ghaffar jalil hadi samad salam
alper alp arda aslan asli atilla aydin ayhan aylin baris basak bayram berk berna betul bulent burak burcu cagla cagri can caner cansu cem cemal cengiz cetin cihan deniz derya dilek dogan ebru ece ekrem elcin elif emel emin emir emrah emre ender
ercan erdal erdem erdogan eren erhan erkan erol ersin esin esra fatih ferhat fikret filiz furkan gamze gizem gokhan gonul gul gulay gulsen hakan haldun halil haluk hande harun hatice haydar ilhan ilker ilknur inci irem ismet kaan kadir kemal kenan
kerem koray korkut levent mehtap melek melih melike meltem meral mert merve mesut metin mine murat nazli nermin neslihan nilgun nur nuray oguz okan omer onur orhan ozan ozge ozgur ozlem pelin pinar ramazan recep refik sabri sadik sebnem seda
sedat selcuk selin selim semih semra serap serdar serkan sevda sevgi sevim sibel sinan songul suat sukran sukru sule suleyman taner tarkan tolga tuba tuncay turan turgut ufuk ugur umit umut utku volkan yasemin yavuz yeliz yildiz yilmaz yusuf
zafer zehra zeki zerrin elsad elchin elshad rashad ramil orkhan farid elnur anar ilham
abhay abhijit abhishek aditi aditya ajay ajit akash akhil alok amar amit amita amitabh amol anand ananya anil anita anjali ankit anup anuradha aparna arjun arun aruna arvind ashok ashwin asha atul avinash balraj bharat bhaskar bhavna bimal
brijesh chandan chetan chitra deepa deepak deepika devendra dhanush dharmendra dilip dinesh divya gaurav gauri gautam geeta girish gopal govind harish harsh hema hemant indira ishaan jagdish janaki jatin jaya jayant jitendra jyoti kailash kalpana
kamala kapil karan kavita kiran kishore komal kunal lakshman lalit lata leela madan madanlal madhav madhu mahendra mahesh mala manish manisha manjula manoj maya meena meera mohan mohini mohanlal mukesh mukul murali nagesh nalini naresh narayan navin
neelam neeraj neha nikhil nilesh nisha nitin padma pankaj parvati pooja pradeep pradip prakash pramod pramila pranav prasad prashant pratap prem priya priyanka punit purnima radha raghav raghu raghunath rahul rajan rajani rajeev rajesh rajiv rakesh rama
ramesh rani ranjit rashmi ratan ravi ravindra rekha renu ritu rohan rohini rohit rupa sachin sandeep sangeeta sanjay sanjeev sanjiv santosh sarala sarita saroj satish savita seema shailesh shanti sharad sharmila shashi shekhar shilpa shobha shreya
shyam siddharth smita sneha sonal sriram subhash sudha sudhir suman sumit sunil sunita suresh surendra sushil sushma swati tara tarun uday uma umesh usha vandana varun vasant veena vijay vijaya vikas vikram vimal vinay vinayak vineet vinod vipin
virendra vishal vivek yash yogesh yogendra harpreet gurpreet manpreet jaspreet kaur singh balwinder gurdeep
akira akiko akio aiko aki asami asuka atsuko atsushi ayaka ayako ayumi chieko chie chika chikako chiyo daichi daiki daisuke eiji eiko eita emi emiko eri eriko etsuko fumiko fumio goro hajime hana hanae hanako haru haruka haruki haruko haruto haruo
hideaki hideki hideko hideo hikari hikaru hiroaki hiroki hiroko hiromi hironori hiroshi hisako hisao hitomi hitoshi ichiro isamu isao iwao jiro jun junichi junko kana kanako kaori kaoru katsuko katsumi katsuo kazuhiro kazuko kazumi kazuo kazuya kei
keigo keiichi keiko keisuke keita ken kenichi kenji kenta kentaro kimiko kiyoko kiyoshi koichi koji kohei kota kotaro kumiko kunio kyoko machiko mai maiko maki makiko makoto mami mamoru mana manabu mari mariko masaaki masahiro masaki masako masao
masaru masashi masato masaya mayu mayumi megumi michiko mie mieko mika miki mikiko minako minoru misaki mitsuko mitsuo mitsuru miyoko miyuki mizuki momoko nana nanako nao naoki naoko naomi noboru nobuko nobuo nobuyuki noriko norio osamu reiko rei ren
rie rika riko rina risa ryo ryoko ryota ryosuke ryuichi saburo sachiko saki sakura satoko satomi satoru satoshi sayaka sayuri seiichi seiji setsuko shigeko shigeo shigeru shin shinichi shinji shinobu shinya shiori shizuka shizuko sho shoichi shoji shota
shuichi shuji sumiko susumu tadao tadashi taichi taiki takahiro takako takao takashi takayuki takeo takeru takeshi takuma takumi takuya tamiko taro tatsuo tatsuya teruko tetsuo tetsuya tomoko tomomi tomoya toru toshiaki toshiko toshio toshiyuki tsuneo
tsutomu tsuyoshi wataru yasuhiro yasuko yasuo yasushi yoichi yoko yoshiaki yoshie yoshihiro yoshiko yoshimi yoshio yosuke yota yui yuji yuka yukari yuki yukie yukiko yukio yuko yumi yumiko yuri yuriko yuta yutaka yuya
agus ahmad andi anton ari arif asep bambang bayu budi citra darma dedi deni dewi dian diah doni dwi edi eko endang fitri hadi hendra heri indah indra iwan joko kartika lestari made maya nita novi nur putri putu rahmawati ratna rina rini rizki rudi
sari siti slamet sri sudarso sugeng sulastri sumarni surya susanti sutrisno taufik teguh tri tuti wati wawan wayan wulan yanti yoga yuli yudi nurhaliza nurjaman
abebe alemu bekele dawit desta girma haile hailu hiwot kebede mulugeta selam solomon tadesse tesfaye tsegaye worku yohannes zewdu tendai tatenda farai kudzai tapiwa rudo thabo sipho sibusiso themba thandi nomsa nkosi bongani lindiwe zanele
amara chidi chika chioma chinwe ebere emeka ifeoma ikenna kelechi nkechi nnamdi obinna ogechi uchenna amaka ada adaeze segun tunde wale yemi bola folake funmi gbenga jide kayode kunle lekan niyi ronke sola tayo titilayo abena adwoa afia akosua ama
kofi kojo kwabena kwadwo kwaku kwame kwasi yaa yaw aminata binta cheikh diarra fanta idrissa issa lamine mariam modou moussa oumou penda samba seydou sekou abdirizak abdirahman farah warsame jama hodan ayaan hodan faduma
afsaneh ali amin arash ardeshir azadeh babak bahman bahram behnam behzad bijan cyrus dariush ebrahim elham farhad fariba farzad farzaneh fereshteh firouz ghasem golnaz hamed hassan homa hooshang hossein javad kamran kaveh kazem khosrow ladan leila
mahnaz maryam masoud mehdi mehran mehrdad mina mitra mohsen morteza nader naghmeh nasrin nazanin negar niloufar omid parisa parviz payam pouya ramin reza roya sadegh sahar saman sara setareh shahin shahram shirin sima sina siamak soheila soraya
vahid yasaman zahra zohreh aram armen artur ashot davit gagik garo gevorg hayk hovhannes karen levon narek sarkis tigran vahan vardan vigen anahit lusine mariam nune siranush giorgi levan nino davit irakli nana tamar zurab vakhtang lasha
aviv ariel asaf dana daniel efrat eitan elad gal gilad guy hadas hila ilan ilana itai keren lior liora maya meir michal nadav nir noa noam ofer ori orly raanan ronen ronit roy shai sharon shira sivan tal tali tomer uri yael yair yoav yonatan
aisling brendan ciara ciaran colm conor cormac declan deirdre dermot donal eimear fergus finbar fionnuala grainne kieran maeve malachy niall niamh nuala oisin orla roisin ronan sinead siobhan sorcha tadhg aled alun angharad bethan bronwen carys
catrin dafydd dilys dylan eirlys elen emyr euan ewan gareth geraint gethin gwilym gwyneth huw ieuan iwan llinos mair mared megan meirion nerys nia owain rhiannon rhian rhodri rhys sian sioned tudur callum catriona craig eilidh ewan
fergus fiona hamish iain isla kenneth kirsty lachlan lorna mairi malcolm morag rory
`),
);

/** Names of one origin in several languages: whoever bears one is now and then written with another. */
const EQUIVALENTS = groupsOf(`
john johannes johann johan jan jean juan joao giovanni ivan ioannis ioan jan sean eoin ian jovan jens hans janos ion ivo iwan yannis giannis | james jacob jakob giacomo jacques jaime diego santiago iago jacobus yakov jakub jaap
peter pierre pedro pietro pieter petr piotr pyotr petros petar peder petrus per petru | paul paolo pablo pavel pavlo pawel paulo pavlos pal paulus | michael michel miguel michele mikhail michal mihai mihaly mykhailo mikael michalis mihail mikko
george georg jorge giorgio georges georgios jerzy jiri gyorgy georgi yuri gheorghe jorgen joris jordi giorgi juraj | william wilhelm guillaume guglielmo guillermo willem vilmos guilherme vilem | charles karl carlos carlo karel karol carl karoly
henry heinrich henri enrico enrique hendrik henrik henryk henrique | louis ludwig luis luigi lodewijk lajos ludvik luiz | francis franz francois francesco francisco frans frantisek franciszek ferenc franjo
joseph josef jose giuseppe jozef jozsef iosif yosef yusuf josip | anthony anton antonio antoine antonin antal antun antonios antoni | andrew andreas andre andrea andres andrei andrej andrzej andriy andras anders andreu ondrej
stephen stefan etienne esteban stefano istvan stepan stephane stjepan stefanos szczepan | thomas tomas tommaso tamas tomasz toma | matthew matthias matthieu matteo mateo mateusz matej mate matthijs mats matvei | mark marcus marco marc marek marko markos
luke lukas luca lucas luc lukasz loukas | nicholas nikolaus nicolas nicola nikolai mikolaj nikola nikolaos miklos nicolae mykola niels nils | alexander alexandre alejandro alessandro aleksandr sandor alexandros aleksander iskander alexandru oleksandr
lawrence laurent lorenzo laurenz lars lorenz lourenco laurentiu vavrinec | frederick friedrich frederic federico frederik fryderyk bedrich | philip philippe felipe filippo philipp filip | martin martino marton marcin morten
gregory gregor gregoire gregorio grigory grzegorz gergely grigorios | benjamin beniamino binyamin veniamin | abraham ibrahim avraham avram abramo | solomon suleiman shlomo salomon | moses musa moshe moise | david davide dawid davit daoud dawud
daniel danilo daniil danijel | jonah jonas yunus giona | elias elijah ilya ilyas elia eliyahu | gabriel gabriele jibril gavriil gabor | christopher christophe cristobal cristoforo krzysztof kristof christoph | constantine konstantin costantino constantin
eugene yevgeny eugenio eugen evgeny jeno | theodore theodor teodoro fyodor fedor todor theodoros fjodor | vincent vincenzo vicente wincenty cenek | edward eduard eduardo edoardo edvard duarte | robert roberto rupert | richard ricardo riccardo ryszard rihard
ralph raoul raul ralf | raymond raimund ramon raimondo | roderick rodrigo rurik | basil vasily vasile vassilis vasyl | jerome hieronymus geronimo jeronimo girolamo | julian giuliano julien juliano | leo leon lev leone lew | gerard gerhard gerardo geraldo
mary maria marie marija miriam maryam mariam marya | catherine katharina caterina catarina catalina ekaterina yekaterina katarzyna katerina aikaterini katalin kateryna | elizabeth elisabeth isabel elisabetta elzbieta erzsebet yelizaveta elisavet isabella alzbeta elisabete
anne anna ana hannah anja | joan joanna johanna jeanne juana giovanna ivana ioanna joana jana | helen helena elena helene yelena olena eleni ilona | margaret margarethe marguerite margarita margherita malgorzata margit marketa margarida margarete
sophia sofia sophie zofia sofya zsofia | theresa teresa therese terezia tereza | eve eva ewa hawwa chava | sarah sara zara | agnes ines agnese agnieszka anezka | barbara varvara borbala | lucy lucia lucie luzia lucija | magdalena madeleine maddalena magdolna
martha marta marthe | susan susanna suzanne zuzana zsuzsanna | julia giulia julie yulia | natalie natalia natalya nathalie | alice alicia alix alisa | charlotte carlotta carlota | louise luisa luise ludovica | emily emilia emilie emilija | irene irina eirini
joachim joaquin joaquim gioacchino | rachel raquel rahel rachele | rebecca rivka rebekka | ruth rut | veronica veronika berenice | victoria viktoria vittoria | dorothy dorothea dorota | xenia oxana ksenia aksinya
`);

/** Whether this word, folded, is a given name somewhere. */
export function isGivenName(word: string): boolean {
  return MORE.has(word) || EQUIVALENTS.has(word) || hasNicknames(word) || isKnownGiven(word);
}

/** Whether two given names, folded, are one in two languages. */
export function areEquivalent(one: string, other: string): boolean {
  return EQUIVALENTS.get(one)?.has(other) ?? false;
}

/** Names of a man and of a woman that sound the same. */
const SEXES = groupsOf(
  'andrej andrea | andrei andrea | andrey andrea | francis frances | jean jeanne | michel michele michelle | gabriel gabrielle | daniel danielle | rene renee | andre andree | jesse jessie',
);

/** Whether these, folded, are a man's name and a woman's that sound the same. */
export function areOfTwoSexes(one: string, other: string): boolean {
  return one !== other && (SEXES.get(one)?.has(other) ?? false);
}

/** Whether these are two given names, folded, that nobody bears as one. */
export function areDistinctGiven(one: string, other: string): boolean {
  return (
    one !== other &&
    isGivenName(one) &&
    isGivenName(other) &&
    !areKin(one, other) &&
    !areEquivalent(one, other)
  );
}
