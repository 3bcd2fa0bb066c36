import { BadInput } from '#shared/domain/errors.ts';
import type { EmailFact } from '#shared/domain/fact.ts';

import type { Candidate, EnrolledForm, KindOfFact } from '../kind.ts';
import type { Segment } from '../segment.ts';
import { atSigns, type AtSign } from './email-at.ts';
import { enrolledEmails, formsOfEmail, isKnownEnding, reversedEmail } from './email-form.ts';
import { readDomain, readLocal, type Domain } from './email-parts.ts';
import { glyphsOf, plain, type Glyphs } from './glyphs.ts';

/**
 * E-mail addresses, however they are hidden from robots. One form, `email:jan@voorbeeld.example`: lower case, without the
 * tag behind a plus, without the dots and with the one name that Gmail gives a mailbox.
 */
export const email: KindOfFact<EmailFact> = {
  kind: 'email',

  enrol({ value }): readonly EnrolledForm[] {
    const written = plain(value)
      .trim()
      .replace(/^mailto:/i, '');
    const at = written.lastIndexOf('@');
    const local = written.slice(0, at).replace(/^"(.*)"$/, '$1');
    const domain = written.slice(at + 1);
    if (at < 1 || local === '' || /[\s<>]/.test(written) || !isDomain(domain)) {
      throw new BadInput(
        'email: wanted one address such as name@domain.example; got something else',
      );
    }
    return enrolledEmails(local, domain).map((form) => ({
      form: `email:${form}`,
      strength: 'exact',
      because: 'email-address',
    }));
  },

  recognise(segment): readonly Candidate[] {
    const out: Candidate[] = [];
    for (const sign of atSigns(segment)) readAt(segment, sign, out);
    return out;
  },
};

function isDomain(domain: string): boolean {
  return domain.length <= 253 && /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(domain);
}

function readAt(segment: Segment, sign: AtSign, out: Candidate[]): void {
  const glyphs = glyphsOf(segment);
  const domains = readDomain(glyphs.text, sign.to, sign.kind);
  const domain = bestDomain(domains, sign);
  if (domain === undefined) {
    if (sign.kind === 'tight') readBackwards(glyphs, sign, out);
    return;
  }
  const locals = readLocal(glyphs.text, sign.from, sign.kind);
  const first = locals[0];
  if (first === undefined) return;
  const forms = new Set<string>();
  const others = domains.filter((one) => one !== domain && isKnownEnding(one.name));
  for (const local of locals) {
    for (const form of formsOfEmail(local.name, domain.name)) forms.add(`email:${form}`);
  }
  if (sign.kind === 'tight' && !isKnownEnding(domain.name)) readBackwards(glyphs, sign, out);
  out.push({ kind: 'email', span: glyphs.spanOf(first.start, domain.end), forms: [...forms] });
  // "jan@voorbeeld dot nl dot ...": where a word joined the last part, the address may end before it.
  for (const other of others.slice(0, 1)) {
    const shorter = locals.flatMap((local) => formsOfEmail(local.name, other.name));
    out.push({
      kind: 'email',
      span: glyphs.spanOf(first.start, other.end),
      forms: shorter.map((form) => `email:${form}`),
    });
  }
}

/** The longest name that ends as names on the internet do; behind a bare word, nothing else will do. */
function bestDomain(domains: readonly Domain[], sign: AtSign): Domain | undefined {
  const known = domains.find((domain) => isKnownEnding(domain.name));
  if (known !== undefined || sign.kind === 'bare') return known;
  return domains.find((domain) => /[\p{L}]{2,}$/u.test(domain.name));
}

/** "elpmaxe.dleebroov@naj": written backwards, for a style sheet to turn round. */
function readBackwards(glyphs: Glyphs, sign: AtSign, out: Candidate[]): void {
  const found = reversedEmail(glyphs.text, sign.from, sign.to);
  if (found === undefined) return;
  out.push({
    kind: 'email',
    span: glyphs.spanOf(found.start, found.end),
    forms: [`email:${found.form}`],
  });
}
