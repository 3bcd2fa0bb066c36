import { describe, expect, it } from 'vitest';

import type { PersonName } from '#shared/domain/person.ts';
import { namesOf } from '#shared/match/mentions.ts';
import { isCommonFamily, modelOf } from '#shared/match/names/model.ts';
import { segment } from '#shared/match/segment.ts';

const HUB: PersonName = {
  given: 'Hubertus Jan',
  initials: 'H.J.',
  prefix: 'van den',
  family: 'Elzenbroek',
  call: 'Huub',
};
const MARRIED: PersonName = {
  given: 'Fenna',
  initials: 'F.',
  prefix: 'de',
  family: 'Waard',
  partner: { prefix: 'ter', family: 'Haaksma' },
  use: 'own-partner',
};
const APOSTROPHE: PersonName = { given: 'Bart', prefix: "in 't", family: 'Groen' };
const BARE: PersonName = { full: 'Oleksandr Hryhorovych Petrenchuk' };

function about(name: PersonName, text: string): 'theirs' | 'perhaps' | 'other' | 'none' {
  const person = { id: 'p', names: [name], offices: [], country: 'NL', language: 'nl' as const };
  const seen = namesOf({ index: 0, person, models: [modelOf(name)] }, segment(text));
  const weight = Math.max(-1, ...seen.map((one) => one.weight));
  if (weight < 0) return 'none';
  return weight >= 0.6 ? 'theirs' : weight >= 0.2 ? 'perhaps' : 'other';
}

describe('a name on a page against an enrolled one', () => {
  it.each([
    ['whole', HUB, 'Hubertus Jan van den Elzenbroek', 'theirs'],
    ['call name', HUB, 'Huub van den Elzenbroek', 'theirs'],
    ['call name that is not enrolled but goes with it', HUB, 'Bert van den Elzenbroek', 'theirs'],
    ['initials', HUB, 'H.J. van den Elzenbroek', 'theirs'],
    ['initials without stops', HUB, 'HJ van den Elzenbroek', 'theirs'],
    ['one initial', HUB, 'H. van den Elzenbroek', 'theirs'],
    ['abbreviated particles', HUB, 'H.J. v.d. Elzenbroek', 'theirs'],
    ['particles run together', HUB, 'Huub vd Elzenbroek', 'theirs'],
    ['inverted', HUB, 'Elzenbroek, H.J. van den', 'theirs'],
    ['inverted, particles first', HUB, 'van den Elzenbroek, Huub', 'theirs'],
    ['in capitals', HUB, 'HUUB VAN DEN ELZENBROEK', 'theirs'],
    ['in lower case', HUB, 'de wethouder huub van den elzenbroek zei dat', 'theirs'],
    ['with a title', HUB, 'drs. ing. H.J. van den Elzenbroek MSc', 'theirs'],
    ['a noble title inside', HUB, 'Huub baron van den Elzenbroek', 'theirs'],
    ['a letter wrong in the family name', HUB, 'Huub van den Elzenbrook', 'theirs'],
    ['first name in brackets', HUB, 'H.J. (Huub) van den Elzenbroek', 'theirs'],
    ['of a couple', HUB, 'Huub en Ineke van den Elzenbroek', 'theirs'],
    ['a word before it that is no name', HUB, 'Bel Huub van den Elzenbroek', 'theirs'],
    ['family name with a form of address', HUB, 'meneer Van den Elzenbroek', 'perhaps'],
    ['particles left out', HUB, 'Huub Elzenbroek', 'perhaps'],
    ['another first name', HUB, 'Wiebe van den Elzenbroek', 'other'],
    ['other initials', HUB, 'K.J. van den Elzenbroek', 'other'],
    ['one initial more', HUB, 'H.J.K. van den Elzenbroek', 'other'],
    ['another second name', HUB, 'Hubertus Pieter van den Elzenbroek', 'other'],
    ['inverted, another first name', HUB, 'Elzenbroek, Wiebe van den', 'other'],
    ['the junior', HUB, 'Huub van den Elzenbroek jr.', 'other'],
    ['an article run together', APOSTROPHE, 'bart int groen zei dat hij kwam', 'theirs'],
    ['a line of a directory', HUB, 'Gids\nElzenbroek H J van den\n', 'theirs'],
    ['a line of a directory, another initial', HUB, 'Gids\nElzenbroek A\n', 'other'],
    ['a line of a directory, other initials', HUB, 'Gids\nElzenbroek K Th\n', 'other'],
    ['behind a word that begins a sentence', HUB, 'Diezelfde Van den Elzenbroek kwam.', 'perhaps'],
    ['behind a firm in short', HUB, 'Mts. H.J. van den Elzenbroek', 'theirs'],
    [
      'a line in small letters of a page with others',
      HUB,
      'Forum\nGoedenavond Allemaal\nvan den elzenbroek komt er morgen ook bij',
      'perhaps',
    ],
    ['another family', HUB, 'Huub van den Elzenaar', 'none'],
    ['own and partner', MARRIED, 'Fenna de Waard-ter Haaksma', 'theirs'],
    ['partner and own', MARRIED, 'F. ter Haaksma-de Waard', 'theirs'],
    ['partner alone', MARRIED, 'Fenna ter Haaksma', 'theirs'],
    ['own alone', MARRIED, 'Fenna de Waard', 'theirs'],
    ['tied to a stranger', MARRIED, 'mevrouw De Waard-Kloosterman', 'other'],
    ['another script', BARE, 'Олександр Петренчук', 'theirs'],
    ['another order', BARE, 'PETRENCHUK Oleksandr Hryhorovych', 'theirs'],
    ['another country’s spelling', BARE, 'Olexandr Petrenčuk', 'theirs'],
    ['run together', BARE, 'OleksandrPetrenchuk', 'theirs'],
    ['another middle letter', { full: 'Torben K. Haugland' }, 'Torben R. Haugland', 'other'],
    ['another father', BARE, 'Oleksandr Ivanovych Petrenchuk', 'other'],
    ['a brother', BARE, 'Bohdan Petrenchuk', 'other'],
  ] as const)('%s', (_, name, text, expected) => {
    expect(about(name, text)).toBe(expected);
  });
});

describe('a common family name', () => {
  const families = (name: PersonName) => modelOf(name).families;

  it('is one that thousands bear, and not behind a small word that few have', () => {
    expect(families({ family: 'Jansen' }).some((one) => isCommonFamily(one))).toBe(true);
    expect(families({ prefix: 'de', family: 'Vries' }).some((one) => isCommonFamily(one))).toBe(
      true,
    );
    expect(families(APOSTROPHE).some((one) => isCommonFamily(one))).toBe(false);
    expect(families({ family: 'Elzenbroek' }).some((one) => isCommonFamily(one))).toBe(false);
  });

  it('is common again where the page leaves the small word out', () => {
    expect(families(APOSTROPHE).some((one) => isCommonFamily(one, ['bart', 'groen']))).toBe(true);
  });
});
