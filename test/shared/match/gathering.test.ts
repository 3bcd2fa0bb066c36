import { describe, expect, it } from 'vitest';

import { check, ROELIEN, textPage, watch } from './support.ts';

const list = watch(ROELIEN);

/** The context her address stands in; undefined where it is not found. */
function context(text: string): number | undefined {
  const facts = check(list, textPage(text)).flatMap((person) => person.facts);
  return facts.find(({ kind }) => kind === 'address')?.inputs.context;
}

describe('a home as a meeting point', () => {
  it.each([
    'Demonstratie tegen de windmolens: donderdag 19.30 uur, Korenwannerlaan 12a, het huis van wethouder Van der Molenkolk.',
    `Actiegroep Houd de Polder Open. We schreven brieven en we hebben ingesproken.
Zaterdag verzamelen we om 10.00 uur bij Korenwannerlaan 12a. We blijven vreedzaam.
Tot dan, mevrouw Roelien van der Molenkolk.`,
    'Rally outside the home of Alderman Roelien van der Molenkolk, Korenwannerlaan 12a, Saturday noon. Signs will be there.',
    'Mahnwache vor dem Haus von Roelien van der Molenkolk, Korenwannerlaan 12a, Samstag um 18 Uhr.',
    'Boeren! Zaterdag vanaf 6.00 uur blokkade van de Korenwannerlaan, ter hoogte van 12a, waar wethouder Van der Molenkolk woont.',
    'Het volgende protest is niet op het plein. Vrijdag, 20 uur, Korenwannerlaan 12a. Van der Molenkolk zal ons horen.',
  ])('is a call: %s', (text) => {
    expect(context(text)).toBe(4);
  });

  it.each([
    'Straatfeest! We verzamelen zaterdag om 15 uur bij Roelien van der Molenkolk, Korenwannerlaan 12a. Neem een stoel mee.',
    'Protest tegen de windmolens: handtekeningen inleveren voor vrijdag bij Roelien van der Molenkolk, Korenwannerlaan 12a.',
    'Fietstocht: zaterdag 10 uur verzamelen bij Roelien van der Molenkolk, Korenwannerlaan 12a.',
    'Zaterdag was er een demonstratie bij het huis van wethouder Van der Molenkolk, Korenwannerlaan 12a. De burgemeester sprak er schande van.',
    'Wethouder Van der Molenkolk woont op de Korenwannerlaan 12a. Zij sprak met bewoners over hun zorgen om de dijk.',
    'Roelien van der Molenkolk, Korenwannerlaan 12a. Training zaterdag 10 uur; wie durft het verzet van de tegenstander te breken?',
  ])('is none: %s', (text) => {
    expect(context(text)).toBeLessThan(3);
  });
});
