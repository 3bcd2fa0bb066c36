import { XMLParser } from 'fast-xml-parser';

/** Any element: text, or a record of its children, or several of the same name. */
export type Xml = string | { readonly [name: string]: Xml } | readonly Xml[];

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
});

/** XML as plain data, names without their namespace prefix; undefined for what is not XML. */
export function readXml(source: string): Xml | undefined {
  const start = source.slice(0, 1_000).trimStart();
  if (!start.startsWith('<') || /^<!doctype html|^<html/i.test(start)) return undefined;
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- with these options the parser makes only these three.
    return parser.parse(source) as Xml;
  } catch {
    return undefined;
  }
}

/** The first child of that path. */
export function child(node: Xml | undefined, ...path: readonly string[]): Xml | undefined {
  let at = node;
  for (const name of path) {
    if (isList(at)) at = at[0];
    if (at === undefined || typeof at === 'string' || isList(at)) return undefined;
    at = Object.hasOwn(at, name) ? at[name] : undefined;
  }
  return at;
}

/** All children of that path; one, several or none. */
export function children(node: Xml | undefined, ...path: readonly string[]): readonly Xml[] {
  const found = child(node, ...path);
  if (found === undefined || found === '') return [];
  return isList(found) ? found : [found];
}

/** The text of an element, whether or not it has attributes; of several, the first; '' where there is none. */
export function text(node: Xml | undefined, ...path: readonly string[]): string {
  const found = child(node, ...path);
  if (found === undefined) return '';
  if (typeof found === 'string') return found;
  if (isList(found)) return text(found[0]);
  const own = found['#text'];
  return typeof own === 'string' ? own : '';
}

function isList(node: Xml | undefined): node is readonly Xml[] {
  return Array.isArray(node);
}
