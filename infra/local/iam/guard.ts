import { runSimulation } from '@cloud-copilot/iam-simulate';

import type { Blueprint } from '../template/blueprint.ts';
import type { Call } from './call.ts';

/** Whether a role may make a call, and otherwise why not, in the words that AWS uses. */
export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly why: string };

export type Judge = (role: string, call: Call) => Promise<Verdict>;

const ALLOWED: Verdict = { allowed: true };

/** Most verdicts kept; object keys of a bucket are the only names without an end. */
const MOST_KEPT = 20_000;

/** Judges calls by the policies of the template, as IAM would. A first call costs about a millisecond, the same again nothing. */
export function judgeBy(
  plan: Pick<Blueprint, 'roles' | 'resourcePolicies' | 'keys' | 'encryptedWith'>,
  account: string,
): Judge {
  const kept = new Map<string, Promise<Verdict>>();
  const keyPolicies = new Map(plan.keys.map((key) => [key.arn, speakable(key.policy)]));
  const identityPolicies = new Map(
    [...plan.roles].map(([arn, { policies }]) => [
      arn,
      policies.map(({ name, policy }) => ({ name, policy: speakable(policy) })),
    ]),
  );

  return (role, call) => {
    const key = JSON.stringify([role, call]);
    const known = kept.get(key);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const verdict = judgeWithKey(role, call);
    kept.set(key, verdict);
    return verdict;
  };

  async function judgeWithKey(role: string, call: Call): Promise<Verdict> {
    for (const needed of [call, ...keyCalls(call, plan.encryptedWith)]) {
      const verdict = await simulate(role, needed);
      if (!verdict.allowed) return verdict;
    }
    return ALLOWED;
  }

  async function simulate(role: string, { action, resource, context }: Call): Promise<Verdict> {
    const resourcePolicy =
      plan.resourcePolicies.get(ownerOf(resource)) ?? keyPolicies.get(resource);
    const result = await runSimulation(
      {
        request: {
          principal: role,
          action,
          resource: { resource, accountId: account },
          // Loopback stands for TLS: policies that refuse plain HTTP are about the network, which is not here.
          contextVariables: { 'aws:SecureTransport': 'true', ...speakable(context) },
        },
        identityPolicies: identityPolicies.get(role) ?? [],
        serviceControlPolicies: [],
        resourceControlPolicies: [],
        ...(resourcePolicy && { resourcePolicy }),
      },
      {},
    );
    if (result.resultType === 'error') {
      return { allowed: false, why: `it could not be judged: ${result.errors.message}` };
    }
    if (result.overallResult === 'Allowed') return ALLOWED;
    const explicit = result.overallResult === 'ExplicitlyDenied';
    return { allowed: false, why: whyNot(action, resource, explicit) };
  }
}

/**
 * iam-simulate 0.1.173 knows condition keys with a free part only after a slash (`aws:RequestTag/x`), and drops
 * `kms:EncryptionContext:x` from a request. So policies and requests are both read with another name for it.
 */
function speakable<T>(value: T): T {
  const text = JSON.stringify(value);
  const spoken = text.replaceAll('"kms:EncryptionContext:', '"aws:RequestTag/encryption-context-');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same value with other names.
  return JSON.parse(spoken) as T;
}

function whyNot(action: string, resource: string, explicit: boolean): string {
  const because = explicit
    ? 'with an explicit deny'
    : `because no identity-based policy allows the ${action} action`;
  return `is not authorized to perform: ${action} on resource: ${resource} ${because}`;
}

/** The ARN whose policy speaks for a resource: the bucket of an object. */
function ownerOf(resource: string): string {
  return resource.startsWith('arn:aws:s3:::') ? (resource.split('/')[0] ?? resource) : resource;
}

/** Actions of a service that make it use the customer-managed key of the resource in the caller's name. */
const KEY_USE: Readonly<Record<string, readonly string[]>> = {
  'sqs:SendMessage': ['kms:GenerateDataKey', 'kms:Decrypt'],
  'sqs:ReceiveMessage': ['kms:Decrypt'],
  's3:PutObject': ['kms:GenerateDataKey'],
  's3:GetObject': ['kms:Decrypt'],
  'secretsmanager:GetSecretValue': ['kms:Decrypt'],
};

/** What a call needs of the key that its resource is encrypted with. */
function keyCalls(
  { action, resource }: Call,
  encryptedWith: ReadonlyMap<string, string>,
): readonly Call[] {
  const owner = ownerOf(resource).replace(/\/index\/[^/]+$/u, '');
  const key = encryptedWith.get(owner);
  if (key === undefined) return [];
  const service = action.split(':')[0] ?? '';
  const uses = service === 'dynamodb' ? ['kms:Decrypt'] : (KEY_USE[action] ?? []);
  const region = key.split(':')[3] ?? '';
  const via = `${service}.${region}.amazonaws.com`;
  return uses.map((use) => ({ action: use, resource: key, context: { 'kms:ViaService': via } }));
}
