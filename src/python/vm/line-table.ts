/** The line of an instruction by `co_lnotab`: pairs of offset and line increments (Objects/lnotab_notes.txt, 2.7). */
import type { CodePayload } from '../object/payloads.ts';

export function lineOf(code: CodePayload, offset: number): number {
  const table = code.co_lnotab.payload;
  let line = code.co_firstlineno;
  let address = 0;
  for (let index = 0; index + 1 < table.length; index += 2) {
    address += table.charCodeAt(index);
    if (address > offset) break;
    line += table.charCodeAt(index + 1);
  }
  return line;
}
