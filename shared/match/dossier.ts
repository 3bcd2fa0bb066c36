import type { Hit } from './patterns.ts';
import { lastAtMost } from './scene.ts';
import type { Segment } from './segment.ts';
import { segment as segmentOf } from './segment.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Labels that any card has. */
const LABELS = words(
  `naam name adres address adresse woning woonplaats tel telefoon telefon phone mob mobiel mobile cell handy gsm nummer nr mail email auto car kenteken plate kennzeichen vrouw man partner wife husband
  frau mann kind kinderen kids children kinder zoon dochter son daughter sohn tochter werk work job school geboren dob geb leeftijd age foto moeder vader ouders hond status`,
);
/** Labels of a dossier: nobody writes them on a card of their own. */
const CRUDE = words(
  'bak wijf koters kroost koter osso vent snol griet hok lover target doelwit zielperson zwakte zwaktes gewoontes weakness vijand verraders ratten',
);
/** Values that somebody else is to fill in. */
const OPEN =
  /^(?:\?+|(?:nog )?(?:niet gevonden|onbekend|zoeken|zoekende|gezocht|tba|tbd)|unknown|wip|(?:wordt|will|volgt|folgt|coming).{0,30})\W{0,3}$/i;

/** How many different labels make a dossier. */
const LEAST = 3;
/** The longest line that is read as label and value. */
const LONGEST = 120;
const LINE = /^[^\p{L}\d]{0,6}(\p{L}[\p{L} .]{0,18}?)\s{0,3}[:=]\s{0,3}(.{0,80})$/u;

/** What a list of labels says: that it airs somebody (2), with gaps to fill (3), in crude words (4). None is nothing. */
export function dossierIn(segment: Segment): Hit | undefined {
  const { text, starts } = segment;
  const seen = new Set<string>();
  let first = -1;
  let last = 0;
  let weight: Hit['weight'] = 2;
  for (const { index, 0: line } of text.matchAll(/[^\n/|;]+/g)) {
    if (line.length > LONGEST) continue;
    const [, label = '', value = ''] = LINE.exec(line.trim()) ?? [];
    if (label === '') continue;
    const folded = segmentOf(label).words;
    const crude = folded.some((word) => CRUDE.has(word));
    if (!crude && !folded.some((word) => LABELS.has(word))) continue;
    seen.add(folded.join(' '));
    if (first < 0) first = index;
    last = index + line.length;
    if (crude) weight = 4;
    else if (weight < 3 && OPEN.test(value.trim())) weight = 3;
  }
  if (seen.size < LEAST) return undefined;
  return {
    from: Math.max(0, lastAtMost(starts, first)),
    to: lastAtMost(starts, last) + 1,
    weight,
    group: DOSSIER,
  };
}

/** Beyond the groups of patterns and of signs. */
const DOSSIER = -3;
