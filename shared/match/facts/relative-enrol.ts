import { BadInput } from '#shared/domain/errors.ts';
import type { RelativeFact } from '#shared/domain/fact.ts';
import type { Person } from '#shared/domain/person.ts';

import type { EnrolledForm } from '../kind.ts';
import {
  addressedForm,
  bareForm,
  fullForm,
  initialsForm,
  kinForm,
  listForm,
  nameParts,
  pairForm,
  shortForm,
  type NameParts,
} from './relative-names.ts';

type Add = (
  form: string,
  strength: EnrolledForm['strength'],
  because: EnrolledForm['because'],
) => void;

/** The canonical forms of a relative's name, beside the name of the person and their household. */
export function enrolRelative(
  fact: RelativeFact,
  person: Pick<Person, 'names'>,
): readonly EnrolledForm[] {
  const parts = nameParts(fact.name);
  const own = person.names.map(nameParts);
  const forms = new Map<string, EnrolledForm>();
  const add: Add = (form, strength, because) => {
    if (!forms.has(form)) forms.set(form, { form, strength, because });
  };
  const household = [...new Set(own.flatMap((name) => name.families))].filter(
    (family) => !parts.families.includes(family),
  );
  wholeNames(parts, household, add);
  initials(parts, household, own, add);
  firstNames(parts, own, add);
  if (forms.size === 0)
    throw new BadInput('relative: wanted a given name or a family name; got neither');
  return [...forms.values()];
}

/** A partner or child may also bear the person's name, so that counts for a little less than their own. */
function wholeNames({ given, families }: NameParts, household: readonly string[], add: Add): void {
  for (const name of given) {
    for (const family of families) add(fullForm(name, family), 'exact', 'relative-full');
    for (const family of household) add(fullForm(name, family), 'strong', 'relative-full');
    for (const family of [...families, ...household]) {
      const letter = family.replace('~', '')[0];
      if (letter !== undefined) add(shortForm(name, letter), 'weak', 'relative-given');
    }
  }
}

function initials(
  { given, initials: letters, families }: NameParts,
  household: readonly string[],
  own: readonly NameParts[],
  add: Add,
): void {
  const first = letters[0] ?? given[0]?.[0];
  const mine = new Set(
    own.flatMap((name) => [name.initials[0], ...name.given.map((one) => one[0])]),
  );
  for (const family of [...families, ...household]) {
    const shared = own.some((name) => name.families.includes(family));
    // With the same name and the same first letter, initials do not tell the relative from the person.
    if (shared && mine.has(first)) continue;
    if (letters.length > 1) add(initialsForm(letters, family), 'strong', 'relative-initials');
    if (first !== undefined) add(initialsForm(first, family), 'weak', 'relative-initials');
    if (!shared) add(addressedForm(family), 'hint', 'relative-family');
  }
}

/** First names that so many bear that one alone says nothing of whose family it is. */
const COMMON_GIVEN = new Set(
  `jan piet kees klaas henk wim hans peter paul mark marco erik rob bas tom tim dirk gerrit johan jeroen martin maarten frank
  ad arie bert ben bart cor dick ed frans fred ger gert guus harry jaap joop jos leo luuk marcel michel nico patrick pim rene richard ron
  ruud sander sjaak stefan ton theo willem wouter anna maria marie els ria truus annie ans joke ineke marijke anneke ellen
  karin petra sandra monique linda marjan yvonne astrid ingrid esther wilma jolanda bianca miranda marianne margriet nel nelly riet
  sara emma julia lisa eva sophie anouk lotte noa tess zoe saar mila nora liam noah sem daan lucas levi finn milan luca james
  thomas max bram jesse lars sam thijs ruben julian john david robert michael james mary kate anne susan mohamed ahmed ali fatima omar`.split(
    /\s+/,
  ),
);

function firstNames({ given }: NameParts, own: readonly NameParts[], add: Add): void {
  const mine = new Set(own.flatMap((name) => name.given));
  for (const name of given) {
    if (mine.has(name)) continue;
    for (const one of mine) add(pairForm(one, name), 'weak', 'relative-couple');
    for (const family of own.flatMap(({ families }) => families))
      add(pairForm(family.replace('~', ''), name), 'weak', 'relative-given');
    add(kinForm(name), 'weak', 'relative-given');
    add(listForm(name), 'weak', 'relative-couple');
    if (!COMMON_GIVEN.has(name)) add(bareForm(name), 'weak', 'relative-alone');
  }
}
