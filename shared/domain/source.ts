/** All that may leave. There is deliberately no field for anything private. */
export interface PublicSubject {
  readonly names: readonly string[];
  readonly offices: readonly { readonly title: string; readonly organisation: string }[];
}

/** A connector asks for exactly one of these, so a name cannot be joined to a private URL. */
export type Query =
  | { readonly kind: 'subject'; readonly subject: PublicSubject }
  | { readonly kind: 'urls'; readonly urls: readonly string[] }
  | { readonly kind: 'prefixes'; readonly prefixes: readonly string[] };

export type QueryKind = Query['kind'];

/** The query of a kind. */
export type QueryOf = { readonly [K in QueryKind]: Extract<Query, { kind: K }> };

/**
 * Whose rules hold. A service has terms, and a person must have read them: `read` is the ISO date on which that was, null
 * while nobody has, so that the source is off. What goes from site to site has no terms of its own to read: `rule` says
 * what it goes by instead, and `url` where that is written down.
 */
export type Terms =
  | { readonly url: string; readonly read: string | null }
  | { readonly url: string; readonly rule: 'robots' | 'own-files' };

/** Whether a source may be asked at all: a person has read its terms, or it has none. */
export function termsAreMet(terms: Terms): boolean {
  return 'rule' in terms || terms.read !== null;
}

/** A test question, or in a sentence why there can be none. */
export type Probe<Q> = Q | { readonly none: string };

/** What a source is, and everything that the host must know to keep its rules. */
export interface SourceMeta<K extends QueryKind = QueryKind> {
  /** Also the namespace of `Hit.key`. */
  readonly id: string;
  /** One line for people: what is looked at. */
  readonly title: string;
  readonly takes: K;
  /** `page`: robots.txt applies. */
  readonly access: 'api' | 'page';
  /** The only hosts this source may be sent to; `*` for page readers. */
  readonly hosts: readonly string[];
  /** The host fills the header from the named secret; connectors hold no keys. */
  readonly auth?: {
    readonly header: string;
    readonly secret: string;
    readonly scheme?: string;
    /** Where a secret of the form `name:password` opens a session, whose token then stands in the header. */
    readonly session?: string;
  };
  /**
   * Least milliseconds between two requests, and most requests a day. `againAfterDays`: the same is not asked again for so long;
   * in every run where it is absent.
   */
  readonly pace: {
    readonly everyMs: number;
    readonly perDay?: number;
    readonly againAfterDays?: number;
  };
  readonly terms: Terms;
  /** What it costs, in plain words with currency. */
  readonly price: string;
  /** Off even with its terms read, until someone switches it on; says why. */
  readonly optIn?: string;
  /** What an operator must know or do besides, in a sentence. */
  readonly note?: string;
  /** A query that must hit and one that must miss, run on schedule; of nobody's personal data. */
  readonly canary?: {
    readonly hit: Probe<QueryOf[K]>;
    readonly miss: Probe<QueryOf[K]>;
    /** Key of the hit that must be among those of `hit`, where any answer would have some. */
    readonly key?: string;
  };
  /** Where the source is documented. */
  readonly docs: string;
}

/** One request, as data. The host decides whether and when it goes out. */
export interface Req {
  readonly url: string;
  readonly method?: 'GET' | 'POST' | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
  /** The connector's own label and note to itself, handed back to `parse`. */
  readonly step?: string | undefined;
  readonly data?: Readonly<Record<string, string>> | undefined;
}

export interface Res {
  /** After redirects. */
  readonly url: string;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface Hit {
  /** The source's own stable id; never the query, rank or time. */
  readonly key: string;
  /** Changes when the content changes. */
  readonly rev?: string;
  /** What a person opens, and what a removal request names. */
  readonly url: string;
  readonly title?: string;
  /** What the matcher reads. */
  readonly text: string;
  /** `text` is only a snippet: the page is read before judging. */
  readonly partial: boolean;
  /** ISO 8601. */
  readonly published?: string;
  /** Images and documents worth opening. */
  readonly media?: readonly string[];
}

/** Only a positive statement of the source is `nothing`; a failure to read is never that. */
export type Parsed =
  | { readonly outcome: 'hits'; readonly hits: readonly Hit[]; readonly next?: readonly Req[] }
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'refused' | 'unreadable'; readonly why: string };

export type SourceOutcome = Parsed['outcome'];

/** Where to look: metadata and two pure functions. */
export interface Connector<K extends QueryKind = QueryKind> {
  readonly meta: SourceMeta<K>;
  /** Pure: no I/O, no clock. `since` is the ISO date of the last complete run. */
  plan(query: Extract<Query, { kind: K }>, since?: string): readonly Req[];
  /** Pure. A 304 does not reach it. */
  parse(res: Res, req: Req): Parsed;
}
