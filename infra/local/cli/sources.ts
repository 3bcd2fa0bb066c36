import { parseArgs } from 'node:util';

import { BadInput } from '#shared/domain/errors.ts';
import { CONNECTORS, connectorOf } from '#shared/sources/registry.ts';

import { print, STATE_OPTIONS, withState } from './read-state.ts';
import type { Command } from './run.ts';

const HELP = `luwte sources [--format table|jsonl]
luwte sources allow ID --by NAME [--data DIR]
luwte sources disallow ID [--data DIR]

Where Luwte can look: what each source is, what leaves, what it costs, how often it is asked, and whether a person has
read its terms. A source whose terms nobody has read stays off; \`allow\` records who read them, and switches it on.
`;

const LEAVES = {
  subject: 'public name and office',
  urls: 'the address of a page',
  prefixes: 'a short hash prefix',
} as const;

export const sources: Command = {
  summary: 'where Luwte can look, and what is on',
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...STATE_OPTIONS, by: { type: 'string' } },
    });
    const [verb, id] = positionals;
    if (verb === undefined) {
      await print(
        CONNECTORS.map(row),
        ['id', 'state', 'leaves', 'pace', 'price', 'title', 'terms'],
        values.format === 'jsonl',
        terminal,
      );
      return 0;
    }
    if (verb !== 'allow' && verb !== 'disallow')
      throw new BadInput(`wanted allow or disallow; got "${verb}"; see luwte sources --help`);
    if (id === undefined || !connectorOf(id))
      throw new BadInput(
        `wanted a source out of ${CONNECTORS.map(({ meta }) => meta.id).join(', ')}; got ${id ?? 'none'}`,
      );
    if (verb === 'allow' && !values.by)
      throw new BadInput('wanted --by NAME: who has read the terms');
    await withState(values.data, async (state) => {
      if (verb === 'allow')
        await state.sources.allow({
          source: id,
          by: values.by ?? '',
          at: new Date().toISOString(),
        });
      else await state.sources.disallow(id);
    });
    terminal.stderr.write(`${id} is ${verb === 'allow' ? 'on' : 'off'} from the next run\n`);
    return 0;
  },
};

function row({ meta }: (typeof CONNECTORS)[number]) {
  const { id, title, takes, access, pace, price, terms, optIn, docs } = meta;
  const unread = terms.read === null;
  return {
    id,
    state: unread ? 'off: terms not read' : optIn === undefined ? 'on' : 'off: needs a decision',
    title,
    takes,
    access,
    leaves: LEAVES[takes],
    pace: `${pace.everyMs / 1000} s${pace.perDay === undefined ? '' : `, ${pace.perDay} a day`}`,
    price,
    terms: terms.url,
    termsRead: terms.read,
    optIn,
    docs,
  };
}
