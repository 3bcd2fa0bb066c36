import { TryLater } from '#shared/domain/errors.ts';
import type { Res } from '#shared/domain/source.ts';
import type { Looked } from '#shared/fetch/looked.ts';
import type { CaptureRequest } from '#shared/pipeline/messages.ts';

/** What capture needs of the world. */
export interface Needs {
  /** Public half of a subject's sealing key; undefined when they have left. */
  readonly sealingKey: (subject: string) => Uint8Array | undefined;
  /** One polite request for the page, as any other. */
  readonly look: (url: string) => Promise<Looked>;
  readonly sha256: (bytes: Uint8Array) => string;
  /** Seals to the subject; `purpose` must be said again when it is opened. */
  readonly seal: (key: Uint8Array, text: string, purpose: string) => Promise<Uint8Array>;
  /** Does `work` once for a key, also when its message comes twice. */
  readonly once: (key: string, work: () => Promise<void>) => Promise<void>;
  readonly put: (
    where: { subject: string; finding: string; name: string },
    sealed: Uint8Array,
    about: Record<string, string>,
  ) => Promise<unknown>;
  readonly now: () => Date;
}

/** Headers that tie a page to its server and its time. */
const KEPT_HEADERS = [
  'date',
  'server',
  'content-type',
  'last-modified',
  'etag',
  'content-language',
  'via',
];

/**
 * Keeps evidence of a finding before anybody asks for its removal: the page as served, its headers, its hash and the
 * time, asked for once whoever stands on it, and sealed to each subject. A page that forbids keeping a copy is not kept; neither is one that cannot be read now.
 */
export const capture =
  (needs: Needs) =>
  async ({ url, people }: CaptureRequest): Promise<void> => {
    const sealedTo = people.flatMap(({ subject, findings }) => {
      const key = needs.sealingKey(subject);
      return key ? findings.map((finding) => ({ subject, finding, key })) : [];
    });
    if (sealedTo.length === 0) return;
    const all = people.flatMap(({ findings }) => findings).toSorted();
    await needs.once(all.join(' '), async () => {
      const looked = await needs.look(url);
      if (looked.outcome === 'later') throw new TryLater(looked.why, { after: looked.at });
      if (looked.outcome !== 'fetched' || !looked.archive) return;
      const at = needs.now().toISOString();
      const sha256 = needs.sha256(looked.res.body);
      const page = JSON.stringify(record(looked.res, at, sha256));
      for (const { subject, finding, key } of sealedTo) {
        const sealed = await needs.seal(key, page, `evidence of ${finding}`);
        await needs.put({ subject, finding, name: 'page' }, sealed, { sha256, at });
      }
    });
  };

function record({ url, status, headers, body }: Res, at: string, sha256: string) {
  const kept = Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
  );
  return { url, at, status, headers: kept, sha256, body: Buffer.from(body).toString('base64') };
}
