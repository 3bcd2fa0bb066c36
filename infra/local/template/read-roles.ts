import type { RolePlan } from './blueprint.ts';
import { asList, asObject, asObjects, asText } from './json.ts';
import type { JsonObject } from './json.ts';
import { arnOf, nameOf } from './naming.ts';
import type { Place, Resource } from './resource.ts';

/** AWS's own policies that roles of Lambda functions name, for what they mean here. */
const MANAGED: Readonly<Record<string, JsonObject>> = {
  AWSLambdaBasicExecutionRole: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: '*',
      },
    ],
  },
};

/** Every role with the policies that stand in it, are attached to it or are named by it. */
export function readRoles(
  roles: readonly Resource[],
  policies: readonly Resource[],
  place: Place,
): Map<string, RolePlan> {
  return new Map(
    roles.map((role) => {
      const name = nameOf(role);
      const arn = arnOf(role, place);
      return [arn, { arn, name, policies: [...inline(role), ...attached(role, policies, place)] }];
    }),
  );
}

function inline(role: Resource): RolePlan['policies'] {
  return asObjects(role.properties['Policies']).map((policy) => ({
    name: asText(policy['PolicyName']),
    policy: asObject(policy['PolicyDocument']),
  }));
}

function attached(
  role: Resource,
  policies: readonly Resource[],
  place: Place,
): RolePlan['policies'] {
  const named = new Set(asList(role.properties['ManagedPolicyArns']).map((arn) => asText(arn)));
  const own = policies
    .filter(
      (policy) =>
        asList(policy.properties['Roles']).includes(nameOf(role)) ||
        named.has(arnOf(policy, place)),
    )
    .map((policy) => ({ name: policy.id, policy: asObject(policy.properties['PolicyDocument']) }));
  const managed = [...named].flatMap((arn) => {
    const name = arn.split('/').at(-1) ?? '';
    const policy = MANAGED[name];
    return policy ? [{ name, policy }] : [];
  });
  return [...own, ...managed];
}
