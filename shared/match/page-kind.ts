import type { Scene } from './scene.ts';

/** How far from its head a mail says that it is one, in characters. */
const HEAD = 400;
/** Lines from which a page of dated messages is a chat that somebody exported. */
const LEAST_LINES = 3;

/** The first lines of a mail: who, to whom, about what. */
const MAIL_FIELD =
  /^(?:van|aan|verzonden|onderwerp|from|to|sent|subject|von|an|gesendet|betreff)\s?:/gim;
const SUBJECT = /^(?:onderwerp|subject|betreff)\s?:/im;
/** "12-03-2025 14:02 - Ans:", "[14:02, 12-3-2025] Ans:"; with hours alone it may be a programme. */
const CHAT_LINE =
  /^(?:\[[\d:.,/ -]{4,22}\]|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? \d{1,2}[:.]\d\d(?: -)?)\s?\p{L}[^:\n]{0,40}: /gmu;
/** What a registry of domain names answers. */
const WHOIS = /^(?:registrant|registrar|tech-c|admin-c|domain name)\b[^\n]{0,40}:/gim;

/**
 * Whether a page is of a kind that no search for a name brings up: a mail, an exported chat, a calendar, a registry's answer. It
 * lies in somebody's box or in a leak, and whoever finds it had to look for it (severity proposal, "Reach").
 */
export function isDeep({ page, main: { text } }: Scene): boolean {
  if (page.contentType.includes('calendar')) return true;
  const head = text.slice(0, HEAD);
  const fields = head.match(MAIL_FIELD)?.length ?? 0;
  if (fields >= 2 || (fields === 1 && SUBJECT.test(head))) return true;
  return isAtLeast(text, CHAT_LINE) || isAtLeast(text, WHOIS);
}

function isAtLeast(text: string, line: RegExp): boolean {
  return (text.match(line)?.length ?? 0) >= LEAST_LINES;
}
