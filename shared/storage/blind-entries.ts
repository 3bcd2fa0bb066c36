import { randomUUID } from 'node:crypto';

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';

/** A piece of an edition: an item holds 400 kB at most. */
interface Piece {
  readonly edition: string;
  readonly piece: number;
  readonly pieces: number;
  readonly bytes: Uint8Array;
}

const PIECE_BYTES = 350_000;
/** How often a record may turn to another edition while it is read. */
const TIMES = 5;

/** Fingerprints of subjects, in editions: a new one is written whole beside the old one, then the record turns to it. */
export interface BlindEntries {
  /** Writes an edition and gives its name. */
  write(subject: string, bytes: Uint8Array): Promise<string>;
  /** `undefined` where the edition is not there, or not whole. */
  read(subject: string, edition: string): Promise<Uint8Array | undefined>;
  /** The edition that a record names, which is asked again where it was replaced meanwhile; `undefined` where it names none. */
  current(
    subject: string,
    named: () => Promise<string | undefined>,
  ): Promise<Uint8Array | undefined>;
  remove(subject: string, edition: string): Promise<void>;
  removeOthers(subject: string, edition: string): Promise<void>;
  removeAll(subject: string): Promise<void>;
}

/** Blind entries in the SUBJECTS table. */
export function blindEntriesIn(client: DynamoDBClient, table: string): BlindEntries {
  const pieces = documentsIn<Piece>(client, table, { name: 'blind', owner: 'subject' });

  async function removeWhere(subject: string, goes: (piece: Piece) => boolean): Promise<void> {
    const going = (await pieces.ofOwner(subject)).filter((piece) => goes(piece));
    await Promise.all(going.map((piece) => pieces.remove(subject, nameOf(piece))));
  }

  async function read(subject: string, edition: string): Promise<Uint8Array | undefined> {
    const found = (await pieces.ofOwner(subject)).filter((piece) => piece.edition === edition);
    if (found.length === 0 || found.length !== found[0]?.pieces) return undefined;
    return Uint8Array.from(Buffer.concat(found.map(({ bytes }) => bytes)));
  }

  return {
    read,
    async write(subject, bytes) {
      const edition = randomUUID();
      const count = Math.max(1, Math.ceil(bytes.length / PIECE_BYTES));
      const cut = Array.from({ length: count }, (_, piece) => ({
        edition,
        piece,
        pieces: count,
        bytes: bytes.slice(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES),
      }));
      await Promise.all(cut.map((piece) => pieces.put(subject, nameOf(piece), piece)));
      return edition;
    },
    async current(subject, named) {
      for (let time = 0; time < TIMES; time++) {
        // oxlint-disable-next-line no-await-in-loop -- who reads while it is replaced reads again.
        const edition = await named();
        if (edition === undefined) return undefined;
        // oxlint-disable-next-line no-await-in-loop
        const entries = await read(subject, edition);
        if (entries) return entries;
      }
      throw new Error('blind entries: the edition that the record names is not there');
    },
    remove: (subject, edition) => removeWhere(subject, (piece) => piece.edition === edition),
    removeOthers: (subject, edition) => removeWhere(subject, (piece) => piece.edition !== edition),
    removeAll: (subject) => removeWhere(subject, () => true),
  };
}

function nameOf({ edition, piece }: Pick<Piece, 'edition' | 'piece'>): string {
  return `${edition}#${String(piece).padStart(4, '0')}`;
}
