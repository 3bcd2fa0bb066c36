import type { Block, PageText, Span } from '#shared/domain/page.ts';

/** An entry of a list that no markup says is one, and how many the list has. */
export interface Entry {
  readonly span: Span;
  readonly count: number;
}

/** Longest entry of a directory, in characters, and the fewest entries that make a list. */
const LONGEST_ENTRY = 260;
const FEWEST = 3;
/** Longest line of a list in text, in characters. */
const LONGEST_LINE = 160;

/** A few short lines: a name, a street, a number. */
const FEW_LINES = /^[^\n]{2,60}(?:\n[^\n]{1,60}){1,4}$/;
/** A line with its number or bullet. */
const NUMBERED = /^[ \t]{0,8}(?:\(?\d{1,4}[.):]?[ \t]{1,4}|[-–•*·>][ \t]{1,3})\S/;

/**
 * Lists as plain text and loose markup have them: blocks of a few lines each that follow one another, as in a directory,
 * and lines with numbers or bullets within a block, as in a petition. In text order. Linear in the page.
 */
export function entriesIn({ text, blocks }: PageText): Entry[] {
  const out: Entry[] = [];
  let open: Span[] = [];
  const close = () => {
    if (open.length >= FEWEST) out.push(...open.map((span) => ({ span, count: open.length })));
    open = [];
  };
  for (const block of blocks) {
    const isLoose = block.kind === 'paragraph' && block.row === undefined;
    const numbered = isLoose ? numberedIn(block, text) : [];
    if (isLoose && numbered.length === 0 && isEntry(block, text)) {
      open.push([block.start, block.end]);
      continue;
    }
    close();
    out.push(...numbered);
  }
  close();
  return out;
}

function isEntry({ start, end }: Block, text: string): boolean {
  return end - start <= LONGEST_ENTRY && FEW_LINES.test(text.slice(start, end));
}

function numberedIn({ start, end }: Block, text: string): Entry[] {
  const spans: Span[] = [];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    if (line.length <= LONGEST_LINE && NUMBERED.test(line)) spans.push([at, at + line.length]);
    at += line.length + 1;
  }
  return spans.length >= FEWEST ? spans.map((span) => ({ span, count: spans.length })) : [];
}
