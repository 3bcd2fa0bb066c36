import type { Sheet } from './sheet.ts';
import { readThings } from './thing.ts';
import type { Thing } from './thing.ts';

/** How deep JSON-LD is followed; deeper is nobody's address. */
const DEEPEST = 16;
const MOST_NODES = 20_000;

/** Notes what JSON-LD says of people, places and events: single nodes, lists, `@graph`, things inside things. */
export function readJsonLd(sheet: Sheet, data: unknown, at: readonly [number, number]): void {
  readThings(sheet, thingsIn(data, 0, { left: MOST_NODES }), 'json-ld', at);
}

function thingsIn(data: unknown, depth: number, budget: { left: number }): Thing[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(data)) return data.flatMap((item) => thingsIn(item, depth + 1, budget));
  if (!isNode(data) || budget.left-- <= 0) return [];
  const properties = new Map<string, (string | Thing)[]>();
  for (const [key, value] of Object.entries(data))
    properties.set(shortName(key), valuesOf(value, depth + 1, budget));
  const types = (properties.get('@type') ?? [])
    .filter((type) => typeof type === 'string')
    .map(shortName);
  properties.delete('@type');
  return [{ types, properties }];
}

/** Strings and numbers as words, objects as things, lists flat. */
function valuesOf(value: unknown, depth: number, budget: { left: number }): (string | Thing)[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => valuesOf(item, depth + 1, budget));
  if (!isNode(value)) return [];
  const literal = value['@value'];
  if (typeof literal === 'string' || typeof literal === 'number') return [String(literal)];
  return thingsIn(value, depth, budget);
}

/** "Person" of "https://schema.org/Person" and of "schema:Person". */
export function shortName(name: string): string {
  return name.replace(/^.*[/#:]/s, '');
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
