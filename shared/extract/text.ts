import type { PageText } from '#shared/domain/page.ts';

import { languageOf } from './language.ts';
import { finish, newSheet } from './sheet.ts';

/** Plain text as it stands, word for word: offsets in the answer are offsets in the file. Empty lines part its paragraphs. */
export function readText(text: string, about: { contentType: string; charset?: string }): PageText {
  const sheet = newSheet();
  const language = languageOf(undefined, text);
  const page = finish(sheet, { ...about, ...(language === undefined ? {} : { language }) });
  return { ...page, text, blocks: paragraphs(text) };
}

function paragraphs(text: string): PageText['blocks'] {
  const blocks = [];
  const gap = /\s*(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*|\f\s*/g;
  let from = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  for (let m = gap.exec(text); m !== null && m.index < end; m = gap.exec(text)) {
    if (m.index > from) blocks.push({ start: from, end: m.index, kind: 'paragraph' as const });
    from = Math.max(from, gap.lastIndex);
  }
  if (end > from) blocks.push({ start: from, end, kind: 'paragraph' as const });
  return blocks;
}
