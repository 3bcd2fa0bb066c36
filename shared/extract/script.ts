import { readJsonLd } from './json-ld.ts';
import { linesOf, parse } from './json.ts';
import { addExtra } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** A program that only hands data to the page: `window.STATE = {…};`. */
const ASSIGNMENT = /^\s*(?:(?:var|let|const)\s+)?[\w$.[\]"']{1,80}\s*=\s*(?=[{[])/;
const DATA = /^(?:\{\s*["}]|\[\s*["[{\]\dfnt-])/;
/** A longer program is no island of data. */
const LONGEST_ISLAND = 2_000_000;

/** Reads a script element of a `type`: JSON-LD and JSON islands give their words, programs are not read. */
export function readScript(sheet: Sheet, type: string, source: string): void {
  const here = [sheet.length, sheet.length] as const;
  if (type.includes('ld+json')) {
    const data = parse(
      source
        .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[)/, '')
        .replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>)\s*$/, ''),
    );
    if (data === undefined) return addExtra(sheet, 'json-ld', source);
    readJsonLd(sheet, data, here);
    return addExtra(sheet, 'json-ld', linesOf(data));
  }
  if (type.endsWith('json')) return addIsland(sheet, source);
  if (source.length > LONGEST_ISLAND) return undefined;
  const start = ASSIGNMENT.exec(source);
  if (start === null) return undefined;
  const data = withoutSemicolon(source.slice(start[0].length).trimEnd());
  // Programs go on after their data, or write keys without quotes; asking a parser is dear when it says no.
  if (DATA.test(data) && (data.endsWith('}') || data.endsWith(']'))) addIsland(sheet, data);
  return undefined;
}

function withoutSemicolon(program: string): string {
  return program.endsWith(';') ? program.slice(0, -1).trimEnd() : program;
}

function addIsland(sheet: Sheet, source: string): void {
  const data = parse(source);
  if (data !== undefined) addExtra(sheet, 'script', linesOf(data));
}
