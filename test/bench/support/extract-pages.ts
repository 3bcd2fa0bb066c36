import { random } from './made-up.ts';

const NAMES = 'Aleida Bouke Cunera Dirkje Evert Froukje Gijsje Hedde Idsart Jelle Klazien'.split(
  ' ',
);
const NOUNS =
  'dorp brug kade school winkel vergunning fietspad raadhuis park sloot veld koor markt boom bus jeugd wijk haven molen dijk'.split(
    ' ',
  );
const VERBS = 'komt blijft vraagt sluit opent groeit bouwt meldt zoekt krijgt'.split(' ');
const SMALL =
  'de het een van en dat niet zijn voor met bij naar ook aan door heeft deze maar'.split(' ');

/**
 * A page as municipal sites, clubs and local papers serve it: head with scripts and styles, cookie notice, menus, teasers, an
 * article with links and entities, a table, a form, a footer; every third page says who it is in JSON-LD. About `bytes` long.
 */
export function ordinaryPage(seed: number, bytes: number): string {
  const next = random(seed);
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const many = (n: number, one: (i: number) => string): string =>
    Array.from({ length: n }, (_, i) => one(i)).join('\n');
  const clause = (): string =>
    `${pick(SMALL)} ${pick(NOUNS)} ${pick(VERBS)} ${pick(SMALL)} ${pick(NOUNS)}`;
  const sentence = (): string =>
    `${capital(clause())}, ${clause()}${next(6) === 0 ? ' &eacute;n meer' : ''}${next(5) === 0 ? ' &nbsp;' : ''}.`;
  const link = (i: number): string =>
    `<a href="${pick(['/', 'https://www.stadjezijl.example/', '#'])}${pick(NOUNS)}/${i}" class="link link--${pick(NOUNS)}">${capital(pick(NOUNS))} ${pick(NOUNS)}</a>`;
  const menu = (n: number): string =>
    `<ul class="menu">\n${many(n, (i) => `  <li class="menu__item">${link(i)}</li>`)}\n</ul>`;
  const paragraph = (): string =>
    `<p>${many(2 + next(5), sentence)} ${next(2) === 0 ? link(1) : `<strong>${clause()}</strong>`}\n  ${sentence()}</p>`;
  const teaser = (i: number): string =>
    `<div class="teaser"><img src="/beeld/${i}.jpg" alt="${clause()}" loading="lazy" width="300" height="200">\n<h3 class="teaser__title">${link(i)}</h3>\n<p class="teaser__text">${sentence()}</p><time datetime="2026-0${1 + next(9)}-11">${1 + next(28)} maart</time></div>`;
  const row = (i: number): string =>
    `<tr><td>${pick(NAMES)} ${capital(pick(NOUNS))}</td><td>${i}</td><td style="text-align: right">${next(999)},50</td></tr>`;
  const part = (): string =>
    `<section class="block block--${pick(NOUNS)}" id="s${next(9999)}"><h2>${capital(clause())}</h2>\n${many(3, paragraph)}\n<div class="teasers">${many(4, teaser)}</div>\n` +
    `${next(3) === 0 ? `<table class="table"><thead><tr><th>Naam<th>Nr<th>Bedrag</tr></thead><tbody>${many(8, row)}</tbody></table>` : ''}</section>`;
  const data = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: `Stichting ${capital(pick(NOUNS))}`,
    telephone: `050 ${next(9_999_999)}`,
    address: { '@type': 'PostalAddress', streetAddress: `${capital(pick(NOUNS))}laan 4` },
  });
  const head =
    `<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>${capital(clause())}</title>\n<meta name="description" content="${clause()}">` +
    `<link rel="stylesheet" href="/site.css"><style>${many(40, (i) => `.c${i} > .d { margin: ${i}px }`)}</style>` +
    `<script>${many(30, (i) => `window.lagen = window.lagen || []; lagen.push(['t${i}', ${next(9999)}]);`)}</script>` +
    `${seed % 3 === 0 ? `<script type="application/ld+json">${data}</script>` : ''}</head>`;
  const body =
    `<body class="page"><div class="cookie" role="dialog"><p>${sentence()}</p><button type="button" data-choice="all">Akkoord</button></div>` +
    `<header><nav>${menu(14)}</nav><form action="/zoek"><input type="search" name="q" placeholder="Zoeken"><input type="hidden" name="t" value="x1"></form></header><main>`;
  const foot = `</main><footer class="footer">${menu(20)}<p>Raadhuisplein 1 &copy; 2026 <a href="mailto:info@stadjezijl.example">mail</a> <a href="tel:+31505550100">bel</a></p></footer></body></html>`;
  const parts = [head, body];
  for (let length = head.length + body.length + foot.length; length < bytes;) {
    const one = part();
    parts.push(one);
    length += one.length;
  }
  return [...parts, foot].join('\n');
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
