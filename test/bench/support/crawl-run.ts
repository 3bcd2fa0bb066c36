import { execFile, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/** Where a script of the bench lies. */
export const scriptOf = (name: string) => `test/bench/support/${name}`;

/** The bench's site in a process of its own. */
export async function serveSite(): Promise<{ origin: string; close: () => void }> {
  const child = spawn(process.execPath, [scriptOf('crawl-server.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const first = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  if (first.done) throw new Error('the site of the bench was wanted, and did not start');
  return { origin: first.value, close: () => child.stdin.end() };
}

/** Memory of a process tree in MB: shared pages divided among those who share them (PSS), or counted for each (RSS). */
export interface Memory {
  readonly pssMB: number;
  readonly rssMB: number;
}

/** Runs one script of the bench in a fresh process; gives what it printed, and the most memory its whole tree had. */
export async function runAlone(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  watchMemoryMs = 0,
): Promise<{ printed: unknown; peak: Memory }> {
  const running = promisify(execFile)(process.execPath, [script, ...args], {
    env: { ...process.env, ...env },
    maxBuffer: 1e8,
  });
  const { pid } = running.child;
  let peak: Memory = { pssMB: 0, rssMB: 0 };
  const watch = () => {
    if (pid === undefined) return;
    const { pssMB, rssMB } = memoryOf(pid);
    peak = { pssMB: Math.max(peak.pssMB, pssMB), rssMB: Math.max(peak.rssMB, rssMB) };
  };
  const timer = watchMemoryMs > 0 ? setInterval(watch, watchMemoryMs) : undefined;
  try {
    const { stdout } = await running;
    return { printed: JSON.parse(stdout.trim().split('\n').at(-1) ?? ''), peak };
  } finally {
    clearInterval(timer);
  }
}

/** A process and everything that it started and that still runs, by `/proc`. */
export function treeOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const fields = /^\d+$/.test(name) ? statOf(Number(name)) : undefined;
    if (fields) parents.set(Number(name), Number(fields[1]));
  }
  const within = (pid: number): boolean => {
    const parent = parents.get(pid);
    return pid === root || (parent !== undefined && parent > 1 && within(parent));
  };
  return [...parents.keys()].filter(within);
}

/** CPU milliseconds of a process tree until now, with those of its children that have ended. Linux counts in hundredths. */
export function cpuOf(root: number): number {
  // From the state on: fields 14 to 17 of proc(5) are the process's own time, and that of children that were waited for.
  const ticks = treeOf(root).flatMap((pid) => (statOf(pid) ?? []).slice(11, 15).map(Number));
  return ticks.reduce((sum, one) => sum + one, 0) * 10;
}

function memoryOf(root: number): Memory {
  const texts = treeOf(root).map((pid) => readOr(`/proc/${pid}/smaps_rollup`));
  const sum = (field: RegExp) =>
    texts.reduce((all, text) => all + Number(field.exec(text)?.[1] ?? 0), 0) / 1024;
  return { pssMB: sum(/^Pss:\s+(\d+)/m), rssMB: sum(/^Rss:\s+(\d+)/m) };
}

/** The fields of `/proc/PID/stat` after the name, the state first. */
function statOf(pid: number): string[] | undefined {
  const text = readOr(`/proc/${pid}/stat`);
  return text === '' ? undefined : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** Processes end while one looks at them. */
function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Writes a record that is committed: what was measured last. */
export function record(file: string, measured: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(measured, undefined, 2)}\n`);
}
