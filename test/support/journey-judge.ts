import { S3Client } from '@aws-sdk/client-s3';

import type { SignIn } from '#infra/local/identity/protocol.ts';
import type { Machine } from '#infra/local/machine.ts';
import { stateOf } from '#infra/local/state.ts';
import type { Exposure, Finding } from '#shared/domain/finding.ts';
import type { Task } from '#shared/domain/task.ts';
import { EVIDENCE_FOLDER, evidenceIn } from '#shared/storage/evidence.ts';
import { objectsIn } from '#shared/storage/objects.ts';
import type { Village } from '#test/village/village.ts';

import { wanted } from './journey-leaving.ts';

/** Whose way is followed: a judge with a whole profile on a people-search site. */
export const JUDGE = 'rechter';
export const SITE = 'wiewoontwaar';
export const PAGE = '/profiel/w-de-kwelder';

/** Who may sign in at the portal: the judge, and one of the team. */
export const SIGN_INS: readonly SignIn[] = [
  { sub: 'team', name: 'Sam', email: 'team@luwte.example', roles: ['team'] },
  { sub: JUDGE, name: 'Mina', email: 'm@luwte.example', roles: ['subject'], subject: JUDGE },
];

/** What is known of the judge's one page, and what time does to it. */
export function followJudge(machine: Machine, village: Village) {
  const state = stateOf(machine);
  const url = `${village.urls[SITE]}${PAGE.slice(1)}`;
  const exposure = async (): Promise<Exposure> => {
    const all = await state.exposures.ofSubject(JUDGE);
    return wanted(all.find(({ site }) => site === new URL(url).host));
  };
  const tasks = async (): Promise<readonly Task[]> => {
    const { id } = await exposure();
    return (await state.tasks.ofSubject(JUDGE)).filter((task) => task.exposure === id);
  };
  const publisherTask = async (): Promise<Task> =>
    wanted((await tasks()).find(({ route }) => route === 'publisher'));
  const s3 = () => new S3Client({ ...machine.aws, forcePathStyle: true });
  const bucket = () => wanted(machine.environmentOf('capture')['EVIDENCE_BUCKET']);
  return {
    url,
    exposure,
    tasks,
    publisherTask,
    findings: async (): Promise<readonly Finding[]> =>
      (await state.findings.ofSubject(JUDGE)).filter((one) => one.url === url),
    /** Sealed evidence of a finding. */
    async evidenceOf(finding: string): Promise<Uint8Array> {
      const store = evidenceIn(s3(), bucket());
      const [key] = await store.ofFinding(JUDGE, finding);
      return wanted(await store.get(wanted(key)));
    },
    /** Names of the evidence that is kept of somebody. */
    evidenceLeft: (subject: string): Promise<readonly string[]> =>
      objectsIn(s3(), bucket()).names(`${EVIDENCE_FOLDER}${subject}/`),
    /** The team's page of the request to the publisher. */
    async taskPath(): Promise<string> {
      const { exposure: of, route } = await publisherTask();
      return `/team/tasks/${of}/${route}`;
    },
    requestsSince: (mark: number, path: string): number =>
      village.log.slice(mark).filter((seen) => seen.site === SITE && seen.path === path).length,
    /** A day's work of the clocks, some time later. */
    async later(ms: number): Promise<void> {
      await machine.travel(ms);
      await machine.fire('remind');
      await machine.idle();
    },
  };
}
