/** Numbers up to 999 as words, folded: Dutch, Frisian, German, English. */

interface Numerals {
  readonly units: string;
  readonly teens: string;
  readonly tens: string;
  /** What joins a unit to the ten that follows it, and a number to the hundreds before it; none in English. */
  readonly and?: string;
  readonly hundred?: string;
  /** Units as they are spelt when more of them are said: "vier nullen". */
  readonly plurals: string;
}

const LANGUAGES: readonly Numerals[] = [
  {
    units: 'nul een twee drie vier vijf zes zeven acht negen',
    teens: 'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    and: 'en',
    hundred: 'honderd',
    plurals: 'nullen enen tweeen drieen vieren vijven zessen zevens achten negens',
  },
  {
    units: 'nul ien twa trije fjouwer fiif seis san acht njoggen',
    teens: 'tsien alve tolve trettjin fjirtjin fyftjin sechstjin santjin achttjin njoggentjin',
    tens: 'tweintich tritich fjirtich fyftich sechstich santich tachtich njoggentich',
    and: 'en',
    hundred: 'hundert',
    plurals: 'nullen ienen twaen trijen fjouweren fiven seizen sanen achten njoggens',
  },
  {
    units: 'null eins zwei drei vier funf sechs sieben acht neun',
    teens: 'zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig',
    and: 'und',
    hundred: 'hundert',
    plurals: 'nullen einsen zweien dreien vieren funfen sechsen siebenen achten neunen',
  },
  {
    units: 'zero one two three four five six seven eight nine',
    teens: 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    plurals: 'zeros ones twos threes fours fives sixes sevens eights nines',
  },
];

const numbers = new Map<string, string>([
  ['zwo', '2'],
  ['oh', '0'],
  ['sieuwen', '7'],
]);
const plurals = new Map<string, string>([
  ['zeroes', '0'],
  ['nulen', '0'],
]);

for (const language of LANGUAGES) {
  const below = belowHundred(language);
  for (const [word, digits] of below) if (!numbers.has(word)) numbers.set(word, digits);
  language.plurals.split(' ').forEach((word, digit) => plurals.set(word, String(digit)));
  const { hundred } = language;
  if (hundred === undefined) continue;
  language.units.split(' ').forEach((unit, digit) => {
    if (digit === 0) return;
    const head = digit === 1 ? hundred : `${unit}${hundred}`;
    numbers.set(head, `${digit}00`);
    for (const [word, digits] of below)
      numbers.set(`${head}${word}`, `${digit}${digits.padStart(2, '0')}`);
  });
}

function belowHundred({ units, teens, tens, and }: Numerals): readonly [string, string][] {
  const said: [string, string][] = units.split(' ').map((word, n) => [word, String(n)]);
  teens.split(' ').forEach((word, n) => said.push([word, String(10 + n)]));
  tens.split(' ').forEach((ten, t) => {
    said.push([ten, String(20 + t * 10)]);
    if (and === undefined) return;
    units.split(' ').forEach((unit, n) => {
      const head = unit === 'eins' ? 'ein' : unit;
      if (n > 0) said.push([`${head}${and}${ten}`, String(20 + t * 10 + n)]);
    });
  });
  return said;
}

/** The digits of a number said in one word, undefined for any other word. */
export function saidNumber(word: string): string | undefined {
  return numbers.get(word);
}

/** The digit that a plural stands for: "nullen". */
export function saidPlural(word: string): string | undefined {
  return plurals.get(word);
}
