import type { FactKind } from '#shared/domain/fact.ts';
import { FACT_KINDS } from '#shared/domain/fact.ts';
import type { Exposure } from '#shared/domain/finding.ts';
import { standsOpen } from '#shared/domain/finding.ts';
import type { Language } from '#shared/domain/person.ts';
import { SEVERITIES } from '#shared/domain/severity.ts';

import type { Mail } from './mail.ts';
import { dress } from './mail.ts';
import { BAND, KIND, day } from './words.ts';

/** A source that could not be looked at, and why, in plain words. */
export interface NotChecked {
  readonly title: string;
  readonly why: string;
}

/**
 * What a report is made of. No site, no address of a page and no value stands here: whoever reads along in a mailbox
 * learns that there is a report, how many exposures it has and of what kind, and not where they stand.
 */
export interface ReportFacts {
  readonly language: Language;
  readonly kind: 'urgent' | 'weekly' | 'welcome';
  readonly organisation: string;
  readonly portalUrl: string;
  /** ISO 8601. */
  readonly now: string;
  readonly exposures: readonly Pick<
    Exposure,
    'severity' | 'kinds' | 'findings' | 'gone' | 'handled' | 'firstSeen'
  >[];
  readonly cameBack: number;
  /** Pages read in the past week. */
  readonly pagesRead: number;
  readonly notChecked: readonly NotChecked[];
}

interface Wording {
  subject: Record<ReportFacts['kind'], string>;
  opening: string;
  lead(facts: ReportFacts, open: number): string[];
  listHeading: string;
  item(band: string, kinds: string, count: number, gone: number, since: string): string;
  notCheckedHeading: string;
  theseAre(titles: string): string;
  next: { heading: string; items: string[] };
  button: string;
  closing(facts: ReportFacts): string[];
}

const plural = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

const DUTCH: Wording = {
  subject: {
    urgent: 'Luwte: er staat een dringend bericht voor u klaar',
    weekly: 'Luwte: uw weekbericht staat klaar',
    welcome: 'Luwte: uw aanmelding is gelukt',
  },
  opening: 'Goedendag,',
  lead(facts, open) {
    const read =
      facts.pagesRead === 0
        ? "In de afgelopen week zijn er geen pagina's gelezen."
        : `In de afgelopen week ${facts.pagesRead === 1 ? 'is' : 'zijn'} ${plural(facts.pagesRead, 'pagina', "pagina's")} gelezen.`;
    if (facts.kind === 'welcome')
      return [
        'U bent aangemeld bij Luwte. Vanaf nu kijken wij of privégegevens van u op internet staan. Wat wij vinden, ziet alleen u, tot u het zelf deelt.',
      ];
    if (facts.kind === 'urgent')
      return [
        'Er is iets gevonden dat snel aandacht vraagt. Kijk vandaag nog in uw overzicht. Voelt u zich bedreigd? Is er nu gevaar, bel dan 112. Anders kunt u het melden in uw overzicht. Zeg bij de politie welk ambt u hebt en vraag om de VPT-code.',
      ];
    if (open === 0 && facts.notChecked.length > 0)
      return [
        read,
        'Er is niets nieuws gevonden waar wij konden kijken. Niet alles kon worden bekeken; zie hieronder.',
      ];
    if (open === 0) return [read, 'Er is niets gevonden dat nu openstaat.'];
    return [
      read,
      `Op ${plural(open, 'site', 'sites')} staat iets van u open.${facts.cameBack > 0 ? ` ${plural(facts.cameBack, 'gegeven is', 'gegevens zijn')} teruggekomen na verwijdering.` : ''}`,
    ];
  },
  listHeading: 'Wat er open staat',
  item: (band, kinds, count, gone, since) =>
    `${band}: ${kinds} (sinds ${since}${gone > 0 ? `; ${gone} van ${count} weg` : ''})`,
  notCheckedHeading: 'Wat niet kon worden bekeken',
  theseAre: (titles) => `Het gaat om: ${titles}.`,
  next: {
    heading: 'Wat u kunt doen',
    items: [
      'Bekijk per vondst waar die staat en waarom wij denken dat het over u gaat.',
      'Deel met de beveiliging van uw organisatie wat u wilt laten weghalen.',
      'Gaat een vondst niet over u? Zeg het daar, dan leggen wij die opzij.',
    ],
  },
  button: 'Open uw overzicht',
  closing: (facts) => [
    `U krijgt dit bericht omdat u zich via ${facts.organisation} hebt aangemeld. U kunt zich in uw overzicht altijd afmelden. In deze mail staat bewust niet waar iets gevonden is.`,
    'Luwte',
  ],
};

const ENGLISH: Wording = {
  subject: {
    urgent: 'Luwte: an urgent message is waiting for you',
    weekly: 'Luwte: your weekly report is ready',
    welcome: 'Luwte: you are enrolled',
  },
  opening: 'Good day,',
  lead(facts, open) {
    const read =
      facts.pagesRead === 0
        ? 'In the past week no pages were read.'
        : `In the past week ${plural(facts.pagesRead, 'page was', 'pages were')} read.`;
    if (facts.kind === 'welcome')
      return [
        'You are enrolled in Luwte. From now on we look for private facts of yours on the internet. Only you can see what we find, until you share it.',
      ];
    if (facts.kind === 'urgent')
      return [
        'Something was found that needs attention soon. Please open your overview today. Do you feel threatened? If you are in danger now, call 112. Otherwise you can report it in your overview. Tell the police which office you hold and ask for the VPT code.',
      ];
    if (open === 0 && facts.notChecked.length > 0)
      return [
        read,
        'Nothing new was found where we could look. Not everything could be checked; see below.',
      ];
    if (open === 0) return [read, 'Nothing is exposed now, as far as we could see.'];
    return [
      read,
      `Something of yours is exposed on ${plural(open, 'site', 'sites')}.${facts.cameBack > 0 ? ` ${plural(facts.cameBack, 'fact has', 'facts have')} come back after removal.` : ''}`,
    ];
  },
  listHeading: 'What is exposed',
  item: (band, kinds, count, gone, since) =>
    `${band}: ${kinds} (since ${since}${gone > 0 ? `; ${gone} of ${count} gone` : ''})`,
  notCheckedHeading: 'What could not be checked',
  theseAre: (titles) => `This concerns: ${titles}.`,
  next: {
    heading: 'What you can do',
    items: [
      'See for each finding where it stands and why we think that it is about you.',
      'Share with the security team of your organisation what you want removed.',
      'A finding is not about you? Say so there, and we put it aside.',
    ],
  },
  button: 'Open your overview',
  closing: (facts) => [
    `You receive this message because you enrolled through ${facts.organisation}. You can leave at any time in your overview. This mail deliberately does not say where anything was found.`,
    'Luwte',
  ],
};

/** The office-holder's mail: how many, of what kind, how bad, what could not be checked. Never a fact, never a kind in its subject. */
export function exposureMail(facts: ReportFacts): Mail {
  const { language } = facts;
  const say = language === 'nl' ? DUTCH : ENGLISH;
  const open = facts.exposures
    .filter(standsOpen)
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const about = facts.kind === 'urgent' || facts.kind === 'weekly';
  const item = (one: (typeof open)[number]) =>
    say.item(
      BAND[language][one.severity],
      kindsIn(one.kinds, language),
      one.findings,
      one.gone,
      day(one.firstSeen, language),
    );
  return dress({
    language,
    subject: say.subject[facts.kind],
    opening: say.opening,
    lead: say.lead(facts, open.length),
    ...(about && { list: { heading: say.listHeading, items: open.map(item) } }),
    notes: about
      ? [
          {
            heading: say.notCheckedHeading,
            items: notCheckedIn(facts.notChecked, say),
          },
          ...(open.length > 0 ? [say.next] : []),
        ]
      : [],
    button: { label: say.button, url: facts.portalUrl },
    closing: say.closing(facts),
  });
}

/** One line a reason: the same reason eight times over is read by nobody. */
function notCheckedIn(notChecked: readonly NotChecked[], say: Wording): string[] {
  return [...Map.groupBy(notChecked, ({ why }) => why)].map(([why, those]) => {
    const titles = those.map(({ title }) => title).join('; ');
    if (those.length === 1) return `${titles}: ${why}`;
    return `${why.charAt(0).toUpperCase()}${why.slice(1)}. ${say.theseAre(titles)}`;
  });
}

function kindsIn(kinds: readonly FactKind[], language: Language): string {
  return FACT_KINDS.filter((kind) => kinds.includes(kind))
    .map((kind) => KIND[language][kind])
    .join(', ');
}
