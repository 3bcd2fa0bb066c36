/**
 * The parts of a design system's style sheet that our pages use. The component library holds a hundred components and
 * the tokens of all of them; a phone on a train should not wait for the calendar of a page that has none.
 */

/** Rules of classes that are used; at-rules keep what is left in them. */
export function keepRules(css: string, used: ReadonlySet<string>): string {
  return blocksOf(css)
    .flatMap(({ head, body }) => {
      if (body === undefined) return [];
      if (/^@(?:media|supports|layer)/.test(head)) {
        const inner = keepRules(body, used);
        return inner === '' ? [] : [`${head}{${inner}}`];
      }
      if (head.startsWith('@')) return [];
      const kept = selectorsOf(head).filter((selector) => isUsed(selector, used));
      return kept.length > 0 ? [`${kept.join(',')}{${squeezed(body)}}`] : [];
    })
    .join('\n');
}

/** Only the tokens that `css` names, and those that they name in turn. */
export function keepTokens(tokens: string, css: string): string {
  const values = new Map(
    [...tokens.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      squeezed(value),
    ]),
  );
  const kept = new Set<string>();
  const waiting = namesIn(css);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const value = values.get(name);
    if (value === undefined || kept.has(name)) continue;
    kept.add(name);
    waiting.push(...namesIn(value));
  }
  const lines = [...kept].toSorted().map((name) => `${name}:${values.get(name)}`);
  return `:root{${lines.join(';')}}`;
}

interface CssBlock {
  readonly head: string;
  /** Undefined for a statement, such as `@charset`. */
  readonly body?: string;
}

/** Top-level statements and blocks. Braces inside strings do not occur in these sheets. */
function blocksOf(css: string): CssBlock[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const blocks: CssBlock[] = [];
  let start = 0;
  let depth = 0;
  let bodyAt = 0;
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at];
    if (sign === '{' && depth++ === 0) bodyAt = at + 1;
    if (sign === ';' && depth === 0) {
      blocks.push({ head: plain.slice(start, at).trim() });
      start = at + 1;
    }
    if (sign === '}' && --depth === 0) {
      blocks.push({
        head: plain.slice(start, bodyAt - 1).trim(),
        body: plain.slice(bodyAt, at),
      });
      start = at + 1;
    }
  }
  return blocks;
}

/** At commas outside brackets. */
function selectorsOf(head: string): string[] {
  return head.split(/,(?![^(]*\))/).map((selector) => squeezed(selector));
}

function isUsed(selector: string, used: ReadonlySet<string>): boolean {
  const classes = [...selector.matchAll(/\.(utrecht-[\w-]+)/g)];
  return classes.length > 0 && classes.every(([, name = '']) => used.has(name));
}

function namesIn(css: string): string[] {
  return [...css.matchAll(/--[\w-]+/g)].map(([name]) => name);
}

function squeezed(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*([{};:,])\s*/g, '$1')
    .trim();
}
