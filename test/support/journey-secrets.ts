import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Fact } from '#shared/domain/fact.ts';
import type { Person } from '#shared/domain/person.ts';

/** Shorter ones turn up by chance in megabytes of ciphertext. */
const SHORTEST = 6;

/** Every plain way in which somebody would write a person's private facts; public names and towns are not among them. */
export function spellingsOf({ facts }: Pick<Person, 'facts'>): string[] {
  return [...new Set(facts.flatMap((fact) => written(fact)))].filter(
    (text) => text.length >= SHORTEST,
  );
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

/** A text as it may stand in a file, whatever the case of its letters: two encodings of text, in URLs, in JSON, in hex. */
function plainForms(text: string): Buffer[] {
  const forms = [
    text,
    encodeURIComponent(text),
    encodeURIComponent(text).replaceAll('%20', '+'),
    JSON.stringify(text).slice(1, -1),
    Buffer.from(text).toString('hex'),
  ];
  return [...new Set(forms.map((form) => form.toLowerCase()))]
    .map((form) => Buffer.from(form))
    .concat(Buffer.from(text.toLowerCase(), 'utf16le'));
}

/** A text in base64, at any offset in what was encoded, in either alphabet. */
function base64Forms(text: string): Buffer[] {
  const forms = [0, 1, 2].flatMap((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]);
    // Only the characters that depend on nothing beside the text.
    const whole = bytes.toString('base64').slice(shift === 0 ? 0 : shift + 1);
    const sure = Math.floor((bytes.length * 8) / 6) - (shift === 0 ? 0 : shift + 1);
    return [whole.slice(0, sure), whole.slice(0, sure).replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [...new Set(forms)]
    .filter((form) => form.length >= SHORTEST)
    .map((one) => Buffer.from(one));
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
  const needles = people
    .flatMap((person) => spellingsOf(person))
    .map((text) => ({ text, plain: plainForms(text), coded: base64Forms(text) }));
  return [...places].flatMap(([name, bytes]) => {
    const lower = lowerCased(bytes);
    return needles
      .filter(
        ({ plain, coded }) =>
          plain.some((form) => lower.includes(form)) || coded.some((form) => bytes.includes(form)),
      )
      .slice(0, 3)
      .map(({ text }) => `${name}: ${text}`);
  });
}

/** The same bytes with the letters of ASCII in lower case. */
function lowerCased(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte)));
}
