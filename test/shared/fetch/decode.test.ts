import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { decodeBody } from '#shared/fetch/decode.ts';

const limits = { bodyBytes: 8 * 1024 * 1024, ratio: 200 };
const plain = new Uint8Array(Buffer.from('Dinsdag om half acht in de zaal. '.repeat(50)));

describe('decode', () => {
  it.each([
    ['gzip', gzipSync(plain)],
    ['x-gzip', gzipSync(plain)],
    ['br', brotliCompressSync(plain)],
    ['deflate', deflateSync(plain)],
    ['deflate', deflateRawSync(plain)],
    ['zstd', zstdCompressSync(plain)],
    ['gzip, br', brotliCompressSync(gzipSync(plain))],
    ['identity', plain],
    ['', plain],
    ['GZIP', gzipSync(plain)],
  ])('undoes %j', async (encoding, body) => {
    expect(Buffer.from((await decodeBody(body, encoding, limits)) as Uint8Array)).toEqual(
      Buffer.from(plain),
    );
  });

  it('reads a body that says gzip and is not', async () => {
    expect(await decodeBody(plain, 'gzip', limits)).toEqual(plain);
  });

  it.each([
    ['a bomb', 'gzip', gzipSync(new Uint8Array(200 * 1024 * 1024)), /grows too much/],
    ['more than the limit', '', new Uint8Array(9 * 1024 * 1024), /limit/],
    ['half of it', 'gzip', gzipSync(plain).subarray(0, 40), /broken gzip/],
    ['noise', 'br', new Uint8Array([1, 2, 3, 4, 5]), /broken br/],
    ['an unknown name', 'rot13', plain, /not known/],
    ['many layers', 'gzip, gzip, gzip, gzip', plain, /more than 3/],
  ])('refuses %s', async (_, encoding, body, why) => {
    expect(await decodeBody(body, encoding, limits)).toMatchObject({
      why: expect.stringMatching(why) as string,
    });
  });
});
