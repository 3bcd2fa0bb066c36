/** Cyrillic and Greek letters as names are written in Latin ones; vowels loosely, since spellings differ by country. */
const LETTERS =
  'а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya ' +
  'і i ї i є e ґ g ў u ј j љ lj њ nj ћ c ђ dj џ dz ' +
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o ' +
  'ا a أ a إ i آ a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ك k ل l م m ن n ه h و u ي i ى a ة a ئ i ؤ u پ p چ ch ژ zh گ g ' +
  'א a ב b ג g ד d ה h ו v ז z ח ch ט t י i כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f צ ts ץ ts ק k ר r ש sh ת t';

const table = new Map<string, string>();
const parts = LETTERS.split(' ');
for (let i = 0; i + 1 < parts.length; i += 2)
  table.set(parts[i] ?? '', (parts[i + 1] ?? '').replace('-', ''));

/** A folded word in Latin letters; letters of scripts that are not known stay as they are. */
export function latinOf(word: string): string {
  if (/^[a-z]*$/.test(word)) return word;
  let out = '';
  for (const letter of word) out += table.get(letter) ?? letter;
  return out;
}
