import { load } from 'cheerio';

import type { Connector, Hit, Parsed, Req } from '#shared/domain/source.ts';

import { textOf, unreadable, wrongPage, wrongStatus } from './answer.ts';
import { plainText } from './plain-text.ts';

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
    const $ = load(html);
    const messages = $('.tgme_widget_message[data-post]');
    if (messages.length === 0) {
      // A page that breaks off before its end may have lost the messages.
      const isWhole = /<\/html>\s*$/.test(html) && $('.tgme_channel_history').length > 0;
      return isWhole ? { outcome: 'nothing' } : wrongPage(html);
    }
    const hits = messages.toArray().flatMap((element): Hit[] => {
      const message = $(element);
      const key = message.attr('data-post') ?? '';
      if (!/^\w+\/\d+$/.test(key)) return [];
      const text = message
        .find('.js-message_text, .tgme_widget_message_poll_question')
        .toArray()
        .map((part) => plainText($(part).html() ?? ''))
        .join('\n');
      const published = message.find('time[datetime]').last().attr('datetime');
      const media = photosOf(
        message
          .find('[style*="background-image"]')
          .toArray()
          .map((one) => $(one).attr('style')),
      );
      return [
        {
          key,
          rev: `${text.length}:${message.find('.tgme_widget_message_meta').text().includes('edited') ? 'edited' : ''}`,
          url: `https://t.me/${key}`,
          text,
          partial: false,
          ...(published !== undefined && !Number.isNaN(Date.parse(published)) && { published }),
          ...(media.length > 0 && { media }),
        },
      ];
    });
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

function photosOf(styles: readonly (string | undefined)[]): readonly string[] {
  return styles.flatMap((style) => /url\(['"]?(https:[^'")]+)/.exec(style ?? '')?.[1] ?? []);
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
