import type { PageText, Span } from '#shared/domain/page.ts';

import { endBlock, writeRaw } from './sheet.ts';
import type { Place, Sheet } from './sheet.ts';

/** Writes a page that was read by itself (the HTML in a feed's item, a mail's body) into another, offsets moved along. */
export function append(sheet: Sheet, page: PageText, outer: Place): void {
  endBlock(sheet);
  const by = page.text === '' || sheet.length === 0 ? sheet.length : sheet.length + 1;
  if (page.text !== '') writeRaw(sheet, by > sheet.length ? `\n${page.text}` : page.text);
  const moved = ([start, end]: Span): Span => [start + by, end + by];
  // Numbers of rows and groups start above all that the outer page may give.
  const numbers = 1_000_000 + by;
  for (const block of page.blocks) {
    const inner =
      block.row === undefined
        ? {
            ...(outer.row === undefined ? {} : { row: outer.row }),
            ...(outer.group === undefined ? {} : { group: outer.group }),
          }
        : {
            row: block.row + numbers,
            ...(block.group === undefined ? {} : { group: block.group + numbers }),
            ...(block.inRow === undefined
              ? outer.row === undefined
                ? {}
                : { inRow: outer.row }
              : { inRow: block.inRow + numbers }),
          };
    sheet.blocks.push({ ...block, ...inner, start: block.start + by, end: block.end + by });
  }
  for (const extra of page.extras) sheet.extras.push({ ...extra, at: moved(extra.at) });
  for (const link of page.links) sheet.links.push({ ...link, at: moved(link.at) });
  for (const entry of page.calendar) sheet.calendar.push({ ...entry, at: moved(entry.at) });
  sheet.contacts.push(...page.contacts);
  sheet.geo.push(...page.geo);
  endBlock(sheet);
}
