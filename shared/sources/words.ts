import type { PublicSubject } from '#shared/domain/source.ts';

/** Tussenvoegsels: they stand in so many texts that they find nothing by themselves. */
const PARTICLES = new Set(
  'van de den der des het t s n ter ten te in op aan bij uit tot voor over onder la le les el al du d von zu zum zur da di do dos del della ibn ben bin abu'.split(
    ' ',
  ),
);

/** Names without what would end or steer a quoted phrase, longest first, each once. */
export function phrases(subject: PublicSubject): readonly string[] {
  const clean = subject.names.map((name) =>
    name
      .normalize('NFC')
      .replaceAll(/[^\p{L}\p{M}\p{N}.'’ -]+/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  return [...new Set(clean.filter((name) => /\p{L}{2}/u.test(name)))].toSorted(
    (one, other) => other.length - one.length || one.localeCompare(other, 'nl'),
  );
}

/**
 * Words of a name for a source without phrase search: no initials, no tussenvoegsels. Each set once, and none that
 * merely adds words to another, since fewer words find all that more would.
 */
export function wordSets(subject: PublicSubject): readonly (readonly string[])[] {
  const sets = phrases(subject)
    .map((name) => name.split(/[ ]+/).filter((word) => isTelling(word)))
    .filter((words) => words.length > 0)
    .toSorted((one, other) => one.length - other.length);
  const kept: (readonly string[])[] = [];
  for (const words of sets) {
    const mine = new Set(words.map((word) => word.toLowerCase()));
    if (!kept.some((other) => other.every((word) => mine.has(word.toLowerCase()))))
      kept.push(words);
  }
  return kept;
}

function isTelling(word: string): boolean {
  if (/\./.test(word) || !/\p{L}{2}/u.test(word)) return false;
  return !PARTICLES.has(word.toLowerCase().replaceAll(/['’]/g, ''));
}

/** The body as registers list it: "Gemeente Voorbeeldstad" is Voorbeeldstad. */
export function bodies(subject: PublicSubject): readonly string[] {
  const names = subject.offices.map(({ organisation }) =>
    organisation
      .replaceAll(/["\\]/g, ' ')
      .replace(/^\s*(?:de\s+)?(?:gemeente|provincie)\s+/i, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  return [...new Set(names.filter((name) => name !== ''))];
}
