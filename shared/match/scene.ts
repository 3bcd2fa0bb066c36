import type { Block, Extra, PageText, Span } from '#shared/domain/page.ts';

import type { Segment } from './segment.ts';
import { segment } from './segment.ts';

/** A page ready to be read: its text in words, what stands outside it, and where everything is. */
export interface Scene {
  readonly page: PageText;
  readonly country: string;
  readonly main: Segment;
  /** Attributes, links and the like, each with the place in the text where it stands. */
  readonly extras: readonly { readonly segment: Segment; readonly extra: Extra }[];
}

export function sceneOf(page: PageText, country: string): Scene {
  const { language } = page;
  return {
    page,
    country,
    main: segment(page.text, { where: 'text', country, language }),
    extras: page.extras.map((extra) => ({
      extra,
      segment: segment(extra.value, { where: extra.where, country, language }),
    })),
  };
}

/** Index of the last number in a rising list that is not above `value`, or -1. */
export function lastAtMost(list: ArrayLike<number>, value: number): number {
  let low = -1;
  let high = list.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** Number of the word at or before an offset of the text. */
export function wordAt(scene: Scene, offset: number): number {
  return Math.max(0, lastAtMost(scene.main.starts, offset));
}

/** Index of the block that an offset stands in, or -1. */
export function blockAt(scene: Scene, offset: number): number {
  const { blocks } = scene.page;
  let low = -1;
  let high = blocks.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  const block = blocks[low];
  return block && offset <= block.end ? low : -1;
}

/** Whether two spans have a character in common. */
export function overlaps(one: Span, other: Span): boolean {
  return one[0] < other[1] && other[0] < one[1];
}

/** Words between two spans; 0 when they touch or overlap. */
export function wordsBetween(scene: Scene, one: Span, other: Span): number {
  const [left, right] = one[0] <= other[0] ? [one, other] : [other, one];
  if (right[0] <= left[1]) return 0;
  return Math.max(0, wordAt(scene, right[0]) - wordAt(scene, Math.max(left[0], left[1] - 1)) - 1);
}

/** The rows that a block stands in, innermost first. */
export function rowsOf(block: Block | undefined): number[] {
  if (!block) return [];
  return [block.row, block.inRow].filter((row) => row !== undefined);
}
