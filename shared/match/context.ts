import type { FactKind } from '#shared/domain/fact.ts';
import type { SeverityInputs } from '#shared/domain/severity.ts';

import { isGatheringAt } from './gathering.ts';
import type { FactHit } from './hits.ts';
import type { Place } from './layout.ts';
import { nearness } from './layout.ts';
import { CHANNEL_WORDS } from './lexicon/hostile.ts';
import { isDeep } from './page-kind.ts';
import { wordAt } from './scene.ts';
import { segment } from './segment.ts';
import type { JudgedName, Stage } from './stage.ts';

interface Spot {
  readonly hit: FactHit;
  readonly place: Place;
}

/** What severity is judged from, for one fact on one page. */
export function severityInputs(
  stage: Stage,
  spots: readonly Spot[],
  names: readonly JudgedName[],
): SeverityInputs {
  const fact = spots[0]?.hit.fact ?? 0;
  const theirs = names.filter(({ about }) => about !== 'someone-else');
  const context = contextOf(stage, spots);
  return {
    kind: kindOf(stage, spots),
    context,
    reach: reachOf(stage, theirs, context),
    validity: validityOf(stage, spots),
    who: stage.watchlist.whoOf(fact),
    threat: stage.watchlist.threatOf(stage.one.index),
  };
}

/** How bad each kind is by itself (severity proposal, "Kind"). */
const KIND_LEVEL: Readonly<Record<FactKind, SeverityInputs['kind']>> = {
  address: 4,
  place: 4,
  bsn: 4,
  routine: 4,
  relative: 3,
  phone: 3,
  plate: 3,
  iban: 3,
  email: 2,
  birthdate: 2,
  username: 2,
};

/** Words that say where a child is to be found: its school and form, its club and sport, its camp, its work. */
const CHILD_PLACES = new RegExp(
  `^(?:\\w*school|school\\w*|\\w*schule|obs|ikc|kdv|mbo|hbo|havo|vwo|gymnasium|lyceum|college|ouderraad|groep|klas|brugklas|opvang|kinderopvang|bso|creche
  |peuterspeelzaal|juf|meester|kleuters|leerling|leerlingen|grade|class|nursery|kindergarten|klasse|\\w*(?:les|lessen|training|trainingen|trainer|kamp|toernooi|groepen)
  |pupillen|jo\\d*|mo\\d*|cmv|team|teams|elftal|jeugd|jeugdteam|zwemgroep|\\w*(?:voetbal|hockey|handbal|volleybal|korfbal|tennis|basketbal|judo|zwem|turn|atletiek|ruiter)club
  |hockey|handbal|volleybal|korfbal|tennis|judo|turnen|atletiek|scouting|manege|stage|stagiaire?|bijbaan|studeert)$`.replaceAll(
    /\s+/g,
    '',
  ),
);

function kindOf(stage: Stage, spots: readonly Spot[]): SeverityInputs['kind'] {
  const first = spots[0]?.hit;
  const kind = first?.candidate.kind ?? 'email';
  if (kind === 'routine') return routineLevel(spots);
  if (kind !== 'relative' || stage.watchlist.whoOf(first?.fact ?? 0) !== 3) return KIND_LEVEL[kind];
  const title = segment(stage.scene.page.title ?? '').words;
  const isPlaced = spots.some(({ place }) =>
    [...title, ...wordsIn(stage, place.row ?? place.whole)].some((word) => CHILD_PLACES.test(word)),
  );
  return isPlaced ? 4 : 3;
}

function routineLevel(spots: readonly Spot[]): SeverityInputs['kind'] {
  const reasons = new Set(spots.map(({ hit }) => hit.meaning.because));
  if (reasons.size === 1 && reasons.has('routine-place')) return 1;
  return 4;
}

function wordsIn(stage: Stage, [from, to]: readonly [number, number]): readonly string[] {
  const { main } = stage.scene;
  const first = wordAt(stage.scene, from);
  return main.words.slice(first, wordAt(stage.scene, to) + 1);
}

/** How far hostile words reach, in words. */
const NEAR_WORDS = 120;
/** A call to act reaches so far, and a threat in a thread or channel. */
const THREAD_WORDS = 600;

function contextOf(stage: Stage, spots: readonly Spot[]): SeverityInputs['context'] {
  if (isMeetingPoint(stage, spots)) return 4;
  const floor = isAired(stage, spots) ? 3 : 0;
  const isPosts = isThread(stage) || isChannel(stage);
  const says = floor > 0 ? 2 : isPosts ? 1 : 0;
  const tones = stage.tones().filter(({ lacks = 0 }) => lacks <= says);
  if (tones.length === 0) return floor;
  const isShort = stage.scene.main.words.length <= THREAD_WORDS;
  const titled = titleEnd(stage);
  let worst: SeverityInputs['context'] = floor;
  for (const { place } of spots) {
    const at = wordAt(stage.scene, place.at[0]);
    for (const { word, level } of tones) {
      if (level <= worst) continue;
      const reach = level === 4 || (level === 3 && isPosts) ? THREAD_WORDS : NEAR_WORDS;
      if (isShort || word < titled || Math.abs(word - at) <= reach) worst = level;
    }
  }
  return worst;
}

/** A home at which people are called together. */
function isMeetingPoint(stage: Stage, spots: readonly Spot[]): boolean {
  return spots.some(
    ({ hit, place }) =>
      hit.candidate.kind === 'address' &&
      isGatheringAt(
        stage.scene.main,
        wordAt(stage.scene, place.at[0]),
        wordsIn(stage, place.sentence),
      ),
  );
}

/** Number of the word behind the page's title where that stands first: what a channel is called holds for all of it. */
function titleEnd({ scene }: Stage): number {
  const [first] = scene.page.blocks;
  return first?.kind === 'title' ? wordAt(scene, Math.max(first.start, first.end - 1)) + 1 : 0;
}

/** What stands around posts and not around articles: two of these make a thread or a channel of a page. */
const POSTS: readonly RegExp[] = [
  /(?:^|\n|\s)Re: /,
  /\b(?:Berichten|Posts|Beiträge)[:\s]{1,2}\d/,
  /\b(?:Lid|Member|Mitglied|Geregistreerd)[: ]{1,2}(?:sinds|since|seit)\b/i,
  /\d[KM]? ?(?:views|weergaven|subscribers|abonnees)/,
  /\bNo\.? ?\d{3,}/,
  /\b(?:topic|draad|draadje|thread|imageboard)\b/i,
  /\bforum/i,
  /\b(?:anoniem|anonymous|anon)\b/i,
  /\b(?:citeer|quote|reply|in telegram|t\.me)\b/i,
];

function isThread({ scene }: Stage): boolean {
  const known = threads.get(scene);
  if (known !== undefined) return known;
  const is = POSTS.filter((pattern) => pattern.test(scene.main.text)).length >= 2;
  threads.set(scene, is);
  return is;
}

const threads = new WeakMap<Stage['scene'], boolean>();

/** Words of thanks and pleasure: who says them airs nothing. */
const KIND_WORDS = new Set(
  'bedankt dank dankjewel dankbaar netjes fijn leuk lief lieve aardig tof super prachtig gezellig welkom gefeliciteerd succes geweldig complimenten gevonden aanrader thanks thank lovely kind great danke nett'.split(
    ' ',
  ),
);
/** How far around a fact they are looked for, in words. */
const KIND_REACH = 25;

/** In a thread or channel, somebody spoken of by their office whose home, phone, family or plate is aired there, and not in kindness. */
function isAired(stage: Stage, spots: readonly Spot[]): boolean {
  const isPrivate = spots.some(({ hit }) => KIND_LEVEL[hit.candidate.kind] >= 3);
  if (!isPrivate || !stage.clues.some(({ kind }) => kind === 'office')) return false;
  if (!isThread(stage)) return false;
  const { words } = stage.scene.main;
  return !spots.every(({ place }) => {
    const at = wordAt(stage.scene, place.at[0]);
    return words
      .slice(Math.max(0, at - KIND_REACH), at + KIND_REACH)
      .some((word) => KIND_WORDS.has(word));
  });
}

function reachOf(
  stage: Stage,
  theirs: readonly JudgedName[],
  context: number,
): SeverityInputs['reach'] {
  if (context >= 3 && (isChannel(stage) || isThread(stage))) return 4;
  if (isDeep(stage.scene)) return 1;
  if (theirs.every(({ seen }) => seen.weight <= 0.36)) return 1;
  return isAboutPerson(stage, theirs) ? 3 : 2;
}

/** Words of the page's title and address that name a place of grievance. */
function isChannel(stage: Stage): boolean {
  const words = [...segment(stage.scene.page.title ?? '').words, ...segment(stage.url ?? '').words];
  return words.some((word) => CHANNEL_WORDS.has(word));
}

/** The name stands in the title or in a heading that others do not share. */
function isAboutPerson(stage: Stage, theirs: readonly JudgedName[]): boolean {
  if (stage.scene.page.contentType.includes('vcard')) return theirs.length > 0;
  // A firm called after a family is no page about one of them.
  const named = theirs.filter(({ confidence, seen }) => confidence >= 0.5 && seen.weight >= 0.2);
  return named.some(({ place }) => {
    const block = stage.layout.block(place.block);
    return block?.kind === 'title' || block?.kind === 'heading';
  });
}

const PAST = new Set(
  'voormalig voormalige vroegere destijds woonde woonden verhuisd verhuisde former formerly previously moved lived ehemalig ehemalige'.split(
    ' ',
  ),
);
const NOW = new Set(
  'nu momenteel zojuist vanavond vanmiddag vandaag net live now currently tonight rightnow gerade jetzt'.split(
    ' ',
  ),
);

/** Words that make a dwelling of the past of "oud" and "tot": "oude adres", "tot 2019". */
const OF_OLD = /^(?:adres|woning|huis|nummer|telefoonnummer|woonplaats|address|home|house|number)$/;
const YEAR = /^(?:19|20)\d\d$/;

function isPast(list: readonly string[]): boolean {
  return list.some((word, i) => {
    const next = list[i + 1] ?? '';
    if (word === 'oud' || word === 'oude' || word === 'old') return OF_OLD.test(next);
    if (word === 'tot' || word === 'until') return YEAR.test(next);
    return PAST.has(word);
  });
}

/** "Staat nu bij", "zit momenteel in": where somebody is at this moment. */
function saysWhere(list: readonly string[]): boolean {
  return list.some(
    (word, i) =>
      NOW.has(word) &&
      list
        .slice(Math.max(0, i - 2), i + 3)
        .some((near) =>
          /^(?:staat|zit|loopt|rijdt|fietst|traint|zwemt|eet|wandelt|thuis|binnen|gezien|gespot|gesignaleerd|sits|stands|home|spotted|sitzt|steht)$/.test(
            near,
          ),
        ),
  );
}

function validityOf(stage: Stage, spots: readonly Spot[]): SeverityInputs['validity'] {
  const words = spots.map(({ place }) => wordsIn(stage, place.sentence));
  if (words.length > 0 && words.every(isPast)) return 0;
  if ((isThread(stage) || isChannel(stage)) && words.some(saysWhere)) return 4;
  const isHostile = contextOf(stage, spots) >= 2;
  if (isHostile && words.some((list) => list.some((word) => NOW.has(word)))) return 4;
  return 2;
}

/** Whether two places are near enough to be read as one. */
export function isTogether(one: Place, other: Place): boolean {
  return nearness(one, other) >= 3;
}
