import {
  json,
  KEY,
  known,
  numberOf,
  questionOf,
  withPhrase,
  withWords,
  type Doc,
  type Service,
} from './world.ts';

/** Elasticsearch as Open Raadsinformatie has it: phrases, `from` and `size`, dated index names. */
export const openRaadsinformatieStandIn: Service = {
  source: 'open-raadsinformatie',
  hosts: ['api.openraadsinformatie.nl'],

  answer({ method, url, body }, world) {
    const query = /"query":"((?:[^"\\]|\\.)*)"/.exec(body)?.[1];
    if (
      method !== 'POST' ||
      !/^\/v1\/elastic\/(?:ori|osi|owi)_\*\/_search$/.test(url.pathname) ||
      query === undefined
    ) {
      return json({ error: { type: 'parsing_exception' }, status: 400 }, 400);
    }
    const { phrases } = questionOf(query.replaceAll('\\"', '"'));
    const found = [
      ...new Set(phrases.flatMap((phrase) => withPhrase(world, 'open-raadsinformatie', phrase))),
    ];
    const from = Number(/"from":(\d+)/.exec(body)?.[1] ?? '0');
    const page = found.slice(from, from + world.perPage);
    return json({
      took: 3,
      timed_out: false,
      _shards: { total: 5, successful: 5, skipped: 0, failed: 0 },
      hits: {
        total: { value: found.length, relation: 'eq' },
        hits: page.map((doc) => document(doc)),
      },
    });
  },
};

function document({ id, url, title, text, date }: Doc) {
  const source = {
    '@type': 'MediaObject',
    name: title,
    original_url: url,
    text: [text],
    last_discussed_at: [date],
  };
  return { _index: 'ori_stand_in_20261101000000', _id: id, _score: 1, _source: source };
}

/** Open Archives: search by name and the record itself. */
export const openarchStandIn: Service = {
  source: 'openarch',
  hosts: ['api.openarchieven.nl'],

  answer({ url }, world) {
    if (url.pathname === '/1.1/records/show.json') {
      const doc = world.docs.find(({ id }) => id === url.searchParams.get('identifier'));
      if (!doc) return json({ error_code: 2, error_description: 'no such record' }, 404);
      return json({
        Person: [
          { '@pid': 'P1', PersonName: { PersonNameFirstName: doc.title } },
          { '@pid': 'P2', PersonName: { PersonNameFirstName: doc.text } },
        ],
        RelationEP: [{ PersonKeyRef: 'P1', EventKeyRef: 'E1', RelationType: 'Bruid' }],
      });
    }
    const name = url.searchParams.get('name');
    if (url.pathname !== '/1.1/records/search.json' || name === null) {
      return json({ error_code: 4, error_description: 'missing name' }, 400);
    }
    const found = withPhrase(world, 'openarch', name);
    const start = numberOf(url, 'start', 0);
    const docs = found.slice(start, start + world.perPage).map(({ id, title, date, text }) => ({
      pid: `Person:${id}`,
      identifier: id,
      archive_code: 'std',
      personname: title,
      relationtype: 'Bruid',
      eventtype: 'Huwelijk',
      eventdate: { year: Number(date.slice(0, 4)) },
      eventplace: text.slice(0, 20),
      url: `https://www.openarchieven.nl/std:${id}/nl`,
    }));
    return json({ query: { name }, response: { number_found: found.length, docs } });
  },
};

/** KVK Zoeken: by name only; a place or postcode in the question is refused here, since it must never be sent. */
export const kvkStandIn: Service = {
  source: 'kvk-zoeken',
  hosts: ['api.kvk.nl'],
  key: { header: 'apikey', value: KEY },

  answer({ url }, world) {
    const naam = url.searchParams.get('naam');
    const tooMuch = ['plaats', 'postcode', 'huisnummer'].some((name) => url.searchParams.has(name));
    if (url.pathname !== '/api/v2/zoeken' || naam === null || tooMuch) {
      return json({ fout: [{ code: 'IPD1002', omschrijving: 'Ongeldige vraag.' }] }, 400);
    }
    const found = withPhrase(world, 'kvk-zoeken', naam);
    if (found.length === 0)
      return json({ fout: [{ code: 'IPD5200', omschrijving: 'Geen resultaat.' }] }, 404);
    const page = numberOf(url, 'pagina', 1);
    const resultaten = found
      .slice((page - 1) * world.perPage, page * world.perPage)
      .map(({ id, title, text }) => ({
        kvkNummer: id.replaceAll(/\D/g, '').padStart(8, '9'),
        vestigingsnummer: id,
        naam: title,
        adres: {
          binnenlandsAdres: {
            type: 'bezoekadres',
            straatnaam: text.slice(0, 40),
            plaats: 'Standstad',
          },
        },
        type: 'hoofdvestiging',
      }));
    return json({
      pagina: page,
      resultatenPerPagina: world.perPage,
      totaal: found.length,
      resultaten,
    });
  },
};

/**
 * Breaches by the first digits of a hash: of each whole hash that a document names, its own, and always two entries of strangers, so
 * that there is something to drop. A document that names a prefix only is of nobody but them.
 */
export const hibpStandIn: Service = {
  source: 'hibp-range',
  hosts: ['haveibeenpwned.com'],
  key: { header: 'hibp-api-key', value: KEY },

  answer({ url }, world) {
    const prefix = /^\/api\/v3\/breachedaccount\/range\/([0-9A-F]{6})$/.exec(url.pathname)?.[1];
    if (prefix === undefined) return json({ statusCode: 400 }, 400);
    const hashes = known(world, 'hibp-range').flatMap(({ text, title }) =>
      (text.match(/[0-9A-F]{40}/g) ?? []).map((hash) => ({ hash, title })),
    );
    const own = Map.groupBy(
      hashes.filter(({ hash }) => hash.startsWith(prefix)),
      ({ hash }) => hash.slice(prefix.length),
    );
    const strangers = withWords(world, 'hibp-range', [prefix]).map(({ title }) => title);
    if (own.size + strangers.length === 0) return json([]);
    const websites = strangers.length > 0 ? strangers : ['Elsewhere'];
    return json([
      { hashSuffix: 'A'.repeat(34), websites },
      ...[...own].map(([hashSuffix, those]) => ({
        hashSuffix,
        websites: those.map(({ title }) => title),
      })),
      { hashSuffix: 'B'.repeat(34), websites },
    ]);
  },
};
