import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';
import { daysLater } from './table.ts';

/** An office of a public body. Who holds it is kept of the employer's own body only. */
export interface KeptOffice {
  readonly title: string;
  /** Public name, as the register writes it. */
  readonly holder?: string;
  /** ISO date. */
  readonly from?: string;
  readonly until?: string;
}

/** What a register says of one body. */
export interface OfficeBody {
  readonly register: string;
  readonly organisation: string;
  /** Its name as it is looked up. */
  readonly key: string;
  readonly offices: readonly KeptOffice[];
  /** ISO 8601, UTC: when the register was read. */
  readonly at: string;
}

/** Public offices by body, from the registers that are on. */
export interface Offices {
  /** Puts what one part of a register says in the place of what it said before. */
  replace(part: string, at: string, bodies: readonly OfficeBody[]): Promise<void>;
  /** A body by its name as it is looked up, in every register that knows it. Eventually consistent. */
  of(key: string): Promise<readonly OfficeBody[]>;
  /** Names of all bodies. */
  names(): Promise<readonly string[]>;
}

/** A register that is not read any more fades. */
const DAYS_KEPT = 60;
const AT_ONCE = 20;

const expires = ({ at }: { readonly at: string }) => daysLater(Date.parse(at), DAYS_KEPT);

/** Offices in the LOOKS table. */
export function officesIn(client: DynamoDBClient, table: string): Offices {
  const kept = documentsIn<OfficeBody>(client, table, {
    name: 'offices',
    owner: 'source',
    first: ({ key, register }) => ({ group: `offices#${key}`, order: register }),
    expires,
  });
  const lists = documentsIn<{ readonly names: readonly string[]; readonly at: string }>(
    client,
    table,
    { name: 'office-names', owner: 'source', expires },
  );
  return plainly('offices', {
    async replace(part: string, at: string, bodies: readonly OfficeBody[]) {
      const still = new Set(bodies.map(({ key }) => key));
      const before = await kept.ofOwner(part);
      const gone = before.map(({ key }) => key).filter((key) => !still.has(key));
      const work = [
        ...bodies.map((body) => () => kept.put(part, body.key, body)),
        ...gone.map((key) => () => kept.remove(part, key)),
      ];
      for (let from = 0; from < work.length; from += AT_ONCE) {
        // oxlint-disable-next-line no-await-in-loop -- a register has hundreds of bodies; the table is asked for a few at a time.
        await Promise.all(work.slice(from, from + AT_ONCE).map((one) => one()));
      }
      await lists.put('registers', part, { names: bodies.map((one) => one.organisation), at });
    },
    of: (key: string) => kept.inFirst(`offices#${key}`),
    async names() {
      const all = await lists.ofOwner('registers');
      return [...new Set(all.flatMap(({ names }) => names))].toSorted((one, other) =>
        one.localeCompare(other, 'nl'),
      );
    },
  });
}
