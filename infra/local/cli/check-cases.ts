import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { z } from 'zod';

import { BadInput } from '#shared/domain/errors.ts';
import type { Person } from '#shared/domain/person.ts';
import { firstFault, personSchema } from '#shared/enrolment/person-schema.ts';
import { extract } from '#shared/extract/extract.ts';

import { blindJudge, checkFact } from './blind-judge.ts';
import { answerOf, type CheckAnswer } from './check-answer.ts';

const page = z.union([
  z.strictObject({
    text: z.string(),
    url: z.string().optional(),
    contentType: z.string().optional(),
    country: z.string().optional(),
  }),
  z.strictObject({
    path: z.string(),
    url: z.string().optional(),
    contentType: z.string().optional(),
    country: z.string().optional(),
  }),
]);

const named = z.looseObject({ id: z.union([z.string(), z.number()]).transform(String) });

interface Case {
  readonly id: string;
  readonly person: Person;
  readonly page: z.infer<typeof page>;
}

/** A fact that cannot be, so that it was not looked for; the others were. */
interface RefusedFact {
  readonly fact: number;
  readonly why: string;
}

/** One line of the answer to a cases file. */
export type CaseAnswer =
  | (CheckAnswer & { readonly refused?: readonly RefusedFact[] })
  | {
      readonly id: string;
      readonly person?: string;
      readonly outcome: 'unreadable' | 'bad-input';
      readonly why: string;
    };

/** What one line of a cases file asks, answered; a bad case is an answer too, and stops nobody else. */
export async function answerCase(
  line: string,
  number: number,
  file: string,
  quote: boolean,
): Promise<CaseAnswer> {
  let id = `line ${number}`;
  try {
    const raw = parsed(line, file, number);
    id = named.safeParse(raw).data?.id ?? id;
    const { person, page: asked } = readCase(raw, file, number);
    const { good, places, refused } = split(person);
    const judge = blindJudge([good]);
    const country = asked.country ?? person.country;
    const read = await extract(await bytesOf(asked, file), {
      ...given(asked),
      url: asked.url,
      country,
    });
    if (read.outcome === 'unreadable')
      return { id, person: person.id, outcome: read.outcome, why: read.why };
    const [matches = { person: person.id, mentions: [], facts: [] }] = judge(read, {
      url: asked.url,
      country,
    });
    const answer = answerOf(id, read, matches, quote);
    const findings = answer.findings.map((one) => ({ ...one, fact: places[one.fact] ?? one.fact }));
    return { ...answer, findings, ...(refused.length > 0 && { refused }) };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { id, outcome: 'bad-input', why: error.message };
  }
}

/** Facts that can be, with their places in the list; and those that cannot (an IBAN that fails its check), with what was wanted. */
function split(person: Person) {
  const places: number[] = [];
  const refused: RefusedFact[] = [];
  for (const fact of person.facts.keys()) {
    try {
      checkFact(person, fact);
      places.push(fact);
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      refused.push({ fact, why: error.message });
    }
  }
  const facts = person.facts.filter((_, index) => places.includes(index));
  return { good: { ...person, facts }, places, refused };
}

function parsed(line: string, file: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BadInput(`${file}:${number}: wanted one JSON object on the line`);
  }
}

function readCase(raw: unknown, file: string, number: number): Case {
  const shape = z.strictObject({
    id: z.union([z.string(), z.number()]).transform(String),
    person: personSchema,
    page,
  });
  const read = shape.safeParse(raw);
  if (read.success) return read.data;
  const { path, wanted } = firstFault(read.error);
  throw new BadInput(`${file}:${number}: ${path.map(String).join('.')}: ${wanted}`);
}

/** A text in a case is a string already: whatever charset it names, it comes as UTF-8. */
function given(asked: Case['page']) {
  if (!('text' in asked)) return { contentType: asked.contentType, path: asked.path };
  const type = asked.contentType ?? 'text/plain';
  return { contentType: `${type.split(';', 1)[0]}; charset=utf-8` };
}

async function bytesOf(asked: Case['page'], file: string): Promise<Uint8Array> {
  if ('text' in asked) return new TextEncoder().encode(asked.text);
  const path = join(dirname(file), asked.path);
  try {
    return await readFile(path);
  } catch {
    throw new BadInput(`page.path: wanted a file, got "${asked.path}", which cannot be read`);
  }
}
