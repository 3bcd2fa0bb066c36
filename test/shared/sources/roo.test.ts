import { describe, expect, it } from 'vitest';

import { readRoo, rooRequest } from '#shared/sources/roo.ts';

import { answerTo } from './answers.ts';

describe('roo', () => {
  it('gives who holds which office in a body, whatever the namespace', () => {
    const read = readRoo(answerTo(rooRequest('gemeenten'), 'roo/register.xml'));
    expect(read).toEqual({
      outcome: 'read',
      holders: [
        {
          id: '111',
          name: 'Mevr. drs. J.M. (Janna) Duinstra',
          title: 'Burgemeester',
          organisation: 'Gemeente Wierhaven',
          from: '2021-05-01',
        },
        {
          id: '121',
          name: 'T. van Oosterzijl',
          title: 'Wethouder',
          organisation: 'Gemeente Wierhaven',
        },
        {
          id: '122',
          name: 'K. Zandbergh',
          title: 'Wethouder',
          organisation: 'Gemeente Wierhaven',
          until: '2025-01-01',
        },
        {
          id: '211',
          name: 'P. Slikman',
          title: 'Burgemeester',
          organisation: 'Gemeente Kwelderveen',
        },
      ],
    });
  });

  it('says so when it is not the register', () => {
    expect(readRoo(answerTo(rooRequest('gemeenten'), 'captcha.html'))).toMatchObject({
      outcome: 'refused',
    });
    expect(readRoo(answerTo(rooRequest('gemeenten'), 'garbage.txt'))).toMatchObject({
      outcome: 'unreadable',
    });
  });
});
