import type { Fact } from '#shared/domain/fact.ts';
import type { PageText } from '#shared/domain/page.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Candidate, KindOfFact, Strength } from '#shared/match/kind.ts';
import { segment } from '#shared/match/segment.ts';

const ORDER: readonly Strength[] = ['exact', 'strong', 'weak', 'hint'];

/** The best that a text says of a fact, and the stretch that says it. */
export interface Seen {
  readonly strength: Strength;
  readonly quote: string;
}

const HOUSEHOLD: Pick<Person, 'names' | 'country'> = {
  names: [{ given: 'Wouter', initials: 'W.', prefix: 'van der', family: 'Stegge' }],
  country: 'NL',
};

/** What a text says of a fact, best first and of equals the longest; undefined where it says nothing. */
export function seen<F extends Fact>(
  kind: KindOfFact<F>,
  fact: F,
  text: string,
  person = HOUSEHOLD,
): Seen | undefined {
  return best(kind, fact, text, kind.recognise(segment(text)), person);
}

/** The same for what the page's markup says. */
export function seenOnPage<F extends Fact>(
  kind: KindOfFact<F>,
  fact: F,
  page: PageText,
): Seen | undefined {
  return best(kind, fact, page.text, kind.recognisePage?.(page, 'NL') ?? [], HOUSEHOLD);
}

function best<F extends Fact>(
  kind: KindOfFact<F>,
  fact: F,
  text: string,
  candidates: readonly Candidate[],
  person: Pick<Person, 'names' | 'country'>,
): Seen | undefined {
  // A first name with nothing that says whose it is counts right beside its person only, and is tried by itself.
  const enrolled = new Map(
    kind
      .enrol(fact, person)
      .filter(({ because }) => because !== 'relative-alone')
      .map((one) => [one.form, one.strength]),
  );
  let found: Seen | undefined;
  for (const { span, forms } of candidates) {
    const quote = text.slice(...span);
    for (const form of forms) {
      const strength = enrolled.get(form);
      if (strength === undefined) continue;
      const step =
        found === undefined ? -1 : ORDER.indexOf(strength) - ORDER.indexOf(found.strength);
      if (step < 0 || (step === 0 && quote.length > (found?.quote.length ?? 0)))
        found = { strength, quote };
    }
  }
  return found;
}

/** A page without markup, for tests to add to. */
export function pageOf(text: string, more: Partial<PageText> = {}): PageText {
  return {
    outcome: 'read',
    contentType: 'text/html',
    text,
    blocks: [],
    extras: [],
    contacts: [],
    geo: [],
    calendar: [],
    links: [],
    ...more,
  };
}
