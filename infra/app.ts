import { Annotations } from 'aws-cdk-lib';

import { luwteApp } from './luwte-app.ts';
import { stageNamed } from './stages.ts';

// The CDK app: the only file under `infra/` that reads the environment.
const stage = stageNamed(process.env['LUWTE_STAGE'] ?? 'prod');
const { app } = luwteApp(stage);

if (stage.name !== 'local' && stage.operator.endsWith('.example')) {
  Annotations.of(app).addWarningV2(
    'luwte:stage',
    `the stage ${stage.name} still has its .example addresses: fill in infra/stages.ts before you deploy`,
  );
}
