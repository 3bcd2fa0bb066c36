import { describe, expect, it } from 'vitest';

import { isPublicAddress, refusalOf } from '#shared/fetch/ssrf.ts';

const NONE: ReadonlySet<string> = new Set();

describe('ssrf', () => {
  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.192',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.251',
    '240.0.0.1',
    '255.255.255.255',
    '168.63.129.16',
    '::',
    '::1',
    '[::1]',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    'fec0::1',
    '2001:db8::1',
    '3fff::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '::ffff:0:127.0.0.1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::169.254.169.254',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2002:a9fe:a9fe::1',
    '2001::1',
    '100::1',
    'not an address',
    '',
  ])('takes %s for an address inside', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '8.8.8.8',
    '93.184.216.34',
    '172.32.0.1',
    '100.128.0.1',
    '2606:2800:220:1::1',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    '2002:808:808::1',
  ])('takes %s for one on the internet', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://[0:0:0:0:0:ffff:127.0.0.1]/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'http://①②⑦.0.0.1/',
    'http://127。0。0。1/',
    'http://dorp.example:22/',
    'http://dorp.example:6379/',
    'https://dorp.example:8443/',
    'ftp://dorp.example/',
    'file:///etc/passwd',
    'gopher://dorp.example/',
    'data:text/html,x',
    'http://user:pass@dorp.example/',
    'http://dorp.example@127.0.0.1/',
  ])('refuses %s', (url) => {
    expect(refusalOf(new URL(url), NONE)).toBeDefined();
  });

  it('lets http and https on their own ports through', () => {
    expect(refusalOf(new URL('http://dorp.example/'), NONE)).toBeUndefined();
    expect(refusalOf(new URL('https://dorp.example:443/x'), NONE)).toBeUndefined();
    expect(refusalOf(new URL('http://dorp.example:443/x'), NONE)).toBeUndefined();
  });

  it('lets an allowed host through on that very port only', () => {
    const allowed = new Set(['127.0.0.1:8080', '[::1]:80']);
    expect(refusalOf(new URL('http://127.0.0.1:8080/'), allowed)).toBeUndefined();
    expect(refusalOf(new URL('http://[::1]/'), allowed)).toBeUndefined();
    expect(refusalOf(new URL('http://127.0.0.1:8081/'), allowed)).toBeDefined();
    expect(refusalOf(new URL('http://127.0.0.2:8080/'), allowed)).toBeDefined();
    expect(refusalOf(new URL('http://localhost:8080/'), allowed)).toBeDefined();
    expect(refusalOf(new URL('ftp://127.0.0.1:8080/'), allowed)).toBeDefined();
  });
});
