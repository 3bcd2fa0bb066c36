import { readFileSync, readdirSync } from 'node:fs';

import type { Person } from '#shared/domain/person.ts';

/**
 * The exam: invented pages with the answer written into them. A page is a head line, `=== file genre X=0 R=2 : what for`,
 * and a body in which `[[tags|words]]` says what stands there. A tag is `who.fact` (a fact that should be found),
 * `who.fact!` (looks like it and is not), `who` (the name of the person), `who?` (perhaps), `who!` (a namesake). Behind a
 * comma: `o` optional, or another input of severity than the page's (`X3`, `K4`).
 */

export type Band = 'info' | 'low' | 'medium' | 'high' | 'critical';

/** A fact that stands on a page. */
export interface Wanted {
  readonly person: string;
  readonly fact: number;
  readonly kind: string;
  readonly quotes: string[];
  readonly optional: boolean;
  band: Band;
}

/** Something that looks like a fact of the person, and is not. */
export interface Trap {
  readonly person: string;
  readonly fact: number;
  readonly quote: string;
}

/** A place where a name stands. `nth` of as many marked places with the same words. */
export interface Named {
  readonly person: string;
  readonly about: 'subject' | 'unsure' | 'someone-else';
  readonly quote: string;
  readonly nth: number;
}

export interface ExamPage {
  readonly id: string;
  readonly genre: string;
  readonly language: string;
  readonly tests: string;
  /** As a server would send it. */
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly wanted: readonly Wanted[];
  readonly traps: readonly Trap[];
  readonly named: readonly Named[];
}

const HERE = new URL('../fixtures/exam/', import.meta.url);
const MARK = /\[\[([^|\]]+)\|([\s\S]*?)\]\]/g;

export function examPeople(from = HERE): Person[] {
  const { people } = JSON.parse(readFileSync(new URL('people.json', from), 'utf8')) as {
    people: Person[];
  };
  return people;
}

/** Rows of one of the tables beside the pages, a tab between the columns; `#` begins a remark. */
export function examTable(name: string): string[][] {
  return readFileSync(new URL(`${name}.tsv`, HERE), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

export function examPages(people: readonly Person[], from = HERE): ExamPage[] {
  const folder = new URL('pages/', from);
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split(/^(?==== )/m))
    .filter((part) => part.startsWith('=== '))
    .map((part) => onePage(part, people));
}

function onePage(part: string, people: readonly Person[]): ExamPage {
  const cut = part.indexOf('\n');
  const head = /^=== (\S+) (\S+)(.*?) : (.*)$/.exec(part.slice(0, cut));
  if (!head) throw new Error(`head of an exam page, got "${part.slice(0, cut)}"`);
  const [, id = '', genre = '', settings = '', tests = ''] = head;
  const set = Object.fromEntries(
    settings
      .trim()
      .split(' ')
      .map((one) => one.split('=')),
  ) as Record<string, string>;
  const source = part.slice(cut + 1).trim();
  const truth = truthOf(source, set, people);
  const body = source.replaceAll(MARK, '$2');
  const isHtml = id.endsWith('.html');
  const text = isHtml
    ? dressed(body + (TRIMMINGS[genre] ?? ''), id, set['lang'] ?? 'nl', set['dress'])
    : `${body}\n`;
  return {
    id,
    genre,
    language: set['lang'] ?? 'nl',
    tests,
    bytes: new TextEncoder().encode(text),
    contentType: TYPES[id.split('.').at(-1) ?? ''] ?? 'text/plain',
    ...truth,
  };
}

/** What stands on every page of a kind of site, around what it has to say. */
const TRIMMINGS: Readonly<Record<string, string>> = {
  forum:
    '\n<p>Berichten: 214 · Lid sinds: 2014</p>\n<p>Reageer op dit topic · 3 reacties</p>\n<p>Ga naar: Algemeen · Te koop</p>',
  'telegram-preview': '\n<p>1.2K subscribers</p>\n<p>340 views</p>\n<p>Open in Telegram</p>',
  'local-news':
    '\n<p>Deel dit artikel · 4 reacties</p>\n<p>Abonnees lezen meer. Al sinds 1911 de krant van de streek.</p>',
  'social-profile': '\n<p>48 posts · 310 volgers</p>',
};

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  xml: 'application/rss+xml',
  ics: 'text/calendar',
  vcf: 'text/vcard',
};

type Truth = Pick<ExamPage, 'wanted' | 'traps' | 'named'>;

function truthOf(source: string, set: Record<string, string>, people: readonly Person[]): Truth {
  const inputs = new Map<Wanted, Inputs>();
  const wanted = new Map<string, Wanted>();
  const traps: Trap[] = [];
  const named: Named[] = [];
  const times = new Map<string, number>();
  for (const [, tags = '', words = ''] of source.matchAll(MARK)) {
    const quote = words.replaceAll(/<[^>]+>/g, ' ').trim();
    for (const tag of tags.split(' ')) {
      const [what = '', ...flags] = tag.split(',');
      const [, who = '', index, sign] = /^(\w+?)(?:\.(\d+))?([!?]?)$/.exec(what) ?? [];
      const person = people.find(({ id }) => id === who);
      if (!person) throw new Error(`a person of the exam, got "${tag}"`);
      if (index === undefined) {
        const nth = times.get(quote) ?? 0;
        times.set(quote, nth + 1);
        const about = sign === '!' ? 'someone-else' : sign === '?' ? 'unsure' : 'subject';
        named.push({ person: who, about, quote, nth });
        continue;
      }
      const fact = person.facts[Number(index)];
      if (!fact) throw new Error(`a fact of ${who}, got "${tag}"`);
      if (sign === '!') {
        traps.push({ person: who, fact: Number(index), quote });
        continue;
      }
      const known = wanted.get(what);
      if (known) {
        known.quotes.push(quote);
        continue;
      }
      const isChild = fact.kind === 'relative' && fact.relation === 'child';
      const one: Wanted = {
        person: who,
        fact: Number(index),
        kind: fact.kind,
        quotes: [quote],
        optional: flags.includes('o'),
        band: 'info',
      };
      wanted.set(what, one);
      const given = new Map(flags.map((flag) => [flag[0], Number(flag.slice(1))]));
      inputs.set(one, {
        kind: given.get('K') ?? WEIGHT[fact.kind] ?? 2,
        context: given.get('X') ?? Number(set['X'] ?? 0),
        reach: given.get('R') ?? Number(set['R'] ?? 2),
        validity: given.get('V') ?? Number(set['V'] ?? 2),
        isChild,
      });
    }
  }
  judgeBands(inputs);
  return { wanted: [...wanted.values()], traps, named };
}

interface Inputs {
  readonly kind: number;
  readonly context: number;
  readonly reach: number;
  readonly validity: number;
  readonly isChild: boolean;
}

const WEIGHT: Readonly<Record<string, number>> = {
  address: 4,
  place: 4,
  bsn: 4,
  routine: 4,
  relative: 3,
  phone: 3,
  plate: 3,
  iban: 3,
};

/** The rules of the severity proposal, written down a second time on purpose: the exam must not believe the product. */
function bandOf({ kind, context, reach, validity, isChild }: Inputs): Band {
  if (context === 4 || (kind === 4 && context >= 3)) return 'critical';
  if (isChild && kind >= 3 && context >= 2) return 'critical';
  if (validity === 4 && kind === 4) return 'critical';
  if (validity > 0 && ((kind === 4 && reach >= 3) || (isChild && kind === 4))) return 'high';
  if (kind === 4 || (kind === 3 && reach >= 2) || context === 3) return 'medium';
  return kind >= 2 ? 'low' : 'info';
}

function judgeBands(inputs: ReadonlyMap<Wanted, Inputs>): void {
  for (const [one, input] of inputs) one.band = bandOf(input);
  for (const person of new Set([...inputs.keys()].map((one) => one.person))) {
    const own = [...inputs.keys()].filter(
      (one) => one.person === person && one.band === 'medium' && !one.optional,
    );
    const home = own.filter(({ kind }) => kind === 'address' || kind === 'place');
    const rest = own.filter(({ kind }) => kind === 'routine' || kind === 'relative');
    if (home.length === 0 || rest.length === 0) continue;
    for (const one of [...home, ...rest]) one.band = 'high';
  }
}

/** Dresses for a page: what stands around its words on a real site. */
const DRESSES = ['plain', 'site', 'soup', 'div'];

function dressed(body: string, id: string, language: string, dress?: string): string {
  const sum = Array.from(id).reduce((total, sign) => total + sign.charCodeAt(0), 0);
  const kind = dress ?? DRESSES[sum % DRESSES.length] ?? 'plain';
  const title = (/^# (.*)$/m.exec(body)?.[1] ?? id).replaceAll(/<[^>]+>/g, '');
  const html = blocksOf(body, kind);
  const head = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head>`;
  if (kind === 'plain') return `${head}<body><main>${html}</main></body></html>`;
  if (kind === 'soup')
    return `${head}<body bgcolor=white><table width=100%><tr><td valign=top><a href=index.html>Home</a><br><a href=gb.html>Gastenboek</a></td><td>${html}</td></tr></table><center><font size=1>Laatst bijgewerkt door de webmaster</font></center></body></html>`;
  return `${head}<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/nieuws">Nieuws</a></li><li><a href="/contact">Contact</a></li></ul></nav></header><div id="cookie">Deze site gebruikt cookies. <button>Akkoord</button></div><article>${html}</article><aside><h3>Lees ook</h3><ul><li><a href="/n/1">Nieuwe openingstijden</a></li><li><a href="/n/2">Fotoverslag van de braderie</a></li></ul></aside><footer>&copy; 2026 · <a href="/privacy">Privacy</a></footer></body></html>`;
}

function blocksOf(body: string, dress: string): string {
  const out: string[] = [];
  let post = false;
  const lines = body.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const run = (sign: RegExp): string[] => {
      const from = i;
      while (i + 1 < lines.length && sign.test(lines[i + 1] ?? '')) i++;
      return lines.slice(from, i + 1);
    };
    if (line.startsWith('|')) out.push(table(run(/^\|/), dress));
    else if (/^-+ /.test(line))
      out.push(
        list(
          run(/^-+ /).map((one) => one.replace(/^-+ /, '')),
          dress,
        ),
      );
    else if (line.includes(' :: ')) out.push(pairs(run(/ :: /), dress));
    else if (/^#+ /.test(line)) {
      const level = line.indexOf(' ');
      out.push(`<h${level}>${line.slice(level + 1)}</h${level}>`);
    } else if (line.startsWith('~ ')) out.push(`<time>${line.slice(2)}</time>`);
    else if (line.startsWith('> ')) {
      if (post) out.push('</div>');
      post = true;
      out.push(`<div class="post"><div class="author">${line.slice(2)}</div>`);
    } else if (line.startsWith('<')) out.push(line);
    else if (line.trim() !== '') out.push(`<p>${line.replace(/^>/, '&gt;')}</p>`);
  }
  if (post) out.push('</div>');
  return out.join('\n');
}

function table(rows: readonly string[], dress: string): string {
  const cells = rows.map((row) => ({
    isHead: row.startsWith('|!'),
    cells: row
      .replace(/^\|!?/, '')
      .replace(/\|\s*$/, '')
      .split('|')
      .map((cell) => cell.trim()),
  }));
  if (dress === 'div')
    return `<div class="grid">${cells.map((row) => `<div class="row">${row.cells.map((cell) => `<div class="cell">${cell}</div>`).join('')}</div>`).join('\n')}</div>`;
  return `<table>${cells.map(({ isHead, cells: row }) => `<tr>${row.map((cell) => (isHead ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`).join('\n')}</table>`;
}

function list(items: readonly string[], dress: string): string {
  if (dress === 'soup') return items.map((item) => `&bull; ${item}<br>`).join('\n');
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`;
}

function pairs(lines: readonly string[], dress: string): string {
  const both = lines.map((line) => line.split(' :: '));
  if (dress === 'soup') return both.map(([key, value]) => `<b>${key}:</b> ${value}<br>`).join('\n');
  if (dress === 'div')
    return both
      .map(([key, value]) => `<div><span>${key}</span> <span>${value}</span></div>`)
      .join('\n');
  return `<dl>${both.map(([key, value]) => `<dt>${key}</dt><dd>${value}</dd>`).join('\n')}</dl>`;
}
