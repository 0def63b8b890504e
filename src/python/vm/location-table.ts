/** Where instructions of 3.11 on stand in the source: lines and columns (PEP 657; Objects/locations.md, 3.11.7). */

/** Lines from 1 on; columns in bytes of UTF-8 from 0 on, null where they are not known. */
export interface CodeLocation {
  readonly line: number;
  readonly endLine: number;
  readonly column: number | null;
  readonly endColumn: number | null;
}

/** Kinds of entries by their code: below ONE_LINE come ten short ones. */
const NO_LOCATION = 15;
const LONG = 14;
const NO_COLUMNS = 13;
const ONE_LINE = 10;
const INSTRUCTION_BYTES = 2;

/** The location of the instruction at an offset of `co_code`, null where it has none. `table` holds one number per byte of `co_linetable`. */
export function locationAt(table: ArrayLike<number>, firstLine: number, offset: number): CodeLocation | null {
  let line = firstLine;
  let address = 0;
  for (let at = 0; at < table.length; ) {
    const head = table[at] as number;
    const code = (head >> 3) & 0xf;
    address += ((head & 7) + 1) * INSTRUCTION_BYTES;
    line += lineStep(table, at, code);
    if (offset < address) return readEntry(table, at, code, line);
    do at++;
    while (at < table.length && ((table[at] as number) & 0x80) === 0);
  }
  return null;
}

function lineStep(table: ArrayLike<number>, at: number, code: number): number {
  if (code === LONG || code === NO_COLUMNS) return signed(varint(table, at + 1).value);
  return code >= ONE_LINE && code < NO_COLUMNS ? code - ONE_LINE : 0;
}

function readEntry(table: ArrayLike<number>, at: number, code: number, line: number): CodeLocation | null {
  const byte = (index: number): number => table[at + index] as number;
  if (code === NO_LOCATION) return null;
  if (code === NO_COLUMNS) return { line, endLine: line, column: null, endColumn: null };
  if (code === LONG) return readLong(table, at + 1, line);
  if (code >= ONE_LINE) return { line, endLine: line, column: byte(1), endColumn: byte(2) };
  const column = code * 8 + ((byte(1) >> 4) & 7);
  return { line, endLine: line, column, endColumn: column + (byte(1) & 0xf) };
}

/** Columns are stored one higher, so that 0 means that there is none. */
function readLong(table: ArrayLike<number>, start: number, line: number): CodeLocation {
  const step = varint(table, start);
  const lines = varint(table, step.next);
  const column = varint(table, lines.next);
  const endColumn = varint(table, column.next);
  const known = (value: number): number | null => (value === 0 ? null : value - 1);
  return { line, endLine: line + lines.value, column: known(column.value), endColumn: known(endColumn.value) };
}

/** Six bits a byte, the lowest first. */
function varint(table: ArrayLike<number>, start: number): { readonly value: number; readonly next: number } {
  let value = 0;
  let at = start;
  for (let shift = 0; ; shift += 6) {
    const byte = table[at++] as number;
    value |= (byte & 0x3f) << shift;
    if ((byte & 0x40) === 0) return { value, next: at };
  }
}

/** The lowest bit is the sign. */
function signed(value: number): number {
  return value & 1 ? -(value >> 1) : value >> 1;
}
