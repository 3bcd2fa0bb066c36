import type { Contact, PageText } from '#shared/domain/page.ts';
import { KINDS } from '#shared/match/facts/registry.ts';
import type { Candidate } from '#shared/match/kind.ts';
import { segment } from '#shared/match/segment.ts';

interface Longest {
  readonly end: number;
  readonly value: string;
}

/** By where it begins, the longest that may be one: a recogniser also proposes the shorter ones within. */
function longest(kind: 'email' | 'phone', candidates: readonly Candidate[]): Map<number, Longest> {
  const out = new Map<number, Longest>();
  for (const { span, forms } of candidates) {
    const [start, end] = span;
    const value = forms[0]?.slice(kind.length + 1);
    if (value === undefined || (kind === 'phone' && !value.startsWith('+'))) continue;
    if (end > (out.get(start)?.end ?? -1)) out.set(start, { end, value });
  }
  return out;
}

/** E-mail addresses and phone numbers that stand in the text itself, however they are written, beside what the markup says. */
export function contactsOf(page: PageText, country: string): Contact[] {
  const read = segment(page.text, { where: 'text', country, language: page.language });
  const found = (['email', 'phone'] as const).flatMap((kind) =>
    [...longest(kind, KINDS[kind].recognise(read)).values()].map(({ value }): Contact => ({
      kind,
      value,
      source: 'text',
    })),
  );
  const known = new Set(page.contacts.map(({ kind, value }) => `${kind} ${value.toLowerCase()}`));
  const fresh = found.filter(({ kind, value }) => {
    const key = `${kind} ${value.toLowerCase()}`;
    return !known.has(key) && known.add(key);
  });
  return [...page.contacts, ...fresh];
}
