import { domainToUnicode } from 'node:url';

import { parse } from 'tldts';

import { isDigit, isLetter, plain } from './glyphs.ts';

/** Endings set apart for examples and tests (RFC 2606, RFC 6761, RFC 6762). */
const RESERVED = new Set(['example', 'test', 'invalid', 'localhost', 'local', 'internal', 'onion']);
const endings = new Map<string, boolean>();

/** Whether a domain ends in a top-level domain that exists. */
export function isKnownEnding(domain: string): boolean {
  const ending = domain.slice(domain.lastIndexOf('.') + 1).toLowerCase();
  let known = endings.get(ending);
  if (known === undefined) {
    known = ending.length > 1 && (RESERVED.has(ending) || parse(`a.${ending}`).isIcann === true);
    if (endings.size < 5000) endings.set(ending, known);
  }
  return known;
}

const GMAIL = new Set(['gmail.com', 'googlemail.com']);

/** The one way to write an address; both sides use it. */
export function canonicalEmail(local: string, domain: string): string {
  const host = domain.toLowerCase();
  const mailbox = local.toLowerCase();
  return GMAIL.has(host) ? `${mailbox.replaceAll('.', '')}@gmail.com` : `${mailbox}@${host}`;
}

/**
 * A domain in xn-- as its letters, or undefined. Letters of another script that all pass for Latin ones are left as they are:
 * such a domain is made to be taken for another, and is another.
 */
function readPunycode(domain: string): string | undefined {
  if (!/(?:^|\.)xn--/i.test(domain)) return undefined;
  const host = domainToUnicode(domain.toLowerCase());
  if (host === '') return undefined;
  const read = plain(host);
  return /^[\p{Script=Latin}\p{N}.-]+$/u.test(host) || /[^\p{Script=Latin}\p{N}.-]/u.test(read)
    ? read
    : undefined;
}

/** Put into an address against robots, for the reader to take out. Short words count only in capitals. */
const INSERTS =
  /[-_.]?(?:no[-_.]?spam|geen[-_.]?spam|anti[-_.]?spam|kein[-_.]?spam|pas[-_.]?de[-_.]?spam|sans[-_.]?spam|spam[-_.]?(?:me[-_.]?not|vrij|weg|free)|remove[-_.]?(?:this|me|caps)?|verwijder[-_.]?(?:dit|mij)?|haal[-_.]?(?:dit[-_.]?)?weg|delete[-_.]?(?:this|me)?|entfernen?|enlever|weghalen)[-_.]?/giu;
const SHORT_INSERTS = /[-_.]?(?:SPAM|WEG|DIT|THIS|OHNE|ZONDER|NO|NIET|X{3,})[-_.]?/gu;

/** The forms of an address that is known: with its tag and without, its domain in letters and as on the wire. */
export function enrolledEmails(local: string, domain: string): readonly string[] {
  const bare = local.replace(/(?<=.)\+.*$/s, '');
  const host = readPunycode(domain);
  return [
    ...new Set(
      [local, bare].flatMap((name) =>
        [domain, ...(host === undefined ? [] : [host])].map((one) => canonicalEmail(name, one)),
      ),
    ),
  ];
}

/** Every form of an address as written: itself, without its tag, without what was put in against robots. */
export function formsOfEmail(local: string, domain: string): readonly string[] {
  const forms = [canonicalEmail(local, domain)];
  const add = (name: string, host: string): void => {
    if (name === '' || !host.includes('.')) return;
    const form = canonicalEmail(name, host);
    if (!forms.includes(form)) forms.push(form);
  };
  const letters = readPunycode(domain);
  if (letters !== undefined) add(local, letters);
  const plus = local.indexOf('+');
  if (plus > 0) add(local.slice(0, plus), domain);
  const name = withoutInserts(local);
  const host = withoutInserts(domain);
  if (name !== local || host !== domain) add(name, host);
  return forms;
}

function withoutInserts(part: string): string {
  const take = (found: string, at: number): string => {
    const inside = at > 0 && at + found.length < part.length;
    // Between two parts one dot stays: "voorbeeld.REMOVE.example".
    return inside && found.startsWith('.')
      ? '.'
      : inside && found.endsWith('.') && /[-_]/.test(found[0] ?? '')
        ? '.'
        : '';
  };
  const long = part.replaceAll(INSERTS, take);
  const bare = part === part.toUpperCase() ? long : long.replaceAll(SHORT_INSERTS, take);
  return bare.replace(/\.invalid$/i, '');
}

/** An address written backwards around an at-sign; undefined unless its end, turned round, is a top-level domain. */
export function reversedEmail(
  text: string,
  from: number,
  to: number,
): { start: number; end: number; form: string } | undefined {
  let start = from;
  while (start > 0 && from - start < 80 && isAddressSign(text, start - 1)) start--;
  let end = to;
  while (end < text.length && end - to < 64 && isAddressSign(text, end)) end++;
  while (end > to && text[end - 1] === '.') end--;
  const host = turned(text.slice(start, from));
  const name = turned(text.slice(to, end));
  if (!host.includes('.') || name === '' || !/^\p{L}/u.test(host) || !isKnownEnding(host)) {
    return undefined;
  }
  return { start, end, form: canonicalEmail(name, host) };
}

function turned(text: string): string {
  return Array.from(text).toReversed().join('');
}

function isAddressSign(text: string, at: number): boolean {
  const sign = text[at] ?? ' ';
  return isLetter(text, at) || isDigit(text, at) || '._-+'.includes(sign);
}
