import { readFileSync } from 'node:fs';

import type { Parsed, Query, Req } from '#shared/domain/source.ts';

/** What one recorded answer must be read as. */
export interface Case {
  readonly name: string;
  /** In `test/fixtures/sources/<id>/`; '' for an empty body. */
  readonly file: string;
  readonly status?: number;
  /** The connector's own step, and what it noted; the first planned request otherwise. */
  readonly req?: Partial<Req>;
  readonly outcome: Parsed['outcome'];
  readonly hits?: number;
  readonly next?: number;
}

/** What every source must have a recorded answer of: a case whose name begins so. */
export const KINDS = ['hits', 'nothing', 'paging', 'error', 'diagnostic with 200'] as const;

export interface Sample {
  readonly query: Query;
  readonly cases: readonly Case[];
  /** The same hits in another order or under another index: the keys must not notice. */
  readonly reordered?: string;
  /** Kinds of answer that this source cannot give, and why. */
  readonly without?: Partial<Record<(typeof KINDS)[number], string>>;
  /** Takes any bytes, since they are a page. */
  readonly isPage?: boolean;
}

/** An answer that is wrong by its status. */
export function wrong(
  file: string,
  status: number,
  outcome: Parsed['outcome'],
  name = `error: status ${status}`,
): Case {
  return { name, file, status, outcome };
}

/** The bytes of a recorded answer. */
export function fixture(id: string, file: string): Uint8Array {
  if (file === '') return new Uint8Array();
  return new Uint8Array(
    readFileSync(new URL(`../fixtures/sources/${id}/${file}`, import.meta.url)),
  );
}
