import type { Connector, Hit, Parsed, Req } from '#shared/domain/source.ts';

import { textOf, unreadable, wrongPage, wrongStatus } from './answer.ts';
import { plainText, revOf } from './plain-text.ts';

/** A channel's own name: five letters or more, as Telegram allows them. */
const CHANNEL = /^https?:\/\/(?:www\.)?(?:t|telegram)\.me\/(?:s\/)?([a-z]\w{3,31})(?:[/?#]|$)/i;
/** Pages of about twenty messages that are read back where no earlier run says where to stop. */
const MOST_PAGES = 5;

/** Public previews of Telegram channels. Channels only: groups have no preview, and nothing can be searched. */
export const telegramChannel: Connector<'urls'> = {
  meta: {
    id: 'telegram-channel',
    title: 'Public Telegram channels on a list',
    takes: 'urls',
    access: 'page',
    hosts: ['t.me'],
    pace: { everyMs: 3_000, perDay: 2_000 },
    terms: { url: 'https://telegram.org/tos', read: null },
    note: 'Reads the channels that are watched (--watch https://t.me/s/NAME); nothing can be searched.',
    price: 'free',
    canary: {
      hit: { kind: 'urls', urls: ['https://t.me/s/telegram'] },
      // Before its first message a channel has none.
      miss: { kind: 'urls', urls: ['https://t.me/s/telegram?before=1'] },
    },
    docs: 'https://telegram.org/faq_channels',
  },

  plan({ urls }, since) {
    const asked = urls.flatMap((url) => {
      const name = CHANNEL.exec(url)?.[1]?.toLowerCase();
      const before = Number(/[?&]before=(\d{1,9})\b/.exec(url)?.[1] ?? 0);
      return name === undefined ? [] : [pageOf(name, before || undefined, since, 1)];
    });
    return [...new Map(asked.map((req) => [req.url, req])).values()];
  },

  parse(res, req): Parsed {
    const status = wrongStatus(res);
    if (status) return status;
    const html = textOf(res.body);
    // A channel without a preview sends us on to its front door.
    if (!new URL(res.url).pathname.startsWith('/s/'))
      return unreadable('the channel has no public preview');
    const hits = messagesOf(html).map(({ key, part }) => hitOf(key, part));
    if (hits.length === 0) {
      // A page that breaks off before its end may have lost the messages.
      const isWhole = /<\/html>\s*$/.test(html) && html.includes('tgme_channel_history');
      return isWhole ? { outcome: 'nothing' } : wrongPage(html);
    }
    const next = earlier(hits, req);
    return { outcome: 'hits', hits, ...(next && { next: [next] }) };
  },
};

/** The page before this one, until the last run's day is reached. */
function earlier(hits: readonly Hit[], req: Req): Req | undefined {
  const { channel = '', page = '1', since } = req.data ?? {};
  const numbers = hits.map(({ key }) => Number(key.split('/')[1])).filter((number) => number > 1);
  if (numbers.length === 0 || channel === '' || Number(page) >= MOST_PAGES) return undefined;
  const isReached =
    since !== undefined &&
    hits.some(
      ({ published }) => published !== undefined && Date.parse(published) < Date.parse(since),
    );
  return isReached ? undefined : pageOf(channel, Math.min(...numbers), since, Number(page) + 1);
}

/** A message has its words, those it answers, and perhaps a question. */
const MOST_PARTS = 10;
const MESSAGE = /<div\b[^>]{0,500}\bdata-post=["'](\w{1,40}\/\d{1,12})["'][^>]{0,500}>/g;
const WORDS =
  /<div\b[^>]{0,500}\b(?:js-message_text|tgme_widget_message_poll_question)\b[^>]{0,500}>/g;
const TIME = /<time\b[^>]{0,300}\bdatetime=["']([^"']{1,40})["']/g;
const PHOTO = /background-image:\s*url\(['"]?(https:[^'")\s]{1,1000})/g;

/**
 * The messages of a page, each with its part of the HTML. Cut by where they begin, without a tree: the page is a flat list,
 * and a tree of a page made to be deep takes minutes.
 */
function messagesOf(html: string): readonly { readonly key: string; readonly part: string }[] {
  const starts = [...html.matchAll(MESSAGE)];
  return starts.map(({ 1: key = '', index }, at) => ({
    key,
    part: html.slice(index, starts[at + 1]?.index ?? html.length),
  }));
}

function hitOf(key: string, part: string): Hit {
  const words = [...part.matchAll(WORDS)]
    .slice(0, MOST_PARTS)
    .map(({ 0: tag, index }) => plainText(elementFrom(part, index + tag.length)));
  const text = words.join('\n');
  const published = [...part.matchAll(TIME)].at(-1)?.[1];
  const media = [...part.matchAll(PHOTO)]
    .map(([, url = '']) => url)
    .filter((url) => URL.canParse(url));
  return {
    key,
    rev: revOf(text),
    url: `https://t.me/${key}`,
    text,
    partial: false,
    ...(published !== undefined && !Number.isNaN(Date.parse(published)) && { published }),
    ...(media.length > 0 && { media }),
  };
}

/** The inside of a `div` whose start tag ends at `from`. */
function elementFrom(html: string, from: number): string {
  let depth = 1;
  for (const { 1: slash, index } of html.slice(from).matchAll(/<(\/?)div\b/g)) {
    depth += slash === '' ? 1 : -1;
    if (depth === 0) return html.slice(from, from + index);
  }
  return html.slice(from);
}

function pageOf(
  channel: string,
  before: number | undefined,
  since: string | undefined,
  page: number,
): Req {
  const query = before === undefined ? '' : `?before=${before}`;
  const data = { channel, page: String(page), ...(since !== undefined && { since }) };
  return { url: `https://t.me/s/${channel}${query}`, data };
}
