import type { Step } from '#shared/domain/finding.ts';

import type { View } from '../web/env.ts';
import { byWhom, moment } from '../web/say.ts';

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
            {why !== undefined && what !== ANSWER ? `: ${said[why] ?? why}` : ''}
          </span>
        </li>
      ))}
    </ol>
  );
}
