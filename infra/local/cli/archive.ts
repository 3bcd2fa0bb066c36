import { relative, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';

import { readPage, type ReadNeeds } from '#functions/look/read-page.ts';
import { countryOf, siteOf } from '#functions/look/sites.ts';
import { extract } from '#shared/extract/extract.ts';
import { toBase64 } from '#shared/keys/base64.ts';
import { findingId, pageKey } from '#shared/keys/ids.ts';
import { sealTo } from '#shared/keys/seal.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';

import type { Machine } from '../machine.ts';
import type { State } from '../state.ts';
import { readInputs } from './inputs.ts';

/** Reads the pages of an archive as if they had just been looked at: matched here, told to triage, kept only where something stands on them. */
export async function readArchive(
  path: string,
  machine: Machine,
  state: State,
  say: (line: string) => void,
): Promise<void> {
  const { holds, match, enrolled, keys } = await state.watch();
  const needs: ReadNeeds = {
    extract,
    match,
    enrolled,
    seal: async (key, text, purpose) => toBase64(await sealTo(key, text, purpose)),
    holds,
    pageKey: (url) => pageKey(url, keys.page),
    revOf: () => '',
    findingId,
    site: siteOf,
    country: countryOf,
    now: () => machine.now(),
  };
  const day = new Date(machine.now()).toISOString().slice(0, 10);
  let pages = 0;
  for await (const input of readInputs([path], Readable.from([]))) {
    if (input.why !== undefined) say(`${input.path}: ${input.why}`);
    const url = input.url ?? savedAt(path, input.path);
    const request: LookRequest = {
      source: 'archive',
      run: 'archive',
      request: { url },
      cause: 'scan',
      depth: 0,
    };
    const headers = input.contentType ? { 'content-type': input.contentType } : {};
    const res = { url, status: 200, headers, body: input.bytes };
    const looked = {
      outcome: 'fetched',
      res,
      validators: {},
      archive: true,
      sitemaps: [],
      via: [],
    } as const;
    const read = await readPage(needs, { request, res, looked, rendered: true });
    const found = read.outcome === 'read' ? read.found : [];
    for (const message of found) await state.tell(message);
    const counts =
      read.outcome === 'read'
        ? { pagesRead: 1, ...(found.length > 0 && { pagesKept: 1, hits: 1 }) }
        : { unreadable: 1 };
    await state.outcomes.count(
      { source: 'archive', day },
      { requests: 1, ...counts },
      read.outcome === 'unreadable' ? read.why : undefined,
    );
    if (++pages % 100 === 0) say(`${path}: ${pages} pages`);
  }
}

/** Address of a saved page: its place in the folder, not on this machine. */
function savedAt(folder: string, path: string): string {
  const place = relative(resolve(folder), resolve(path)) || path.split('/').at(-1) || 'page';
  return `file:///${pathToFileURL(`/${place}`).pathname.slice(1)}`;
}
