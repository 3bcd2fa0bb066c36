import type { Fact } from '#shared/domain/fact.ts';
import type { Person } from '#shared/domain/person.ts';

/** A small seeded generator: the same seed gives the same people and pages on every machine. */
export function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const STARTS =
  'ber bro dok dra elz fre gro haz hoo jel ker kla kno lam mol noor oud pel rie roo sla spo ste tam ter veen vor wal wie zwa'.split(
    ' ',
  );
const ENDS =
  'aker berg brink dijk dorp elaar endaal hof horst huis kamp kolk land ma mans meer molen rode schot sloot stede stra veld visser wijk zand'.split(
    ' ',
  );
const GIVEN =
  'Aafke Bauke Cato Durk Elske Foppe Geeske Hylke Ids Jitske Keimpe Lolke Mintsje Nanne Okke Pytrik Rienk Sjoukje Tjitte Ulbe Wobke Ynte'.split(
    ' ',
  );
const PREFIXES = ['', '', '', 'de', 'van', 'van der', 'van den', 'ter'];
const LETTERS = 'BDFGHJKLNPRSTVXZ';

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** People who do not exist, twelve facts each; towns and streets neither. */
export function people(count: number, seed = 7): Person[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[next(list.length)];
    if (one === undefined) throw new Error('an empty list');
    return one;
  };
  const word = () => capital(`${pick(STARTS)}${pick(STARTS)}${pick(ENDS)}`);
  const digits = (n: number) => Array.from({ length: n }, () => next(10)).join('');
  const letters = (n: number) =>
    Array.from({ length: n }, () => LETTERS[next(LETTERS.length)]).join('');
  return Array.from({ length: count }, (_, i): Person => {
    const family = word();
    const prefix = pick(PREFIXES);
    const given = pick(GIVEN);
    const town = word();
    const kin = (relation: string): Fact => ({
      kind: 'relative',
      relation,
      name: { given: pick(GIVEN), prefix, family },
    });
    return {
      id: `p${i}`,
      names: [{ given, initials: `${given[0]}.`, prefix, family }],
      offices: [{ title: 'wethouder', organisation: `Gemeente ${town}` }],
      country: 'NL',
      language: 'nl',
      facts: [
        {
          kind: 'address',
          street: `${word()}straat`,
          number: String(1 + next(300)),
          postcode: `${1000 + next(8999)} ${letters(2)}`,
          city: town,
          country: 'NL',
        },
        { kind: 'phone', value: `+316${digits(8)}` },
        { kind: 'phone', value: `+3150${digits(7)}` },
        { kind: 'email', value: `${family.toLowerCase()}${i}@post.example` },
        { kind: 'email', value: `${given.toLowerCase()}.${i}@mail.example` },
        kin('partner'),
        kin('child'),
        kin('child'),
        { kind: 'plate', value: `${letters(2)}-${digits(3)}-${letters(1)}`, country: 'NL' },
        { kind: 'birthdate', value: `19${50 + next(50)}-0${1 + next(9)}-1${next(10)}` },
        { kind: 'username', value: `${family.toLowerCase()}${digits(3)}x${i}` },
        {
          kind: 'routine',
          what: 'hardlopen',
          place: `AV ${town}`,
          weekday: 'tuesday',
          from: '19:30',
          to: '21:00',
        },
      ],
    };
  });
}

const WORDS =
  `de het een van in op te is was met voor dat die niet zijn er aan om ook als bij maar door over naar dan nog wel geen meer haar hij zij wij hun deze dit onder tegen
  raad college plan bouw wijk straat begroting voorstel motie vergadering bewoners verkeer school sport club water groen ruimte huis woning markt winkel station fiets brug
  volgens besloot vroeg noemde vindt wil kan moet zou heeft wordt kwam ging bleef stelde schreef meldde gisteren morgen dinsdag maart jaar week dag uur tijd geld euro`.split(
    /\s+/,
  );

/** A page of news as sites serve it: about a twentieth of its bytes is text, with numbers, names and links here and there. */
export function newsPage(seed: number, extra = ''): string {
  const next = random(seed);
  const word = () => WORDS[next(WORDS.length)] ?? '';
  const sentence = () => {
    const body = Array.from({ length: 8 + next(14) }, (_, i) => {
      const roll = next(60);
      if (roll === 0) return String(1 + next(2026));
      if (roll === 1)
        return `${GIVEN[next(GIVEN.length)]} ${capital(word())}${ENDS[next(ENDS.length)]}`;
      return i === 0 ? capital(word()) : word();
    });
    return `${body.join(' ')}.`;
  };
  const menu = Array.from(
    { length: 60 },
    (_, i) =>
      `<li class="menu-item menu-item-type-post menu-item-${i}"><a class="menu-link link-${i} is-styled" href="/rubriek/${word()}/${i}" data-track="nav-${i}-${next(9999)}"><span class="icon icon-${i}"></span>${capital(word())}</a></li>`,
  ).join('\n');
  const script = Array.from(
    { length: 120 },
    (_, i) =>
      `window.__q=window.__q||[];window.__q.push(["event_${i}",{"id":${next(99_999)},"slot":"ad-${i}","size":[300,250],"lazy":true}]);`,
  ).join('\n');
  const style = Array.from(
    { length: 150 },
    (_, i) =>
      `.c-${i}__item--wide{display:flex;margin:0 ${i}px;padding:${next(40)}px;border-radius:4px}`,
  ).join('\n');
  const prose = Array.from(
    { length: 12 },
    () =>
      `<p class="article__paragraph article__paragraph--body">${Array.from({ length: 5 }, sentence).join(' ')}</p>`,
  ).join('\n');
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${capital(word())} ${word()} in de raad</title><style>${style}</style><script>${script}</script></head>
<body class="page page--article"><nav class="nav nav--main"><ul class="menu">${menu}</ul></nav><main><article><h1>${sentence()}</h1>${prose}${extra}</article>
<aside class="related"><ul>${menu}</ul></aside></main><footer class="footer"><ul>${menu}</ul><p>Alle rechten voorbehouden.</p></footer><script>${script}</script></body></html>`;
}
