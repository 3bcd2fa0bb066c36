import type { FactKind } from '#shared/domain/fact.ts';
import type { Finding } from '#shared/domain/finding.ts';
import type { Language } from '#shared/domain/person.ts';
import type { Task } from '#shared/domain/task.ts';
import { isOpen } from '#shared/findings/lifecycle.ts';
import type { Letter, PointedAt } from '#shared/remediation/letter.ts';
import { writeLetter } from '#shared/remediation/letter.ts';
import { lint } from '#shared/remediation/linter.ts';

import type { Needs } from '../needs.ts';
import { movedByTeam } from './move-task.ts';

/** What the team fills in for a letter. */
export interface LetterWish {
  readonly language: Language;
  readonly name: string;
  readonly replyTo: string;
  /** ISO 8601: until when the team may write for the person; absent where the person writes. */
  readonly mandateUntil?: string | undefined;
}

/** Version of the template in shared/remediation/letter.ts, as the record of letters names it. */
const TEMPLATE = 'removal@1';

/** Pages to point at: what is open, with an address that may be written. */
export function pagesOf(findings: readonly Finding[]): PointedAt[] {
  const open = findings.filter((finding) => isOpen(finding) && finding.url !== undefined);
  return [...Map.groupBy(open, ({ url }) => url ?? '')].map(([url, those]) => ({
    url,
    seenAt:
      those
        .map(({ lastSeen }) => lastSeen)
        .toSorted()
        .at(-1) ?? '',
    kinds: [...new Set(those.map(({ kind }) => kind))],
  }));
}

/** A letter, or the kinds of private facts that stand in it: then it does not go out. */
export type Drafted =
  | { readonly letter: Letter }
  | { readonly letter?: undefined; readonly kinds: readonly FactKind[] };

/** Writes the letter of a task, and has it read over by the linter. Nothing is kept. */
export async function draftLetter(
  { holds, organisation, now }: Pick<Needs, 'holds' | 'organisation' | 'now'>,
  task: Task,
  pages: readonly PointedAt[],
  caseNumber: string,
  { language, name, replyTo, mandateUntil }: LetterWish,
): Promise<Drafted> {
  const letter = writeLetter({
    language,
    route: task.route,
    name,
    replyTo,
    caseNumber,
    date: now().toISOString(),
    pages,
    ...(mandateUntil !== undefined && {
      mandate: { sender: organisation, until: mandateUntil },
    }),
  });
  const [inSubject, inBody] = await Promise.all([holds(letter.subject), holds(letter.body)]);
  const faults = lint(letter, (text) => (text === letter.subject ? inSubject : inBody));
  if (faults.length === 0) return { letter };
  return { kinds: [...new Set(faults.flatMap(({ kinds }) => kinds))] };
}

/** Writes down that a letter was written, and brings the task from open to drafted. */
export async function recordLetter(
  { letters, cases, tasks, team, now }: Pick<Needs, 'letters' | 'cases' | 'tasks' | 'team' | 'now'>,
  { subject, id }: Task,
  {
    language,
    by,
    caseNumber,
    publicKey,
    to,
  }: {
    readonly language: Language;
    readonly by: string;
    readonly caseNumber: string;
    /** The subject's: answers are sealed to the team, and that to them. */
    readonly publicKey: Uint8Array;
    readonly to?: string | undefined;
  },
): Promise<void> {
  const at = now().toISOString();
  const sealTo = { team: await team.publicKey(), subject: publicKey };
  await cases.open(caseNumber, { subject, task: id, sealTo });
  await letters.record({
    subject,
    task: id,
    language,
    template: `${TEMPLATE}-${language}`,
    at,
    by,
    ...(to !== undefined && { to }),
  });
  await tasks.upsert(subject, id, (task) => {
    if (!task) return undefined;
    if (task.state === 'open' || task.state === 're-appeared')
      return movedByTeam(task, { to: 'drafted', by, at });
    return { ...task, history: [...task.history, { at, by, what: 'letter written' }] };
  });
}
