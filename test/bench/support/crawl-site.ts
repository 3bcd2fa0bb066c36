import type { Person } from '#shared/domain/person.ts';
import { writtenName } from '#shared/domain/person.ts';

import { people, random } from './made-up.ts';

/** Enrolled people of the crawl bench; the first few stand on its pages. */
export const ENROLLED = 1_000;
/** Articles of the site; with its sections and front page, `addresses` counts them all. */
const ARTICLES = 400;
const PER_SECTION = 20;
const SECTIONS = ARTICLES / PER_SECTION;
/** One article in so many names an enrolled person with a private fact: far more than the open web does. */
const PLANTED_EVERY = 20;

const WORDS =
  `de het een van in op te is was met voor dat die niet zijn er aan om ook als bij maar door over naar dan nog wel geen meer deze dit onder tegen raad college
  plan wijk straat begroting voorstel motie vergadering bewoners verkeer school sport club water groen ruimte huis woning markt winkel station fiets brug haven
  dijk molen bos park plein gracht kade veld akker volgens besloot vroeg noemde vindt wil kan moet zou heeft wordt kwam ging bleef stelde schreef gisteren morgen
  dinsdag week dag uur tijd geld euro bezwaar vergunning subsidie rapport onderzoek toezicht inspraak avond begin einde kosten aanleg onderhoud parkeren riool`.split(
    /\s+/,
  );

/** A fact that one page of the site holds, as the bench wants it found. */
export interface Planted {
  readonly path: string;
  readonly person: string;
  readonly kind: 'address' | 'phone' | 'email';
}

/** The people whom the bench enrols. */
export const enrolled = (): Person[] => people(ENROLLED);

/** Paths of every page; each can be reached from the front page in two steps. */
export function addresses(): string[] {
  return [
    '/',
    ...Array.from({ length: SECTIONS }, (_, i) => sectionPath(i)),
    ...Array.from({ length: ARTICLES }, (_, i) => articlePath(i)),
  ];
}

/** The word that only this page holds, to see that its text was read. */
export function markOf(path: string): string {
  const letters = String(PLACES.get(path)).replaceAll(/\d/g, (digit) =>
    'abdefghjkl'.charAt(Number(digit)),
  );
  return `zk${letters}zk`;
}

/** Which page holds which fact of whom. */
export function planted(): Planted[] {
  return Array.from({ length: ARTICLES / PLANTED_EVERY }, (_, i) => ({
    path: articlePath(i * PLANTED_EVERY + 7),
    person: `p${i}`,
    kind: (['address', 'phone', 'email'] as const)[i % 3] ?? 'address',
  }));
}

/** Every page of the site by its path: between 30 and 100 kB, about a tenth of it text. */
export function sitePages(): Map<string, string> {
  const everybody = enrolled();
  const sentences = new Map(planted().map((one) => [one.path, sentenceOf(one, everybody)]));
  return new Map(addresses().map((path, i) => [path, page(path, i, sentences.get(path) ?? '')]));
}

export function robotsTxt(origin: string): string {
  return `User-agent: *\nDisallow: /beheer/\nSitemap: ${origin}/sitemap.xml\n`;
}

export function siteMap(origin: string): string {
  const urls = addresses().map((path) => `<url><loc>${origin}${path}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`;
}

const sectionPath = (i: number) => `/rubriek/${WORDS[20 + i]}-${i}`;
const articlePath = (i: number) =>
  `/nieuws/${WORDS[(i * 7) % WORDS.length]}-${WORDS[(i * 13 + 5) % WORDS.length]}-${i}`;

const PLACES = new Map(addresses().map((path, i) => [path, i]));

function sentenceOf({ person, kind }: Planted, everybody: readonly Person[]): string {
  const one = everybody.find(({ id }) => id === person);
  const fact = one?.facts.find((other) => other.kind === kind);
  if (!one?.names[0] || !fact) throw new Error(`a ${kind} of ${person} was wanted, there is none`);
  const written =
    fact.kind === 'address'
      ? `${fact.street} ${fact.number}, ${fact.postcode} ${fact.city}`
      : 'value' in fact && fact.value.replace('+316', '06-');
  return `<p class="article__text">${writtenName(one.names[0])}, wethouder, is te bereiken via ${written}.</p>`;
}

function page(path: string, seed: number, extra: string): string {
  const next = random(seed + 1);
  const pick = () => WORDS[next(WORDS.length)] ?? '';
  const list = (count: number, make: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => make(i)).join('\n');
  const sentence = () => `${capital(pick())} ${list(7 + next(12), pick).replaceAll('\n', ' ')}.`;
  const teaser = (to: string, i: number) =>
    `<li class="teaser teaser--${i % 4}"><a class="teaser__link is-styled" href="${to}" data-track="t-${i}-${next(9999)}"><img class="teaser__image" src="/beeld/${next(99)}.svg" width="320" height="180" loading="lazy" alt=""><span class="teaser__title">${sentence()}</span></a><time datetime="2026-0${1 + next(9)}-1${next(9)}">${1 + next(28)} mei</time></li>`;
  const sections = list(
    SECTIONS,
    (i) =>
      `<li class="menu__item menu__item--${i}"><a class="menu__link" href="${sectionPath(i)}">${capital(WORDS[20 + i] ?? '')}</a></li>`,
  );
  const section = (PLACES.get(path) ?? 0) - 1;
  const body =
    section >= 0 && section < SECTIONS
      ? `<ul class="list">${list(PER_SECTION, (i) => teaser(articlePath(section * PER_SECTION + i), i))}</ul>`
      : list(10 + next(14), (i) =>
          i % 5 === 4
            ? `<h2 class="article__heading">${sentence()}</h2>`
            : `<p class="article__text">${list(4, sentence)}</p>`,
        );
  const title = capital(`${pick()} ${pick()} in de raad`);
  const weight = 60 + next(230);
  const style = list(
    weight,
    (i) =>
      `.c-${i}__item--wide{display:flex;margin:0 ${i}px;padding:${next(40)}px;border-radius:4px}`,
  );
  const script = list(
    weight,
    (i) =>
      `window.__q=window.__q||[];window.__q.push(["event_${i}",{"id":${next(99_999)},"slot":"ad-${i}","size":[300,250]}]);`,
  );
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${title}</title><meta name="description" content="${sentence()}"><link rel="canonical" href="${path}">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${title}","datePublished":"2026-05-1${next(9)}"}</script><style>${style}</style><script>${script}</script></head>
<body class="page"><header><nav class="menu"><ul>${sections}</ul></nav></header><main><article class="article"><h1>${title}</h1><p class="article__lead">${sentence()} Kenmerk ${markOf(path)}.</p>${body}${extra}</article>
<aside class="related"><h2>Meer lezen</h2><ul>${list(24, (i) => teaser(articlePath(next(ARTICLES)), i))}</ul></aside></main>
<footer><ul>${sections}</ul><p>Alle rechten voorbehouden.</p></footer><script>${script}</script></body></html>`;
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
