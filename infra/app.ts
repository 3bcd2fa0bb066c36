import { luwteApp } from './luwte-app.ts';
import { stageNamed } from './stages.ts';

/** The CDK app: the only file under `infra/` that reads the environment. */
luwteApp(stageNamed(process.env['LUWTE_STAGE'] ?? 'prod'));
