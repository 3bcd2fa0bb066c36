/** One public document of the stand-in world; every service shows those that suit it, in its own way. */
export interface Doc {
  /** Letters, digits and hyphens; each service makes its own id of it. */
  readonly id: string;
  /** Where the document itself stands. */
  readonly url: string;
  readonly title: string;
  readonly text: string;
  /** ISO 8601. */
  readonly date: string;
  /** The body that published it: a municipality's bare name. */
  readonly body?: string;
  /** Which services know it; all when absent. */
  readonly in?: readonly string[];
}

export interface World {
  readonly docs: readonly Doc[];
  /** Results on one page at most, whatever was asked, so that paging happens in a small world. */
  readonly perPage: number;
}

/** A request as a service sees it. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Answered {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A service that speaks one source's protocol. Pure: what it answers depends on the world and the request alone. */
export interface Service {
  /** Id of the connector that it stands in for. */
  readonly source: string;
  readonly hosts: readonly string[];
  /** Header that must carry the key, and what must stand there. */
  readonly key?: { readonly header: string; readonly value: string };
  /** What is answered to who has no key yet: opening a session. */
  open?(asked: Asked): Answered | undefined;
  answer(asked: Asked, world: World): Answered;
}

export const KEY = 'stand-in-key';

/** Documents of one service that hold every one of the words, anywhere and in any case. */
export function withWords(world: World, source: string, words: readonly string[]): readonly Doc[] {
  return known(world, source).filter(({ title, text }) => {
    const all = fold(`${title} ${text}`);
    return words.every((word) =>
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped(fold(word))}(?![\\p{L}\\p{N}])`, 'u').test(all),
    );
  });
}

/** Documents of one service that hold the words side by side. */
export function withPhrase(world: World, source: string, phrase: string): readonly Doc[] {
  return known(world, source).filter(({ title, text }) =>
    fold(`${title} ${text}`).includes(fold(phrase)),
  );
}

export function known(world: World, source: string): readonly Doc[] {
  return world.docs.filter((doc) => doc.in === undefined || doc.in.includes(source));
}

export function json(value: unknown, status = 200): Answered {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(value),
  };
}

/** The phrases in quotation marks, and the other words, of a question. */
export function questionOf(text: string): { phrases: readonly string[]; words: readonly string[] } {
  const phrases = [...text.matchAll(/"([^"]+)"/g)].map(([, phrase = '']) => phrase);
  const rest = text.replaceAll(/"[^"]*"/g, ' ').split(/\s+/);
  return { phrases, words: rest.filter((word) => word !== '' && !/^\w+:/.test(word)) };
}

/** A positive whole number of the query, or what stands for it. */
export function numberOf(url: URL, name: string, otherwise: number): number {
  const value = Number(url.searchParams.get(name) ?? otherwise);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
}

export function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `20260102030405` of an ISO date. */
export function stampOf(date: string): string {
  return new Date(date).toISOString().replaceAll(/\D/g, '').slice(0, 14);
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ');
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
