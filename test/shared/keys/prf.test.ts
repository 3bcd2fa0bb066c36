import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { deriveKeys } from '#shared/keys/derive.ts';
import { Chaskey, makePrf } from '#shared/keys/prf.ts';

const KEY = new Uint8Array(Uint32Array.of(0x833d3433, 0x009f389f, 0x2398e64f, 0x417acf39).buffer);
const counting = (length: number) => Uint8Array.from({ length }, (_, i) => i);

function tag(mac: Chaskey): number[] {
  return [mac.v0, mac.v1, mac.v2, mac.v3].map((word) => word >>> 0);
}

describe('Chaskey', () => {
  // Published vectors of the designers: key as above, message 00 01 02 … of the given length.
  it.each([
    [8, 0, [0x792e8fe5, 0x75ce87aa, 0x2d1450b5, 0x1191970b]],
    [8, 1, [0x13a9307b, 0x50e62c89, 0x4577bd88, 0xc0bbdc18]],
    [8, 16, [0x79271ca9, 0xd66a1c71, 0x81ca474e, 0x49831cad]],
    [12, 62, [0x0f40ed0f, 0xa69bc80f, 0x8e06f97c, 0x61e89697]],
    [12, 63, [0x2dd072e1, 0x42b89efe, 0xfb26b615, 0x049aa451]],
  ])('gives the published tag with %i rounds for %i bytes', (rounds, length, expected) => {
    const mac = new Chaskey(KEY, rounds);
    mac.bytes(counting(length));
    expect(tag(mac)).toEqual(expected);
  });

  const of = (message: string | Uint8Array) => {
    const mac = new Chaskey(KEY, 12);
    if (typeof message === 'string') mac.string(message);
    else mac.bytes(message);
    return tag(mac);
  };

  it('gives a string of ASCII the tag of its bytes, whatever was tagged before', () => {
    const mac = new Chaskey(KEY, 12);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 100 }), (text) => {
        mac.string(text);
        expect(tag(mac)).toEqual(of(new Uint8Array(Buffer.from(text, 'latin1'))));
      }),
    );
  });

  it('gives any other string the tag of a block of ones and its UTF-16 bytes', () => {
    const ones = Buffer.alloc(16, 0xff);
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (start) => {
        const text = `${start}é`;
        const bytes = Buffer.concat([ones, Buffer.from(text, 'utf16le')]);
        expect(of(text)).toEqual(of(new Uint8Array(bytes)));
      }),
    );
  });

  it('takes what many strings begin with apart', () => {
    const any = fc.oneof(fc.string({ maxLength: 600 }), fc.constantFrom('é', 'a'.repeat(512)));
    fc.assert(
      fc.property(any, any, (before, text) => {
        const mac = new Chaskey(KEY, 12);
        mac.string(text, before);
        expect(tag(mac)).toEqual(of(before + text));
      }),
    );
  });

  it('takes the longest strings, of either sort, and cuts what is beyond', () => {
    for (const letter of ['a', 'é']) {
      expect(of(letter.repeat(512))).toEqual(of(letter.repeat(600)));
      expect(of(letter.repeat(512))).not.toEqual(of(letter.repeat(511)));
    }
  });
});

describe('makePrf', () => {
  it('gives other fingerprints, tags and ids under another secret', () => {
    const one = makePrf(deriveKeys('one secret of thirty-two characters'));
    const other = makePrf(deriveKeys('another secret, also long enough.'));
    one.fingerprint('nl|9999zz|1');
    other.fingerprint('nl|9999zz|1');
    expect([one.hi, one.lo]).not.toEqual([other.hi, other.lo]);
    expect(one.tag('x')).not.toEqual(other.tag('x'));
    expect(one.id).not.toEqual(other.id);
  });

  it('confirms with something else than it looks up with', () => {
    const prf = makePrf(deriveKeys('one secret of thirty-two characters'));
    prf.fingerprint('x');
    expect(Buffer.from(prf.tag('x')).toString('hex')).not.toContain(prf.lo.toString(16));
    expect(prf.tag('x')).toHaveLength(8);
  });
});
