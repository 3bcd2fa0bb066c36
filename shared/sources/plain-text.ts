import { Tokenizer } from 'htmlparser2';

const BREAKS = new Set(
  'address article blockquote br dd div dl dt figcaption h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(['script', 'style', 'template']);

function nothing(): void {}

/**
 * The words of a piece of HTML that a source gives inside its data. Inline elements and `<wbr>` join, so that a number
 * that is split by markup stays one; blocks break the line.
 */
export function plainText(html: string): string {
  let text = '';
  let silent = '';
  // Not the parser: it keeps a stack, and elements nested without end make it slow.
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        const name = html.slice(start, end).toLowerCase();
        if (silent === '' && SILENT.has(name)) silent = name;
        if (BREAKS.has(name)) text += '\n';
      },
      onclosetag(start, end) {
        const name = html.slice(start, end).toLowerCase();
        if (silent === name) silent = '';
        if (BREAKS.has(name)) text += '\n';
      },
      ontext(start, end) {
        if (silent === '') text += html.slice(start, end);
      },
      ontextentity(code) {
        if (silent === '') text += String.fromCodePoint(code);
      },
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A short mark of a text that changes when the text does (FNV-1a, 32 bits); for sources that give none. */
export function revOf(text: string): string {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
