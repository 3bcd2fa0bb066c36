import { runOf } from '#functions/shell/run-of.ts';
import { scheduled } from '#functions/shell/scheduled.ts';

import { plan } from './plan.ts';
import { wire } from './wire.ts';

const needs = wire();

export const handler = scheduled((tick) =>
  plan(needs(tick))({
    ...runOf('plan', tick, new Date()),
    canaries: tick['canaries'] !== false,
    everything: tick['everything'] === true,
  }),
);
