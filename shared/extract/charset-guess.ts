import { analyse } from 'chardet';

/** How much of a page is looked at to guess its character set. */
const SAMPLE = 64 * 1024;

/** Labels of the legacy sets that the bytes may be written in, most likely first; for bytes that are no UTF-8. */
export function likelyCharsets(bytes: Uint8Array): string[] {
  return analyse(bytes.subarray(0, SAMPLE)).map(({ name }) => name);
}
