import { aliasOf } from './alias.ts';
import type { SchedulePlan } from './blueprint.ts';
import { asNumber, asObject, asObjects, asText } from './json.ts';
import type { JsonObject } from './json.ts';
import { nameOf } from './naming.ts';
import type { Resource } from './resource.ts';

/** Schedules of EventBridge Scheduler, and rules with a schedule. Rules that wait for events are left out. */
export function readSchedules(resources: readonly Resource[]): SchedulePlan[] {
  return resources.flatMap((resource) => {
    const { ScheduleExpression, State, ScheduleExpressionTimezone } = resource.properties;
    const target = targetOf(resource.properties);
    const expression = asText(ScheduleExpression);
    if (expression === '' || asText(target['Arn']) === '') return [];
    const retries = asObject(target['RetryPolicy'])['MaximumRetryAttempts'];
    const deadLetters = asObject(target['DeadLetterConfig'])['Arn'];
    return [
      {
        name: nameOf(resource),
        alias: aliasOf(resource),
        expression,
        timezone: asText(ScheduleExpressionTimezone, 'UTC'),
        enabled: asText(State, 'ENABLED') === 'ENABLED',
        target: asText(target['Arn']),
        input: target['Input'] === undefined ? undefined : asText(target['Input']),
        retries: asNumber(retries, 2),
        deadLetters: deadLetters === undefined ? undefined : asText(deadLetters),
        role: target['RoleArn'] === undefined ? undefined : asText(target['RoleArn']),
      },
    ];
  });
}

function targetOf({ Target, Targets }: JsonObject): JsonObject {
  return Target === undefined ? (asObjects(Targets)[0] ?? {}) : asObject(Target);
}
