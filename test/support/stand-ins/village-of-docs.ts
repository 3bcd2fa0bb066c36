import type { Doc, World } from './world.ts';

/** A name, and one that holds the same words apart; both invented. */
export const NAME = 'Tjalling van Oosterzijl';

/** Five documents that name the person, one that only holds the words, one about somebody else. */
export const DOCS: readonly Doc[] = [
  ...[1, 2, 3, 4, 5].map((n) => ({
    id: `d${n}`,
    url: `https://wierhaven.example/stuk/${n}`,
    title: `${NAME} in stuk ${n}`,
    text: `Wethouder ${NAME} sprak op dag ${n}. Adres en telefoon staan in de bijlage; hij woont in Wierhaven.`,
    date: `2026-0${n}-11T10:00:00Z`,
    body: 'Wierhaven',
  })),
  {
    id: 'd6',
    url: 'https://wierhaven.example/stuk/6',
    title: 'Polder',
    text: 'Tjalling Jager en mevrouw Oosterzijl waren er ook.',
    date: '2026-06-11T10:00:00Z',
    body: 'Wierhaven',
  },
  {
    id: 'd7',
    url: 'https://kwelderveen.example/stuk/7',
    title: 'Iemand anders',
    text: 'Niets te zien hier. A1B2C3',
    date: '2026-07-11T10:00:00Z',
    body: 'Kwelderveen',
  },
];

export const WORLD: World = { docs: DOCS, perPage: 2 };
