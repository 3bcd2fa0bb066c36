/** Any JSON value, as templates, policies and requests hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** True for a JSON object, and for nothing else. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object in `value`, or an empty one. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The list in `value`; a single value is a list of one, and nothing is an empty list. */
export function asList(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

/** The objects in the list `value`. */
export function asObjects(value: Json | undefined): readonly JsonObject[] {
  return asList(value).filter(isObject);
}

/** The text in `value`, numbers and booleans included, or `otherwise`. */
export function asText(value: unknown, otherwise = ''): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : otherwise;
}

/** The number in `value`, also where a template gives it as a string, or `otherwise`. */
export function asNumber(value: unknown, otherwise: number): number {
  if (typeof value !== 'number' && typeof value !== 'string') return otherwise;
  const number = Number(value);
  return Number.isFinite(number) ? number : otherwise;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Reads JSON text that must be an object. Throws an Error that names `what` when it is not. */
export function parseObject(text: string, what: string): JsonObject {
  const value: unknown = JSON.parse(text);
  if (!isObject(value)) throw new Error(`${what}: wanted a JSON object`);
  return value;
}
