import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { asObject, asText, isObject, parseObject } from './json.ts';
import type { JsonObject } from './json.ts';
import type { Resource, Stack } from './resource.ts';

/** A cloud assembly: every stack, and where the files of each asset lie. */
export interface Assembly {
  readonly stacks: readonly Stack[];
  /** Folder of each file asset, by its hash. */
  readonly assets: ReadonlyMap<string, string>;
}

/** Reads what `cdk synth` wrote to `folder`. Throws an Error that says what to do when it is not an assembly. */
export async function readAssembly(folder: string): Promise<Assembly> {
  const manifest = await readJson(folder, 'manifest.json');
  const artifacts = Object.values(asObject(manifest['artifacts'])).filter(isObject);
  const stacks = await Promise.all(
    artifacts
      .filter((artifact) => artifact['type'] === 'aws:cloudformation:stack')
      .map((artifact) => readStack(folder, artifact)),
  );
  const assets = await Promise.all(
    artifacts
      .filter((artifact) => artifact['type'] === 'cdk:asset-manifest')
      .map((artifact) => readAssets(folder, artifact)),
  );
  return { stacks, assets: new Map(assets.flat()) };
}

async function readStack(folder: string, artifact: JsonObject): Promise<Stack> {
  const { templateFile, stackName } = asObject(artifact['properties']);
  const file = asText(templateFile);
  const template = await readJson(folder, file);
  const name = asText(stackName, file.replace(/\.template\.json$/u, ''));
  const outputs = Object.entries(asObject(template['Outputs'])).map(
    ([id, output]) => [id, asObject(output)] as const,
  );
  return {
    name,
    resources: new Map(
      Object.entries(asObject(template['Resources'])).map(([id, resource]) => [
        id,
        readResource(id, name, asObject(resource)),
      ]),
    ),
    exports: new Map(
      outputs
        .filter(([, output]) => 'Export' in output)
        .map(([, output]) => [asText(asObject(output['Export'])['Name']), output['Value']]),
    ),
    outputs: new Map(outputs.map(([id, output]) => [id, output['Value']])),
    parameters: new Map(
      Object.entries(asObject(template['Parameters'])).map(([id, parameter]) => [
        id,
        asObject(parameter)['Default'],
      ]),
    ),
    mappings: asObject(template['Mappings']),
    conditions: asObject(template['Conditions']),
  };
}

function readResource(id: string, stack: string, resource: JsonObject): Resource {
  return {
    id,
    type: asText(resource['Type']),
    stack,
    properties: asObject(resource['Properties']),
    metadata: asObject(resource['Metadata']),
  };
}

async function readAssets(folder: string, artifact: JsonObject): Promise<[string, string][]> {
  const manifest = await readJson(folder, asText(asObject(artifact['properties'])['file']));
  return Object.entries(asObject(manifest['files'])).map(([hash, file]) => {
    const path = asText(asObject(asObject(file)['source'])['path']);
    return [hash, join(folder, path)];
  });
}

async function readJson(folder: string, file: string): Promise<JsonObject> {
  const text = await readFile(join(folder, file), 'utf8').catch((cause: unknown) => {
    throw new Error(`${file} is not in the synthesised assembly; synthesise it again`, { cause });
  });
  return parseObject(text, file);
}

/** The CDK path of a resource ("pipeline/Look/Function/Resource"), or its logical id. */
export function pathOf(resource: Resource): readonly string[] {
  return asText(resource.metadata['aws:cdk:path'], resource.id).split('/');
}

/** Every resource of a type, over all stacks. */
export function resourcesOf(stacks: readonly Stack[], ...types: string[]): readonly Resource[] {
  return stacks.flatMap((stack) =>
    [...stack.resources.values()].filter((resource) => types.includes(resource.type)),
  );
}
