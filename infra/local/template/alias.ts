import { pathOf } from './read-assembly.ts';
import type { Resource } from './resource.ts';

/** Names of constructs that say what a thing is, not which one it is. */
const GENERIC = new Set([
  'resource',
  'function',
  'handler',
  'default',
  'queue',
  'queues',
  'dead-letters',
  'dead-letter-queue',
  'dlq',
  'schedule',
  'secret',
  'key',
  'lambda',
]);

/** A short name for people, from where the construct stands in the tree: `pipeline/Look/Function/Resource` is "look". */
export function aliasOf(resource: Resource): string {
  const segments = pathOf(resource).slice(1).map(kebab);
  const telling = segments.filter((segment) => !GENERIC.has(segment));
  const name = telling.at(-1) ?? segments.at(-1) ?? kebab(resource.id);
  return name.replace(/-(?:function|queue|secret|table|bucket|schedule|timer)$/u, '');
}

function kebab(word: string): string {
  return word
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1-$2')
    .replaceAll(/[^A-Za-z\d]+/gu, '-')
    .toLowerCase();
}
