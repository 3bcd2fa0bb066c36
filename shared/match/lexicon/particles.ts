/** Words that stand between a given name and the core of a family name, folded. Dutch tussenvoegsels and their kin elsewhere. */
export const PARTICLES: ReadonlySet<string> = new Set([
  // Dutch and Frisian, whole and abbreviated.
  'van',
  'von',
  'vom',
  'den',
  'der',
  'de',
  'd',
  'het',
  't',
  'ten',
  'ter',
  'te',
  's',
  'in',
  'op',
  'aan',
  'bij',
  'onder',
  'over',
  'uit',
  'uijt',
  'voor',
  'tot',
  'toe',
  'tho',
  'thoe',
  'v',
  'vd',
  'vdr',
  'vdn',
  'vde',
  'vande',
  'vanden',
  'vander',
  'vant',
  'opt',
  'opden',
  'opde',
  'od',
  'inde',
  'inden',
  'int',
  'uitt',
  'aant',
  'overt',
  'aande',
  'aanden',
  'la',
  'le',
  'lo',
  'les',
  'du',
  'l',
  'dell',
  'dall',
  'des',
  'd',
  // German, Romance, Scandinavian.
  'zu',
  'zum',
  'zur',
  'af',
  'av',
  'da',
  'das',
  'do',
  'dos',
  'del',
  'della',
  'delle',
  'dei',
  'degli',
  'di',
  'dal',
  'dalla',
  'las',
  'los',
  'y',
  'e',
  // Arabic, Hebrew, Celtic.
  'al',
  'el',
  'ul',
  'ad',
  'as',
  'ash',
  'ar',
  'an',
  'at',
  'bin',
  'ben',
  'bint',
  'ibn',
  'abu',
  'abou',
  'aboe',
  'ait',
  'bar',
  'mac',
  'mc',
  'ap',
  'o',
  'st',
]);

/** Particles that few families have: a common word behind one is no common name. "In 't Groen" is not "Groen". */
export const SELDOM: ReadonlySet<string> = new Set(
  't ten ter te in op aan bij onder over uit opt opden opde inde inden int uitt aant tot du des el al ben bin ait da dos del della di von zu'.split(
    ' ',
  ),
);

/** Particles as they may be written: each gives what it stands for. "v.d." is read letter by letter. */
const SPELT: ReadonlyMap<string, readonly string[]> = new Map([
  ['v', ['van']],
  ['d', ['d']],
  ['vd', ['van', 'd']],
  ['vdr', ['van', 'der']],
  ['vdn', ['van', 'den']],
  ['vde', ['van', 'de']],
  ['vande', ['van', 'de']],
  ['vanden', ['van', 'den']],
  ['vander', ['van', 'der']],
  ['vant', ['van', 't']],
  ['opt', ['op', 't']],
  ['opden', ['op', 'den']],
  ['opde', ['op', 'de']],
  ['inde', ['in', 'de']],
  ['inden', ['in', 'den']],
  ['int', ['in', 't']],
  ['uitt', ['uit', 't']],
  ['aant', ['aan', 't']],
  ['overt', ['over', 't']],
  ['aande', ['aan', 'de']],
  ['aanden', ['aan', 'den']],
  ['het', ['t']],
  ['o', ['op']],
  ['od', ['op', 'd']],
  ['von', ['van']],
]);

/** Particles written out and of one spelling: "v", "d" and "vd" agree with what they abbreviate. */
export function spellParticles(particles: readonly string[]): string[] {
  return particles.flatMap((one) => SPELT.get(one) ?? [one]);
}

const ARTICLES = new Set(['de', 'den', 'der', 'd', 't', 'het']);

/** Whether two runs of particles may be the same one: an abbreviation agrees, and so do articles that are often confused. */
export function particlesAgree(
  one: readonly string[],
  other: readonly string[],
): 'same' | 'alike' | 'other' {
  const a = spellParticles(one);
  const b = spellParticles(other);
  if (a.length !== b.length) return 'other';
  let alike = false;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    const [x = '', y = ''] = [a[i], b[i]];
    if (!ARTICLES.has(x) || !ARTICLES.has(y)) return 'other';
    if (x !== 'd' && y !== 'd') alike = true;
  }
  return alike ? 'alike' : 'same';
}
