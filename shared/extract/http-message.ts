import { latin1 } from './charset.ts';
import { unpackCoding } from './unpack.ts';

/** One recorded HTTP answer, its body as a browser would have seen it. */
export interface HttpMessage {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** Longest head that is looked for. */
const LONGEST_HEAD = 256 * 1024;

/** Reads a recorded answer: head, chunks, content codings. Undefined where it is no HTTP answer; a body that does not unpack stays as recorded. */
export function readHttp(block: Uint8Array, most: number): HttpMessage | undefined {
  const head = headOf(block, 0);
  const status = /^HTTP\/[\d.]+\s+(\d{3})/.exec(head.text)?.[1];
  if (status === undefined) return undefined;
  const headers = readHeaders(head.text);
  const chunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '');
  let body = block.subarray(head.next);
  if (chunked) body = unchunk(body);
  try {
    body = unpackCoding(body, headers.get('content-encoding') ?? '', most);
  } catch {
    // Recorded as it came over the wire, and broken there: the reader will say so.
  }
  return { status: Number(status), headers, body };
}

/** The lines up to the first empty one, and where the bytes after it start. */
export function headOf(bytes: Uint8Array, at: number): { text: string; next: number } {
  const window = Buffer.from(
    bytes.buffer,
    bytes.byteOffset + at,
    Math.min(LONGEST_HEAD, bytes.length - at),
  );
  const crlf = window.indexOf('\r\n\r\n');
  const lf = window.subarray(0, crlf < 0 ? window.length : crlf).indexOf('\n\n');
  const [end, gap] = lf >= 0 ? [lf, 2] : [crlf, 4];
  if (end < 0) return { text: window.toString('latin1'), next: at + window.length };
  return { text: window.toString('latin1', 0, end), next: at + end + gap };
}

/** Header fields by name in lower case, folded lines joined; the first of a name counts. */
export function readHeaders(head: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!found.has(name)) found.set(name, line.slice(colon + 1).trim());
  }
  return found;
}

/** A chunked body in one piece. Bytes that are not chunked, or stop being so, are taken as they are. */
function unchunk(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const m = /^\s*([0-9a-f]{1,8})\s*(?:;[^\n]*)?\r?\n/i.exec(latin1(bytes.subarray(at, at + 512)));
    if (m === null) break;
    const size = Number.parseInt(m[1] ?? '', 16);
    const from = at + m[0].length;
    if (size === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(from, from + size));
    at = from + size;
    if (bytes[at] === 13) at++;
    if (bytes[at] === 10) at++;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}
