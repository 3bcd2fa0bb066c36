/**
 * Given names of the Low Countries and their neighbours that stand for each other, groups between strokes: a baptismal name, what it
 * is shortened to, and its kin. A name may be in several. From common knowledge.
 */
export const WESTERN_NICKNAMES = `
johannes johan jan hans johnny john joan jo jannes jens jean juan giovanni hannes janus jantje janny jantinus
johanna jo joke hanneke hanna anneke jopie jannie janna janneke joanna jannetje jantje annie hannie
petrus pieter piet peter pete pierre pedro peet pier petar | cornelis kees cor cees corneel nelis cornelius knelis
cornelia corrie cor nel nelleke lia ria cora corine corinne neeltje | wilhelmus willem wim wil bill billy william will guillaume wilhelm pim willy
wilhelmina mien mina wil willy willemijn wilma willemien mineke minke helma elma wilhelmien
jacobus jacob jaap koos jaco james sjaak jack jakob jacques kobus co ko jim jimmy jacobo | jacoba coba co jacqueline coby jaapje
hendrik hendrikus henk henri hein henry harry rik henricus hendricus heinrich enrique hank henny
hendrika riek rika henny henriette hennie hendrikje rikie | theodorus theodoor theo dirk diederik dorus ted dick teodoor | theodora dora thea doortje
antonius anton antoon toon ton tonnie antonie tony teun teunis anthonie anthony antoine tonny | antonia toos tonnie antoinette toni tonny antje
franciscus frans frank francis frits franck francois franz francesco cis sjef | francisca cisca francis ciska francien sisca fransje
gerardus gerard gerrit geert ger gerhard gert gerardo gerhardus garrit | gerarda gerda gerrie gerritje ger
martinus martin tinus maarten marten mart tijn rinus martijn | marinus rinus marien marijn rien
maria marie ria mieke marijke mia miep rie maaike marja mary maryam miriam marietje riet mariska marieke mies mimi marij
anna anne annie an ans anneke anja anita annemarie annet antje ann
elisabeth elizabeth els elly liesbeth lies bep betty beth liz lisa lize betsy bets liesje elsje ella ilse lisette eliza lisbeth elsbeth beppie
catharina katharina karin trijn trijntje toos ina katrien kaat tineke tiny carien carin kathy cathy kate catherine katherine rina catrien cato tine
margaretha margaret greet griet greetje gretha marga margriet margot maggie meg rita grietje peggy greta mar marguerite
adrianus adriaan arie ad janus adrie aad adri adrian arjan arjen | adriana jana ada adrie jaantje
alexander alex lex sander sandro alexandre xander sasha alec alessandro | alexandra alex sandra sascha lexa
albertus albert bert bertus ab appie adelbert bertie al | hubertus huub hubert bert huib huibert | lambertus bert lambert bertus lammert
egbertus bert egbert ebbe | robertus robert rob bob robbert bobby robin roberto | norbertus norbert bert
nicolaas nicolaus klaas nico claas nick nicolas nicholas niek niels klaus nikolaas nikolaus nikolai nils | nicole nicolette nikki nicolien
michael michiel mike mick micha michel miguel mikhail maikel chiel michaël mikael
matheus matthijs mattheus matthias thijs tijs ties matthew matteo matt theus mathijs mathias mats | bartholomeus bart mees bartel
laurentius laurens lau lourens lars lawrence larry rens laurent lorenzo | leonardus leo leonard leen leendert lennart len
ludovicus lodewijk louis lou lewis luuk ludo luis ludwig wies | lucas luuk luc luke lukas | paulus paul pauw pablo paolo pavel pol
pauline paula paulien paulina | stephanus stefan steven stephan stef steve stephen stephane fons | alphonsus alfons fons alphons
christiaan christian chris kris christianus krijn | christina christine tina tineke chris stien stina kirsten krista christel
christoffel christopher chris stoffel kristoffer christophe kit | thomas tom tommy tomas maas thom | daniel daan dan danny daniël
david dave davy daaf | benjamin ben benno benny | bernardus bernard ben berend bernd barend bennie bernhard benny | samuel sam sammy
joseph josephus jozef josef jos joop jef joe jose giuseppe sjef joost jozef zef jo jupp | josephina josephine jose fien josina josefien josje
georgius george joris sjors georg jurgen sjoerd jorg jorge jurriaan | gregorius gregor greg gregory joris goris | hieronymus jeroen jerom jerome
ignatius ignace ignaas ig | isaac isaak izaak sjaak ies | abraham bram abram aab | arnoldus arnold nol arno noud arend arnout
augustinus guus august augustijn gus stijn gust tinus | constantijn stijn constant constantin | gustaaf gustavus guus staf gus
edward eduard ed eddy ted teddy ward | edmund ed edmond | edwin ed eddy | eugenius eugene eugen geen
frederik fred frits freek freddy friedrich frederic frederick rik fritz fedde | everhardus evert everard eef | gijsbertus gijs gijsbert bert
godefridus govert godfried frits | gulielmus willem | herman hermanus harm hermann harmen manus | hermina mina mien hermien | jeremias jerry jeremy
joachim jochem jochen achim jokum | jonathan jon nathan john | kasper casper jasper caspar gaspar | klemens clemens clement | lieven livinus
magdalena magda leen lena madeleine lenie madelon malena leentje | helena leen lena helen ellen heleen eleonora leni lenie hella elena hélène helene
melchior mels | reinier reinerus rein rainer rene | richard rick dick ricardo rik ritchie | rudolf ruud rudy ruedi rolf rudi rodolfo | ruth ruthie
rutger roger rutgerus | sebastiaan bas sebastian bastiaan seb bastian | servatius servaas vaas | sibrandus sybrand siebrand | simon siem sijmen symen
sophia sofie fie sofia sophie fietje | susanna suze sanne susan suus suzanne suzan sue susie | tobias tobie tobi | valentijn valentinus tijn
victor vic viktor | vincentius vincent cent vince | walter wouter wolter walt woutje | wolfgang wolf | xaverius xavier ver | zacharias zacharia zach
agatha aagje aga agaath | agnes agneta neske | aleida aletta alie alida ali lida alijda aaltje | barbara bar babs barbera | beatrix bea beatrice trix
bernadette detta | brigitta brigitte gitte birgit gitta | caroline carolina line lien carla carolien karolien | charlotte lot lotte charlot lotje
clara klaartje klara claire | dorothea dora thea door doortje dorien dorothee | emma em emmy | emilia emily milia emilie | esther ester hester
eva eef evelien eefje | geertruida truus geer trudy gertrude geertje trui toos truida trudie gertruda geerte | gesina gees sina ina
henriette jet jetty henriet hetty | ida ita | irene reni | jeanette jeanne jannet | jennifer jenny jen | judith juut judy | juliana jul julia julie
laura lau laurie | leonora noor eleonore nora | louisa louise wies loes lou marie-louise lowies | lucia luus lucie lucy | lydia lida
martha mart marta | mathilde tilly thilde til mathilda | michaela micha | monica moniek monique | patricia pat patty trish | rebecca becky rebekka bec
regina gina ina | roos rosa rosalie rosa rosemarie roosje | theresia thera trees therese teresa thea tessa treesje resi | ursula uschi ursel
veronica vera ron vroni | victoria vicky viktoria tori | yvonne von ivon yvon
mohammed mohamed muhammad mohammad mo mehmet moh mohamad muhammed mahomet mamadou | mustafa mustapha moes | abdullah abdellah abdallah ab
ahmed ahmet achmed ahmad | hasan hassan | huseyin hussein houssain husayn hussain hossein | ibrahim ebrahim abraham brahim
yusuf youssef yousef joseph jusuf | omar umar ömer omer | fatima fatma faatima fatimah | aisha aicha aysha ayse | khadija hatice khadidja
alejandro alex | aleksandr alexander sasha | dmitri dimitri dmitry dima | ekaterina katja katya | ivan iwan vanya | jerzy george | katarzyna kasia
krzysztof christoffel | malgorzata gosia | mikhail misha | natalia natasja natasha nathalie | olga olya | piotr peter | sergei sergej sergey
tadeusz tadek | vladimir wladimir vlad volodymyr | yevgeny evgeni eugene | james jim jimmy jamie | richard rick rich dick
charles charlie chuck karel carl karl carlos chas | carolus karel carel karl charles
andrew andy drew andreas dries andries andre andrea andrei andres | anthony tony | edward ted ned | elizabeth libby liza eliza beth bess
jonathan jon | joseph joey | kenneth ken kenny | lawrence larry | leslie les | matthew matt | nathaniel nate nathan | patrick pat paddy patrice
philip phil filip flip philippus philippe felipe | raymond ray raimond | ronald ron ronnie | samantha sam | timothy tim timon timotheus | zachary zack
deborah debbie debora | dorothy dot dottie | florence flo | frances fran fanny | jacqueline jackie | kimberly kim | pamela pam | sarah sara sally
stephanie steph stefanie | abigail abby | amanda mandy | angela angie | douglas doug | eleanor ellie nell | gabriel gabe | gerald gerry jerry
gregory greg | isabella bella isabel isabelle belle | jessica jess | judith judy | louis lou | maximiliaan max maximilian | melissa mel
nicholas nick | oliver ollie | rachel rae | roderick rod | russell russ | stanley stan stanislaus | terence terry | theodore ted | virginia ginny
walter wally | sytske sietske | tjeerd tseard | sjoerd sjurd siward | douwe douwes | jelle gellius | pytrik pietertje | ype iepe | gerbrigje gerbrich
hielke hylke | wytze wietse | yasemin yasmin jasmijn jasmine yasmine
`;
