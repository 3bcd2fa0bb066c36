import type { PersonMatches } from '#shared/domain/match.ts';
import type { PageText, Span } from '#shared/domain/page.ts';
import { sayReason } from '#shared/domain/reason.ts';
import type { Severity } from '#shared/domain/severity.ts';
import { severitiesTogether } from '#shared/findings/severity.ts';

/** One line of the answer: one page, one person. */
export interface CheckAnswer {
  readonly id: string;
  readonly person: string;
  readonly outcome: 'read';
  readonly mentions: readonly AnsweredMention[];
  readonly findings: readonly AnsweredFinding[];
}

interface Judged {
  readonly about: string;
  readonly confidence: number;
  readonly because: readonly string[];
}

interface AnsweredMention extends Judged {
  readonly span: Span;
  readonly quote?: string;
}

export interface AnsweredFinding extends Judged {
  readonly kind: string;
  readonly fact: number;
  readonly spans: readonly Span[];
  readonly severity: Severity;
  readonly quotes?: readonly string[];
}

/** The answer as it is printed. The page's own words only with `quote`; a fact's value never. */
export function answerOf(
  id: string,
  page: PageText,
  { person, mentions, facts }: PersonMatches,
  quote: boolean,
): CheckAnswer {
  const bands = severitiesTogether(facts);
  const words = ([start, end]: Span) => page.text.slice(start, end);
  return {
    id,
    person,
    outcome: 'read',
    mentions: mentions.map(({ span, about, confidence, because }) => ({
      span,
      about,
      confidence: rounded(confidence),
      because: because.map((reason) => sayReason(reason, 'en')),
      ...(quote && { quote: words(span) }),
    })),
    findings: facts.map(({ kind, fact, spans, about, confidence, because }, index) => ({
      kind,
      fact,
      spans,
      about,
      confidence: rounded(confidence),
      severity: bands[index] ?? 'info',
      because: because.map((reason) => sayReason(reason, 'en')),
      ...(quote && { quotes: spans.map(words) }),
    })),
  };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
