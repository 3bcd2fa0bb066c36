import { sayReason } from '#shared/domain/reason.ts';
import { SEVERITIES } from '#shared/domain/severity.ts';

import { peopleIn, print, stateOptions, withState } from './read-state.ts';
import type { Command } from './run.ts';

const HELP = `luwte findings [--person ID] [--data DIR] [--format table|jsonl]

What was found: whose, where, of which kind, how sure, how bad, and why. Never a fact's value.
`;

export const findings: Command = {
  summary: 'what was found',
  help: HELP,
  async run(args, terminal) {
    const { data, person, lines } = stateOptions(args);
    const rows = await withState(data, async (state) => {
      const found = [];
      for (const id of await peopleIn(state, person))
        found.push(...(await state.findings.ofSubject(id)));
      return found
        .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
        .map((one) => ({
          id: one.id,
          person: one.subject,
          url: one.url ?? `(sealed) ${one.site}`,
          kind: one.kind,
          about: one.about,
          confidence: Math.round(one.confidence * 1000) / 1000,
          severity: one.severity,
          status: one.status,
          because: one.because.map((reason) => sayReason(reason, 'en')),
          firstSeen: one.firstSeen,
          lastSeen: one.lastSeen,
          goneSince: one.goneSince,
          reappearances: one.reappearances,
          history: one.history,
        }));
    });
    await print(
      rows,
      ['person', 'severity', 'kind', 'about', 'confidence', 'status', 'url', 'because'],
      lines,
      terminal,
    );
    return 0;
  },
};
