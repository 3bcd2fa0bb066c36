import { z } from 'zod';

import type { Connector, Hit, Parsed, Req } from '#shared/domain/source.ts';

import { unreadable } from './answer.ts';
import { readJson, webUrl } from './json.ts';
import { plainText } from './plain-text.ts';
import { pageAddress } from './site-links.ts';
import { bodies, phrases } from './words.ts';

const result = z.object({
  url: webUrl,
  title: z.string(),
  description: z.string().optional(),
  page_age: z.string().optional(),
  extra_snippets: z.array(z.string()).optional(),
});
const section = z.object({ results: z.array(result) }).optional();
/** Beside the web results a forum thread, an article or a film may stand apart; one in another shape is passed over. */
const aside = section.catch(undefined);
const answer = z.object({
  query: z.object({ more_results_available: z.boolean().optional() }).optional(),
  web: section,
  discussions: aside,
  news: aside,
  videos: aside,
});

const ENDPOINT = 'https://api.search.brave.com/res/v1/web/search';
const PER_PAGE = 20;
/** `offset` counts pages and ends at 9: 200 results a question. */
const LAST_OFFSET = 9;
/** A question has at most 400 characters and 50 words. */
const LONGEST = 400;
const MOST_WORDS = 50;
/** Each question costs; a person's first spellings find what the others would. */
const MOST_NAMES = 3;
/** What an exposure looks like, as words; never a value. */
const EXPOSED = ['adres', 'telefoon', 'woont', 'filetype:pdf'];

/** Web search with an index of its own. */
export const brave: Connector<'subject'> = {
  meta: {
    id: 'brave',
    title: 'Web search (Brave)',
    takes: 'subject',
    access: 'api',
    hosts: ['api.search.brave.com'],
    auth: { header: 'X-Subscription-Token', secret: 'brave' },
    pace: { everyMs: 1_000, perDay: 1_000 },
    terms: { url: 'https://api-dashboard.search.brave.com/terms-of-service', read: null },
    price: 'USD 5 per 1,000 questions, USD 5 credit a month',
    canary: {
      hit: { kind: 'subject', subject: { names: ['Tweede Kamer'], offices: [] } },
      miss: {
        kind: 'subject',
        subject: { names: ['Qwxzyvrt Plomfzeblat Hjorvatsk'], offices: [] },
      },
    },
    docs: 'https://api-dashboard.search.brave.com/documentation/services/web-search',
  },

  /** The name as a phrase: alone, with the body, and with words that go with an exposure. `since` is not used: its form wants an end date. */
  plan({ subject }) {
    const names = phrases(subject)
      .filter((name) => name.includes(' '))
      .slice(0, MOST_NAMES);
    const questions = names.flatMap((name, index) => {
      const beside = index === 0 ? [...bodies(subject), ...EXPOSED] : bodies(subject);
      return [`"${name}"`, ...beside.map((words) => `"${name}" ${words}`)];
    });
    return [...new Set(questions)].filter((q) => isShort(q)).map((q) => pageOf(q, 0));
  },

  parse(res, req): Parsed {
    const read = readJson(res, answer);
    if ('wrong' in read) return read.wrong;
    const { web, query, discussions, news, videos } = read.value;
    // Without the echo of the question and without results it is not an answer to a search.
    if (!web && !query) return unreadable('neither results nor the question came back');
    const all = [web, discussions, news, videos].flatMap((one) => one?.results ?? []);
    const once = all.filter(({ url }, at) => all.findIndex((one) => one.url === url) === at);
    const hits = once.flatMap(({ url, title, ...rest }): Hit[] => {
      const address = pageAddress(url, url);
      if (address === undefined) return [];
      const words = [title, rest.description ?? '', ...(rest.extra_snippets ?? [])];
      return [
        {
          key: address,
          url: address,
          title: plainText(title),
          text: words
            .map((html) => plainText(html))
            .filter(Boolean)
            .join('\n'),
          partial: true,
          ...(isDate(rest.page_age) && { published: rest.page_age }),
        },
      ];
    });
    const offset = Number(req.data?.['offset'] ?? '0');
    if (hits.length === 0) return offset === 0 ? { outcome: 'nothing' } : { outcome: 'hits', hits };
    const isMore = query?.more_results_available ?? (web?.results.length ?? 0) >= PER_PAGE;
    const question = new URL(req.url).searchParams.get('q');
    if (!isMore || offset >= LAST_OFFSET || question === null) return { outcome: 'hits', hits };
    return { outcome: 'hits', hits, next: [pageOf(question, offset + 1)] };
  },
};

function pageOf(question: string, offset: number): Req {
  const query = new URLSearchParams({
    q: question,
    count: String(PER_PAGE),
    offset: String(offset),
    country: 'NL',
    search_lang: 'nl',
    safesearch: 'off',
    spellcheck: '0',
    extra_snippets: 'true',
  });
  return {
    url: `${ENDPOINT}?${query.toString()}`,
    headers: { accept: 'application/json' },
    data: { offset: String(offset) },
  };
}

function isShort(question: string): boolean {
  return question.length <= LONGEST && question.split(' ').length <= MOST_WORDS;
}

function isDate(text: string | undefined): text is string {
  return text !== undefined && !Number.isNaN(Date.parse(text));
}
