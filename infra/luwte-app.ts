import { App, Tags } from 'aws-cdk-lib';
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };

import { PipelineStack } from './stacks/pipeline.ts';
import { PortalStack } from './stacks/portal.ts';
import { handOutPortalRights, handOutRights } from './stacks/rights.ts';
import { StateStack } from './stacks/state.ts';
import { WatchStack } from './stacks/watch.ts';
import type { Stage } from './stages.ts';

/**
 * Stacks refer to each other by CloudFormation exports. A weak reference would let the state stack drop a table that
 * a function still names; an export in use cannot go.
 */
const STRONG = { '@aws-cdk/core:defaultCrossStackReferences': 'strong' };

export interface LuwteAppProps {
  /** Where templates and bundles go; `cdk.out` unless given. */
  readonly outdir?: string;
  /** Context beside CDK's recommended flags, such as `aws:cdk:bundling-stacks`. */
  readonly context?: Readonly<Record<string, unknown>>;
}

/** The CDK app with the stacks of one stage. Nothing is bundled or written before `synth()`. */
export function luwteApp(stage: Stage, props: LuwteAppProps = {}) {
  const app = new App({
    context: { ...flags, ...STRONG, ...props.context },
    analyticsReporting: false,
    ...(props.outdir === undefined ? {} : { outdir: props.outdir }),
  });
  const state = new StateStack(app, 'state', stage);
  const line = new PipelineStack(app, 'pipeline', stage, state);
  const web = new PortalStack(app, 'portal', stage, state);
  handOutRights(line, state, stage);
  handOutPortalRights(web, state, line, stage);
  const watch = new WatchStack(app, 'watch', stage, { state, line, web });
  // So that the bill can be read by stage.
  Tags.of(app).add('luwte:stage', stage.name);
  return { app, state, line, web, watch };
}
