import { attributeOf, hasClass, textOf, within } from './outline.ts';
import type { Closed, Node } from './outline.ts';

/** Elements inside a value that are looked at; keeps nesting linear. */
const MOST_PARTS = 200;

/** The value of a `p-` property: parts marked as value, a title, an alternative text, or the words. */
export function plainValue(outline: Closed, node: Node): string {
  const marked = markedParts(outline, node);
  if (marked.length > 0) return marked.join('').trim();
  const said = attributeValue(node);
  return said ?? wordsWithPictures(outline, node);
}

/** The value of a `u-` property: where it leads, or what it says. */
export function urlOf(outline: Closed, node: Node): string {
  const { name } = node;
  const target =
    name === 'a' || name === 'area' || name === 'link'
      ? attributeOf(node, 'href')
      : name === 'object'
        ? attributeOf(node, 'data')
        : attributeOf(node, 'src');
  if (target !== undefined) return target.trim();
  // A link inside marks the value of classic cards: <span class="email"><a class="value" href="mailto:…">.
  for (const inner of within(outline, node, undefined, MOST_PARTS)) {
    const href = hasClass(inner, 'value') ? attributeOf(inner, 'href') : undefined;
    if (href !== undefined && !textOf(outline, inner).includes('@')) return href.trim();
  }
  const marked = markedParts(outline, node);
  return marked.length > 0
    ? marked.join('').trim()
    : (attributeValue(node) ?? textOf(outline, node));
}

/** The value of a `dt-` property: a date, or a date and a time that stand apart. */
export function dateOf(outline: Closed, node: Node): string {
  const marked = markedParts(outline, node);
  if (marked.length > 0) return joinDate(marked);
  return attributeOf(node, 'datetime') ?? attributeValue(node) ?? textOf(outline, node);
}

/** "2026-09-01" and "7:30pm" as "2026-09-01 19:30"; what is neither date nor time is left out. */
function joinDate(parts: readonly string[]): string {
  const date = parts.find((part) => /^\s*\d{4}-\d{2,3}(?:-\d{2})?\s*$/.test(part))?.trim();
  const time = parts.map(timeOf).find((part) => part !== undefined);
  const whole = parts.find((part) => /^\s*\d{4}-\d{2}-\d{2}[T ]\d/.test(part))?.trim();
  if (whole !== undefined) return whole;
  if (date === undefined) return parts.join(' ').trim();
  const zone = parts.find((part) => /^\s*(?:Z|[+-]\d{2}:?\d{2})\s*$/.test(part))?.trim() ?? '';
  return time === undefined ? date : `${date} ${time}${zone}`;
}

function timeOf(part: string): string | undefined {
  const m =
    /^\s*(\d{1,2})(?::(\d{2}))?(?::\d{2})?\s*([ap])?\.?(?:m\.?)?\s*((?:Z|[+-]\d{2}:?\d{2})?)\s*$/i.exec(
      part,
    );
  if (m === null || (m[2] === undefined && m[3] === undefined)) return undefined;
  const half = m[3]?.toLowerCase();
  const hour = (Number(m[1]) % (half === undefined ? 24 : 12)) + (half === 'p' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${m[2] ?? '00'}${m[4] ?? ''}`;
}

/** Parts marked with class `value`, and titles marked with `value-title` (value class pattern). */
function markedParts(outline: Closed, node: Node): string[] {
  if (!outline.hasValues) return [];
  const parts: string[] = [];
  for (const inner of within(outline, node, isMarked, MOST_PARTS)) {
    if (!isMarked(inner) || isInsideOther(outline, node, inner)) continue;
    const title = hasClass(inner, 'value-title') ? attributeOf(inner, 'title') : undefined;
    parts.push(
      title ?? attributeOf(inner, 'datetime') ?? attributeValue(inner) ?? textOf(outline, inner),
    );
  }
  return parts.filter((part) => part !== '');
}

function isMarked(node: Node): boolean {
  return hasClass(node, 'value') || hasClass(node, 'value-title');
}

/** A value belongs to the nearest property around it. */
function isInsideOther({ nodes }: Closed, node: Node, inner: Node): boolean {
  for (let i = inner.parent; i > node.index; i = nodes[i]?.parent ?? -1) {
    if (/(?:^|\s)(?:p|u|dt|e|h)-[a-z]/.test(nodes[i]?.className ?? '')) return true;
  }
  return false;
}

function attributeValue(node: Node): string | undefined {
  const { name } = node;
  if (name === 'abbr' || name === 'link') return attributeOf(node, 'title');
  if (name === 'data' || name === 'input' || name === 'meter') return attributeOf(node, 'value');
  if (name === 'img' || name === 'area') return attributeOf(node, 'alt');
  return name === 'meta' ? attributeOf(node, 'content') : undefined;
}

/** The words of an element, pictures by their alternative text. */
export function wordsWithPictures(outline: Closed, node: Node): string {
  if (!outline.hasPictures) return textOf(outline, node);
  const { text } = outline;
  let words = '';
  let from = node.start;
  for (const inner of within(outline, node, undefined, MOST_PARTS)) {
    const alt = inner.name === 'img' ? attributeOf(inner, 'alt') : undefined;
    if (alt === undefined || inner.start < from) continue;
    words += `${text.slice(from, inner.start)} ${alt} `;
    from = inner.start;
  }
  if (words === '') return textOf(outline, node);
  return (words + text.slice(from, Math.max(from, node.end)))
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 4000);
}
