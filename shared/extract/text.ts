import type { Block, PageText } from '#shared/domain/page.ts';

import { languageOf } from './language.ts';
import { finish, newSheet } from './sheet.ts';

/** Plain text as it stands, word for word: offsets in the answer are offsets in the file. Empty lines part its paragraphs. */
export function readText(text: string, about: { contentType: string; charset?: string }): PageText {
  const sheet = newSheet();
  const language = languageOf(undefined, text);
  const page = finish(sheet, { ...about, ...(language === undefined ? {} : { language }) });
  return { ...page, text, blocks: paragraphs(text) };
}

/** Stretches between empty lines. A form feed parts pages, and so paragraphs. */
function paragraphs(text: string): Block[] {
  const blocks: Block[] = [];
  const lineEnd = /\r\n?|[\n\f]/g;
  let start = -1;
  let end = 0;
  for (let from = 0; from < text.length; from = lineEnd.lastIndex) {
    const m = lineEnd.exec(text);
    const line = text.slice(from, m?.index ?? text.length);
    const words = line.trim();
    if (words !== '') {
      if (start < 0) start = from + line.length - line.trimStart().length;
      end = from + line.trimEnd().length;
    }
    if (start >= 0 && (words === '' || m === null || m[0] === '\f')) {
      blocks.push({ start, end, kind: 'paragraph' });
      start = -1;
    }
    if (m === null) break;
  }
  if (start >= 0) blocks.push({ start, end, kind: 'paragraph' });
  return blocks;
}
