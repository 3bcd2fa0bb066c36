import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The checkout that this file belongs to. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** Under node_modules, so that what a bundle leaves out is found from there. */
const CACHE = join(ROOT, 'node_modules', '.cache', 'luwte');
const KEPT = 2;
const LONGEST_MS = 300_000;

/** Makes CDK note where each resource stands in the tree, as its command line does: short names come from there. */
const CONTEXT = JSON.stringify({ 'aws:cdk:enable-path-metadata': true });

/** What a template and its bundles are made of. */
const SOURCES = ['infra', 'functions', 'shared', 'package-lock.json'];
const NOT_SOURCES = [join('infra', 'local')];

/**
 * Folder of the synthesised assembly of stage `local`: what `cdk synth` makes, made once for each state of the
 * sources. Takes seconds when something changed and nothing otherwise. Needs neither Docker nor AWS.
 */
export async function synthesise(say: (line: string) => void): Promise<string> {
  const folder = join(CACHE, await hashSources());
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  say('synthesising the stacks and bundling the functions (once for each change) …');
  const work = join(CACHE, `work-${randomUUID()}`);
  await mkdir(work, { recursive: true });
  try {
    await runApp(work);
    // Somebody else may have been first; theirs is as good.
    await rename(work, folder).catch(() => undefined);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  await prune(folder);
  return folder;
}

async function runApp(outdir: string): Promise<void> {
  const child = spawn(process.execPath, [join('infra', 'app.ts')], {
    cwd: ROOT,
    env: { ...process.env, LUWTE_STAGE: 'local', CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: CONTEXT },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LONGEST_MS,
  });
  const output: string[] = [];
  child.stdout.on('data', (data: Buffer) => output.push(data.toString()));
  child.stderr.on('data', (data: Buffer) => output.push(data.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0 || !existsSync(join(outdir, 'manifest.json'))) {
    const why = output.join('').trim().split('\n').slice(-20).join('\n');
    throw new Error(`the stacks could not be synthesised; try "npm run synth". It said:\n${why}`);
  }
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256');
  const files = await Promise.all(SOURCES.map((source) => filesUnder(join(ROOT, source))));
  for (const file of files.flat().toSorted()) {
    const name = relative(ROOT, file);
    if (NOT_SOURCES.some((not) => name.startsWith(not + sep))) continue;
    hash.update(`${name}\0`).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesUnder(path: string): Promise<string[]> {
  const entry = await stat(path).catch(() => undefined);
  if (!entry) return [];
  if (entry.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

/** Keeps the newest few; a running machine reads its own only while it starts its functions' processes. */
async function prune(newest: string): Promise<void> {
  const names = await readdir(CACHE);
  const folders = await Promise.all(
    names
      .filter((name) => /^[\da-f]{16}$/u.test(name))
      .map(async (name) => ({
        path: join(CACHE, name),
        at: (await stat(join(CACHE, name))).mtimeMs,
      })),
  );
  const old = folders.toSorted((one, other) => other.at - one.at).slice(KEPT);
  // What a synthesis that was interrupted left behind.
  for (const name of names.filter((each) => each.startsWith('work-'))) {
    const path = join(CACHE, name);
    const at = (await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now();
    if (Date.now() - at > LONGEST_MS) await rm(path, { recursive: true, force: true });
  }
  for (const { path } of old) if (path !== newest) await rm(path, { recursive: true, force: true });
}
