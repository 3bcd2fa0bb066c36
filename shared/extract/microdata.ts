import { BIT } from './html-attributes.ts';
import type { Name } from './html-attributes.ts';
import { shortName } from './json-ld.ts';
import { attributeOf, textOf, within } from './outline.ts';
import type { Closed, Node } from './outline.ts';
import { addExtra } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { readThings } from './thing.ts';
import type { Thing } from './thing.ts';

/** Names of FOAF and vCard in RDFa, and schema.org's for the same. */
const SAME_AS: Readonly<Record<string, string>> = {
  fn: 'name',
  tel: 'telephone',
  phone: 'telephone',
  mbox: 'email',
  homepage: 'url',
  bday: 'birthDate',
  birthday: 'birthDate',
  adr: 'address',
  org: 'worksFor',
  'street-address': 'streetAddress',
  locality: 'addressLocality',
  'postal-code': 'postalCode',
  region: 'addressRegion',
  'country-name': 'addressCountry',
  lat: 'latitude',
  long: 'longitude',
  VCard: 'Person',
  Agent: 'Person',
};

/** How an element says that it begins a thing, and which property it is. */
interface Grammar {
  readonly begins: Name;
  readonly types: Name;
  readonly property: Name;
}

const MICRODATA: Grammar = {
  begins: 'itemscope',
  types: 'itemtype',
  property: 'itemprop',
};
const RDFA: Grammar = {
  begins: 'typeof',
  types: 'typeof',
  property: 'property',
};

/** Notes the people, places and events that a page marks with microdata and RDFa; `seen` are the attributes it has. */
export function readMicrodata(sheet: Sheet, outline: Closed, seen: number): void {
  for (const grammar of [MICRODATA, RDFA])
    if ((seen & BIT[grammar.begins]) !== 0) readMarked(sheet, outline, grammar);
}

function readMarked(sheet: Sheet, outline: Closed, grammar: Grammar): void {
  const things = new Map<
    number,
    { types: string[]; properties: Map<string, (string | Thing)[]> }
  >();
  const holders: Node[] = [];
  const tops: Node[] = [];
  for (const node of outline.nodes) {
    while (holders.length > 0 && (holders.at(-1)?.after ?? 0) <= node.index) holders.pop();
    const holder = things.get(holders.at(-1)?.index ?? -1);
    const names = wordsIn(node, grammar.property);
    const isThing = attributeOf(node, grammar.begins) !== undefined;
    if (isThing)
      things.set(node.index, { types: wordsIn(node, grammar.types), properties: new Map() });
    if (holder !== undefined && names.length > 0) {
      const value = things.get(node.index) ?? valueOf(sheet, outline, node);
      for (const name of names) {
        const values = holder.properties.get(name);
        if (values === undefined) holder.properties.set(name, [value]);
        else values.push(value);
      }
    } else if (isThing) tops.push(node);
    if (isThing) holders.push(node);
  }
  for (const node of tops) {
    const thing = things.get(node.index);
    if (thing !== undefined) readThings(sheet, [thing], 'microdata', [node.from, node.to]);
  }
}

function wordsIn(node: Node, attribute: Name): string[] {
  const written = attributeOf(node, attribute);
  if (written === undefined) return [];
  const words = written.split(/\s+/).filter((word) => word !== '');
  return words
    .map(shortName)
    .map((name) => (Object.hasOwn(SAME_AS, name) ? (SAME_AS[name] ?? name) : name));
}

/** A value that no reader sees is an extra besides. */
function valueOf(sheet: Sheet, outline: Closed, node: Node): string {
  const { name } = node;
  const attribute = (key: Name): string | undefined => attributeOf(node, key);
  const said =
    attribute('content') ??
    attribute('datetime') ??
    (name === 'data' || name === 'meter' ? attribute('value') : undefined);
  if (said !== undefined) {
    addExtra(sheet, 'microdata', said, [node.from, node.to]);
    return said.trim();
  }
  const words = textOf(outline, node);
  const target = attribute('href') ?? attribute('resource') ?? attribute('src');
  // A link around words that are the value: <a itemprop="name" href="…">; its target only for what is an address of the web.
  if (
    target !== undefined &&
    (words === '' || /^(?:mailto|tel):/i.test(target) || isWebProperty(node))
  )
    return target.trim();
  if (words === '')
    for (const inner of within(outline, node, undefined, 200))
      if (inner.name === 'img') return attributeOf(inner, 'alt') ?? '';
  return words;
}

function isWebProperty(node: Node): boolean {
  return /\b(?:url|sameAs|image|logo|homepage)\b/.test(
    `${attributeOf(node, 'itemprop') ?? ''} ${attributeOf(node, 'property') ?? ''}`,
  );
}
