import { Template } from 'aws-cdk-lib/assertions';

import { luwteApp } from '#infra/luwte-app.ts';
import { stageNamed } from '#infra/stages.ts';

import { functionsOf } from './read.ts';

/** The stacks of `prod` and their templates, without bundles: importing CDK takes seconds, building them a fraction of one. */
export function built() {
  const { app, ...stacks } = luwteApp(stageNamed('prod'), { context: { 'luwte:unbundled': '1' } });
  const templates = {
    state: Template.fromStack(stacks.state),
    line: Template.fromStack(stacks.line),
    web: Template.fromStack(stacks.web),
    watch: Template.fromStack(stacks.watch),
  };
  const all = Object.values(templates);
  return { app, stacks, templates, all, functions: functionsOf(all) };
}
