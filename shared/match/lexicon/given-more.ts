/** More given names in use in the Netherlands, for telling a name from a word on a page. From common knowledge, marks and all. */
export const MORE_GIVEN_NAMES = `sem noah liam levi finn lucas milan mees luuk jesse bram daan thijs teun sam siem stijn tim tijn owen max luca boaz gijs hugo mason noud adam ravi jurre floris benjamin
  dex vince olivier cas jens tobias morris jaxx kai lars ruben niels sven rick roy dennis jeroen marcel erik eric patrick remco ronald sander bas wesley kevin mark marc
  robin stefan jordy joey vincent ramon arjan bart rene raymond edwin erwin leon hans kees johan wouter freek jelle koen pim sjaak guido
  emma julia mila tess sophie zoe sara nora yara eva liv saar lotte evi noor lauren anna olivia maud loïs lois fenna roos elin sarah lieke nina fleur isa milou
  femke sanne anouk lisa kim laura iris marloes linda esther wendy petra monique miranda sandra bianca angela patricia karin ingrid astrid marjan marleen mirjam
  sabine nathalie renate claudia jolanda diana yvonne marion ellen hilde inge heidi margreet ineke tineke nienke wieke froukje tjitske baukje sietske jildou pleun
  bo joep roelof harm jurjen tjalling hidde sietse fokke wybren rienk gosse jouke durk tabe ids siebe meindert hilbert roel roelien aukje trijntje geke
  mohammed fatima youssef hamza yasin emir ayoub bilal zakaria imane salma hind naima samira soraya karim rachid said hicham khalid ali hassan mehmet emre cem defne elif zeynep
  murat mustafa ozlem sevgi deniz leyla aylin burak can tugba priya anil sunil rajesh wei li mei ming yuki hiro olena oksana andrij bohdan svetlana irina
  thomas oliver harry jack jacob charlie george oscar james emily amelia isla ava mia grace ella lucy chloe freya susan linda barbara jessica nancy betty
  hanne hannelore jurgen uwe heike sabine wolfgang dieter gunter horst klaus ute petra renate jean pierre michel claude luc marc pascal sylvie isabelle
  firmin godelieve annelies jef staf fons wannes lieve griet ilse goedele hilde rik dirk luc geert koenraad stijn veerle annick katrien sofie joke jelle wout kobe seppe
  dieter holger detlef heinz werner manfred gisela ingeborg ursula brigitte monika sigrid torsten carsten sven lutz friedhelm rainer
  mieke bas noortje defne cornelie sytse wiebe sybren anke hieke tryntsje jitske klaske
  bart joost jorrit jarno jochem joppe justin kjeld koos lennart leon maikel marco mario menno michael mitchel nick patrick perry pepijn randy reinier rens rob rolf ruud
  rutger steven thijmen tijmen tonnie twan ward wessel xander yannick yorick aafke aaltje annelies annemiek ardi bianca bregje carlijn chantal daphne debbie doris elise ellis
  evelien floor geertje gerdien hester inez ireen jacomien jasmijn jenny jolijn juliette karlijn kirsten lianne liesbeth linde lonneke maartje madelief manon marieke marit marleen
  meike melanie merel monica nadine natasja nelly paulien renske rianne romy rosanne sharon silvia sophia suzan tamara thea tirza trudy vera wietske willeke yolanda
  gonda gerda truus wil bep ans riet corry greet toos jopie sjaan nel mien dirkje klazien jannigje fokje hiltje berend gerrit evert teunis arie cor wim joop huub`;
