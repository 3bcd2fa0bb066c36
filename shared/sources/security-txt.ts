import type { Req, Res } from '#shared/domain/source.ts';

import { textOf } from './answer.ts';

/** RFC 9116: contacts in the order in which the site wants them used. It is meant for vulnerabilities: the last resort. */
export interface SecurityContacts {
  readonly contacts: readonly string[];
  /** ISO 8601; after it the file says nothing. */
  readonly expires?: string;
  readonly languages: readonly string[];
}

const LINE = /^([A-Za-z-]{2,40}):[ \t]*(.+)$/;
/** The file is a few lines; more is something else. */
const BYTES = 64 * 1024;

export function securityTxtRequest(site: string): Req {
  return { url: new URL('/.well-known/security.txt', site).href };
}

/** The contacts of a security.txt; undefined for what is none (a page, no `Contact`). Whether it expired is for the caller, who knows the time. */
export function readSecurityTxt(res: Res): SecurityContacts | undefined {
  if (res.status !== 200 || res.body.length > BYTES) return undefined;
  const text = textOf(res.body);
  if (/^\s*</.test(text)) return undefined;
  const fields = text.split(/\r?\n/).flatMap((line) => {
    const [, name, value] = LINE.exec(line) ?? [];
    return name === undefined || value === undefined
      ? []
      : [{ name: name.toLowerCase(), value: value.trim() }];
  });
  const of = (wanted: string) =>
    fields.filter(({ name }) => name === wanted).map(({ value }) => value);
  const contacts = of('contact').filter((value) => /^(?:mailto:|https:|tel:)/i.test(value));
  if (contacts.length === 0) return undefined;
  const expires = of('expires').find((value) => !Number.isNaN(Date.parse(value)));
  return {
    contacts,
    ...(expires !== undefined && { expires: new Date(expires).toISOString() }),
    languages: of('preferred-languages').flatMap((value) =>
      value.split(',').map((tag) => tag.trim()),
    ),
  };
}
