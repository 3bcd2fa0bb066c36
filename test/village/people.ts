import type { Person } from '#shared/domain/person.ts';

/**
 * The office-holders of Zilverwierde, a town that does not exist. Nobody here lives anywhere: phone numbers lie in a block
 * that is not issued, postcodes begin with a digit that none has, accounts have a bank code without a bank, domains end in .example.
 */
export const TOWN = 'Zilverwierde';

const organisation = `Gemeente ${TOWN}`;

export const PEOPLE: readonly Person[] = [
  {
    id: 'burgemeester',
    names: [{ given: 'Tjalling Roelof', initials: 'T.R.', family: 'Oeverloos', call: 'Tjalling' }],
    offices: [{ title: 'burgemeester', organisation }],
    email: 'burgemeester@zilverwierde.example',
    language: 'nl',
    country: 'NL',
    facts: [
      {
        kind: 'address',
        street: 'Lisdoddelaan',
        number: '12',
        postcode: '0914 AB',
        city: TOWN,
        country: 'NL',
      },
      { kind: 'phone', value: '+31600001204' },
      { kind: 'email', value: 'tjalling@oeverloos.example' },
      { kind: 'relative', relation: 'partner', name: { given: 'Roosmarijn', family: 'Dijkhof' } },
      { kind: 'relative', relation: 'child', name: { given: 'Fenna', family: 'Oeverloos' } },
      {
        kind: 'routine',
        what: 'hardlopen',
        place: 'AV De Wierde',
        weekday: 'tuesday',
        from: '19:30',
        to: '21:00',
      },
      { kind: 'plate', value: 'KS-204-T', country: 'NL' },
      { kind: 'birthdate', value: '1966-05-17' },
      { kind: 'place', lat: 53.4107, lon: 5.0914, radius: 200 },
    ],
  },
  {
    id: 'wethouder',
    names: [
      {
        given: 'Noortje',
        initials: 'N.',
        prefix: 'van der',
        family: 'Zandplaat',
        partner: { family: 'Ruisbroeck' },
        use: 'own-partner',
      },
    ],
    offices: [{ title: 'wethouder', organisation }],
    email: 'wethouder@zilverwierde.example',
    language: 'nl',
    country: 'NL',
    facts: [
      {
        kind: 'address',
        street: 'Zeekraalkade',
        number: '7',
        addition: 'a',
        postcode: '0914 CK',
        city: TOWN,
        country: 'NL',
      },
      { kind: 'phone', value: '+31600007733' },
      { kind: 'relative', relation: 'child', name: { given: 'Sterre', family: 'Ruisbroeck' } },
      { kind: 'username', value: 'zandplaatje74' },
      { kind: 'birthdate', value: '1974-11-02' },
    ],
  },
  {
    id: 'raadslid',
    names: [{ given: 'Ismail', initials: 'I.', family: 'Karabatak' }],
    offices: [{ title: 'raadslid', organisation }],
    email: 'raadslid@zilverwierde.example',
    language: 'nl',
    country: 'NL',
    facts: [
      {
        kind: 'address',
        street: 'Korenmolenpad',
        number: '31',
        postcode: '0915 DG',
        city: TOWN,
        country: 'NL',
      },
      { kind: 'phone', value: '+31600003108' },
      { kind: 'email', value: 'ismail.k@post.example' },
      { kind: 'relative', relation: 'child', name: { given: 'Elif', family: 'Karabatak' } },
    ],
  },
  {
    id: 'rechter',
    names: [
      { given: 'Wilhelmina', initials: 'W.A.', prefix: 'de', family: 'Kwelder', call: 'Mina' },
    ],
    offices: [{ title: 'rechter', organisation: 'Rechtbank Noordermeer' }],
    email: 'rechter@rechtbank-noordermeer.example',
    language: 'nl',
    country: 'NL',
    facts: [
      {
        kind: 'address',
        street: 'Oude Vuurtorenweg',
        number: '118',
        addition: 'II',
        postcode: '0921 LM',
        city: 'Noordermeer',
        country: 'NL',
      },
      { kind: 'plate', value: 'TK-118-Z', country: 'NL' },
      { kind: 'birthdate', value: '1959-01-30' },
      { kind: 'relative', relation: 'partner', name: { given: 'Sietze', family: 'Hoornblad' } },
    ],
  },
  {
    id: 'officier',
    names: [{ given: 'Bastiaan', initials: 'B.', family: 'Stuifmeel', call: 'Bas' }],
    offices: [{ title: 'officier van justitie', organisation: 'Parket Noordermeer' }],
    email: 'officier@parket-noordermeer.example',
    language: 'en',
    country: 'NL',
    facts: [
      {
        kind: 'address',
        street: 'Havikskruid',
        number: '45',
        postcode: '0921 RT',
        city: 'Noordermeer',
        country: 'NL',
      },
      { kind: 'phone', value: '+31600004545' },
      {
        kind: 'routine',
        what: 'zwemles',
        place: 'Sportbad De Golfbreker',
        weekday: 'saturday',
        from: '09:00',
        to: '09:45',
      },
      { kind: 'relative', relation: 'child', name: { given: 'Jip', family: 'Stuifmeel' } },
    ],
  },
  {
    id: 'vergunningen',
    names: [{ given: 'Joris', initials: 'J.', family: 'Lamoen' }],
    offices: [{ title: 'vergunningverlener', organisation }],
    email: 'vergunningen@zilverwierde.example',
    language: 'nl',
    country: 'NL',
    facts: [
      {
        kind: 'address',
        street: 'Wilgenroosdreef',
        number: '3',
        postcode: '0916 ES',
        city: TOWN,
        country: 'NL',
      },
      { kind: 'email', value: 'joris@lamoen.example' },
      { kind: 'iban', value: 'NL34LUWT0000031604' },
    ],
  },
  {
    id: 'inspecteur',
    names: [{ given: 'Chantal', initials: 'C.M.', prefix: 'op den', family: 'Terp' }],
    offices: [{ title: 'inspecteur', organisation: 'Inspectie Waddenkust' }],
    email: 'inspecteur@inspectie-waddenkust.example',
    language: 'en',
    country: 'NL',
    facts: [
      {
        kind: 'address',
        street: 'Grutersgang',
        number: '60',
        postcode: '0917 HV',
        city: TOWN,
        country: 'NL',
      },
      { kind: 'phone', value: '+31600006017' },
      { kind: 'username', value: 'terp_op_zee' },
    ],
  },
];
