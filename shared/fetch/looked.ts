import type { FactKind } from '#shared/domain/fact.ts';
import type { Req, Res, SourceMeta } from '#shared/domain/source.ts';

/** Why a request is made; a rescan also reads a redirect to the front page as "gone". */
export type Cause = 'scan' | 'hit' | 'rescan' | 'canary';

/** One request as the host is asked for it. */
export interface Ask {
  /** Of the connector that asks: which hosts, which pace, whether robots.txt applies, which secret. */
  readonly meta: SourceMeta;
  readonly req: Req;
  readonly cause: Cause;
}

/** What the site gave along, so that the next request can be conditional. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What robots.txt says to our token, small enough to keep. */
export interface RobotsRules {
  /** Longest match wins, allow wins a tie; patterns with `*` and a final `$`. */
  readonly rules: readonly { readonly allow: boolean; readonly pattern: string }[];
  /** Seconds between two requests, as the site asks. */
  readonly crawlDelay?: number;
  /** Absolute or relative, as written. */
  readonly sitemaps: readonly string[];
}

/** robots.txt of one origin as it is kept; at most 24 hours (RFC 9309, 2.4). */
export interface RobotsKept {
  /** When it was read, epoch milliseconds. */
  readonly at: number;
  /** `unavailable`: a 4xx, so all is allowed; `unreachable`: 5xx, 429 or no answer, so nothing is. */
  readonly status: 'rules' | 'unavailable' | 'unreachable';
  readonly robots: RobotsRules;
  /** What went wrong where it is `unreachable`, in our own words. */
  readonly why?: string;
  /** First of an unbroken row of failures, epoch milliseconds. */
  readonly unreachableSince?: number;
}

/** How one host was treated so far; kept in a table, so that ten functions are as polite as one. */
export interface PaceState {
  /** Counts every change; a write names the version that it read. */
  readonly version: number;
  /** End of the last request, epoch milliseconds. */
  readonly lastAt: number;
  /** A request is in flight until then at the latest; 0 when none is. */
  readonly busyUntil: number;
  /** The host asked to be left alone until then (Retry-After, back-off); 0 when it did not. */
  readonly heldUntil: number;
  /** Refusals for load (429, 503) in a row. */
  readonly failures: number;
  /** UTC day of `count`, as YYYY-MM-DD. */
  readonly day: string;
  /** Requests sent on that day. */
  readonly count: number;
}

/** What `look` needs from outside; storage, secrets, matching and the clock stay out of this room. */
export interface Duties {
  readonly pace: {
    get(host: string): Promise<PaceState | undefined>;
    /** Writes `next` if the kept version is still `version` (0: nothing kept yet); false when another was first. */
    swap(host: string, version: number, next: PaceState): Promise<boolean>;
  };
  readonly robots: {
    get(origin: string): Promise<RobotsKept | undefined>;
    put(origin: string, kept: RobotsKept): Promise<void>;
  };
  /** Validators of a page that was read to the end; undefined asks for the whole page. They are stored by the caller, after matching. */
  validators(url: string): Promise<Validators | undefined>;
  /** Leak guard: kinds of the private facts of anyone enrolled that stand in this text. */
  readonly leaks: (text: string) => readonly FactKind[];
  /** Exact `host:port` that may be reached although private: `127.0.0.1:8080`. */
  readonly allowHosts: ReadonlySet<string>;
  /** Origins to use instead of a source's own, by host name: `{ 'api.x.example': 'http://127.0.0.1:1234' }`. For stand-ins. */
  readonly hosts?: Readonly<Record<string, string>>;
  /** A source's key by its name; undefined when there is none. */
  secret(name: string): Promise<string | undefined>;
  /** Page about the bot, as the User-Agent names it. */
  readonly contactUrl: string;
  /** Epoch milliseconds. */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** Addresses of a host name; the system's resolver when absent. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** Changes to the limits, for tests and small machines. */
  readonly limits?: Partial<Limits>;
}

/** Bounds of one look. */
export interface Limits {
  readonly connectMs: number;
  readonly firstByteMs: number;
  /** Between two pieces of a body. */
  readonly silenceMs: number;
  /** One exchange, from connecting to the last byte. */
  readonly totalMs: number;
  readonly headerBytes: number;
  /** As sent, before decompression. */
  readonly wireBytes: number;
  /** After decompression. */
  readonly bodyBytes: number;
  /** Most times that a body may grow by decompression, once past a megabyte. */
  readonly ratio: number;
  readonly redirects: number;
  /** Longest wait for the host's turn inside one look; a longer one is `later`. */
  readonly patienceMs: number;
}

export type RefusedWhy =
  | 'robots'
  | 'robots-unreachable'
  | 'forbidden'
  | 'captcha'
  | 'login'
  | 'leak'
  | 'terms'
  | 'address'
  | 'host'
  | 'secret';

/** What a look at one URL gave. Refusals are values; only a bug throws. */
export type Looked =
  | {
      readonly outcome: 'fetched';
      readonly res: Res;
      /** To be stored by the caller once the page was read and matched. */
      readonly validators: Validators;
      /** False where `X-Robots-Tag` forbids keeping a copy (noarchive, none, noai). */
      readonly archive: boolean;
      /** Sitemaps that robots.txt names, absolute; empty for APIs. */
      readonly sitemaps: readonly string[];
      /** URLs passed on the way, the asked one first; empty without redirects. */
      readonly via: readonly string[];
    }
  | { readonly outcome: 'not-modified'; readonly sitemaps: readonly string[] }
  /** The site says it is not there: 404, 410, or (`soft`) an answer 200 that says so. */
  | { readonly outcome: 'gone'; readonly status: number; readonly soft: boolean }
  | {
      readonly outcome: 'refused';
      readonly why: RefusedWhy;
      readonly say: string;
      /** Of a leak: the kinds only. */
      readonly kinds?: readonly FactKind[];
    }
  | { readonly outcome: 'unreadable'; readonly why: string }
  /** Not now: `at` is the earliest moment, epoch milliseconds; `attempt` counts refusals for load in a row. */
  | {
      readonly outcome: 'later';
      readonly at: number;
      readonly why: string;
      readonly attempt: number;
    };
