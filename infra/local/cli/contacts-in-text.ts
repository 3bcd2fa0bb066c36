import type { Contact, PageText } from '#shared/domain/page.ts';
import { KINDS } from '#shared/match/facts/registry.ts';
import { segment } from '#shared/match/segment.ts';

/** E-mail addresses and phone numbers that stand in the text itself, however they are written, beside what the markup says. */
export function contactsOf(page: PageText, country: string): Contact[] {
  const read = segment(page.text, { where: 'text', country, language: page.language });
  const found = (['email', 'phone'] as const).flatMap((kind) =>
    (KINDS[kind]?.recognise(read) ?? []).flatMap(({ forms }) => {
      const value = forms[0]?.slice(kind.length + 1);
      return value !== undefined && (kind === 'email' || value.startsWith('+'))
        ? [{ kind, value, source: 'text' } as const]
        : [];
    }),
  );
  const known = new Set(page.contacts.map(({ kind, value }) => `${kind} ${value.toLowerCase()}`));
  const fresh = found.filter(({ kind, value }) => {
    const key = `${kind} ${value.toLowerCase()}`;
    return !known.has(key) && known.add(key);
  });
  return [...page.contacts, ...fresh];
}
