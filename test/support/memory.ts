import type { Exposure, Finding } from '#shared/domain/finding.ts';
import type { Task } from '#shared/domain/task.ts';

/** Things by id, changed by merging, as the tables do it. */
export class Shelf<T extends { readonly subject: string }> {
  readonly all = new Map<string, T>();

  async upsert(
    _subject: string,
    id: string,
    merge: (existing: T | undefined) => T | undefined,
  ): Promise<void> {
    const next = merge(this.all.get(id));
    if (next) this.all.set(id, next);
  }

  async ofSubject(subject: string): Promise<T[]> {
    return this.where((one) => one.subject === subject);
  }

  where(keep: (one: T) => boolean): T[] {
    return [...this.all.values()].filter(keep);
  }
}

/** Findings, exposures and tasks in memory, for steps that are tested alone. */
export function memory() {
  const findings = new Shelf<Finding>();
  const exposures = new Shelf<Exposure>();
  const tasks = new Shelf<Task>();
  return { findings, exposures, tasks };
}
