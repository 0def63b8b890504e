/** The line of an instruction by `co_lnotab`: pairs of offset and line increments (Objects/lnotab_notes.txt, 2.7). */

/** `table` holds one number per byte of the line table. */
export function lineAt(table: ArrayLike<number>, firstlineno: number, offset: number): number {
  let line = firstlineno;
  let address = 0;
  for (let index = 0; index + 1 < table.length; index += 2) {
    address += table[index] as number;
    if (address > offset) break;
    line += table[index + 1] as number;
  }
  return line;
}
