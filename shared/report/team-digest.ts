import type { Language } from '#shared/domain/person.ts';

import type { Mail } from './mail.ts';
import { dress } from './mail.ts';

/** Counts for the security team; no names, no sites, no kinds. */
export interface DigestFacts {
  readonly language: Language;
  readonly portalUrl: string;
  readonly open: number;
  readonly overdue: number;
  readonly dueThisWeek: number;
  readonly removedThisWeek: number;
  readonly cameBack: number;
  /** Requests to which an answer came this week. */
  readonly answered: number;
  /** Sources whose silence means nothing now: switched off, refused or failing their canary. */
  readonly silentSources: readonly string[];
}

/** The team's weekly digest. */
export function teamDigest(facts: DigestFacts): Mail {
  const nl = facts.language === 'nl';
  const rows: [string, string, number][] = [
    ['Open verzoeken', 'Open requests', facts.open],
    ['Over de termijn', 'Overdue', facts.overdue],
    ['Deze week aan de beurt', 'Due this week', facts.dueThisWeek],
    ['Deze week gezien dat het weg is', 'Seen to be gone this week', facts.removedThisWeek],
    ['Teruggekomen', 'Came back', facts.cameBack],
    ['Deze week beantwoord', 'Answered this week', facts.answered],
  ];
  return dress({
    language: facts.language,
    subject: nl ? 'Luwte: weekoverzicht van het team' : "Luwte: the team's week",
    opening: nl ? 'Goedendag,' : 'Good day,',
    lead: [
      nl
        ? 'Dit is de stand van de verwijderverzoeken die met het team zijn gedeeld.'
        : 'This is where the removal requests stand that were shared with the team.',
    ],
    list: {
      heading: nl ? 'Stand' : 'Figures',
      items: rows.map(([dutch, english, n]) => `${nl ? dutch : english}: ${n}`),
    },
    notes: [
      {
        heading: nl
          ? 'Bronnen waarvan de stilte nu niets zegt'
          : 'Sources whose silence means nothing now',
        items: facts.silentSources,
      },
    ],
    button: { label: nl ? 'Open de werklijst' : 'Open the list', url: facts.portalUrl },
    closing: ['Luwte'],
  });
}
