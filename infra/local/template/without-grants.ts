import type { Blueprint, RolePlan } from './blueprint.ts';
import { asList, asObjects } from './json.ts';
import type { JsonObject } from './json.ts';

/** A right of one function that the template gives. */
export interface Grant {
  /** Short name of the function: "look". */
  readonly function: string;
  /** "sqs:SendMessage", as the policy spells it. */
  readonly action: string;
}

/**
 * The blueprint as if its template had not given some rights: for a test that each is needed. Throws an Error when
 * the template does not give one of them, since taking nothing away proves nothing.
 */
export function withoutGrants(plan: Blueprint, grants: readonly Grant[]): Blueprint {
  const roles = new Map(plan.roles);
  for (const grant of grants) {
    const arn = plan.functions.find((one) => one.alias === grant.function)?.role ?? '';
    const role = roles.get(arn);
    if (!role || !gives(role, grant.action)) {
      throw new Error(`${grant.function} has no grant of ${grant.action} in the template`);
    }
    roles.set(arn, { ...role, policies: role.policies.map((one) => without(one, grant.action)) });
  }
  return { ...plan, roles };
}

function gives({ policies }: RolePlan, action: string): boolean {
  return policies.some(({ policy }) =>
    asObjects(policy['Statement']).some((statement) =>
      asList(statement['Action']).includes(action),
    ),
  );
}

function without(
  { name, policy }: RolePlan['policies'][number],
  action: string,
): RolePlan['policies'][number] {
  const Statement = asObjects(policy['Statement'])
    .map((statement): JsonObject => {
      const Action = asList(statement['Action']).filter((each) => each !== action);
      return { ...statement, Action };
    })
    .filter((statement) => asList(statement['Action']).length > 0);
  return { name, policy: { ...policy, Statement } };
}
