import { value, valueEnd, valueStart } from './html-attributes.ts';
import type { Attributes } from './html-attributes.ts';
import { readProtected } from './html-element.ts';
import type { Frame } from './html-stack.ts';
import { mayTell, readLink } from './links.ts';
import { addLink, begin, spanOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Links that lead to no page. */
const NO_PAGE = /^(?:javascript|tel|mailto|sms|data):/i;

/** Notes where a link leads, for when its words are over. */
export function openLink(sheet: Sheet, attributes: Attributes, frame: Frame): void {
  const start = valueStart(attributes, 'href');
  const end = valueEnd(attributes, 'href');
  frame.href = value(attributes, 'href').trim();
  frame.rel = value(attributes, 'rel');
  frame.isTelling = mayTell(attributes.source.codes, start, end);
  frame.mark = begin(sheet);
}

/** Adds the link with its words' place, and what it says by itself. */
export function leaveLink(sheet: Sheet, { href, rel, isTelling, mark }: Frame): void {
  const at = spanOf(sheet, mark);
  if (isTelling) {
    const mail = href.includes('email-protection#') ? /#([0-9a-f]+)$/i.exec(href)?.[1] : undefined;
    if (mail !== undefined) readProtected(sheet, mail, at);
    else readLink(sheet, href, at);
    if (NO_PAGE.test(href)) return;
  }
  if (href === '') return;
  addLink(sheet, rel === '' ? { href, kind: 'page', at } : { href, rel, kind: 'page', at });
}

/** Where a page names another base than its own address, its links are given in full. */
export function rebase(sheet: Sheet, base: string | undefined): void {
  if (base === undefined || !URL.canParse(base)) return;
  const whole = (href: string): string => URL.parse(href, base)?.href ?? href;
  sheet.links.forEach((link, i) => (sheet.links[i] = { ...link, href: whole(link.href) }));
  sheet.contacts.forEach((contact, i) => {
    if (contact.kind === 'url') sheet.contacts[i] = { ...contact, value: whole(contact.value) };
  });
}
