import type { Ctx } from './env.ts';

/** What was typed in a form; a field that is not there is empty. */
export class Fields {
  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(values: Iterable<readonly [string, readonly string[]]>) {
    this.#values = new Map(values);
  }

  /** Trimmed; the last where there are several. */
  get(name: string): string {
    return this.#values.get(name)?.at(-1)?.trim() ?? '';
  }

  /** The same fields, some of them filled in anew. */
  with(values: Readonly<Record<string, string>>): Fields {
    const filled = Object.entries(values).map(([name, value]) => [name, [value]] as const);
    return new Fields([...this.#values, ...filled]);
  }

  has(name: string): boolean {
    return this.get(name) !== '';
  }
}

/** The fields of the form that was sent. Files are nobody's business here. */
export async function fieldsOf(c: Ctx): Promise<Fields> {
  const body = await c.req.parseBody({ all: true });
  return new Fields(
    Object.entries(body).map(([name, value]) => [
      name,
      [value].flat().filter((one) => typeof one === 'string'),
    ]),
  );
}

/** No fields: an empty form. */
export const NO_FIELDS = new Fields([]);

/** What is wrong, by field. */
export type Faults = Readonly<Record<string, string>>;
