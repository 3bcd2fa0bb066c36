import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';

import type { TablePlan } from '../template/blueprint.ts';

/** dynalite's own database, of which it exports no types: a LevelDB with JSON values. */
interface Store {
  readonly db: {
    get(key: string): Promise<unknown>;
    batch(operations: readonly Change[]): Promise<void>;
    iterator(range: { gte: string; lt: string }): AsyncIterable<readonly [string, unknown]>;
    close(): Promise<void>;
  };
}

type Change =
  | { readonly type: 'del'; readonly key: string }
  | { readonly type: 'put'; readonly key: string; readonly value: unknown };

interface Table {
  readonly GlobalSecondaryIndexes?: readonly unknown[];
}

const internals =
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- dynalite is CommonJS without types; the version is pinned.
  createRequire(import.meta.url)('dynalite/db') as {
    create: (options: { path: string }) => Store;
    getIndexActions: (
      indexes: readonly unknown[],
      existing: undefined,
      item: unknown,
      table: Table,
    ) => { readonly puts: readonly { index: string; key: string; item: unknown }[] };
  };

/**
 * Makes every index agree with its table again, and resolves with the number of entries mended. dynalite writes an
 * item's index entries before the item itself; a process that ends in between leaves an entry of something that
 * never was. Reads whole tables into memory, so it is done only after a crash.
 */
export async function repairIndexes(folder: string, tables: readonly TablePlan[]): Promise<number> {
  const { db } = internals.create({ path: folder });
  try {
    let mended = 0;
    for (const { name } of tables) {
      const changes = await changesOf(db, name);
      await db.batch(changes);
      mended += changes.length;
    }
    return mended;
  } finally {
    await db.close();
  }
}

async function changesOf(db: Store['db'], name: string): Promise<Change[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as dynalite stores a table.
  const table = (await db.get(`table~${name}`)) as Table | undefined;
  if (!table?.GlobalSecondaryIndexes) return [];
  const wanted = new Map<string, unknown>();
  for await (const [, item] of db.iterator(under(`item-${name}~`))) {
    const { puts } = internals.getIndexActions(
      table.GlobalSecondaryIndexes,
      undefined,
      item,
      table,
    );
    for (const put of puts) wanted.set(`index-global~${name}~${put.index}~${put.key}`, put.item);
  }
  const changes: Change[] = [];
  for await (const [key, value] of db.iterator(under(`index-global~${name}~`))) {
    if (!wanted.has(key)) changes.push({ type: 'del', key });
    else if (isDeepStrictEqual(plain(wanted.get(key)), value)) wanted.delete(key);
  }
  for (const [key, value] of wanted) changes.push({ type: 'put', key, value });
  return changes;
}

/** As it comes back from the disk: without what is undefined, with an ordinary prototype. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function under(prefix: string): { gte: string; lt: string } {
  return { gte: prefix, lt: `${prefix}\u{FFFF}` };
}
