import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

const manifest = z.object({ dependencies: z.record(z.string(), z.string()).optional() });

/**
 * The named packages and all they depend on, as folders under `root/node_modules`.
 *
 * For packages that esbuild cannot bundle (a browser's binary, files found by path) and that must therefore lie
 * beside the bundle. Throws if one is not installed.
 */
export function carriedPackages(names: readonly string[], root: string): readonly string[] {
  const found = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) {
      continue;
    }
    const file = join(root, 'node_modules', name, 'package.json');
    if (!existsSync(file)) {
      throw new Error(`package wanted beside a bundle: ${name}; it is not installed, run npm ci`);
    }
    found.add(name);
    const { dependencies } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
    waiting.push(...Object.keys(dependencies ?? {}));
  }
  return [...found].toSorted();
}

/** A shell command that copies one installed package to the bundle's folder; the same on every system. */
export function copyPackage(name: string, root: string, bundle: string): string {
  const from = join(root, 'node_modules', name).replaceAll('\\', '/');
  const to = join(bundle, 'node_modules', name).replaceAll('\\', '/');
  return `node -e "require('fs').cpSync('${from}','${to}',{recursive:true,dereference:true})"`;
}
