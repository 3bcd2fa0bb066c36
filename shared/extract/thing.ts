import type { Contact } from '#shared/domain/page.ts';

import { addContact, addEntry, addGeo } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Something a page describes in schema.org's words, whether written as JSON-LD, microdata or RDFa. */
export interface Thing {
  /** Last parts of the type's names: "Person". */
  readonly types: readonly string[];
  readonly properties: ReadonlyMap<string, readonly (string | Thing)[]>;
}

type Source = Extract<Contact['source'], 'json-ld' | 'microdata'>;

const PEOPLE = new Set(['Person', 'Patient', 'Physician']);
const EVENTS = /Event$|^(?:Festival|Hackathon|CourseInstance)$/;
/** How deep things are followed into each other. */
const DEEPEST = 16;
const MOST_THINGS = 20_000;

/** Notes contacts, places and dates of things and of those inside them. `at` is where the page says them. */
export function readThings(
  sheet: Sheet,
  things: readonly Thing[],
  source: Source,
  at: readonly [number, number],
): void {
  const waiting = things.map((thing) => ({ thing, depth: 0 }));
  for (let read = 0; waiting.length > 0 && read < MOST_THINGS; read++) {
    const next = waiting.shift();
    if (next === undefined) return;
    readThing(sheet, next.thing, source, at);
    if (next.depth >= DEEPEST) continue;
    for (const values of next.thing.properties.values()) {
      for (const value of values)
        if (typeof value !== 'string') waiting.push({ thing: value, depth: next.depth + 1 });
    }
  }
}

function readThing(
  sheet: Sheet,
  thing: Thing,
  source: Source,
  at: readonly [number, number],
): void {
  const isPerson = thing.types.some((type) => PEOPLE.has(type));
  const isEvent = thing.types.some((type) => EVENTS.test(type));
  const isPart = thing.types.some((type) =>
    /^(?:PostalAddress|GeoCoordinates|GeoCircle|Schedule|ContactPoint)$/.test(type),
  );
  const add = (kind: Contact['kind'], ...names: string[]): void => {
    for (const value of names.flatMap((name) => words(thing, name)))
      addContact(sheet, kind, value, source);
  };
  if (isPerson) {
    const parts = ['honorificPrefix', 'givenName', 'additionalName', 'familyName'].flatMap((name) =>
      words(thing, name).slice(0, 1),
    );
    if (words(thing, 'name').length > 0) add('name', 'name');
    else if (parts.length > 0) addContact(sheet, 'name', parts.join(' '), source);
    add('organisation', 'worksFor', 'affiliation', 'memberOf');
  } else if (!isEvent && !isPart && isOrganisation(thing)) add('organisation', 'name', 'legalName');
  if (!isEvent) add('birthdate', 'birthDate');
  for (const phone of [...words(thing, 'telephone'), ...words(thing, 'faxNumber')])
    addContact(sheet, 'phone', phone.replace(/^tel:/i, ''), source);
  for (const mail of words(thing, 'email'))
    addContact(sheet, 'email', mail.replace(/^mailto:/i, ''), source);
  if (isPerson || isOrganisation(thing)) add('url', 'url', 'sameAs');
  for (const name of [
    'author',
    'creator',
    'contributor',
    'performer',
    'organizer',
    'founder',
    'employee',
    'member',
  ])
    for (const value of thing.properties.get(name) ?? [])
      if (typeof value === 'string' && /\p{L}\s\p{L}/u.test(value))
        addContact(sheet, 'name', value, source);
  readAddress(sheet, thing, source);
  readGeo(sheet, thing, source);
  if (isEvent) readEvent(sheet, thing, at);
}

/** Whatever can be called or visited and is no person: every subtype of Organization and of LocalBusiness. */
function isOrganisation(thing: Thing): boolean {
  return thing.types.some((type) =>
    /(?:Organi[sz]ation|Business|Corporation|School|Club|Store|Office|Restaurant|Agency|NGO|Team|Church|Hotel|University|Clinic|Project)$/.test(
      type,
    ),
  );
}

function readAddress(sheet: Sheet, thing: Thing, source: Source): void {
  for (const value of thing.properties.get('address') ?? []) {
    if (typeof value === 'string') addContact(sheet, 'address', value, source);
    else if (!value.types.includes('PostalAddress'))
      addContact(sheet, 'address', postal(value), source);
  }
  if (thing.types.includes('PostalAddress')) addContact(sheet, 'address', postal(thing), source);
}

/** Street, postcode and town, region, country on one line. */
function postal(thing: Thing): string {
  const part = (name: string): string => words(thing, name).join(', ');
  const town = [part('postalCode'), part('addressLocality')].filter((x) => x !== '').join(' ');
  return [
    part('postOfficeBoxNumber'),
    part('streetAddress'),
    part('extendedAddress'),
    town,
    part('addressRegion'),
    part('addressCountry'),
  ]
    .filter((x) => x !== '')
    .join(', ');
}

function readGeo(sheet: Sheet, thing: Thing, source: Source): void {
  const [lat = ''] = words(thing, 'latitude');
  const [lon = ''] = words(thing, 'longitude');
  if (lat !== '' && lon !== '')
    addGeo(sheet, Number(lat.replace(',', '.')), Number(lon.replace(',', '.')), source);
  for (const written of words(thing, 'geo')) {
    const m = /^(?:geo:)?\s*([+-]?[\d.]+)\s*[,;]\s*([+-]?[\d.]+)/.exec(written);
    if (m !== null) addGeo(sheet, Number(m[1]), Number(m[2]), source);
  }
}

function readEvent(sheet: Sheet, thing: Thing, at: readonly [number, number]): void {
  const [summary = ''] = words(thing, 'name');
  const [start] = words(thing, 'startDate');
  if (start === undefined) return;
  const [end] = words(thing, 'endDate');
  const location = (thing.properties.get('location') ?? [])
    .map(placeName)
    .filter((x) => x !== '')
    .join(', ');
  addEntry(sheet, {
    summary,
    start,
    ...(end === undefined ? {} : { end }),
    ...(location === '' ? {} : { location }),
    at,
  });
}

function placeName(place: string | Thing): string {
  if (typeof place === 'string') return place;
  const address = (place.properties.get('address') ?? []).map((value) =>
    typeof value === 'string' ? value : postal(value),
  );
  return [...words(place, 'name'), ...address].filter((x) => x !== '').join(', ');
}

/** Values of a property as words: of a thing its name. */
function words(thing: Thing, name: string): string[] {
  return (thing.properties.get(name) ?? [])
    .map((value) =>
      typeof value === 'string'
        ? value
        : (value.properties.get('name') ?? value.properties.get('@value') ?? [])[0],
    )
    .filter((value) => typeof value === 'string')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
