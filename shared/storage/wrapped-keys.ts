import { randomUUID } from 'node:crypto';

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';

interface Wrapped {
  readonly name: string;
  readonly wrapped: Uint8Array;
}

/**
 * Subjects' private keys, wrapped. Apart from the subjects, so that they can stand in a table of their own: one without
 * point-in-time recovery, because a key that a backup brings back was not destroyed.
 */
export interface WrappedKeys {
  /** Keeps a key and gives the name under which it is found. */
  write(subject: string, wrapped: Uint8Array): Promise<string>;
  read(subject: string, name: string): Promise<Uint8Array | undefined>;
  remove(subject: string, name: string): Promise<void>;
  removeAll(subject: string): Promise<void>;
}

/** Wrapped keys in a table. */
export function wrappedKeysIn(client: DynamoDBClient, table: string): WrappedKeys {
  const keys = documentsIn<Wrapped>(client, table, { name: 'key', owner: 'subject' });
  return {
    async write(subject, wrapped) {
      const name = randomUUID();
      await keys.put(subject, name, { name, wrapped });
      return name;
    },
    read: async (subject, name) => (await keys.get(subject, name))?.wrapped,
    remove: (subject, name) => keys.remove(subject, name),
    async removeAll(subject) {
      const all = await keys.ofOwner(subject);
      await Promise.all(all.map(({ name }) => keys.remove(subject, name)));
    },
  };
}
