import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CustomAttributeType, Entity } from 'electrodb';

import { wins } from './failures.ts';
import { type Merge, type Merged, mergeInto, type Versioned } from './merge.ts';
import { ALL, at, CONSISTENT, TABLE_SHAPE } from './table.ts';

/** Where a document stands in an index: in which group, and in which order there. */
export interface Place {
  readonly group: string;
  readonly order: string;
}

/** What makes a kind of document: its name, what sort of thing it belongs to, and how else it is found. */
export interface KindOfDocument<T extends object> {
  readonly name: string;
  /** What its owners are: the first word of the partition key. */
  readonly owner:
    | 'subject'
    | 'host'
    | 'page'
    | 'source'
    | 'run'
    | 'site'
    | 'claim'
    | 'team'
    | 'queue';
  /** Its places in the two indexes; none, and it is not in that index. */
  readonly first?: (document: T) => Place | undefined;
  readonly second?: (document: T) => Place | undefined;
  /** Epoch seconds after which it may go; none, and it stays. */
  readonly expires?: (document: T) => number | undefined;
}

/** Documents of one kind: one item each. */
export interface Documents<T extends object> {
  readonly get: (owner: string, id: string) => Promise<T | undefined>;
  /** Changes it through a merge, so that of many writers none overwrites another. */
  readonly upsert: (owner: string, id: string, merge: Merge<T>) => Promise<Merged<T>>;
  /** Writes it if there is none yet; says whether it did. */
  readonly add: (owner: string, id: string, document: T) => Promise<boolean>;
  /** Writes it whatever is there: only for what one writer at a time looks after. */
  readonly put: (owner: string, id: string, document: T) => Promise<void>;
  readonly remove: (owner: string, id: string) => Promise<void>;
  /** All of one owner, in the order of their ids. */
  readonly ofOwner: (owner: string) => Promise<T[]>;
  /** The one with the highest id. */
  readonly lastOf: (owner: string) => Promise<T | undefined>;
  /** A group of an index in its order, up to and including `until`. Eventually consistent. */
  readonly inFirst: (group: string, until?: string) => Promise<T[]>;
  readonly inSecond: (group: string) => Promise<T[]>;
  /** As `inFirst`, page by page, for groups that may be large. */
  readonly eachInFirst: (group: string) => AsyncGenerator<T>;
}

const NOWHERE: Place = { group: '', order: '' };

/** Entities by client: electrodb takes some 3 ms to make one. */
const made = new WeakMap<DynamoDBClient, Map<string, ReturnType<typeof entity>>>();

function entityOnce(client: DynamoDBClient, table: string, name: string, owner: string) {
  const ofClient = made.get(client) ?? new Map<string, ReturnType<typeof entity>>();
  made.set(client, ofClient);
  const place = `${table} ${owner} ${name}`;
  const there = ofClient.get(place) ?? entity(client, table, name, owner);
  ofClient.set(place, there);
  return there;
}

function entity(client: DynamoDBClient, table: string, name: string, owner: string) {
  return new Entity(
    {
      model: { entity: name, version: '1', service: 'luwte' },
      attributes: {
        owner: { type: 'string', required: true },
        id: { type: 'string', required: true },
        firstGroup: { type: 'string', required: true },
        firstOrder: { type: 'string', required: true },
        secondGroup: { type: 'string', required: true },
        secondOrder: { type: 'string', required: true },
        revision: { type: 'number', required: true },
        expires: { type: 'number', field: TABLE_SHAPE.expires },
        document: { type: CustomAttributeType<object>('any'), required: true },
      },
      indexes: {
        own: {
          pk: key('pk', ['owner'], `${owner}#\${owner}`),
          sk: key('sk', ['id'], `${name}#\${id}`),
        },
        first: {
          index: 'gsi1',
          condition: ({ firstGroup }) => firstGroup !== '',
          pk: key('gsi1pk', ['firstGroup'], '${firstGroup}'),
          sk: key('gsi1sk', ['firstOrder'], '${firstOrder}'),
        },
        second: {
          index: 'gsi2',
          condition: ({ secondGroup }) => secondGroup !== '',
          pk: key('gsi2pk', ['secondGroup'], '${secondGroup}'),
          sk: key('gsi2sk', ['secondOrder'], '${secondOrder}'),
        },
      },
    },
    at(client, table),
  );
}

/** Documents of one kind in a table. */
export function documentsIn<T extends object>(
  client: DynamoDBClient,
  table: string,
  kind: KindOfDocument<T>,
): Documents<T> {
  const items = entityOnce(client, table, kind.name, kind.owner);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only documents of this kind are written under its name.
  const asKept = (document: object) => document as T;
  const all = ({ data }: { data: readonly { document: object }[] }) =>
    data.map(({ document }) => asKept(document));

  const row = (owner: string, id: string, document: T, revision: number) => {
    const first = kind.first?.(document) ?? NOWHERE;
    const second = kind.second?.(document) ?? NOWHERE;
    const expires = kind.expires?.(document);
    return {
      owner,
      id,
      revision,
      document,
      firstGroup: first.group,
      firstOrder: first.order,
      secondGroup: second.group,
      secondOrder: second.order,
      ...(expires === undefined ? {} : { expires }),
    };
  };

  async function read(owner: string, id: string): Promise<Versioned<T> | undefined> {
    const { data } = await items.get({ owner, id }).go(CONSISTENT);
    return data ? { document: asKept(data.document), revision: data.revision } : undefined;
  }

  return {
    get: async (owner, id) => (await read(owner, id))?.document,
    upsert: (owner, id, merge) =>
      mergeInto(
        kind.name,
        {
          read: () => read(owner, id),
          write: ({ document, revision }, last) => {
            const next = row(owner, id, document, revision);
            return last === 0
              ? items.create(next).go()
              : items
                  .put(next)
                  .where((its, { eq }) => eq(its.revision, last))
                  .go();
          },
        },
        merge,
      ),
    add: (owner, id, document) => wins(items.create(row(owner, id, document, 1)).go()),
    put: async (owner, id, document) => {
      await items.put(row(owner, id, document, 1)).go();
    },
    remove: async (owner, id) => {
      await items.delete({ owner, id }).go();
    },
    ofOwner: async (owner) => all(await items.query.own({ owner }).go({ ...ALL, ...CONSISTENT })),
    lastOf: async (owner) => {
      const query = items.query.own({ owner });
      return all(await query.go({ ...CONSISTENT, order: 'desc', limit: 1 }))[0];
    },
    inFirst: async (firstGroup, until) => {
      const query = items.query.first({ firstGroup });
      return all(await (until === undefined ? query : query.lte({ firstOrder: until })).go(ALL));
    },
    inSecond: async (secondGroup) => all(await items.query.second({ secondGroup }).go(ALL)),
    async *eachInFirst(firstGroup) {
      let cursor: string | null = null;
      do {
        // oxlint-disable-next-line no-await-in-loop -- a page names the next.
        const page: Awaited<ReturnType<typeof pageAfter>> = await pageAfter(firstGroup, cursor);
        yield* all(page);
        cursor = page.cursor;
      } while (cursor !== null);
    },
  };

  function pageAfter(firstGroup: string, cursor: string | null) {
    return items.query.first({ firstGroup }).go({ cursor });
  }
}

/** A key field: its attribute, what it is made of, and how it is written. Letters stay as they are. */
function key<const A extends string>(field: string, composite: [A], template: string) {
  return { field, composite, template, casing: 'none' as const };
}
