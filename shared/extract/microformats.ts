import type { Contact } from '#shared/domain/page.ts';

import { dateOf, plainValue, urlOf, wordsWithPictures } from './microformats-value.ts';
import {
  attributeOf,
  childrenOf,
  classesOf,
  hasClass,
  isRootClass,
  textOf,
  within,
} from './outline.ts';
import type { Closed, Node } from './outline.ts';
import { addContact, addEntry, addExtra, addGeo } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Classic root classes and the roots that replaced them (microformats2, backward compatibility). */
const CLASSIC_ROOTS: Readonly<Record<string, string>> = {
  vcard: 'h-card',
  adr: 'h-adr',
  geo: 'h-geo',
  vevent: 'h-event',
  hentry: 'h-entry',
  hreview: 'h-review',
  hresume: 'h-resume',
  hproduct: 'h-product',
};
/** Classic property classes that mean something here, with their type and present name. */
const CLASSIC: Readonly<Record<string, string>> = {
  fn: 'p-name',
  summary: 'p-name',
  org: 'p-org',
  'organization-name': 'p-org',
  tel: 'p-tel',
  email: 'u-email',
  url: 'u-url',
  bday: 'dt-bday',
  adr: 'p-adr',
  geo: 'p-geo',
  label: 'p-label',
  'post-office-box': 'p-post-office-box',
  'street-address': 'p-street-address',
  'extended-address': 'p-extended-address',
  locality: 'p-locality',
  region: 'p-region',
  'postal-code': 'p-postal-code',
  'country-name': 'p-country-name',
  latitude: 'p-latitude',
  longitude: 'p-longitude',
  dtstart: 'dt-start',
  dtend: 'dt-end',
  location: 'p-location',
  'given-name': 'p-given-name',
  'additional-name': 'p-additional-name',
  'family-name': 'p-family-name',
  'honorific-prefix': 'p-honorific-prefix',
  author: 'p-author',
  attendee: 'p-attendee',
  organizer: 'p-organizer',
};
const MOST_ITEMS = 5000;

interface Item {
  readonly types: readonly string[];
  readonly node: Node;
  readonly properties: Map<string, string[]>;
}

/** Notes the cards, addresses, places and events that a page marks with class names, in both generations of microformats. */
export function readMicroformats(sheet: Sheet, outline: Closed): void {
  const byId = new Map<string, Node>();
  for (const node of outline.nodes) {
    const id = attributeOf(node, 'id');
    if (id !== undefined) byId.set(id, node);
  }
  let items = 0;
  for (const node of outline.nodes) {
    if (!node.isRoot) continue;
    if (++items > MOST_ITEMS) return;
    readItem(sheet, itemOf(sheet, outline, node, byId));
  }
}

/** Root types of an element; classic classes count only where no new one stands. */
function rootsOf(node: Node): string[] {
  if (!node.isRoot) return [];
  const classes = classesOf(node);
  const present = classes.filter((name) => name.startsWith('h-') && isRootClass(name));
  return present.length > 0
    ? present
    : classes.flatMap((name) =>
        Object.hasOwn(CLASSIC_ROOTS, name) ? (CLASSIC_ROOTS[name] ?? []) : [],
      );
}

function isItem(node: Node): boolean {
  return node.isRoot;
}

function isClassic(node: Node): boolean {
  return !classesOf(node).some((name) => name.startsWith('h-') && isRootClass(name));
}

function itemOf(sheet: Sheet, outline: Closed, node: Node, byId: ReadonlyMap<string, Node>): Item {
  const item: Item = { types: rootsOf(node), node, properties: new Map() };
  const classic = isClassic(node);
  const marked = { any: false };
  for (const inner of insides(outline, node, byId)) {
    const nested = isItem(inner);
    marked.any ||= nested;
    for (const { type, name } of propertiesOf(inner, classic)) {
      const value = nested ? nameOfNested(outline, inner) : valueOf(outline, inner, type);
      if (type === 'p' || type === 'e' || type === 'dt') marked.any = true;
      add(item, name, value);
      if (!nested && value !== '' && !textOf(outline, inner).includes(value) && type !== 'u')
        addExtra(sheet, 'microformats', value, [inner.from, inner.to]);
    }
  }
  if (!classic) imply(outline, item, marked.any);
  else if (!item.properties.has('name')) add(item, 'name', assembled(item));
  return item;
}

/** Elements that belong to an item: not those inside another item, and those that it includes by their id. */
function* insides(outline: Closed, node: Node, byId: ReadonlyMap<string, Node>): Generator<Node> {
  const included: Node[] = [];
  for (const inner of within(outline, node, isItem)) {
    yield inner;
    const target = hasClass(inner, 'include')
      ? (attributeOf(inner, 'href') ?? attributeOf(inner, 'data'))
      : undefined;
    const other = target?.startsWith('#') === true ? byId.get(target.slice(1)) : undefined;
    if (other !== undefined && included.length < 8) included.push(other);
  }
  for (const id of `${attributeOf(node, 'headers') ?? ''} ${attributeOf(node, 'itemref') ?? ''}`
    .split(/\s+/)
    .slice(0, 8)) {
    const other = byId.get(id);
    if (id !== '' && other !== undefined) included.push(other);
  }
  for (const other of included) {
    if (other.index <= node.index && node.index < other.after) continue;
    yield other;
    yield* within(outline, other, isItem);
  }
}

function propertiesOf(node: Node, classic: boolean): { type: string; name: string }[] {
  if (node.className === '') return [];
  return classesOf(node).flatMap((written) => {
    const full = classic
      ? Object.hasOwn(CLASSIC, written)
        ? CLASSIC[written]
        : undefined
      : written;
    const m = /^(p|u|dt|e)-([a-z][a-z0-9-]*)$/.exec(full ?? '');
    return m === null ? [] : { type: m[1] ?? '', name: m[2] ?? '' };
  });
}

function valueOf(outline: Closed, node: Node, type: string): string {
  if (type === 'u') return urlOf(outline, node);
  return type === 'dt' ? dateOf(outline, node) : plainValue(outline, node);
}

/** What a nested item is called: its name, or its words. */
function nameOfNested(outline: Closed, node: Node): string {
  const classic = isClassic(node);
  for (const inner of within(outline, node, isItem)) {
    if (propertiesOf(inner, classic).some(({ name }) => name === 'name'))
      return plainValue(outline, inner);
  }
  return plainValue(outline, node);
}

function add({ properties }: Item, name: string, value: string): void {
  if (value === '') return;
  const values = properties.get(name);
  if (values === undefined) properties.set(name, [value]);
  else values.push(value);
}

/** The name of a classic card that has only its parts. */
function assembled({ properties }: Item): string {
  return ['honorific-prefix', 'given-name', 'additional-name', 'family-name']
    .flatMap((name) => properties.get(name)?.slice(0, 1) ?? [])
    .join(' ');
}

/** Name and link that a card has by being a link or a picture, or by its only child being one (microformats2, implied properties). */
function imply(outline: Closed, item: Item, marked: boolean): void {
  if (!item.properties.has('name') && !marked) add(item, 'name', impliedName(outline, item.node));
  if (!item.properties.has('url')) {
    const link = [item.node, ...onlyChildren(outline, item.node)].find(
      (node) =>
        (node.name === 'a' || node.name === 'area') &&
        attributeOf(node, 'href') !== undefined &&
        (node === item.node || !node.isRoot),
    );
    const isMarked = [...item.properties.keys()].some((name) => name === 'email');
    if (link !== undefined && !isMarked) add(item, 'url', attributeOf(link, 'href') ?? '');
  }
}

function impliedName(outline: Closed, node: Node): string {
  for (const one of [node, ...onlyChildren(outline, node)]) {
    if (one !== node && one.isRoot) break;
    const said =
      one.name === 'img' || one.name === 'area'
        ? attributeOf(one, 'alt')
        : one.name === 'abbr'
          ? attributeOf(one, 'title')
          : undefined;
    if (said !== undefined && said !== '') return said;
  }
  return wordsWithPictures(outline, node);
}

/** The only child, and its only child. */
function onlyChildren(outline: Closed, node: Node): Node[] {
  const [child, ...others] = childrenOf(outline, node);
  if (child === undefined || others.length > 0) return [];
  const [grandchild, ...more] = childrenOf(outline, child);
  return grandchild === undefined || more.length > 0 ? [child] : [child, grandchild];
}

function readItem(sheet: Sheet, item: Item): void {
  const values = (name: string): readonly string[] => item.properties.get(name) ?? [];
  const say = (
    kind: Contact['kind'],
    name: string,
    tidy: (value: string) => string = (value) => value,
  ): void => {
    for (const value of values(name)) addContact(sheet, kind, tidy(value), 'microformats');
  };
  if (item.types.includes('h-card')) {
    say('name', 'name');
    say('organisation', 'org');
    say('phone', 'tel', (value) => value.replace(/^tel:/i, ''));
    say('email', 'email', (value) => value.replace(/^mailto:/i, '').replace(/\?.*$/s, ''));
    say('url', 'url');
    say('birthdate', 'bday');
  }
  readAddress(sheet, item);
  readGeo(sheet, item);
  if (item.types.includes('h-event')) readEvent(sheet, item);
}

function readAddress(sheet: Sheet, { properties }: Item): void {
  const part = (name: string): string => (properties.get(name) ?? []).join(', ');
  const town = [part('postal-code'), part('locality')].filter((x) => x !== '').join(' ');
  const parts = [
    part('post-office-box'),
    part('street-address'),
    part('extended-address'),
    town,
    part('region'),
    part('country-name'),
  ].filter((x) => x !== '');
  if (parts.length > 0 && (parts.length > 1 || town !== parts[0]))
    addContact(sheet, 'address', parts.join(', '), 'microformats');
}

function readGeo(sheet: Sheet, item: Item): void {
  const [lat] = item.properties.get('latitude') ?? [];
  const [lon] = item.properties.get('longitude') ?? [];
  if (lat !== undefined && lon !== undefined)
    return addGeo(sheet, Number(lat), Number(lon), 'microformats');
  const written = [
    ...(item.properties.get('geo') ?? []),
    ...(item.types.includes('h-geo') ? (item.properties.get('name') ?? []) : []),
  ];
  for (const value of written) {
    const m = /^(?:geo:)?\s*([+-]?\d+\.?\d*)\s*[;,]\s*([+-]?\d+\.?\d*)/.exec(value);
    if (m !== null) addGeo(sheet, Number(m[1]), Number(m[2]), 'microformats');
  }
  return undefined;
}

function readEvent(sheet: Sheet, { properties, node }: Item): void {
  const [start] = properties.get('start') ?? [];
  if (start === undefined) return;
  const [summary = ''] = properties.get('name') ?? [];
  const [end] = properties.get('end') ?? [];
  const location = (properties.get('location') ?? []).join(', ');
  addEntry(sheet, {
    summary,
    start,
    ...(end === undefined ? {} : { end }),
    ...(location === '' ? {} : { location }),
    at: [node.from, node.to],
  });
}
