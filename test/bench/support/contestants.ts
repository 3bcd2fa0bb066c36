import { Parser } from 'htmlparser2';
import AhoCorasick from 'modern-ahocorasick';

import type { Person } from '#shared/domain/person.ts';
import type { Prf } from '#shared/domain/prf.ts';
import { deriveKeys } from '#shared/keys/derive.ts';
import { makePrf } from '#shared/keys/prf.ts';

/**
 * Fingerprints as they are, with tags that cost less than HMAC: a hundred thousand people would take minutes to enrol.
 * Pages without hits never ask for a tag.
 */
export function quickTags(): Prf {
  const prf = makePrf(deriveKeys('a secret for the bench, long enough'));
  const tags = makePrf(deriveKeys('another secret for the bench, as long'));
  return {
    get hi() {
      return prf.hi;
    },
    get lo() {
      return prf.lo;
    },
    id: prf.id,
    fingerprint: (form, before) => prf.fingerprint(form, before),
    tag(form) {
      tags.fingerprint(form);
      const out = new Uint8Array(8);
      new DataView(out.buffer).setUint32(0, tags.lo);
      return out;
    },
  };
}

/** REF: htmlparser2 streaming a page, text only. Gives the length of the text. */
export function streamText(html: string): number {
  let length = 0;
  const parser = new Parser({
    ontext(text) {
      length += text.length;
    },
  });
  parser.write(html);
  parser.end();
  return length;
}

/** What others would search for: each fact as it is usually written, in lower case. */
export function spellings(all: readonly Person[]): string[] {
  const texts = all.flatMap(({ facts }) =>
    facts.flatMap((fact) => {
      if (fact.kind === 'address') {
        return [`${fact.street} ${fact.number}`, `${fact.postcode} ${fact.number}`];
      }
      if (fact.kind === 'phone') return [fact.value, fact.value.replace('+31', '0')];
      if (fact.kind === 'relative') return [`${fact.name.given} ${fact.name.family}`];
      return 'value' in fact ? [fact.value] : [];
    }),
  );
  return texts.map((text) => text.toLowerCase());
}

/** The best Aho-Corasick of npm, one big RegExp, and a loop over people, on texts in lower case. Each gives its hits. */
export function others(all: readonly Person[]): Record<string, (text: string) => number> {
  const wanted = spellings(all);
  const automaton = new AhoCorasick(wanted);
  const escaped = wanted.map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const big = new RegExp(escaped.join('|'), 'g');
  const loop = all.map((person) => spellings([person]));
  return {
    'modern-ahocorasick': (text) => automaton.search(text).length,
    'one RegExp': (text) => text.match(big)?.length ?? 0,
    'loop over people': (text) =>
      loop.filter((mine) => mine.some((one) => text.includes(one))).length,
  };
}
