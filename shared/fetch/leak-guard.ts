import { domainToUnicode } from 'node:url';

import type { FactKind } from '#shared/domain/fact.ts';
import type { Req } from '#shared/domain/source.ts';

/** Escapes inside escapes are undone this often. */
const ROUNDS = 3;

/**
 * Kinds of private facts in what would go out: URL, headers, body, each as written and decoded. Only kinds come back,
 * never a value, so the refusal can be written down.
 */
export function leaksIn(
  req: Pick<Req, 'url' | 'headers' | 'body'>,
  leaks: (text: string) => readonly FactKind[],
): readonly FactKind[] {
  const parts = [req.url, ...urlParts(req.url), ...Object.values(req.headers ?? {})];
  if (req.body !== undefined) parts.push(req.body, ...jsonStrings(req.body));
  const kinds = new Set<FactKind>();
  for (const form of new Set(parts.flatMap((part) => decodedForms(part)))) {
    for (const kind of leaks(form)) kinds.add(kind);
  }
  return [...kinds];
}

/** A text as written and as it reads after undoing percent, plus, backslash and entity escapes, also nested ones. */
export function decodedForms(text: string): readonly string[] {
  const forms = new Set([text]);
  let current = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    const plain = unescapeOnce(current);
    forms.add(plain);
    forms.add(plain.replaceAll('+', ' '));
    if (plain === current) break;
    current = plain;
  }
  return [...forms];
}

function unescapeOnce(text: string): string {
  return text
    .replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) => percentDecoded(run))
    .replaceAll(/\\u\{?([0-9a-f]{4,6})\}?/gi, (whole, hex: string) =>
      codePoint(parseInt(hex, 16), whole),
    )
    .replaceAll(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (whole, hex?: string, decimal?: string) =>
      codePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16), whole),
    );
}

/** UTF-8 where the bytes are that, Latin-1 otherwise: `%E9` is an é as well. */
function percentDecoded(run: string): string {
  const bytes = Buffer.from(run.replaceAll('%', ''), 'hex');
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? bytes.toString('latin1') : text;
}

function codePoint(code: number, otherwise: string): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : otherwise;
}

/** The parts of a URL that hide a text: the host out of punycode, each path segment, each value of the query. */
function urlParts(url: string): readonly string[] {
  if (!URL.canParse(url)) return [];
  const { hostname, pathname, searchParams, hash } = new URL(url);
  return [
    domainToUnicode(hostname),
    pathname.split('/').join(' '),
    ...pathname.split('/'),
    ...[...searchParams].flatMap(([name, value]) => [name, value]),
    [...searchParams.values()].join(' '),
    hash,
    ...base64Texts(`${pathname}/${[...searchParams.values()].join('/')}`),
  ].filter((part) => part !== '');
}

/** Words that are text in base64, as tracking links carry it. */
function base64Texts(text: string): readonly string[] {
  const words = text.match(/[\w+-]{12,}={0,2}/g) ?? [];
  return words.slice(0, 20).flatMap((word) => {
    const plain = Buffer.from(word, 'base64url').toString('utf8');
    return /^[\P{C}\s]+$/u.test(plain) && !plain.includes('\uFFFD') ? [plain] : [];
  });
}

/** Every word of a JSON body, and its values in one line: a street and its number may stand in two fields. */
function jsonStrings(body: string): readonly string[] {
  const names: string[] = [];
  const values: string[] = [];
  try {
    JSON.parse(body, (name, value: unknown) => {
      names.push(name);
      if (typeof value === 'string') values.push(value);
      else if (typeof value === 'number') values.push(String(value));
      return value;
    });
  } catch {
    return [];
  }
  return [...names, ...values, values.join(' ')];
}
