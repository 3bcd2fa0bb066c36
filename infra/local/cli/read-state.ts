import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

import { BadInput } from '#shared/domain/errors.ts';

import { DEFAULT_DATA } from '../machine.ts';
import { stateOf, type State } from '../state.ts';
import { visit } from '../visit.ts';
import type { Terminal } from './terminal.ts';
import { writeLine } from './terminal.ts';

/** A row as it is printed: one JSON object a line, or one line of a table. */
export type Row = Readonly<Record<string, unknown>>;

/** Runs `work` on the state in a data folder, with the parts that keep it started for as long as that takes. */
export async function withState<T>(data: string, work: (state: State) => Promise<T>): Promise<T> {
  await access(join(data, 'machine.json')).catch(() => {
    throw new BadInput(
      `--data: wanted a folder that luwte scan or npm start has used; got "${data}"`,
    );
  });
  return visit({ data }, (there) => work(stateOf(there)));
}

export const STATE_OPTIONS = {
  data: { type: 'string', default: DEFAULT_DATA },
  format: { type: 'string', default: 'table' },
} as const satisfies ParseArgsOptionsConfig;

/** The options that every state command has. Throws BadInput for another format. */
export function stateOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: { ...STATE_OPTIONS, person: { type: 'string' } },
  });
  if (values.format !== 'table' && values.format !== 'jsonl')
    throw new BadInput(`--format: wanted table or jsonl; got "${values.format}"`);
  return { data: values.data, person: values.person, lines: values.format === 'jsonl' };
}

/** Ids of everybody enrolled, or the one asked for. Throws BadInput for somebody who is not. */
export async function peopleIn(state: State, person: string | undefined): Promise<string[]> {
  const all = await Array.fromAsync(state.subjects.active(new Date().toISOString()));
  const ids = all.map(({ id }) => id);
  if (person === undefined) return ids;
  if (!ids.includes(person))
    throw new BadInput(
      `--person: wanted somebody who is enrolled (${ids.join(', ') || 'nobody is'}); got "${person}"`,
    );
  return [person];
}

/** Prints rows as JSON Lines, or as a table of the given columns. */
export async function print(
  rows: readonly Row[],
  columns: readonly string[],
  lines: boolean,
  { stdout }: Terminal,
): Promise<void> {
  if (lines) {
    for (const row of rows) await writeLine(stdout, row);
    return;
  }
  if (rows.length === 0) {
    stdout.write('nothing\n');
    return;
  }
  const cells = rows.map((row) => columns.map((column) => cell(row[column])));
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...cells.map((row) => row[at]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `${row
      .map((text, at) => text.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd()}\n`;
  stdout.write(line(columns));
  for (const row of cells) stdout.write(line(row));
}

const MOST_WIDE = 60;

function cell(value: unknown): string {
  const text = Array.isArray(value)
    ? value.map(String).join(', ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';
  return text.length > MOST_WIDE ? `${text.slice(0, MOST_WIDE - 1)}…` : text;
}
