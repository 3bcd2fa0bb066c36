const ONES =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  );
const TENS = '- - twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');

/** A Dutch number word below a hundred, folded: "negentien", "vierenvijftig". Undefined where it is none. */
export function dutchNumber(word: string): number | undefined {
  const one = ONES.indexOf(word);
  if (one > 0) return one;
  const ten = TENS.indexOf(word);
  if (ten > 1) return ten * 10;
  const [, front = '', back = ''] = /^(.+?)en([a-z]+tig)$/.exec(word) ?? [];
  const both = [ONES.indexOf(front), TENS.indexOf(back)] as const;
  return both[0] > 0 && both[0] < 10 && both[1] > 1 ? both[1] * 10 + both[0] : undefined;
}
