import { join } from 'node:path';

import { readPrivate, writePrivate } from './private-file.ts';

const PORTS = ['gateway', 'portal', 'desk', 'mail', 'identity'] as const;

export type PortName = (typeof PORTS)[number];

/** What a data folder remembers of how it ran: the same ports, so that links in old mails still work, and its clock. */
export interface Memory {
  readonly ports: Partial<Record<PortName, number>>;
  /** Milliseconds that its functions live ahead of the real clock. */
  clockOffset: number;
  /** Writes it down, whole or not at all. */
  save(): Promise<void>;
}

/** Reads what the folder remembers, or begins anew. */
export async function remember(folder: string): Promise<Memory> {
  const file = join(folder, 'machine.json');
  const kept = await readPrivate(file);
  const ports: Partial<Record<PortName, number>> = {};
  for (const name of PORTS) {
    const port = Number(kept.get(name));
    if (Number.isInteger(port) && port > 0) ports[name] = port;
  }
  const memory: Memory = {
    ports,
    clockOffset: Number(kept.get('clockOffset') ?? 0),
    save: () =>
      writePrivate(
        file,
        new Map([
          ...Object.entries(ports).map(([name, port]) => [name, String(port)] as const),
          ['clockOffset', String(memory.clockOffset)],
        ]),
      ),
  };
  return memory;
}
