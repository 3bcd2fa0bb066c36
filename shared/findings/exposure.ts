import { FACT_KINDS } from '#shared/domain/fact.ts';
import type { Exposure, Finding } from '#shared/domain/finding.ts';

import { isOpen } from './lifecycle.ts';
import { severitiesTogether, worst } from './severity.ts';

/**
 * A subject's findings on one site, taken together; undefined when none is about the subject. Severity is that of what
 * is still open, judged together page by page.
 */
export function exposureOf(findings: readonly Finding[], shared: boolean): Exposure | undefined {
  const theirs = findings.filter(
    ({ about, status }) => about !== 'someone-else' && status !== 'suppressed',
  );
  const [first] = theirs;
  if (!first) return undefined;
  const open = theirs.filter(isOpen);
  const handled = theirs.filter(({ status }) => status === 'archived').length;
  const kinds = new Set((open.length > 0 ? open : theirs).map(({ kind }) => kind));
  return {
    id: first.exposure,
    subject: first.subject,
    site: first.site,
    kinds: FACT_KINDS.filter((kind) => kinds.has(kind)),
    severity: worst(pagesOf(open).flatMap((page) => severitiesTogether(page))),
    findings: theirs.length,
    gone: theirs.filter(({ status }) => status === 'resolved').length,
    handled,
    shared,
    firstSeen: theirs.map(({ firstSeen }) => firstSeen).toSorted()[0] ?? first.firstSeen,
    lastSeen:
      theirs
        .map(({ lastSeen }) => lastSeen)
        .toSorted()
        .at(-1) ?? first.lastSeen,
  };
}

function pagesOf(findings: readonly Finding[]): Finding[][] {
  return [...Map.groupBy(findings, ({ page }) => page).values()];
}
