import { asList, asText, isObject } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { attributeOf, refOf } from './naming.ts';
import type { Place, Stack } from './resource.ts';

/** Turns a value of a template with its intrinsic functions into plain JSON, as CloudFormation would on deploying. */
export type Resolve = (value: Json | undefined, stack: string) => Json | undefined;

/** A resolver over all stacks of one assembly. Throws an Error that names what a template asks for and nobody has. */
export function resolver(stacks: readonly Stack[], place: Place): Resolve {
  const byName = new Map(stacks.map((stack) => [stack.name, stack]));
  const exported = new Map(
    stacks.flatMap((stack) =>
      [...stack.exports].map(([name, value]) => [name, { value, stack: stack.name }]),
    ),
  );

  const resolve: Resolve = (value, stack) => {
    if (Array.isArray(value)) return asList(value).map((item) => resolve(item, stack) ?? null);
    if (!isObject(value)) return value;
    const keys = Object.keys(value);
    const only = keys.length === 1 ? keys[0] : undefined;
    if (only !== undefined && (only === 'Ref' || only.startsWith('Fn::'))) {
      return intrinsic(only, value[only], stack);
    }
    return Object.fromEntries(keys.map((key) => [key, resolve(value[key], stack)]));
  };

  return resolve;

  function intrinsic(name: string, argument: Json | undefined, stack: string): Json | undefined {
    const items = (): readonly Json[] => asList(resolve(argument, stack));
    switch (name) {
      case 'Ref':
        return ref(asText(argument), stack);
      case 'Fn::GetAtt':
        return getAtt(argument, stack);
      case 'Fn::Join': {
        const [separator, parts] = items();
        return asList(parts)
          .map((part) => asText(part))
          .join(asText(separator));
      }
      case 'Fn::Sub':
        return sub(argument, stack);
      case 'Fn::Select': {
        const [index, list] = items();
        return asList(list)[Number(index)];
      }
      case 'Fn::Split': {
        const [separator, text] = items();
        return asText(text).split(asText(separator));
      }
      case 'Fn::ImportValue':
        return imported(asText(resolve(argument, stack)));
      case 'Fn::GetStackOutput':
        return stackOutput(resolve(argument, stack));
      case 'Fn::If': {
        const [condition, yes, no] = asList(argument);
        return resolve(holds(asText(condition), stack) ? yes : no, stack);
      }
      case 'Fn::FindInMap': {
        const [map, first, second] = items().map((item) => asText(item));
        return find(byName.get(stack)?.mappings, [map, first, second]);
      }
      case 'Fn::Base64':
        return Buffer.from(asText(resolve(argument, stack))).toString('base64');
      case 'Fn::GetAZs':
        return [`${place.region}a`, `${place.region}b`, `${place.region}c`];
      default:
        throw new Error(`template of ${stack}: ${name} is not understood here`);
    }
  }

  function ref(id: string, stack: string): Json | undefined {
    switch (id) {
      case 'AWS::AccountId':
        return place.account;
      case 'AWS::Region':
        return place.region;
      case 'AWS::Partition':
        return 'aws';
      case 'AWS::URLSuffix':
        return 'amazonaws.com';
      case 'AWS::StackName':
        return stack;
      case 'AWS::StackId':
        return `arn:aws:cloudformation:${place.region}:${place.account}:stack/${stack}/local`;
      case 'AWS::NoValue':
        return undefined;
      default: {
        const here = byName.get(stack);
        const resource = here?.resources.get(id);
        if (resource) return refOf(resource, place);
        if (here?.parameters.has(id)) return resolve(here.parameters.get(id), stack) ?? '';
        throw new Error(`template of ${stack}: Ref to ${id}, which is not there`);
      }
    }
  }

  function getAtt(argument: Json | undefined, stack: string): string {
    const [id = '', ...rest] = (
      typeof argument === 'string' ? argument.split('.') : asList(argument)
    ).map((part) => asText(part));
    const resource = byName.get(stack)?.resources.get(id);
    if (!resource) throw new Error(`template of ${stack}: Fn::GetAtt of ${id}, which is not there`);
    return attributeOf(resource, rest.join('.'), place);
  }

  function sub(argument: Json | undefined, stack: string): string {
    const [text, names] = typeof argument === 'string' ? [argument] : asList(argument);
    const own = isObject(names) ? names : {};
    return asText(text).replaceAll(/\$\{(!?)([^}]+)\}/gu, (_, literal: string, name: string) => {
      if (literal === '!') return `\${${name}}`;
      if (name in own) return asText(resolve(own[name], stack));
      return asText(name.includes('.') ? getAtt(name, stack) : ref(name, stack));
    });
  }

  function imported(name: string): Json | undefined {
    const found = exported.get(name);
    if (!found) throw new Error(`a template imports ${name}, which no stack exports`);
    return resolve(found.value, found.stack);
  }

  function stackOutput(argument: Json | undefined): Json | undefined {
    const wanted = isObject(argument) ? argument : {};
    const name = asText(wanted['StackName']);
    const output = asText(wanted['OutputName']);
    return resolve(byName.get(name)?.outputs.get(output), name);
  }

  function holds(condition: string, stack: string): boolean {
    const rule = byName.get(stack)?.conditions[condition];
    if (!isObject(rule)) return false;
    return truth(rule, stack);
  }

  function truth(rule: JsonObject, stack: string): boolean {
    if ('Fn::Equals' in rule) {
      const [one, other] = asList(rule['Fn::Equals']).map((side) => resolve(side, stack));
      return JSON.stringify(one) === JSON.stringify(other);
    }
    const inner = (key: string): boolean[] =>
      asList(rule[key]).map((part) => isObject(part) && truth(part, stack));
    if ('Fn::Not' in rule) return !inner('Fn::Not')[0];
    if ('Fn::And' in rule) return inner('Fn::And').every(Boolean);
    if ('Fn::Or' in rule) return inner('Fn::Or').some(Boolean);
    return 'Condition' in rule && holds(asText(rule['Condition']), stack);
  }
}

function find(
  map: JsonObject | undefined,
  path: readonly (string | undefined)[],
): Json | undefined {
  let value: Json | undefined = map;
  for (const key of path) value = isObject(value) ? value[key ?? ''] : undefined;
  return value;
}
