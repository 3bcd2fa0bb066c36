import type { RenderAnswer, RenderRequest } from '#functions/shell/render-client.ts';

/** What render needs of the world. */
export interface Needs {
  /** Opens a page and gives its HTML after its scripts. */
  readonly htmlOf: (
    url: string,
    allowHosts: ReadonlySet<string>,
  ) => Promise<{ url: string; html: string }>;
  readonly kill: () => Promise<void>;
  /** Longest wait, in milliseconds. */
  readonly patienceMs: number;
}

/** Opens one page in a browser. Stuck ones are killed; a failure is an answer. */
export const render =
  (needs: Needs) =>
  async ({ url, allowHosts }: RenderRequest): Promise<RenderAnswer> => {
    const { promise: late, resolve } = Promise.withResolvers<'late'>();
    const timer = setTimeout(() => resolve('late'), needs.patienceMs);
    try {
      const got = await Promise.race([needs.htmlOf(url, new Set(allowHosts)), late]);
      if (got !== 'late') return { outcome: 'rendered', ...got };
      await needs.kill();
      return {
        outcome: 'unreadable',
        why: `the page kept a browser busy for more than ${needs.patienceMs / 1000} s`,
      };
    } catch {
      await needs.kill();
      return { outcome: 'unreadable', why: 'the page could not be opened in a browser' };
    } finally {
      clearTimeout(timer);
    }
  };
