import { EVIDENCE_FOLDER } from '#shared/storage/evidence.ts';

import type { Stage } from '../stages.ts';
import type { PipelineStack } from './pipeline.ts';
import type { PortalStack } from './portal.ts';
import type { StateStack } from './state.ts';

/**
 * Who may do what on the line. A function that is not named here may write its own log and nothing else:
 * `render` opens strangers' pages in a browser and holds no right at all.
 */
export function handOutRights(line: PipelineStack, state: StateStack, stage: Stage): void {
  const { plan, remind, render } = line;
  const compile = line.compile.worker;
  const look = line.look.worker;
  const triage = line.triage.worker;
  const capture = line.capture.worker;
  const report = line.report.worker;
  const reply = line.reply.worker;

  state.subjects.grantRead(compile);
  state.watchlist.grantPut(compile);

  state.subjects.grantRead(plan);
  // Opens hash prefixes of who agreed to that, and nothing else.
  state.prefixes.grantRead(plan);
  state.looks.grantReadWrite(plan);
  line.look.grantSend(plan);

  // `look` meets strangers' bytes: no subjects, no findings, no evidence, no kms:Decrypt.
  state.looks.grantReadWrite(look);
  state.watchlist.grantRead(look);
  state.fingerprint.grantRead(look);
  state.sources.grantRead(look);
  line.triage.grantSend(look);
  line.look.grantSend(look);
  render.letInvoke(look, 'RENDER_FUNCTION');

  state.findings.grantReadWrite(triage);
  state.subjects.grantRead(triage);
  line.report.grantSend(triage);
  line.capture.grantSend(triage);

  // `capture` seals with the public keys of the watchlist and cannot open what it wrote.
  state.watchlist.grantRead(capture);
  state.evidence.grantPut(capture);
  state.looks.grantReadWrite(capture);
  state.fingerprint.grantRead(capture);

  state.findings.grantReadWrite(remind);
  state.subjects.grantRead(remind);
  state.looks.grantReadWrite(remind);
  line.look.grantSend(remind);
  line.compile.grantSend(remind);
  line.report.grantSend(remind);
  remind.set('ORGANISATION', stage.organisation);

  state.subjects.grantRead(report);
  state.keys.grantRead(report);
  state.findings.grantRead(report);
  state.looks.grantRead(report);
  state.ledger.grantReadAppend(report);
  state.sealingKey.grantUnwrap(report);
  state.mail.grantSend(report);
  line.report.grantSend(report);
  report
    .set('PORTAL_URL', state.door.url)
    .set('TEAM_EMAIL', stage.mail.team)
    .set('ORGANISATION', stage.organisation);

  state.findings.grantReadWrite(reply);
  state.mail.grantTake(reply);

  for (const asks of [look, render, capture]) {
    asks.set('CONTACT_URL', stage.contactUrl);
  }
  if (stage.allowHosts.length > 0) {
    look.set('ALLOW_HOSTS', stage.allowHosts.join(','));
    capture.set('ALLOW_HOSTS', stage.allowHosts.join(','));
  }
}

/** The portal: people enrol, see their own report, and the team works its list. */
export function handOutPortalRights(
  { portal }: PortalStack,
  state: StateStack,
  line: PipelineStack,
  stage: Stage,
): void {
  state.subjects.grantReadWrite(portal);
  state.keys.grantReadWrite(portal);
  state.findings.grantReadWrite(portal);
  state.looks.grantReadWrite(portal);
  // Who leaves is erased at once.
  state.findings.grantErase(portal);
  state.looks.grantErase(portal);
  state.evidence.grantErase(portal, EVIDENCE_FOLDER);
  state.ledger.grantReadAppend(portal);
  state.evidence.grantRead(portal);
  state.watchlist.grantRead(portal);
  state.sealingKey.grantWrapAndUnwrap(portal);
  state.fingerprint.grantRead(portal);
  state.prefixes.grantRead(portal);
  state.session.grantRead(portal);
  state.oidc.grantRead(portal);
  line.compile.grantSend(portal);
  line.report.grantSend(portal);
  line.look.grantSend(portal);
  portal
    .set('PORTAL_URL', state.door.url)
    .set('OIDC_ISSUER', stage.oidc.issuer)
    .set('REPLIES_DOMAIN', stage.mail.replies)
    .set('TEAM_EMAIL', stage.mail.team)
    .set('ORGANISATION', stage.organisation)
    .set('CONTACT_URL', stage.contactUrl);
}
