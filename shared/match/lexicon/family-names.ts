import { COMMON_FAMILIES } from './common-families.ts';

/** More family names of many countries, folded: a letter apart they are two families. From common knowledge; need not be whole. */
const MORE: ReadonlySet<string> = new Set(
  `jensen jonsson nielsen pedersen petersen petterson andersen christensen christiansen rasmussen sorensen johansen karlsson larsson svensson gustafsson persson lindberg lindgren lindstrom bergman berg berger bergen
  hall hill hull hale hart hunt lane long lang love lowe marsh marshall mason mills morgan moran noble norris page palmer parks payne perkins perry porter potter powell price quinn ramsey reeves reid rice robertson robson rose
  ross ryan sanders saunders shaw short simmons simpson sims sims small stevens stone sutton tate terry todd tucker wade walsh walters warren waters watts webb webster wells west wheeler white whitney wilkins wilkinson willis winter
  wolfe woods wyatt yates adamson addison allan allison archer arnold ashton atkins atkinson austin barber barker barnes barrett barry bates beck bell benson berry bird bishop black blair blake bond booth bowen bowman boyd boyle bradley
  brady brennan briggs bryant buchanan buckley burgess burke burns burton butler byrne caldwell cameron carr carroll carson casey chambers chandler chapman clarke clayton cohen cole coleman conway cookson cooke craig crane crawford
  cross cruz cunningham curtis dalton daly daniels davidson dawson day dean decker dixon dolan doyle drake duncan dunn eaton ellis ellison ferguson finch fisher fitzgerald fleming fletcher flynn ford foster fowler fox francis frank fraser
  freeman french frost fuller gallagher gardner garner gibbs gibson gilbert gill glover goodman goodwin gordon graham grant graves green greene gregory griffin griffith hamilton hammond hancock hanson harding hardy harper harrison
  harvey hawkins hayes healy henderson henry herbert hicks higgins hobbs hodges hoffman hogan holland holmes holt hopkins horton houston howe hudson hunter hutchinson jackson jarvis jefferson jenkins jennings johnston jordan joyce keller
  kemp kennedy kerr kirby knight lamb lambert larson lawrence lawson leach leonard lloyd logan lucas lynch macdonald mann manning marks maxwell may mccarthy mcdonald mckenzie mclean meyers mayer maier meier mair mayr meir michaels
  miles milner monroe montgomery moody moss mueller munro myers nash newman newton nicholson nolan norman norton obrien oconnor oneill osborne owen owens parsons patterson pearce pearson peck pierce pope pratt
  randall reilly rowe russell salisbury schultz sharp shelton sheppard sherman simon skinner slater spencer stanley steele stephens stephenson stewart stuart sullivan summers swanson tanner tait thomson thornton townsend travis tyler
  vance vaughan vincent wagner wallace walton ward waller weaver weiss wheeler whittaker wilkes willard williamson wise wolf woodward wyman york
  braun brandt busch dietrich engel ernst fink frank franke friedrich fuchs gross gunther haas hahn hartmann heinrich hermann herrmann horn huber jager jahn kaiser keller kohler kraus krause kruger kuhn lang lange lehmann lorenz ludwig
  maier martin mayer mohr pfeiffer pohl reich riedel roth sauer schafer scholz schreiber schroeder schubert schulte schulze seidel sommer stein simon thomas vogel vogt voigt walter weber weiss winkler winter ziegler
  bernard bertrand blanc bonnet boyer brun brunet chevalier clement colin david denis dufour dumas dumont duval faure fontaine fournier francois garnier gautier gerard girard guerin henry lacroix laurent lefebvre legrand leroux leroy
  lucas marchand marie martin masson mathieu mercier meunier michel moreau morel morin muller nicolas noel olivier perrin petit philippe picard renard rey richard riviere robert robin roche roger rousseau roussel roux simon thomas vidal vincent
  acosta aguilar aguirre alonso alvarez arias avila blanco bravo cabrera calvo campos cano cardenas carrillo castillo castro contreras cortes costa cruz delgado diaz diez dominguez duran espinosa esteban fernandez fuentes gallardo gallego
  garrido gil gimenez gomez gonzales guerrero gutierrez guzman herrera herrero ibanez iglesias jimenez juarez leon lozano luna marin marquez medina mejia mendez mendoza molina montero mora morales moreno moya munoz navarro nieto nunez
  ortega ortiz pacheco pena peralta pineda prieto ramos reyes rios rivera robles rojas roman romero rosales rubio ruiz salas salazar salinas santana santiago serrano soler solis soto suarez trujillo valdez vargas vazquez vega velasco vera
  vicente vidal villa almeida alves amaral andrade araujo azevedo barbosa barros batista borges brito cardoso carvalho coelho correia costa cunha dias duarte esteves faria fernandes ferreira fonseca freitas gomes goncalves guimaraes leal
  lima lopes macedo machado magalhaes marques martins melo mendes monteiro moraes moreira nascimento neves nogueira nunes oliveira pereira pinheiro pinto pires ribeiro rocha rodrigues sa sampaio soares sousa souza tavares teixeira vaz vieira
  barbieri basile battaglia bellini benedetti bernardi caputo carbone caruso cattaneo coppola conte conti costa costantini deluca esposito fabbri farina ferrara ferraro fiore fontana galli gallo gatti gentile giordano grasso greco guerra leone
  lombardi lombardo longo mancini mariani marini marino martinelli martini monti moretti morelli negri neri orlando palumbo parisi pellegrini piras poli ricci rinaldi riva rizzi rizzo rossetti ruggiero russo sala salvi sanna santoro sartori
  serra silvestri sorrentino testa valentini villa vitale
  jansma jager hendriksen dirks dirksen pieters pietersen peeters peters petersma klaassen claessen claassen willemse jacobse jonkers kuiper kuyper backer bekker becker hoek hoekstra hoeksema brand brands brandt bos boss bosch bosma bosman vos
  voss visscher vissers smid smeets smets smits schmid schmitz schmidt schmitt maas maes mees molen mulders mol mos moll koning koningen cools claes clerck declerck vandamme vandenbroeck lemmens michiels martens mertens
  wojcik wozniak kaminski kaczmarek kaminska lewandowski lewandowska zielinski zielinska szymanski dabrowski dabrowska krawczyk grabowski grabowska pawlowski pawlowska michalski michalska krol wieczorek jablonski wrobel dudek adamczyk
  ivanova petrova sidorov sidorova volkov volkova sokolov sokolova popov popova lebedev kozlov kozlova novikov novikova morozov morozova orlov orlova makarov makarova nikitin zakharov zaitsev solovyov borisov yakovlev pavlov pavlova
  fedorov fedorova egorov belov belova komarov komarova kiselev shevchenko bondarenko kovalenko kovalchuk kravchenko tkachenko boyko melnyk savchenko polishchuk lysenko marchenko
  kovacs szabo toth horvath varga nagy kiss molnar nemeth balogh farkas lakatos papp takacs juhasz meszaros simon racz fekete szilagyi
  arslan aslan aksoy acar avci bulut cakir can cetin coskun dogan erdogan erdem gunes gunay guler kara karaca keskin kilic koc korkmaz kurt ozcan ozdemir ozer ozkan polat sen sari tas tekin turan turk unal yavuz yalcin yildirim yuksel
  agarwal bhatt chauhan chopra das desai dutta gandhi ghosh goel gupta iyer jain jha joshi kapoor kapur kaul khanna malhotra mehta menon mishra mukherjee nair naidu pandey pillai prasad rao reddy roy saxena sen seth shah shukla sinha
  tiwari trivedi varma verma yadav chaudhary chowdhury banerjee chatterjee bhattacharya
  sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi saito shimizu yamazaki mori abe ikeda hashimoto yamashita ishikawa nakajima maeda fujita ogawa goto okada
  hasegawa murakami kondo ishii sakamoto endo aoki fujii nishimura fukuda ota miura fujiwara okamoto matsuda nakagawa nakano harada ono onishi konishi tamura takeuchi kaneko wada nakayama ishida ueda morita hara shibata sakai kudo yokoyama miyazaki
  uchida takagi ando taniguchi ohno maruyama imai takada fujimoto takeda murata ueno sugiyama masuda sugawara hirano kojima otsuka chiba kubo matsui iwasaki sakurai kinoshita noguchi matsuo nomura kikuchi sano onishi sugimoto arai`.split(
    /\s+/,
  ),
);

/** Whether these are two family names, folded, that many bear, and so hardly one misspelt. */
export function areDistinctFamilies(one: string, other: string): boolean {
  return one !== other && isFamily(one) && isFamily(other);
}

function isFamily(word: string): boolean {
  return MORE.has(word) || COMMON_FAMILIES.has(word);
}

/** Family names of China, Korea and Vietnam by the ways that they are romanised; names between two strokes are one. */
const EAST_ASIAN = `kim gim ghim | lee yi ri rhee rhie li | park pak bak paek pack | choi choe chwe | jung jeong chung chong cheong joung | kang gang | cho jo joe | yoon yun youn | jang chang zhang cheung truong | lim im rim rhim lam | han |
  oh o | seo suh so sur | shin sin | kwon gwon kweon | hwang whang wang ong | ahn an | song soong | yoo yu ryu yoo you ryoo | hong | jeon chun jun chon cheon | ko go koh goh | moon mun | yang ryang liang leung | son sohn | bae pae | baek paik baik pai |
  heo hur huh ho | nam | shim sim | noh no roh ro | ha | kwak gwak | sung seong | cha | joo ju chu | woo u wu ng | koo gu ku goo | min | ra na rah | jin chin chen tran chan tan | um eom | won weon | cheon | bang pang | kong gong kung | hyun hyon hyeon |
  ham | byun byeon pyon | yeom yum | yeo yo | do to toh | seok suk sok | seol sul | sun seon | ma mah | pyo | myung myong | ki gi | wang ong | liu lau lau liew low | chen chan | huang hwang wong hoang huynh | zhao chao chiu trieu |
  zhou chou chow chau | xu hsu hui | sun suen | zhu chu choo | gao kao ko | lin lim lam | he ho | guo kuo kwok | luo lo law | zheng cheng cheng | xie hsieh tse | tang tong dang | feng fung | yu yue | dong tung | xiao hsiao siu | cao tsao cho |
  yuan yuen | deng teng tang | xu hsu hui tsui | fu foo | shen sham | zeng tseng tsang | peng pang | lu lui loo lyu | su soo | jiang chiang keung kong | cai tsai choy choi | jia chia | ding ting | wei ngai | xue hsueh | ye yeh yip ip | yan yen | pan poon | du tu to |
  dai tai | xia hsia ha | zhong chung chung | tian tien tin | ren jen yam | fan | fang fong | shi shih | yao yiu | tan tam | liao liu | zou tsou chau | xiong hsiung hung | jin chin kam | hao | cui tsui chui | qian chien chin | qin chin chun | kang hong | mao mo |
  jiang chiang | bai pai pak | meng mang | hou | xin hsin | qiu chiu yau | hu wu woo | ma | zhang chang cheung | wu ng | li lee lei | he ho hor | liang leong leung | song sung | han hon | tao to | kong hung | long lung | ouyang auyeung | situ szeto | nguyen | pham |
  le | tran | phan | vu vo | dang | bui | do | ngo | duong | ly | dinh | trinh | doan | mai | cao | luu | ha | quach | thai | vuong | ta | to | chu | phung`;

/** Families of that kind by spelling, each with the numbers of the groups that it is in. */
export const EAST_ASIAN_FAMILIES: ReadonlyMap<string, readonly number[]> = (() => {
  const out = new Map<string, number[]>();
  EAST_ASIAN.split('|').forEach((group, i) => {
    for (const name of new Set(group.trim().split(/\s+/)))
      out.set(name, [...(out.get(name) ?? []), i]);
  });
  return out;
})();
