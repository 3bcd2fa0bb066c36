import type { Step } from '#shared/domain/finding.ts';

import type { View } from '../web/env.ts';
import { byWhom, dayOf, moment } from '../web/say.ts';

/** Its reason is where the mail is kept, which is nothing to read. */
const ANSWER = 'answer arrived';

/** What happened, newest first. */
export function History({
  view,
  steps,
  own,
}: {
  view: View;
  steps: readonly Step[];
  own: boolean;
}) {
  const { step: said } = view.say.codes;
  return (
    <ol class="luwte-history" reversed>
      {steps.toReversed().map(({ at, by, what, why }) => (
        <li>
          <time datetime={at}>{moment(at, view)}</time>{' '}
          <span>
            {said[what] ?? what}, {byWhom(by, view, own)}
            {why !== undefined && what !== ANSWER ? `: ${said[why] ?? whyIn(why, view)}` : ''}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A reason as it is read: a term is a date. */
function whyIn(why: string, view: View): string {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(why) ? dayOf(why, view) : why;
}
