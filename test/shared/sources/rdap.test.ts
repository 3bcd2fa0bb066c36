import { describe, expect, it } from 'vitest';

import {
  rdapBootstrapRequest,
  rdapRequest,
  readRdap,
  readRdapBootstrap,
} from '#shared/sources/rdap.ts';

import { answerTo } from './answers.ts';

const asked = { url: 'https://rdap.registry.example/v1/domain/zwaluwen.example' };

describe('rdap', () => {
  it('finds the address for abuse at any depth and leaves the owner alone', () => {
    expect(readRdap(answerTo(asked, 'rdap/domain.json'))).toEqual({
      abuse: ['abuse@registrar.example'],
      registrant: [],
      registrar: 'Registrar Noord',
    });
  });

  it('takes the address of an organisation that holds the domain, and of no person', () => {
    const holder = (kind: string, email: string) => ({
      roles: ['registrant'],
      vcardArray: [
        'vcard',
        [
          ['kind', {}, 'text', kind],
          ['email', {}, 'text', email],
        ],
      ],
    });
    const entities = [
      holder('org', 'bestuur@zwaluwen.example'),
      holder('individual', 'iemand@zwaluwen.example'),
    ];
    const body = new TextEncoder().encode(JSON.stringify({ objectClassName: 'domain', entities }));
    expect(readRdap({ url: asked.url, status: 200, headers: {}, body })?.registrant).toEqual([
      'bestuur@zwaluwen.example',
    ]);
  });

  it('knows who answers for .nl, and learns the others from the list', () => {
    expect(rdapRequest('dorp.nl')?.url).toBe('https://rdap.sidn.nl/domain/dorp.nl');
    expect(rdapRequest('zwaluwen.example')).toBeUndefined();
    const registries = readRdapBootstrap(answerTo(rdapBootstrapRequest(), 'rdap/bootstrap.json'));
    expect(rdapRequest('zwaluwen.example', registries)?.url).toBe(asked.url);
  });

  it('gives nothing for an answer that is none', () => {
    expect(readRdap(answerTo(asked, 'garbage.txt'))).toBeUndefined();
    expect(readRdapBootstrap(answerTo(asked, 'captcha.html'))).toBeUndefined();
  });

  it('does not follow entities without end', () => {
    let entities: unknown[] = [];
    for (let depth = 0; depth < 50; depth += 1) entities = [{ roles: ['abuse'], entities }];
    const body = new TextEncoder().encode(JSON.stringify({ objectClassName: 'domain', entities }));
    expect(readRdap({ url: asked.url, status: 200, headers: {}, body })).toEqual({
      abuse: [],
      registrant: [],
    });
  });
});
