import {
  json,
  KEY,
  numberOf,
  questionOf,
  withPhrase,
  withWords,
  type Doc,
  type Service,
  type World,
} from './world.ts';

/** Brave's web search: pages of results, marked-up snippets, a key in its own header. */
export const braveStandIn: Service = {
  source: 'brave',
  hosts: ['api.search.brave.com'],
  key: { header: 'x-subscription-token', value: KEY },

  answer({ url }, world) {
    const question = url.searchParams.get('q') ?? '';
    const offset = numberOf(url, 'offset', 0);
    if (
      url.pathname !== '/res/v1/web/search' ||
      question === '' ||
      question.length > 400 ||
      offset > 9
    ) {
      return json({ type: 'ErrorResponse', error: { code: 'VALIDATION' } }, 422);
    }
    const found = search(world, 'brave', question);
    const size = Math.min(world.perPage, numberOf(url, 'count', 20));
    const page = found.slice(offset * size, (offset + 1) * size);
    return json({
      type: 'search',
      query: { original: question, more_results_available: (offset + 1) * size < found.length },
      ...(page.length > 0 && { web: { type: 'search', results: page.map((doc) => result(doc)) } }),
    });
  },
};

/** Linkup's search results: one answer without paging, a bearer token. */
export const linkupStandIn: Service = {
  source: 'linkup',
  hosts: ['api.linkup.so'],
  key: { header: 'authorization', value: `Bearer ${KEY}` },

  answer({ method, url, body }, world) {
    const asked = asObject(body);
    const question = asked?.['q'];
    if (method !== 'POST' || url.pathname !== '/v1/search' || typeof question !== 'string') {
      return json({ error: { code: 'VALIDATION_ERROR' } }, 400);
    }
    const found = search(world, 'linkup', question);
    return json({
      results: found.map(({ url: address, title, text }) => ({
        type: 'text',
        name: title,
        url: address,
        content: text.slice(0, 300),
      })),
    });
  },
};

function search(world: World, source: string, question: string): readonly Doc[] {
  const { phrases, words } = questionOf(question);
  const mine = withWords(world, source, words);
  return phrases.reduce<readonly Doc[]>((docs, phrase) => {
    const having = new Set(withPhrase(world, source, phrase));
    return docs.filter((doc) => having.has(doc));
  }, mine);
}

function result({ url, title, text, date }: Doc) {
  return {
    title: `<strong>${title}</strong>`,
    url,
    description: `${text.slice(0, 120)} &hellip;`,
    page_age: date,
  };
}

function asObject(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
