import { describe, expect, it } from 'vitest';

import { hearsayOf } from '#shared/match/hearsay.ts';
import { segment } from '#shared/match/segment.ts';

/** One sign a paragraph: "1" where its first word is only told. */
function told(...paragraphs: string[]): string {
  const cut = segment(paragraphs.join('\n'));
  const flags = hearsayOf(cut);
  let offset = 0;
  return paragraphs
    .map((paragraph) => {
      const flag = flags[cut.starts.indexOf(offset)];
      offset += paragraph.length + 1;
      return flag;
    })
    .join('');
}

describe('hearsay', () => {
  it('is a paragraph of a court, a moderator, a novel, the past', () => {
    expect(told('De verdachte zweeg.')).toBe('1');
    expect(told('Verwijderd door een moderator.')).toBe('1');
    expect(told('Hoofdstuk 3: de galg.')).toBe('1');
    expect(told('In 1572 hing hij aan de galg.')).toBe('1');
  });

  it('needs two of the words that who is hostile says too', () => {
    expect(told('De politie doet toch niks.')).toBe('0');
    expect(told('De politie zoekt getuigen.')).toBe('1');
  });

  it('does not reach the next post, only a paragraph that hints too', () => {
    expect(told('De verdachte is aangehouden.', 'Aan de galg met hem.')).toBe('10');
    expect(told('De verdachte is aangehouden.', 'Hij riep om een galg, aldus een buurvrouw.')).toBe(
      '11',
    );
  });
});
