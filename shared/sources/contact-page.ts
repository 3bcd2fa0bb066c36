import type { PageText } from '#shared/domain/page.ts';
import type { Req, SourceMeta } from '#shared/domain/source.ts';

/** A site's own pages of contact and privacy, and its security.txt: whom to write to when it is in no directory. */
export const contactPageMeta: SourceMeta<'urls'> = {
  id: 'contact-page',
  title: "A site's own contact and privacy pages (for removal requests)",
  takes: 'urls',
  access: 'page',
  hosts: ['*'],
  pace: { everyMs: 1_000 },
  terms: { url: 'https://www.rfc-editor.org/rfc/rfc9309', rule: 'robots' },
  price: 'free',
  docs: 'https://www.rfc-editor.org/rfc/rfc9116',
};

/** Where a contact was read, best first. */
export type ContactSource =
  | 'privacy-page'
  | 'contact-page'
  | 'front-page'
  | 'rdap'
  | 'security-txt';

/** Whom to write to, as a site says it; suggested, and confirmed by a person. */
export interface FoundContact {
  readonly kind: 'email' | 'form';
  /** The address, or of a form its page. */
  readonly value: string;
  readonly source: ContactSource;
  /** Where it was read. */
  readonly url: string;
}

/** Pages beside the front page that are read at most; who has not said it there, says it nowhere. */
const MOST_PAGES = 3;
/** More than these is a list of everybody, not a way in. */
const MOST_CONTACTS = 3;

/** What a link's words or address say of its page, in Dutch and English; the best way to a person first. */
const PAGES: readonly (readonly [RegExp, ContactSource])[] = [
  [/privacy|\bavg\b|gdpr|gegevensbescherming|persoonsgegevens|data-protection/i, 'privacy-page'],
  [/contact|bereikbaar|impressum/i, 'contact-page'],
  [/colofon|redactie|over-ons|over ons|about|disclaimer|organisatie|bestuur/i, 'contact-page'],
];

/** Mailboxes of a role rather than of a person: what belongs on a letter. */
const ROLES =
  /^(?:privacy|avg|gdpr|fg|dpo|verwijder|removal|takedown|abuse|juridisch|legal|redactie|info|contact|secretari|bestuur|administratie|webmaster|webredactie|beheer|mail|post|office|support|help|klantenservice|receptie|algemeen)/i;
/** Nobody reads these. */
const NOBODY = /^(?:no-?reply|do-?not-?reply|niet-beantwoorden|bounce|mailer-daemon)/i;
const EMAIL = /^[^\s@<>"]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/** Pages of the same site that say how to reach it, best first. */
export function contactPagesOf(page: PageText, url: string): readonly string[] {
  const { origin } = new URL(url);
  const found = page.links.flatMap(({ href, kind, at: [start, end] }) => {
    if (kind !== 'page' || !URL.canParse(href, url)) return [];
    const to = new URL(href, url);
    to.hash = '';
    if (to.origin !== origin || to.href === url) return [];
    const said = `${to.pathname} ${page.text.slice(start, end)}`;
    const rank = PAGES.findIndex(([words]) => words.test(said));
    return rank < 0 ? [] : [{ href: to.href, rank }];
  });
  const best = found.toSorted((one, other) => one.rank - other.rank).map(({ href }) => href);
  return [...new Set(best)].slice(0, MOST_PAGES);
}

/** What kind of page an address or title says that it is. */
export function pageKind(page: Pick<PageText, 'title'>, url: string): ContactSource {
  const said = `${new URL(url).pathname} ${page.title ?? ''}`;
  return PAGES.find(([words]) => words.test(said))?.[1] ?? 'front-page';
}

/** Addresses and forms on one page, best first: those of a role at the site's own domain before any other. */
export function contactsOn(page: PageText, url: string, hasForm: boolean): readonly FoundContact[] {
  const source = pageKind(page, url);
  const emails = [
    ...new Set(
      page.contacts
        .filter(({ kind }) => kind === 'email')
        .map(({ value }) =>
          value
            .trim()
            .toLowerCase()
            .replace(/^mailto:|\?.*$/g, ''),
        ),
    ),
  ].filter((one) => EMAIL.test(one) && !NOBODY.test(one));
  const { hostname } = new URL(url);
  const rank = (email: string) => Number(!ROLES.test(email)) * 2 + Number(!isAt(email, hostname));
  const roles = emails.filter((one) => ROLES.test(one));
  const kept = (roles.length > 0 ? roles : emails).toSorted((a, b) => rank(a) - rank(b));
  const found = kept.map((value): FoundContact => ({ kind: 'email', value, source, url }));
  const form: readonly FoundContact[] =
    hasForm && source !== 'front-page' ? [{ kind: 'form', value: url, source, url }] : [];
  return [...found.slice(0, MOST_CONTACTS), ...form];
}

/** Whether the markup holds a form that somebody can write a message in. */
export function hasMessageForm(markup: string): boolean {
  return /<form\b/i.test(markup) && /<textarea\b/i.test(markup);
}

function isAt(email: string, hostname: string): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  return hostname === domain || hostname.endsWith(`.${domain}`);
}

/** The first page of a site. */
export function frontPageRequest(url: string): Req {
  return { url: new URL('/', url).href };
}
