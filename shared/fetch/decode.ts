import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';

import type { Limits } from './looked.ts';

const MB = 1024 * 1024;
/** More layers than this are nobody's honest answer. */
const LAYERS = 3;

type Step = (body: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const STEPS: Readonly<Record<string, Step>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
  deflate: (body, options) =>
    isZlib(body) ? promisify(inflate)(body, options) : promisify(inflateRaw)(body, options),
};

/** What `Accept-Encoding` says: all that can be undone here. */
export const ACCEPT_ENCODING = 'gzip, br, deflate, zstd';

/** A body without its content encodings, or why it cannot be had. Never makes more than the limits allow. */
export async function decodeBody(
  body: Uint8Array,
  encoding: string,
  limits: Pick<Limits, 'bodyBytes' | 'ratio'>,
): Promise<Uint8Array | { readonly why: string }> {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const layers = names.filter((name) => name !== '' && name !== 'identity').toReversed();
  if (layers.length > LAYERS) return { why: `more than ${LAYERS} content encodings` };
  let plain = body;
  for (const name of layers) {
    const step = Object.hasOwn(STEPS, name) ? STEPS[name] : undefined;
    if (!step) return { why: 'a content encoding that is not known' };
    if (name.endsWith('gzip') && !isGzip(plain)) continue; // said gzip and sent plain, as some servers do
    const most = Math.min(limits.bodyBytes, Math.max(MB, body.length * limits.ratio));
    try {
      // oxlint-disable-next-line no-await-in-loop -- layers are undone one after another.
      plain = await step(plain, { maxOutputLength: most });
    } catch (error) {
      return {
        why: isTooLarge(error) ? 'grows too much when decompressed' : `broken ${name} data`,
      };
    }
  }
  return plain.length > limits.bodyBytes ? { why: 'larger than the limit' } : plain;
}

function isGzip(body: Uint8Array): boolean {
  return body[0] === 0x1f && body[1] === 0x8b;
}

/** RFC 1950: compression method 8, and the first two bytes a multiple of 31. */
function isZlib(body: Uint8Array): boolean {
  const [first = 0, second = 0] = body;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
