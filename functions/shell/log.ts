import { BadInput, ForAPerson, GiveUp, TryLater } from '#shared/domain/errors.ts';

/**
 * The only way to write a log line. Fields have fixed names, so that a private value has no field to stand in; an event
 * or a message is never logged whole.
 */
export interface LogFields {
  readonly site?: string;
  readonly source?: string;
  readonly run?: string;
  readonly cause?: string;
  readonly outcome?: string;
  readonly why?: string;
  /** Kinds of facts, never the facts. */
  readonly kinds?: readonly string[];
  readonly subject?: string;
  readonly finding?: string;
  readonly exposure?: string;
  readonly task?: string;
  readonly message?: string;
  readonly count?: number;
  readonly ms?: number;
  readonly status?: number;
  readonly error?: string;
}

type Level = 'info' | 'warn' | 'error';

function write(level: Level, event: string, fields: LogFields): void {
  const line = JSON.stringify({ time: new Date().toISOString(), level, event, ...fields });
  process.stdout.write(`${line}\n`);
}

export const log = {
  info: (event: string, fields: LogFields = {}): void => write('info', event, fields),
  warn: (event: string, fields: LogFields = {}): void => write('warn', event, fields),
  error: (event: string, fields: LogFields = {}): void => write('error', event, fields),
};

const OURS = [TryLater, GiveUp, ForAPerson, BadInput];

/** What may be logged of an error: our own words, or else its class and where it was thrown; never a foreign message. */
export function errorFields(error: unknown): Pick<LogFields, 'error' | 'why'> {
  if (OURS.some((ours) => error instanceof ours) && error instanceof Error)
    return { error: error.name, why: error.message };
  if (!(error instanceof Error)) return { error: typeof error };
  const frames =
    error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? [];
  return {
    error: error.name,
    why: frames
      .slice(0, 3)
      .map((line) => line.trim())
      .join(' < '),
  };
}
