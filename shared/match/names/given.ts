import type { Likeness } from './alike.ts';
import { likenessOfGiven } from './alike.ts';
import type { NameModel } from './model.ts';

const ORDER: readonly Likeness[] = ['same', 'kin', 'typo', 'initial', 'other'];

function best(likenesses: readonly Likeness[]): Likeness {
  return ORDER.find((one) => likenesses.includes(one)) ?? 'other';
}

/**
 * How given names and initials on a page agree with a person's. `none` where none stand there, `less` where they go
 * together but say more than is known of the person.
 */
export function compareGiven(
  seen: readonly string[],
  model: NameModel,
): Likeness | 'none' | 'less' {
  const [first] = seen;
  if (first === undefined) return 'none';
  if (model.given.length + model.calls.length + model.initials.length === 0) return 'less';
  return first.length === 1 ? compareInitials(seen, model) : compareWords(seen, model);
}

function compareInitials(seen: readonly string[], model: NameModel): Likeness | 'less' {
  const letters = seen.filter((word) => word.length === 1);
  const words = seen.filter((word) => word.length > 1);
  const named = words.length > 0 ? compareWords(words, model) : 'initial';
  if (named === 'other') return 'other';
  const own = model.initials;
  const agree = letters.every((letter, i) => i >= own.length || own[i]?.[0] === letter);
  const calls = letters.length === 1 && model.calls.some((call) => call[0] === letters[0]);
  if (!agree && !calls) {
    // Initials may be those of the names in another order, or of the call name before the rest.
    return named === 'initial' ? 'other' : named;
  }
  if (letters.length > own.length && own.length > 0) return model.allInitials ? 'other' : 'less';
  return named;
}

/** A second or third given name of somebody who is called by another: whoever is called by it is a father, a son. */
function isLaterName(first: string, { calls, given }: NameModel): boolean {
  const [main = ''] = given;
  return (
    calls.length > 0 &&
    given.length > 1 &&
    ![...calls, main].some((name) => likenessOfGiven(first, name) !== 'other')
  );
}

function compareWords(seen: readonly string[], model: NameModel): Likeness | 'less' {
  const [first = '', ...rest] = seen;
  const own = [...model.calls, ...model.given];
  let likeness = best(own.map((name) => likenessOfGiven(first, name)));
  if (own.length === 0) likeness = model.initials[0]?.[0] === first[0] ? 'initial' : 'other';
  if (likeness === 'other') return 'other';
  if (isLaterName(first, model)) return 'other';
  const strange = rest.some((word) => {
    if (word.length === 1)
      return model.allInitials && !model.initials.some((initial) => initial[0] === word);
    return best(own.map((name) => likenessOfGiven(word, name))) === 'other';
  });
  if (!strange) return likeness;
  // Another second name is another person where all of this person's are known.
  return model.allInitials && model.given.length > 1 ? 'other' : 'less';
}
