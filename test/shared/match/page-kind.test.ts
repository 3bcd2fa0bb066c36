import { describe, expect, it } from 'vitest';

import { isDeep } from '#shared/match/page-kind.ts';
import { sceneOf } from '#shared/match/scene.ts';

import { textPage } from './support.ts';

const deep = (text: string) => isDeep(sceneOf(textPage(text), 'NL'));

describe('a page that no search for a name brings up', () => {
  it.each([
    [
      'a mail',
      'Van: winkel@kast.example\nAan: R. Molenkolk\nOnderwerp: Uw bestelling\n\nBeste klant',
    ],
    ['a mail without its sender', 'Onderwerp: levering dinsdag\n\nGeachte mevrouw,'],
    ['an English mail', 'From: A. Post\nSent: Monday\nSubject: the fence\n\nDear all'],
    [
      'a chat',
      '12-03-2025 14:02 - Ans: hoi\n12-03-2025 14:03 - Piet: wie?\n12-03-2025 14:05 - Ans: ik',
    ],
    [
      'a chat of a telephone',
      '[12-03-2025 14:02:11] Ans: hoi\n[12-03-2025 14:02:40] Piet: ja\n[12-03-2025 14:03:00] Ans: ok',
    ],
    [
      'an answer of a registry',
      'Domain name: kolk.example\nRegistrar: Post\nRegistrant name: R. Kolk\nadmin-c: R. Kolk',
    ],
  ])('is %s', (_, text) => {
    expect(deep(text)).toBe(true);
  });

  it('is a calendar', () => {
    const page = { ...textPage('Zwemles'), contentType: 'text/calendar' };
    expect(isDeep(sceneOf(page, 'NL'))).toBe(true);
  });

  it.each([
    ['an article', 'Onder water. De wethouder sprak van "Onderwerp van debat". Van: niets.'],
    ['a programme', '14:00 Opening: de voorzitter\n14:30 Lezing: de dijk\n15:00 Borrel: in de hal'],
    ['a contact page', 'Aan: wie schrijft u? Bel ons.\nTelefoon: 0511 123456'],
    ['a list of results', '12-03-2025 14:02 R. Kolk 44:31\n12-03-2025 14:03 A. Post 45:10'],
    ['a firm', 'Registrar of companies. Domain names for everybody.'],
  ])('is not %s', (_, text) => {
    expect(deep(text)).toBe(false);
  });
});
