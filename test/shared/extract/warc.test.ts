import { gzipSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { readWarc } from '#shared/extract/warc.ts';

const record = (type: string, block: string, more = ''): string =>
  `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: http://a.example/${type}\r\n${more}Content-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`;
const answer = (body: string, head = ''): string =>
  `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${head}\r\n${body}`;

async function pagesOf(file: Uint8Array): Promise<string[]> {
  const pages: string[] = [];
  for await (const { record: n, status, body } of readWarc(file))
    pages.push(`${n} ${status} ${Buffer.from(body).toString()}`);
  return pages;
}

describe('a web archive', () => {
  const three = [
    record('warcinfo', 'x: y'),
    record('response', answer('<p>een')),
    record('resource', 'twee', 'Content-Type: text/plain\r\n'),
  ];

  it('gives its pages with the number of their record', async () => {
    expect(await pagesOf(Buffer.from(three.join('')))).toEqual(['2 200 <p>een', '3 200 twee']);
  });

  it('may be gzip, a member for each record, one for all, or cut anywhere', async () => {
    const all = Buffer.from(three.join(''));
    const cut = all.indexOf('<p>een');
    for (const file of [
      three.map((one) => gzipSync(one)),
      [gzipSync(all)],
      [gzipSync(all.subarray(0, cut)), gzipSync(all.subarray(cut))],
    ])
      expect(await pagesOf(Buffer.concat(file))).toEqual(['2 200 <p>een', '3 200 twee']);
  });

  it('goes on after a member that is broken and a record of the wrong length', async () => {
    const broken = gzipSync(record('response', answer('weg'.repeat(100))));
    broken.fill(0xff, 20, 40);
    expect(
      (await pagesOf(Buffer.concat([broken, gzipSync(record('response', answer('er')))]))).at(-1),
    ).toMatch(/ 200 er$/);
    const wrong = record('response', answer('kort')).replace(
      /Content-Length: \d+/,
      'Content-Length: 99999',
    );
    expect((await pagesOf(Buffer.from(wrong + record('response', answer('er'))))).at(-1)).toBe(
      '2 200 er',
    );
  });

  it('undoes chunks and codings, and believes neither where they are not there', async () => {
    const chunked = answer(
      '5\r\n<p>aa\r\n2;x=y\r\nbb\r\n0\r\n\r\n',
      'Transfer-Encoding: chunked\r\n',
    );
    const notChunked = answer(
      '<p>heel',
      'Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n',
    );
    expect(
      await pagesOf(Buffer.from(record('response', chunked) + record('response', notChunked))),
    ).toEqual(['1 200 <p>aabb', '2 200 <p>heel']);
    const packed = Buffer.concat([
      Buffer.from(answer('', 'Content-Encoding: gzip\r\n')),
      gzipSync('<p>ingepakt'),
    ]);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${packed.length}\r\n\r\n`;
    expect(await pagesOf(Buffer.concat([Buffer.from(head), packed]))).toEqual([
      '1 200 <p>ingepakt',
    ]);
  });

  it('may be of the older kind', async () => {
    const block = answer('oud');
    const file = `filedesc://a.arc 0.0.0.0 20010101000000 text/plain 3\nx y\n\nhttp://a.example/ 1.2.3.4 20010101000000 text/html ${block.length}\n${block}\n`;
    expect(await pagesOf(Buffer.from(file))).toEqual(['2 200 oud']);
  });

  it('that is none gives no page', async () => {
    expect(await pagesOf(Buffer.from('zomaar wat'))).toEqual([]);
  });
});
