import { DeleteObjectCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';

import { objectsIn } from '#shared/storage/objects.ts';

/** A bucket that keeps versions, as S3 does and the embedded one does not. */
function versioned(kept: { Key: string; VersionId: string; mark?: boolean }[], page: number) {
  const send = async (command: unknown) => {
    if (command instanceof DeleteObjectCommand) {
      const { Key, VersionId } = command.input;
      const at = kept.findIndex((one) => one.Key === Key && one.VersionId === VersionId);
      if (at < 0) throw new Error('only what is there is removed, by its version');
      kept.splice(at, 1);
      return {};
    }
    if (command instanceof ListObjectVersionsCommand) {
      const { Prefix = '', VersionIdMarker } = command.input;
      const all = kept.filter(({ Key }) => Key.startsWith(Prefix));
      const after = all.filter(({ VersionId }) => VersionId > (VersionIdMarker ?? ''));
      const some = after.slice(0, page);
      return {
        Versions: some.filter(({ mark }) => !mark),
        DeleteMarkers: some.filter(({ mark }) => mark),
        IsTruncated: after.length > some.length,
        NextKeyMarker: some.at(-1)?.Key,
        NextVersionIdMarker: some.at(-1)?.VersionId,
      };
    }
    return { Contents: [] };
  };
  return Object.assign(new S3Client({ region: 'eu-west-1' }), { send });
}

it('removes every version of a name, and the marks of what was deleted before', async () => {
  const kept = [
    { Key: 'evidence/mayor/1', VersionId: 'a' },
    { Key: 'evidence/mayor/1', VersionId: 'b' },
    { Key: 'evidence/mayor/2', VersionId: 'c', mark: true },
    { Key: 'evidence/mayor/2', VersionId: 'd' },
    { Key: 'evidence/clerk/1', VersionId: 'e' },
  ];
  const bucket = objectsIn(versioned(kept, 2), 'evidence');
  expect(await bucket.removeAll('evidence/mayor/')).toBe(2);
  expect(kept).toEqual([{ Key: 'evidence/clerk/1', VersionId: 'e' }]);
  expect(await bucket.removeAll('evidence/mayor/')).toBe(0);
});
