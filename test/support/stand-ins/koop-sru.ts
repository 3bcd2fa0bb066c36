import {
  known,
  numberOf,
  withWords,
  xmlText,
  type Doc,
  type Service,
  type World,
} from './world.ts';

const SOURCE = 'koop-sru';
const CLAUSE =
  /^(?:c\.product-area==officielepublicaties|cql\.textAndIndexes="([^"]+)"|dt\.creator=="([^"]+)"|dt\.modified>=(\d{4}-\d\d-\d\d))$/;

/** Search/Retrieve via URL 2.0: AND of clauses, a diagnostic with status 200 for what is not CQL. */
export const koopSruStandIn: Service = {
  source: SOURCE,
  hosts: ['repository.overheid.nl'],

  answer({ url }, world) {
    if (url.pathname !== '/sru') return { status: 404, body: 'not here' };
    const found = search(url.searchParams.get('query') ?? '', world);
    if (!found) return xml(diagnostic('info:srw/diagnostic/1/10'));
    const start = numberOf(url, 'startRecord', 1);
    const most = Math.min(world.perPage, numberOf(url, 'maximumRecords', 10));
    const page = found.slice(start - 1, start - 1 + most);
    const next =
      start + page.length <= found.length
        ? `<sru:nextRecordPosition>${start + page.length}</sru:nextRecordPosition>`
        : '';
    const records =
      page.length > 0
        ? `<sru:records>${page.map((doc) => record(doc)).join('')}</sru:records>`
        : '';
    return xml(
      `<sru:searchRetrieveResponse ${SPACES}><sru:version>2.0</sru:version><sru:numberOfRecords>${found.length}</sru:numberOfRecords>${records}${next}</sru:searchRetrieveResponse>`,
    );
  },
};

const SPACES =
  'xmlns:ow="http://standaarden.overheid.nl/wetgeving/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:gzd="http://standaarden.overheid.nl/sru"';

function search(cql: string, world: World): readonly Doc[] | undefined {
  const clauses = cql.split(' AND ').map((clause) => CLAUSE.exec(clause));
  if (clauses.some((clause) => clause === null)) return undefined;
  const words = clauses.flatMap((clause) => clause?.[1] ?? []);
  const creators = clauses.flatMap((clause) => clause?.[2] ?? []);
  const since = clauses.flatMap((clause) => clause?.[3] ?? []);
  const docs = words.length > 0 ? withWords(world, SOURCE, words) : known(world, SOURCE);
  return docs.filter(
    ({ body = '', date }) =>
      creators.every((creator) => creator === body) &&
      since.every((day) => date.slice(0, 10) >= day),
  );
}

function record({ id, url, title, body = '', date }: Doc): string {
  const day = date.slice(0, 10);
  return `<sru:record><sru:recordData><gzd:gzd><gzd:originalData><ow:meta><ow:owmskern><dcterms:identifier>gmb-${xmlText(id)}</dcterms:identifier><dcterms:title>${xmlText(title)}</dcterms:title><dcterms:creator scheme="OVERHEID.Gemeente">${xmlText(body)}</dcterms:creator><dcterms:modified>${day}</dcterms:modified></ow:owmskern><ow:owmsmantel><dcterms:available>${day}</dcterms:available></ow:owmsmantel></ow:meta></gzd:originalData><gzd:enrichedData><gzd:preferredUrl>${xmlText(url)}</gzd:preferredUrl></gzd:enrichedData></gzd:gzd></sru:recordData></sru:record>`;
}

function diagnostic(uri: string): string {
  return `<searchRetrieveResponse xmlns="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:d="http://docs.oasis-open.org/ns/search-ws/diagnostic"><version>2.0</version><diagnostics><d:diagnostic><d:uri>${uri}</d:uri><d:message>mismatched input</d:message></d:diagnostic></diagnostics></searchRetrieveResponse>`;
}

function xml(body: string) {
  return {
    status: 200,
    headers: { 'content-type': 'application/xml; charset=utf-8' },
    body: `<?xml version="1.0" encoding="UTF-8"?>${body}`,
  };
}
