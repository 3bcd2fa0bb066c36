import { PEOPLE, TOWN } from '#test/village/people.ts';

import { json, type Service } from './world.ts';

/** Who holds which office in the town: those of the people who are enrolled, and some who are not. */
const OFFICES: readonly (readonly [title: string, holder: string, from: string])[] = [
  ['Burgemeester', 'Dhr. T.R. (Tjalling) Oeverloos', '2019-03-01'],
  ['Wethouder', 'Mevr. drs. A. (Aafke) Wadloper', '2022-06-15'],
  ['Raadslid', 'I. Karabatak', '2022-03-30'],
  ['Raadslid', 'Mevr. G. van der Slikke', '2022-03-30'],
  ['Griffier', 'Mw. mr. S. Molenkamp', '2020-01-01'],
];

const office = (title: string, holder: string, from: string) =>
  `<functie><naam>${title}</naam><medewerkers><medewerker p:systeemId="${holder.length}"><naam>${holder}</naam><startDatum>${from}</startDatum></medewerker></medewerkers></functie>`;

const body = (name: string, offices: string) =>
  `<organisatie p:systeemId="1"><naam>${name}</naam><functies>${offices}</functies></organisatie>`;

/** The register of public bodies: an export for each kind of body. */
export const rooStandIn: Service = {
  source: 'roo',
  hosts: ['organisaties.overheid.nl'],

  answer({ method, url }) {
    const kind = /^\/archive\/exportOO_(\w+)\.xml$/.exec(url.pathname)?.[1];
    if (method !== 'GET' || kind === undefined) return { status: 404, body: '' };
    const own = kind === 'gemeenten' ? OFFICES.map((one) => office(...one)).join('') : '';
    const bodies = [
      ...(own === '' ? [] : [body(`Gemeente ${TOWN}`, own)]),
      body(`${kind} Duinkerk`, office('Voorzitter', 'H. Duinstra', '2021-01-01')),
    ];
    return {
      status: 200,
      headers: { 'content-type': 'application/xml; charset=utf-8' },
      body: `<?xml version="1.0" encoding="UTF-8"?><overheidsorganisaties xmlns:p="urn:stand-in"><organisaties>${bodies.join('')}</organisaties></overheidsorganisaties>`,
    };
  },
};

/** OData of the House: members, with what is not taken from there as well. */
export const tweedeKamerStandIn: Service = {
  source: 'tweede-kamer',
  hosts: ['gegevensmagazijn.tweedekamer.nl'],

  answer({ url }) {
    if (!url.pathname.endsWith('/Persoon')) return { status: 404, body: '' };
    const one = {
      Id: 'k1',
      Achternaam: 'Zandplaat',
      Roepnaam: 'Wiebe',
      Functie: 'Tweede Kamerlid',
    };
    return json({ '@odata.context': 'stand-in', value: [{ ...one, Woonplaats: TOWN }] });
  },
};

/** The registry of .nl: an address for abuse behind its registrar, and a holder who is left alone. */
export const rdapStandIn: Service = {
  source: 'rdap',
  hosts: ['rdap.sidn.nl'],

  answer({ url }) {
    if (!url.pathname.startsWith('/domain/')) return json({ errorCode: 404 }, 404);
    const card = (...rows: readonly (readonly unknown[])[]) => ['vcard', rows];
    return json({
      objectClassName: 'domain',
      entities: [
        {
          roles: ['registrant'],
          vcardArray: card(
            ['fn', {}, 'text', PEOPLE[0]?.id ?? ''],
            ['kind', {}, 'text', 'individual'],
          ),
        },
        {
          roles: ['registrar'],
          entities: [
            {
              roles: ['abuse'],
              vcardArray: card(['email', {}, 'text', 'abuse@registrar.example']),
            },
          ],
        },
      ],
    });
  },
};

/** Services for what is looked up beside the scan. */
export const LOOKUP_STAND_INS: readonly Service[] = [rooStandIn, tweedeKamerStandIn, rdapStandIn];
