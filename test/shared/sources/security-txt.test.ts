import { describe, expect, it } from 'vitest';

import { readSecurityTxt, securityTxtRequest } from '#shared/sources/security-txt.ts';

import { answerTo } from './answers.ts';

const req = securityTxtRequest('https://zwaluwen.example/leden?x=1');

describe('security-txt', () => {
  it('asks at the well-known place', () => {
    expect(req.url).toBe('https://zwaluwen.example/.well-known/security.txt');
  });

  it('gives contacts in their order and until when they hold', () => {
    expect(readSecurityTxt(answerTo(req, 'security-txt/security.txt'))).toEqual({
      contacts: ['mailto:veilig@zwaluwen.example', 'https://zwaluwen.example/melden'],
      expires: '2027-01-01T00:00:00.000Z',
      languages: ['nl', 'en'],
    });
  });

  it('takes a web page at that place for no answer', () => {
    expect(readSecurityTxt(answerTo(req, 'site/page.html'))).toBeUndefined();
    expect(readSecurityTxt(answerTo(req, 'security-txt/security.txt', 404))).toBeUndefined();
  });
});
