import { addExtra } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Reads a script element of a `type`: JSON-LD and JSON islands are kept, programs are not. */
export function readScript(sheet: Sheet, type: string, source: string): void {
  if (type === 'application/ld+json') addExtra(sheet, 'json-ld', source);
  else if (type.endsWith('json')) addExtra(sheet, 'script', source);
}
