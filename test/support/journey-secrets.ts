import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Fact } from '#shared/domain/fact.ts';
import type { Person } from '#shared/domain/person.ts';

/** Shorter ones turn up by chance in megabytes of ciphertext. */
const SHORTEST = 6;

/** Every plain way in which somebody would write a person's private facts; public names and towns are not among them. */
export function spellingsOf({ facts }: Pick<Person, 'facts'>): string[] {
  const plain = facts.flatMap((fact) => written(fact)).filter((text) => text.length >= SHORTEST);
  return [...new Set(plain.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]))];
}

function written(fact: Fact): string[] {
  switch (fact.kind) {
    case 'address': {
      const { street = '', number = '', addition = '', postcode = '' } = fact;
      const tight = postcode.replaceAll(' ', '');
      return [`${street} ${number}`, `${street}${number}${addition}`, postcode, tight];
    }
    case 'phone': {
      const national = fact.value.replace(/^\+31/u, '0');
      const rest = national.slice(2);
      return [
        fact.value,
        fact.value.slice(1),
        national,
        `06-${rest}`,
        `06 ${rest.slice(0, 4)} ${rest.slice(4)}`,
        `+31 6 ${rest}`,
      ];
    }
    case 'relative': {
      const { given, prefix, family } = fact.name;
      return [[given, prefix, family].filter(Boolean).join(' '), `${family}, ${given}`];
    }
    case 'plate':
      return [fact.value, fact.value.replaceAll('-', '')];
    case 'birthdate': {
      const [year = '', month = '', day = ''] = fact.value.split('-');
      return [`${day}-${month}-${year}`, `${year}${month}${day}`];
    }
    case 'iban':
      return [fact.value, fact.value.replaceAll(/(.{4})(?=.)/gu, '$1 ')];
    case 'place':
      return [String(fact.lat), String(fact.lon)];
    case 'routine':
      return [`${fact.what} ${fact.place}`, fact.place ?? ''];
    case 'bsn':
    case 'email':
    case 'username':
      break;
  }
  return [fact.value];
}

/** A text as it may stand in a file: in three encodings of text, in URLs, in JSON, in base64 at any offset. */
export function encodingsOf(text: string): Buffer[] {
  const utf8 = Buffer.from(text);
  const shifted = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    // Only the characters that depend on nothing beside the text.
    return whole.slice(shift === 0 ? 0 : shift + 1, Math.floor(((shift + utf8.length) * 8) / 6));
  });
  const spelled = [
    encodeURIComponent(text),
    encodeURIComponent(text).replaceAll('%20', '+'),
    JSON.stringify(text).slice(1, -1),
    utf8.toString('hex'),
    ...shifted,
    ...shifted.map((one) => one.replaceAll('+', '-').replaceAll('/', '_')),
  ];
  const all = [utf8, Buffer.from(text, 'utf16le'), ...spelled.map((one) => Buffer.from(one))];
  return all.filter(
    (one, at) => one.length >= SHORTEST && all.findIndex((other) => other.equals(one)) === at,
  );
}

/** Every file under a folder. */
export async function filesUnder(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path, await readFile(path)] as const;
      }),
    ),
  );
}

/** Where private values of people stand in plain spelling: "name of the place: which", never more than a few. */
export function leaksIn(places: ReadonlyMap<string, Buffer>, people: readonly Person[]): string[] {
  const needles = people.flatMap((person) =>
    spellingsOf(person).flatMap((text) => encodingsOf(text).map((bytes) => ({ text, bytes }))),
  );
  return [...places].flatMap(([name, bytes]) =>
    needles
      .filter((needle) => bytes.includes(needle.bytes))
      .slice(0, 3)
      .map(({ text, bytes: form }) => `${name}: ${text} as ${form.toString('latin1')}`),
  );
}
