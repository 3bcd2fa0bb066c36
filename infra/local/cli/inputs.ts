import type { Dirent } from 'node:fs';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { BadInput } from '#shared/domain/errors.ts';
import type { PageText, Unreadable } from '#shared/domain/page.ts';
import { extract, MOST_BYTES } from '#shared/extract/extract.ts';
import { readWarc } from '#shared/extract/warc.ts';

/** One page to read: a file, a record of a web archive, or standard input. */
export interface Input {
  /** The path as given; `path#N` for record N of an archive, from 1. */
  readonly id: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly url?: string;
  readonly contentType?: string;
  /** Why there is nothing to read, where that is known beforehand. */
  readonly why?: string;
}

/** A web archive is read as a whole, and Node reads no more than this at once. */
const MOST_OF_AN_ARCHIVE = 2 ** 31 - 1;
const ARCHIVE = /\.w?arc(\.gz)?$/i;

/**
 * Every page behind these paths: files, folders (walked, hidden names left out), WARC files record by record, `-` for
 * standard input. Throws BadInput for a path that is not there. A file that cannot be read is given with no bytes.
 */
export async function* readInputs(
  paths: readonly string[],
  stdin: Readable,
): AsyncGenerator<Input> {
  for (const path of paths) {
    if (path === '-') {
      yield { id: '-', path: '-', bytes: await all(stdin) };
      continue;
    }
    for await (const file of filesUnder(path)) {
      if (ARCHIVE.test(file)) yield* pagesOf(file);
      else yield { id: file, path: file, bytes: await all(beginOf(file)) };
    }
  }
}

async function* filesUnder(path: string): AsyncGenerator<string> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new BadInput(`wanted a file, a folder or -; got "${path}", which is not there`);
  if (!found.isDirectory()) {
    yield path;
    return;
  }
  const entries = await readdir(path, { withFileTypes: true });
  entries.sort((a: Dirent, b: Dirent) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory() || entry.isFile()) yield* filesUnder(join(path, entry.name));
  }
}

async function* pagesOf(path: string): AsyncGenerator<Input> {
  const { size } = await stat(path);
  if (size > MOST_OF_AN_ARCHIVE) {
    yield unreadable(path, 'a web archive larger than 2 GB: split it');
    return;
  }
  let pages = 0;
  for await (const page of readWarc(await readFile(path))) {
    pages += 1;
    yield {
      id: `${path}#${page.record}`,
      path: `${path}#${page.record}`,
      bytes: page.body,
      url: page.url,
      ...(page.contentType && { contentType: page.contentType }),
    };
  }
  // Silence would look like an archive in which nothing stands.
  if (pages === 0) yield unreadable(path, 'a web archive without a page');
}

function unreadable(path: string, why: string): Input {
  return { id: path, path, bytes: new Uint8Array(), contentType: 'application/warc', why };
}

/** As much of a file as tells that it is too large to be a page. */
function beginOf(path: string): Readable {
  return createReadStream(path, { end: MOST_BYTES });
}

/** What an input says, or why it cannot be read. */
export async function readInput(input: Input, country: string): Promise<PageText | Unreadable> {
  if (input.why === undefined) return extract(input.bytes, { ...input, country });
  return { outcome: 'unreadable', contentType: input.contentType ?? '', why: input.why };
}

async function all(stream: Readable): Promise<Uint8Array> {
  return buffer(stream);
}
