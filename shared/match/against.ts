import type { Span } from '#shared/domain/page.ts';

import { SAYS_NAMESAKE } from './facts/keywords.ts';
import { KNOWN_TOWNS } from './lexicon/known-towns.ts';
import { isTrade } from './lexicon/trades.ts';
import type { Scene } from './scene.ts';
import { lastAtMost } from './scene.ts';
import type { Segment } from './segment.ts';
import { learnRule } from './vocabulary.ts';
import { CAPITAL, DIGITS } from './words.ts';

/** Offices that are held beside other work, so that a trade says nothing. */
const PART_TIME = /raadslid|statenlid|commissielid|councillor|algemeen bestuur|heemraad/i;

/** Whether a person's public office leaves no room for a trade. */
export function isFullTime(offices: readonly { readonly title: string }[]): boolean {
  return offices.length > 0 && offices.every(({ title }) => !PART_TIME.test(title));
}

/** How far behind a name its trade may stand, in characters: "Jan Vos, sinds jaar en dag schoenmaker". */
const TRADE_REACH = 60;

/**
 * Trades that are said of a name: right before it ("kapper Jan Vos"), or behind it in the same line with nobody else's
 * name between. The spans of names are the person's own and everybody else's, in text order.
 */
export function tradesOf({ main }: Scene, own: readonly Span[], others: readonly Span[]): Span[] {
  const { words, marks, starts, ends, text } = main;
  const out: Span[] = [];
  for (const [start, end] of own) {
    const first = lastAtMost(starts, start);
    const before = first - 1;
    if (before >= 0 && /^[ (]{1,2}$/.test(text.slice(ends[before], start)) && isTradeAt(before))
      out.push([starts[before] ?? 0, ends[before] ?? 0]);
    const until = others.reduce(
      (least, [other]) => (other >= end ? Math.min(least, other) : least),
      end + TRADE_REACH,
    );
    for (let i = lastAtMost(starts, end - 1) + 1; (starts[i] ?? until) < until; i++) {
      if (text.slice(end, starts[i]).includes('\n')) break;
      if (isTradeAt(i)) out.push([starts[i] ?? 0, ends[i] ?? 0]);
    }
  }
  return out;

  function isTradeAt(i: number): boolean {
    if (((marks[i] ?? 0) & (CAPITAL | DIGITS)) !== 0 || !isTrade(words[i] ?? '')) return false;
    // Not a part of an address of mail or the web.
    return (
      /^[\s(]?$/.test(text.slice(Math.max(0, (starts[i] ?? 0) - 1), starts[i])) &&
      !/^(?:@|\.\S)/.test(text.slice(ends[i], (ends[i] ?? 0) + 2))
    );
  }
}

/** Where somebody is said to be from, right behind the name: "uit Ede", "aus Kleve"; "from Ede" and "(Ede)", which may be a firm or a party. */
const FROM =
  /^(?:,?\s(?:uit|from|aus)\s|,?\s?\()((?:(?:St\.|Sint|Den|De|'s|Het)[ -]?)?\p{Lu}[\p{L}'-]+(?:[ -](?:aan|op|bij|en|de|den|ter|\p{Lu}[\p{L}'-]+)){0,3})/u;

/** Where a name is followed by a place that is not the person's. In brackets and behind "from" only towns that are known, for there may stand anything. */
export function fromElsewhere(
  text: string,
  own: readonly Span[],
  isMine: (town: string) => boolean,
): Span[] {
  return own.flatMap(([, end]) => {
    const found = FROM.exec(text.slice(end, end + 60));
    const town = found?.[1];
    if (!found || town === undefined || isMine(town)) return [];
    const isTown =
      /^,?\s(?:uit|aus)\s/.test(found[0]) ||
      /^(?:St\.|Sint)/.test(town) ||
      KNOWN_TOWNS.has((town.split(/[ -]/)[0] ?? '').toLowerCase());
    return isTown ? [[end, end + found[0].length] as const] : [];
  });
}

/** What a page says outright of somebody of the same name: before the name, or beside it. */
const BEFORE_NAMESAKE =
  /\b(?:niet te verwarren met|niet verwarren met|not to be confused with|nicht zu verwechseln mit)\b/giu;
const BESIDE_NAMESAKE =
  /\b(?:naamgeno(?:ot|te)|geen familie(?: van)?|niet verwant|toevallig dezelfde naam|namesake|no relation|not related to)\b/giu;

/** What a word of each of these phrases holds. */
const OF_NAMESAKES =
  /verwarren|confused|verwechseln|naamgeno|familie|verwant|toevallig|namesake|relation|related/;
learnRule(SAYS_NAMESAKE, (word) => word.length > 6 && OF_NAMESAKES.test(word));

/** Where a page says outright that a name is somebody else's too. */
export function saidOfNamesakes({ text, allKinds }: Segment): { at: Span; isBefore: boolean }[] {
  if ((allKinds & SAYS_NAMESAKE) === 0) return [];
  return [BEFORE_NAMESAKE, BESIDE_NAMESAKE].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: said }) => ({
      at: [index, index + said.length] as const,
      isBefore: pattern === BEFORE_NAMESAKE,
    })),
  );
}

/** What makes the name before it that of a business. Capitals count: "Vos Advies" is a firm, "Vos kreeg advies" is not. */
const BUSINESS =
  /^(?:[ -](?:\p{Lu}\p{L}+|&|en)){0,3}(?:,? (?:[Bb]\.?[Vv]\.?|N\.?V\.?|V\.?[Oo]\.?[Ff]\.?|Ltd|Inc|GmbH|Holding|Beheer|Transport|Catering|Interieurs?|Advies|Makelaardij|Makelaars|Bouw|Bouwbedrijf|Installatietechniek|Dakwerken|Schilderwerken|Schildersbedrijf|Loonbedrijf|Aannemersbedrijf|Autobedrijf|Garage|Tweewielers|Mode|Meubelen|Optiek|Slagerij|Bakkerij|Hoveniers?|Notarissen|Advocaten|Accountants|Consultancy|Trading|Logistics)|, (?:schilders|loon|aannemers|bouw|auto|installatie)bedrijf| & (?:[Zz]n|[Zz]oon|[Zz]onen|[Zz]ns|Co|[Dd]ochters?)| en (?:Zn|Zoon|Zonen|Zns|Co|Dochters?))(?![\p{L}\d])/u;
const BUSINESS_BEFORE =
  /(?:kapsalon|slagerij|bakkerij|garage|autobedrijf|autorijschool|rijschool|bloemsierkunst|schildersbedrijf|loonbedrijf|aannemersbedrijf|bouwbedrijf|installatiebedrijf|makelaardij|café|cafe|restaurant|pension|camping|manege|boekhandel|drogisterij|firma|fa\.|maatschap|mts\.|v\.?o\.?f\.?) (?:de |het )?$/iu;

/** Whether a name, as it stands between two offsets, is that of a business. */
export function isBusiness(text: string, [start, end]: Span): boolean {
  return (
    BUSINESS.test(text.slice(end, end + 80)) ||
    BUSINESS_BEFORE.test(text.slice(Math.max(0, start - 24), start))
  );
}

const MONTHS =
  'jan(?:uari|uary)?|feb(?:ruari|ruary)?|m(?:aa)?rt|mar(?:ch)?|apr(?:il)?|mei|may|june?|juni|july?|juli|aug(?:ustus|ust)?|sep(?:t|tember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY = `(?:\\d{1,2}[ .-]{1,2}(?:${MONTHS}|\\d{1,2})\\.?[ .-]{1,2})?`;
/** A life: two dates or years with a dash between, perhaps with a place before each, as notices of death give them. */
const LIFE = new RegExp(
  `\\b${DAY}(1[6-9]\\d\\d)\\)?\\s{0,2}(?:[-–—†✝]|tot|overl\\.?|overleden)\\s{0,2}(?:te )?(?:\\p{Lu}[\\p{L}' -]{1,30},?\\s)?${DAY}((?:1[7-9]|20)\\d\\d)\\b`,
  'giu',
);
/** Shortest life that is told from a term of office or a war, in years. */
const SHORTEST_LIFE = 25;

/** A year with what may follow it in a life. */
const LIVED_UNTIL = /1[6-9]\d\d\)?\s{0,2}(?:[-–—†✝]|tot|overl)/i;

/** Lives that are over, as notices of death and pedigrees give them: "Elst, 3 mei 1931 – Ede, 9 juni 2020". Linear: what repeats is bounded. */
export function livesIn(text: string): Span[] {
  if (!LIVED_UNTIL.test(text)) return [];
  return [...text.matchAll(LIFE)].flatMap(({ index, 0: said, 1: from, 2: to }) =>
    Number(to) - Number(from) >= SHORTEST_LIFE && /\d{1,2}[ .-]|\p{Lu}/u.test(said)
      ? [[index, index + said.length] as const]
      : [],
  );
}
