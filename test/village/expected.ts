import type { FactKind } from '#shared/domain/fact.ts';
import type { Severity } from '#shared/domain/severity.ts';

/** A fact that stands on a page of the village, readable to whoever knows the person. */
export interface Standing {
  readonly site: string;
  readonly path: string;
  readonly person: string;
  readonly kind: FactKind;
  /** How many facts of that kind; one unless given. */
  readonly times?: number;
  /** Severity that it must have at least, where the page leaves no doubt. */
  readonly severity?: Severity;
  /** Severity that it may have at most. */
  readonly atMost?: Severity;
}

const at =
  (site: string, path: string) =>
  (
    person: string,
    kind: FactKind,
    more: Pick<Standing, 'times' | 'severity' | 'atMost'> = {},
  ): Standing => ({
    site,
    path,
    person,
    kind,
    ...more,
  });

const minutes = at('gemeente', '/verslagen/2026-03.pdf');
const permit = at('gemeente', '/vergunningen/2026-041');
const members = at('atletiek', '/leden');
const timetable = at('zwemclub', '/rooster');
const newsletter = at('school', '/nieuwsbrief/12');
const letterO = at('gids', '/o');
const letterS = at('gids', '/s');
const profile = at('wiewoontwaar', '/profiel/w-de-kwelder');
const neighbours = at('buurtapp', '/');
const interview = at('courant', '/nieuws/interview');
const obituary = at('courant', '/familie/1');
const boat = at('wadmarkt', '/a/1');

/** What must be found: every fact that the village's pages say of an enrolled person and that may be read. */
export const MUST: readonly Standing[] = [
  minutes('raadslid', 'address'),
  permit('wethouder', 'address'),
  at('atletiek', '/trainingen')('burgemeester', 'routine'),
  members('burgemeester', 'address', { severity: 'medium' }),
  members('burgemeester', 'phone'),
  timetable('officier', 'routine'),
  timetable('officier', 'relative'),
  newsletter('burgemeester', 'relative', { times: 2 }),
  at('school', '/ouders')('wethouder', 'relative'),
  letterO('burgemeester', 'address'),
  letterO('burgemeester', 'phone'),
  letterS('officier', 'address'),
  letterS('officier', 'phone'),
  profile('rechter', 'address'),
  profile('rechter', 'birthdate'),
  profile('rechter', 'relative'),
  profile('rechter', 'plate'),
  at('forum', '/t/vuur')('officier', 'address', { severity: 'critical' }),
  at('forum', '/u/zandplaatje74')('wethouder', 'username'),
  neighbours('inspecteur', 'address'),
  neighbours('inspecteur', 'phone'),
  interview('burgemeester', 'address'),
  interview('burgemeester', 'birthdate'),
  obituary('rechter', 'address'),
  obituary('rechter', 'relative'),
  boat('vergunningen', 'email'),
  boat('vergunningen', 'iban'),
  at('wadmarkt', '/a/3')('raadslid', 'phone'),
];

/** Pages on which nothing may be found for anybody: office data, namesakes, neighbours, the same words in another sense. */
export const SILENT: Readonly<Record<string, readonly string[]>> = {
  gemeente: [
    '/',
    '/college',
    '/raad',
    '/contact',
    '/agenda',
    '/vergunningen',
    '/vergunningen/2026-042',
    '/verslagen',
    '/verslagen/2026-04.pdf',
    '/intern/adressenlijst',
  ],
  atletiek: ['/', '/bestuur', '/uitslagen'],
  zwemclub: ['/', '/nieuws', '/foto'],
  school: ['/', '/nieuwsbrief/13', '/team', '/ouderportaal'],
  gids: ['/', '/k', '/t'],
  wiewoontwaar: ['/', '/profiel/c-op-den-terp', '/over'],
  courant: ['/', '/nieuws/veiling', '/familie/2'],
  wadmarkt: ['/', '/a/2'],
  slotgracht: ['/'],
  jabroer: ['/', '/weg', '/leeg'],
  traag: ['/', '/dienst'],
  stamboom: ['/', '/oeverloos', '/kwelder'],
};

/** Found rightly besides what must be: the forum's menu shows a user name on every one of its pages, which is little. */
export const MAY: readonly Standing[] = ['/', '/t/dijk', '/t/vuur', '/t/markt'].map((path) =>
  at('forum', path)('wethouder', 'username', { atMost: 'low' }),
);

/** What falls short today, each with its reason. A case that holds again is taken out of here. */
export const KNOWN = {
  misses: [
    {
      ...at('forum', '/u/zandplaatje74')('wethouder', 'username'),
      reason:
        'the address of the page is the fact itself, and no request may carry a fact; it is found where it is linked',
    },
    {
      ...interview('burgemeester', 'birthdate'),
      reason:
        'an age in words behind a day without a year ("op 17 mei zestig geworden") is not read as a date of birth',
    },
  ],
  falseAlarms: [],
  tooMild: [
    {
      ...members('burgemeester', 'address'),
      reason:
        'street and number beside the name and the phone, without a town: taken for a mere hint, as another town may have that street',
    },
  ],
  tooHarsh: [
    {
      ...at('forum', '/t/vuur')('wethouder', 'username'),
      reason:
        'a user name in the menu is as bad as the hostile thread about somebody else beside it',
    },
  ],
} as const satisfies Readonly<
  Record<
    'misses' | 'falseAlarms' | 'tooMild' | 'tooHarsh',
    readonly (Standing & { reason: string })[]
  >
>;

/** Paths that robots.txt closes: no request for them, ever. */
export const CLOSED: readonly { readonly site: string; readonly path: string }[] = [
  { site: 'gemeente', path: '/intern/adressenlijst' },
  { site: 'school', path: '/ouderportaal' },
];
