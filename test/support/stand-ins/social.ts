import {
  json,
  KEY,
  known,
  numberOf,
  questionOf,
  withPhrase,
  xmlText,
  type Answered,
  type Doc,
  type Service,
} from './world.ts';

/** Who may open a session, as the service is asked for it. */
const ACCOUNT = JSON.stringify({ identifier: 'luwte.example', password: 'stand-in-password' });
/** The same as a key of the source. */
export const BLUESKY_KEY = 'luwte.example:stand-in-password';

/** Bluesky's post search: only with a session, pages by cursor. */
export const blueskyStandIn: Service = {
  source: 'bluesky',
  hosts: ['bsky.social'],
  key: { header: 'authorization', value: `Bearer ${KEY}` },

  open({ method, url, body }) {
    if (url.pathname !== '/xrpc/com.atproto.server.createSession') return undefined;
    const isRight = method === 'POST' && body === ACCOUNT;
    return isRight
      ? json({ did: 'did:plc:standin', handle: 'luwte.example', accessJwt: KEY, refreshJwt: 'x' })
      : json({ error: 'AuthenticationRequired', message: 'Invalid identifier or password' }, 401);
  },

  answer({ url }, world) {
    const { phrases } = questionOf(url.searchParams.get('q') ?? '');
    if (url.pathname !== '/xrpc/app.bsky.feed.searchPosts' || phrases.length === 0) {
      return json({ error: 'BadQueryString', message: 'q wanted' }, 400);
    }
    const found = withPhrase(world, 'bluesky', phrases[0] ?? '');
    const start = numberOf(url, 'cursor', 0);
    const end = start + world.perPage;
    const posts = found.slice(start, end).map(({ id, text, date }) => ({
      uri: `at://did:plc:${id}/app.bsky.feed.post/3k${id}`,
      cid: `bafy${id}`,
      author: { did: `did:plc:${id}`, handle: `${id}.example` },
      record: { text, createdAt: date },
      indexedAt: date,
    }));
    return json({
      posts,
      hitsTotal: found.length,
      ...(end < found.length && { cursor: String(end) }),
    });
  },
};

/** Previews of one Telegram channel, newest last, earlier ones by `before`. */
export const telegramStandIn: Service = {
  source: 'telegram-channel',
  hosts: ['t.me'],

  answer({ url }, world) {
    if (url.pathname === '/robots.txt')
      return { status: 200, body: 'User-agent: *\nDisallow: /s/closed\nCrawl-delay: 0.05\n' };
    const [, single, at] = /^\/(\w+)\/(\d+)$/.exec(url.pathname) ?? [];
    if (single !== undefined) {
      const doc = known(world, 'telegram-channel')[Number(at) - 1];
      return doc ? html(single, message(single, Number(at), doc)) : { status: 404, body: '' };
    }
    const channel = /^\/s\/(\w+)$/.exec(url.pathname)?.[1];
    // A person or group has a front door only.
    if (channel === undefined) return html(url.pathname, '<div class="tgme_page"></div>');
    const messages = known(world, 'telegram-channel').map((doc, index) => ({
      doc,
      number: index + 1,
    }));
    const before = numberOf(url, 'before', messages.length + 1);
    const page = messages.filter(({ number }) => number < before).slice(-world.perPage);
    const body = page.map(({ doc, number }) => message(channel, number, doc)).join('');
    const answer = html(
      channel,
      `<div class="tgme_channel_info"></div><section class="tgme_channel_history">${body}</section>`,
    );
    return { ...answer, headers: { ...answer.headers, etag: `"${channel}-${before}"` } };
  },
};

function html(title: string, body: string): Answered {
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`,
  };
}

function message(channel: string, number: number, { text, date }: Doc): string {
  return `<div class="tgme_widget_message" data-post="${channel}/${number}"><div class="tgme_widget_message_text js-message_text">${xmlText(text)}</div><span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="https://t.me/${channel}/${number}"><time datetime="${date}">x</time></a></span></div>`;
}

/** Boards of 4chan: the list of threads, and each thread. */
export const fourchanStandIn: Service = {
  source: 'fourchan',
  hosts: ['a.4cdn.org'],

  answer({ url }, world) {
    const docs = known(world, 'fourchan').map((doc, index) => ({ doc, no: 5_001 + index }));
    const seconds = ({ date }: Doc) => Math.floor(Date.parse(date) / 1_000);
    if (/^\/\w{1,5}\/threads\.json$/.test(url.pathname)) {
      return json([
        {
          page: 1,
          threads: docs.map(({ doc, no }) => ({ no, last_modified: seconds(doc), replies: 0 })),
        },
      ]);
    }
    const no = Number(/^\/\w{1,5}\/thread\/(\d+)\.json$/.exec(url.pathname)?.[1]);
    const found = docs.find((one) => one.no === no);
    if (!found) return { status: 404, body: '' };
    const { doc } = found;
    const answer = json({
      posts: [
        {
          no,
          resto: 0,
          time: seconds(doc),
          name: 'Anonymous',
          sub: doc.title,
          com: xmlText(doc.text),
        },
      ],
    });
    const headers = { ...answer.headers, 'last-modified': new Date(doc.date).toUTCString() };
    return { ...answer, headers };
  },
};
