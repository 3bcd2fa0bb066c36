import { gzipSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import type { Connector, Parsed, Req } from '#shared/domain/source.ts';
import { bluesky } from '#shared/sources/bluesky.ts';
import { brave } from '#shared/sources/brave.ts';
import { commonCrawl } from '#shared/sources/common-crawl.ts';
import { feed } from '#shared/sources/feed.ts';
import { fourchan } from '#shared/sources/fourchan.ts';
import { hibpRange } from '#shared/sources/hibp-range.ts';
import { linkup } from '#shared/sources/linkup.ts';
import { openRaadsinformatie } from '#shared/sources/open-raadsinformatie.ts';
import { openarch } from '#shared/sources/openarch.ts';
import { telegramChannel } from '#shared/sources/telegram-channel.ts';
import { waybackAvailability } from '#shared/sources/wayback-availability.ts';
import { waybackCdx } from '#shared/sources/wayback-cdx.ts';

import { answerTo } from './answers.ts';

const subject = {
  names: ['Tjalling van Oosterzijl', 'T. van Oosterzijl'],
  offices: [{ title: 'wethouder', organisation: 'Gemeente Wierhaven' }],
};
const page = 'https://zwaluwen.example/leden?b=2&a=1';

function hitsOf(parsed: Parsed) {
  return parsed.outcome === 'hits' ? parsed : { hits: [], next: [] };
}

function read(connector: Pick<Connector, 'parse'>, req: Req, file: string, status = 200) {
  return hitsOf(connector.parse(answerTo(req, file, status), req));
}

describe('traps of sources', () => {
  it('brave: knows a result by its address without campaign marks, and reads marked-up words plainly', () => {
    const [first] = brave.plan({ kind: 'subject', subject });
    const { hits } = read(brave, first!, 'brave/hits.json');
    expect(hits[0]).toMatchObject({
      key: 'https://wierhavenerbode.example/verslag/1',
      title: 'Verslag bewonersavond 1',
      partial: true,
    });
    expect(hits[0]?.text).toContain('Wethouder Tjalling van Oosterzijl sprak & luisterde');
  });

  it('brave: asks words of exposures, never values, and stays below the length of a question', () => {
    const questions = brave
      .plan({ kind: 'subject', subject })
      .map(({ url }) => new URL(url).searchParams.get('q'));
    expect(questions).toContain('"Tjalling van Oosterzijl" telefoon');
    expect(
      brave.plan({ kind: 'subject', subject: { ...subject, names: [`A ${'b'.repeat(500)}`] } }),
    ).toEqual([]);
  });

  it('linkup: is asked for all each time, since old pages are found late', () => {
    const query = { kind: 'subject', subject } as const;
    const [first] = linkup.plan(query, '2026-10-01T08:00:00Z');
    expect(JSON.parse(first?.body ?? '')).toMatchObject({ outputType: 'searchResults' });
    expect(linkup.plan(query, '2026-10-01T08:00:00Z')).toEqual(linkup.plan(query));
  });

  it('open-raadsinformatie: reaches back half a year, since minutes come in late under an old day', () => {
    const [first] = openRaadsinformatie.plan({ kind: 'subject', subject }, '2026-10-01T08:00:00Z');
    expect(first?.body).toContain('{"gte":"2026-04-04"}');
    // Who has no day at all is never later than one.
    expect(first?.body).toContain('{"must_not":[{"exists":{"field":"last_discussed_at"}}]}');
  });

  it('brave: reads what stands beside the web results, each address once', () => {
    const [first] = brave.plan({ kind: 'subject', subject });
    const { hits } = read(brave, first!, 'brave/beside.json');
    expect(hits.map(({ key }) => key)).toEqual([
      'https://wierhavenerbode.example/1',
      'https://praatpaal.example/draad/7',
      'https://nieuwsblad.example/a',
    ]);
  });

  it('common-crawl: reads a page in the character set that it names', () => {
    const records = { step: 'record', url: 'https://data.commoncrawl.org/x', data: {} };
    const warc = (header: string, html: string) =>
      gzipSync(
        Buffer.from(`WARC/1.0\r\n\r\nHTTP/1.1 200 OK\r\n${header}\r\n\r\n${html}`, 'latin1'),
      );
    for (const body of [
      warc('Content-Type: text/html; charset=iso-8859-1', '<p>Zoë Zeegers, Ruïneweg 4</p>'),
      warc(
        'Content-Type: text/html',
        '<meta charset="windows-1252"><p>Zoë Zeegers, Ruïneweg 4</p>',
      ),
    ]) {
      const res = { url: records.url, status: 206, headers: {}, body: new Uint8Array(body) };
      expect(hitsOf(commonCrawl.parse(res, records)).hits[0]?.text).toBe('Zoë Zeegers, Ruïneweg 4');
    }
  });

  it('open-raadsinformatie: asks whole phrases and pages on with the same body', () => {
    const [first] = openRaadsinformatie.plan({ kind: 'subject', subject });
    expect(first?.body).toContain(String.raw`\"Tjalling van Oosterzijl\" | \"T. van Oosterzijl\"`);
    const { next } = read(openRaadsinformatie, first!, 'open-raadsinformatie/paging.json');
    expect(JSON.parse(next?.[0]?.body ?? '')).toEqual({
      ...(JSON.parse(first?.body ?? '') as object),
      from: 50,
    });
  });

  it('open-raadsinformatie: names the municipality’s own copy and reads every page of it', () => {
    const [first] = openRaadsinformatie.plan({ kind: 'subject', subject });
    const { hits } = read(openRaadsinformatie, first!, 'open-raadsinformatie/hits.json');
    expect(hits[0]).toMatchObject({
      key: '70011',
      url: 'https://api.notubiz.example/document/70011/1',
      partial: false,
    });
    expect(hits[0]?.text).toMatch(/Bladzijde 1[^]*Bladzijde 2/);
    expect(hits[1]?.partial).toBe(true);
  });

  it('wayback-cdx: hands the resume key back as it was meant, escaped once', () => {
    const [first] = waybackCdx.plan({ kind: 'urls', urls: [page] });
    const { next } = read(waybackCdx, first!, 'wayback-cdx/paging.json');
    expect(next?.[0]?.url).toContain('resumeKey=example%2Czwaluwen%29%2Fleden+20240301120000%21');
    expect(new URL(next?.[0]?.url ?? '').searchParams.get('url')).toBe(page);
  });

  it('wayback-availability: asks without the scheme', () => {
    const [first] = waybackAvailability.plan({ kind: 'urls', urls: [page] });
    expect(new URL(first?.url ?? '').searchParams.get('url')).toBe(
      'zwaluwen.example/leden?b=2&a=1',
    );
  });

  it('openarch: never sends a year, and reads relations of recent records only', () => {
    const planned = openarch.plan({ kind: 'subject', subject });
    expect(planned.map(({ url }) => url).join(' ')).not.toMatch(/birth|year|match/);
    const { next } = read(openarch, planned[0]!, 'openarch/hits.json');
    expect(next).toHaveLength(1);
    const { hits } = read(openarch, next![0]!, 'openarch/record.json');
    expect(hits[0]).toMatchObject({ key: 'wrh:0b1c-bb' });
    expect(hits[0]?.text).toContain('Bruid, Geeske Molenwijk');
  });

  it('telegram-channel: joins a number that the page cuts with wbr, and asks for earlier messages', () => {
    const [first] = telegramChannel.plan({
      kind: 'urls',
      urls: ['https://t.me/WierhavenPraat/12'],
    });
    expect(first?.url).toBe('https://t.me/s/wierhavenpraat');
    const { hits, next } = read(telegramChannel, first!, 'telegram-channel/hits.html');
    expect(hits[0]).toMatchObject({
      key: 'wierhavenpraat/41',
      text: 'Wie kent de wethouder?\n06-00000000',
    });
    expect(hits[1]?.media).toEqual(['https://cdn.telegram.example/f/42.jpg']);
    expect(next?.[0]?.url).toBe('https://t.me/s/wierhavenpraat?before=41');
  });

  it('telegram-channel: a channel without preview is not an empty channel', () => {
    const [first] = telegramChannel.plan({ kind: 'urls', urls: ['https://t.me/s/wierhavenpraat'] });
    const res = {
      ...answerTo(first!, 'telegram-channel/nothing.html'),
      url: 'https://t.me/wierhavenpraat',
    };
    expect(telegramChannel.parse(res, first!).outcome).toBe('unreadable');
  });

  it('bluesky: keeps the key of a post when its author takes another name', () => {
    const [first] = bluesky.plan({ kind: 'subject', subject });
    const { hits } = read(bluesky, first!, 'bluesky/hits.json');
    expect(hits[0]).toMatchObject({
      key: 'at://did:plc:wierhaven1/app.bsky.feed.post/3k0001',
      rev: 'bafyreitest0001',
      url: 'https://bsky.app/profile/did:plc:wierhaven1/post/3k0001',
    });
  });

  it('hibp-range: sends six digits and refuses to send more', () => {
    const planned = hibpRange.plan({
      kind: 'prefixes',
      prefixes: ['a1b2c3', 'a1b2c3d4', 'me@home.example'],
    });
    expect(planned.map(({ url }) => url)).toEqual([
      'https://haveibeenpwned.com/api/v3/breachedaccount/range/A1B2C3',
    ]);
    const { hits } = read(hibpRange, planned[0]!, 'hibp-range/hits.json');
    expect(hits.map(({ key }) => key.length)).toEqual([40, 40]);
    expect(hibpRange.meta.optIn).toBeDefined();
  });

  it('common-crawl: goes from the newest crawls to the very bytes of a record', () => {
    const [list] = commonCrawl.plan({ kind: 'urls', urls: [page] });
    const index = read(commonCrawl, list!, 'common-crawl/crawls.json').next;
    expect(index?.map(({ url }) => new URL(url).pathname)).toEqual([
      '/CC-MAIN-2026-43-index',
      '/CC-MAIN-2026-38-index',
      '/CC-MAIN-2026-30-index',
    ]);
    const records = read(commonCrawl, index![0]!, 'common-crawl/hits.ndjson').next;
    expect(records?.[0]?.headers).toEqual({ range: 'bytes=26951243-26952190' });
    const { hits } = read(commonCrawl, records![0]!, 'common-crawl/record.warc.gz', 206);
    expect(hits[0]).toMatchObject({
      key: 'example,zwaluwen)/leden 20261012082331',
      published: '2026-10-12T08:23:31Z',
    });
    expect(hits[0]?.text).toContain('Schelpenweg 8');
  });

  it('fourchan: joins what wbr cuts, names each post, and leads to its picture', () => {
    const [first] = fourchan.plan({ kind: 'urls', urls: ['https://boards.4chan.org/pol/'] });
    const { next } = read(fourchan, first!, 'fourchan/threads.json');
    expect(next?.[0]?.url).toBe('https://a.4cdn.org/pol/thread/5002.json');
    const { hits } = read(fourchan, next![0]!, 'fourchan/thread.json');
    expect(hits[0]).toMatchObject({
      key: 'pol/5002',
      url: 'https://boards.4chan.org/pol/thread/5002#p5002',
      media: ['https://i.4cdn.org/pol/1790000000123.jpg'],
    });
    expect(hits[0]?.text).toContain('Schelpenweg 8\nbel 0600000000');
  });

  it('feed: reads the declared encoding, relative addresses and files', () => {
    const [first] = feed.plan({ kind: 'urls', urls: ['https://zwaluwen.example/feed'] });
    expect(read(feed, first!, 'feed/latin1.xml').hits[0]?.title).toBe('Reünie in café');
    expect(read(feed, first!, 'feed/atom.xml').hits[0]).toMatchObject({
      key: 'urn:school:12',
      url: 'https://zwaluwen.example/nieuwsbrief/12',
    });
    expect(read(feed, first!, 'feed/hits.xml').hits[0]).toMatchObject({
      key: 'zw-7',
      media: ['https://zwaluwen.example/rooster.pdf'],
    });
  });
});
