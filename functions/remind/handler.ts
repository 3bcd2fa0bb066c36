import { runOf } from '#functions/shell/run-of.ts';
import { scheduled } from '#functions/shell/scheduled.ts';

import { remind } from './remind.ts';
import { wire } from './wire.ts';

const run = remind(wire());

export const handler = scheduled((tick) => run(runOf('remind', tick, new Date())));
