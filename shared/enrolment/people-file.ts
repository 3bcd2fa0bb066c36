import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

import { BadInput } from '#shared/domain/errors.ts';
import type { Person } from '#shared/domain/person.ts';

import { firstFault, personSchema } from './person-schema.ts';

const file = z.strictObject({ people: z.array(personSchema).min(1, 'at least one person') });

/** Checks one fact of one person and throws BadInput where it cannot be (an IBAN that fails its check). */
export type FactCheck = (person: Person, fact: number) => void;

/**
 * People from `people.yaml` or `.json` (JSON is YAML). Throws BadInput with file, line and field, never a value.
 * `check` is asked about every fact, so that a number that fails its own test is refused here, with its line.
 */
export function readPeople(text: string, path: string, check?: FactCheck): Person[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core' });
  const at = (field: readonly PropertyKey[]) => {
    const node: unknown = nearest(document, field);
    const offset =
      typeof node === 'object' && node && 'range' in node && Array.isArray(node.range)
        ? Number(node.range[0])
        : 0;
    return lines.linePos(offset).line;
  };
  const broken = document.errors[0];
  if (broken)
    throw new BadInput(
      `${path}:${lines.linePos(broken.pos[0]).line}: not readable as YAML or JSON (${broken.code})`,
    );

  const read = file.safeParse(document.toJS());
  if (!read.success) {
    const { path: field, wanted } = firstFault(read.error);
    throw new BadInput(`${path}:${at(field)}: ${dotted(field)}: ${wanted}`);
  }
  const { people } = read.data;
  for (const [index, person] of people.entries()) {
    if (people.findIndex(({ id }) => id === person.id) !== index) {
      throw new BadInput(
        `${path}:${at(['people', index, 'id'])}: people.${index}.id: wanted an id of its own, got one that stands above`,
      );
    }
    for (const fact of person.facts.keys()) {
      try {
        check?.(person, fact);
      } catch (error) {
        if (!(error instanceof BadInput)) throw error;
        const field = ['people', index, 'facts', fact];
        throw new BadInput(`${path}:${at(field)}: ${dotted(field)}: ${error.message}`, {
          cause: error,
        });
      }
    }
  }
  return people;
}

/** The node at a path, or the nearest one above it that exists. */
function nearest(
  document: ReturnType<typeof parseDocument>,
  field: readonly PropertyKey[],
): unknown {
  for (let depth = field.length; depth > 0; depth--) {
    const node: unknown = document.getIn(field.slice(0, depth), true);
    if (node !== undefined && node !== null) return node;
  }
  return document.contents;
}

function dotted(field: readonly PropertyKey[]): string {
  return field.length > 0 ? field.map(String).join('.') : 'people';
}
