import type { Block, PageText, Span } from '#shared/domain/page.ts';

import { segment } from './segment.ts';

/** Words of labels that ask for what a person has. */
const FIELDS = new Set(
  `adres woonadres huisadres vestigingsadres bezoekadres postadres woonplaats postcode telefoon telefoonnummer tel mobiel gsm geboren geboortedatum leeftijd
  address phone mobile age born lives relatives postal residence adresse telefon handy geburtsdatum wohnort alter`.split(
    /\s+/,
  ),
);

/**
 * A list of fields, each with its label or small heading, is one record where a label asks for what a person has: an
 * address, a telephone. The heading right above it, mostly a name, is of the record. None is longer than told, in characters.
 */
export function recordsIn({ blocks, text }: PageText, longest: number): Span[] {
  const out: Span[] = [];
  const isLabelled = blocks.some(
    ({ group, kind }) => group !== undefined && (kind === 'label' || kind === 'heading'),
  );
  if (!isLabelled) return out;
  const fields = Map.groupBy(
    blocks.filter(({ group, row }) => group !== undefined && row !== undefined),
    ({ group }) => group ?? 0,
  );
  const indexes = new Map(blocks.map((block, i) => [block, i]));
  const parents = new Set(blocks.map(({ inRow }) => inRow));
  for (const list of fields.values()) {
    const rows = Map.groupBy(list, ({ row }) => row ?? 0);
    const [first, last] = [list[0], list.at(-1)];
    if (!first || !last || rows.size < 2) continue;
    const isFields = [...rows].every(
      ([row, [label, ...rest]]) =>
        (label?.kind === 'label' || label?.kind === 'heading') &&
        (rest.length > 0 || parents.has(row)) &&
        rest.every(({ kind }) => kind !== 'label' && kind !== 'heading'),
    );
    if (!isFields) continue;
    const asking = list.filter(
      ({ kind, start, end }) => kind !== 'cell' && asksOfPerson(text.slice(start, end), kind),
    );
    // Headings head stories too.
    if (asking.length < (asking[0]?.kind === 'heading' ? 2 : 1)) continue;
    const start = headAbove(blocks, indexes.get(first) ?? 0);
    if (last.end - start <= longest) out.push([start, last.end]);
  }
  return out;
}

/** Where the heading stands that a block is right below, with a line between at most; else where the block begins. */
function headAbove(blocks: readonly Block[], at: number): number {
  const below = blocks[at];
  const heading = [blocks[at - 1], blocks[at - 2]].find((block) => block?.kind === 'heading');
  const isAbove =
    heading && (below?.kind !== 'heading' || (heading.level ?? 2) < (below.level ?? 3));
  return (isAbove ? heading : below)?.start ?? 0;
}

/** Whether a label, or a heading of few words, asks for what a person has. */
function asksOfPerson(text: string, kind: Block['kind']): boolean {
  if (kind !== 'label' && kind !== 'heading') return false;
  const { words } = segment(text);
  return (kind === 'label' || words.length <= 3) && words.some((word) => FIELDS.has(word));
}
