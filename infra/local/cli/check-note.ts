import type { AnsweredFinding, CheckAnswer } from './check-answer.ts';

const ABOUT: Readonly<Record<string, string>> = {
  subject: 'about them',
  unsure: 'perhaps about them',
  'someone-else': 'about somebody else',
};

/** One page and one person as a careful colleague would note it: what, where, about whom, why, how bad. */
export function note({ id, person, mentions, findings }: CheckAnswer): string {
  const head = `${id}: ${person}`;
  if (findings.length === 0 && mentions.length === 0) return `${head}: nothing\n`;
  const names =
    mentions.length === 0
      ? ['  name: not on this page']
      : summary(mentions.map(({ about }) => about));
  return `${[head, ...names, ...findings.map(finding)].join('\n')}\n`;
}

function summary(abouts: readonly string[]): string[] {
  const counted = Map.groupBy(abouts, (about) => about);
  return [...counted].map(([about, all]) => `  name: ${all.length} × ${ABOUT[about] ?? about}`);
}

function finding({
  kind,
  spans,
  about,
  confidence,
  severity,
  because,
  quotes,
}: AnsweredFinding): string {
  const where =
    spans.length === 0
      ? 'not in the readable text (markup or metadata)'
      : spans.map(([start, end]) => `${start}–${end}`).join(', ');
  const lines = [
    `  ${severity.toUpperCase()} ${kind}, ${ABOUT[about] ?? about} (${Math.round(confidence * 100)} %)`,
    `    at: ${where}`,
    ...(quotes && quotes.length > 0
      ? [
          `    reads: ${quotes.map((quote) => `"${quote.replaceAll(/\s+/g, ' ').trim()}"`).join(', ')}`,
        ]
      : []),
    ...(because.length > 0 ? [`    because: ${because.join('; ')}`] : []),
  ];
  return lines.join('\n');
}
