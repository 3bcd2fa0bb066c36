import { describe, expect, it } from 'vitest';

import type { PhoneFact } from '#shared/domain/fact.ts';
import { phone } from '#shared/match/facts/phone.ts';

import { quotesOf } from './reading.ts';

const mobile: PhoneFact = { kind: 'phone', value: '+31653079214' };

describe('a phone number said in words', () => {
  it.each([
    ['in words', 'nul zes vijf drie nul zeven negen twee een vier'],
    ['in words by pairs', 'nul zes drieënvijftig nul zeven tweeënnegentig veertien'],
    ['in English words', 'zero six fifty-three zero seven ninety-two fourteen'],
    ['digits, then words', '06 drieënvijftig nul zeven tweeënnegentig veertien'],
    ['pauses between words', 'nul zes / drieënvijftig / nul zeven / tweeënnegentig / veertien'],
    ['hundreds', 'nul zes, vijfhonderddertig, zevenhonderdtweeënnegentig, een vier'],
    ['English doubles', 'zero six five three, zero seven, nine two one four'],
    ['Frisian words', 'nul seis fiif trije nul san njoggen twa ien fjouwer'],
    ['German words', 'null sechs dreiundfünfzig null sieben zweiundneunzig vierzehn'],
    ['German words of one sort', 'null sechs fünf drei null sieben neun zwo eins vier'],
    ['an English oh', 'zero six five three oh seven nine two one four'],
    ['Groninger words', 'nul zes vijf drie nul sieuwen negen twee een vier'],
    ['Frisian pairs', 'nul seis trijeenfyftich nul san twaennjoggentich fjirtjin'],
    [
      'words and small words',
      'nul zes, dan drieënvijftig, daarna nul zeven, streepje tweeënnegentig veertien',
    ],
    ['words on lines', 'nul zes\ndrieënvijftig\nnul zeven\ntweeënnegentig\nveertien'],
  ])('is read %s, and quoted exactly', (_how, written) => {
    expect(quotesOf(phone, mobile, `Bel mij op ${written}, na zessen.`)).toContain(written);
  });

  it.each([
    'nul zes, vijf nullen, zeven een drie',
    'nul zes, dan vijf keer een nul, dan zeven een drie',
    'nul zes, driemaal nul, dubbel nul, zeven dertien',
    'plus eenendertig, zes, vijf nullen, zeven een drie',
    'dubbel nul eenendertig zes, vijf nullen, zeven een drie',
    'zero six, five zeros, seven thirteen',
    'zero six double zero triple zero seven one three',
    'null sechs, dreimal null, doppel null, sieben dreizehn',
    'null sechs, viermal null, null, sieben dreizehn',
    'null sechs, zweimal eine null, dreimal null, sieben dreizehn',
    'nul zes, viermaal nul, nul, zeven dertien',
    'nul zes, tweemaal nul, driedubbel nul, zeven dertien',
    'nul zes, dubbele nul, driemaal een nul, zeven dertien',
    'nul zes, vijf maal nul, zeven dertien',
    'zero six, five times a zero, seven thirteen',
    'zero six, five zeroes, seven thirteen',
    'null sechs, fünf mal null, sieben dreizehn',
    'nul seis, fiif kear in nul, san trettjin',
    'nul zes, vijf x nul, zeven dertien',
    'nul zes, vijf nulen, zeven dertien',
    '06 OOOO O713',
    '06-OOOOO713',
  ])('counts repeated digits in "%s"', (written) => {
    const zeros: PhoneFact = { kind: 'phone', value: '+31600000713' };
    expect(quotesOf(phone, zeros, `Bel ${written}.`)).toEqual([written]);
  });
});
