import { latin1 } from './charset.ts';
import { headOf, readHeaders, readHttp } from './http-message.ts';
import { isGzip, unpackMember } from './unpack.ts';

/** One page of a web archive. */
export interface WarcPage {
  /** Number of its record in the file, from 1; records that are no pages count too. */
  readonly record: number;
  readonly url: string;
  readonly contentType: string;
  /** Status of the recorded answer; 200 for a record without HTTP. */
  readonly status: number;
  readonly body: Uint8Array;
}

/** Most bytes of one compressed member, and of one page. */
const MOST_OF_A_MEMBER = 512 * 1024 * 1024;
const MOST_OF_A_PAGE = 64 * 1024 * 1024;

/**
 * Pages of a WARC or ARC file, plain or gzip: answers with their chunks and codings undone, and resources. Headers of
 * revisits, requests and metadata are passed over. What is broken is skipped and the next record is looked for; a file
 * that holds no record gives no page.
 */
export async function* readWarc(
  file: Uint8Array | AsyncIterable<Uint8Array>,
): AsyncGenerator<WarcPage> {
  const bytes = file instanceof Uint8Array ? file : await gather(file);
  const numbered = { record: 0 };
  for (const part of isGzip(bytes) ? members(bytes) : [bytes]) yield* pagesOf(part, numbered);
}

/** Records of a gzip file: a member that begins none goes on with the one before, as some writers cut them. */
function* members(bytes: Uint8Array): Generator<Uint8Array> {
  let open: Uint8Array[] = [];
  for (const content of unpacked(bytes)) {
    if (open.length > 0 && !continues(open[0], content)) {
      yield joined(open);
      open = [];
    }
    open.push(content);
  }
  if (open.length > 0) yield joined(open);
}

function continues(first: Uint8Array | undefined, content: Uint8Array): boolean {
  return first !== undefined && beginsWarc(first) && !beginsWarc(content);
}

function beginsWarc(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 16)).trimStart().startsWith('WARC/');
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}

/** The contents of a gzip file's members. After a broken one the next start is looked for. */
function* unpacked(bytes: Uint8Array): Generator<Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at >= 0 && at < bytes.length;) {
    let next = at + 3;
    try {
      const member = unpackMember(bytes, at, MOST_OF_A_MEMBER);
      next = Math.max(next, member.next);
      yield member.content;
    } catch {
      // Broken: whatever it held is lost, the members after it are not.
    }
    at = isGzip(bytes, next) ? next : file.indexOf('\x1f\x8b\x08', next, 'latin1');
  }
}

function* pagesOf(bytes: Uint8Array, numbered: { record: number }): Generator<WarcPage> {
  yield* beginsWarc(bytes) ? warcPages(bytes, numbered) : arcPages(bytes, numbered);
}

function* warcPages(bytes: Uint8Array, numbered: { record: number }): Generator<WarcPage> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('WARC/'); at >= 0;) {
    const { text, next } = headOf(bytes, at);
    const headers = readHeaders(text);
    const length = Number(headers.get('content-length') ?? Number.NaN);
    const isWhole = Number.isInteger(length) && length >= 0 && next + length <= bytes.length;
    const following = isWhole ? file.indexOf('WARC/', next + length) : nextRecord(file, next);
    numbered.record++;
    const end = isWhole ? next + length : following < 0 ? bytes.length : following;
    const page = pageOf(headers, bytes.subarray(next, end), numbered.record);
    if (page !== undefined) yield page;
    at = following;
  }
}

/** Where the next record starts after one whose length is wrong. */
function nextRecord(file: Buffer, from: number): number {
  const found = file.indexOf('\nWARC/1.', from);
  return found < 0 ? -1 : found + 1;
}

function pageOf(
  headers: ReadonlyMap<string, string>,
  block: Uint8Array,
  record: number,
): WarcPage | undefined {
  const type = headers.get('warc-type')?.toLowerCase();
  const url = (headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1');
  const written = headers.get('content-type') ?? '';
  if (type === 'response') {
    const answer = readHttp(block, MOST_OF_A_PAGE);
    if (answer !== undefined)
      return {
        record,
        url,
        contentType: answer.headers.get('content-type') ?? '',
        status: answer.status,
        body: answer.body,
      };
    return /^application\/http/i.test(written) || !/^https?:/i.test(url)
      ? undefined
      : { record, url, contentType: written, status: 200, body: block };
  }
  if (type !== 'resource' && type !== 'conversion') return undefined;
  return { record, url, contentType: written, status: 200, body: block };
}

/** ARC, the form before WARC: one line "URL address date type length" before each block. */
function* arcPages(bytes: Uint8Array, numbered: { record: number }): Generator<WarcPage> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length;) {
    const newline = file.indexOf(10, at);
    if (newline < 0) return;
    const line = file.toString('latin1', at, Math.min(newline, at + 8192)).trim();
    const m = /^([a-z][a-z0-9+.-]*:.*) (\S+) (\d{14}|\d{8}) (\S+)(?: .*)? (\d+)$/i.exec(line);
    at = newline + 1;
    if (m === null) continue;
    numbered.record++;
    const block = bytes.subarray(at, at + Number(m[5]));
    at += block.length;
    const answer = readHttp(block, MOST_OF_A_PAGE);
    if (answer !== undefined)
      yield {
        record: numbered.record,
        url: m[1] ?? '',
        contentType: answer.headers.get('content-type') ?? m[4] ?? '',
        status: answer.status,
        body: answer.body,
      };
  }
}

async function gather(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
