/** The line of an instruction by `co_lnotab`: pairs of offset and line increments (Objects/lnotab_notes.txt, 2.7 and 3.8). */
import { target } from '../versions/target.ts';

/** From here on a step of lines is negative in a signed table (3.6 on). */
const NEGATIVE = 0x80;

/** Kinds of entries of a location table, by their code (Objects/locations.md, 3.11.7). */
const NO_LOCATION = 15;
const LONG = 14;
const NO_COLUMNS = 13;
const ONE_LINE = 10;
const INSTRUCTION_BYTES = 2;

/** The line of an instruction by `co_linetable` of 3.11 on. */
function lineByLocations(table: ArrayLike<number>, firstlineno: number, offset: number): number {
  let line = firstlineno;
  let address = 0;
  for (let at = 0; at < table.length; ) {
    const head = table[at] as number;
    const code = (head >> 3) & 0xf;
    address += ((head & 7) + 1) * INSTRUCTION_BYTES;
    if (code === LONG || code === NO_COLUMNS) line += signedNumber(table, at + 1);
    else if (code >= ONE_LINE && code < NO_COLUMNS) line += code - ONE_LINE;
    if (offset < address) return code === NO_LOCATION ? firstlineno : line;
    do at++;
    while (at < table.length && ((table[at] as number) & 0x80) === 0);
  }
  return line;
}

/** Six bits a byte, the lowest first; the lowest bit of all is the sign. */
function signedNumber(table: ArrayLike<number>, start: number): number {
  let value = 0;
  let at = start;
  for (let shift = 0; ; shift += 6) {
    const byte = table[at++] as number;
    value |= (byte & 0x3f) << shift;
    if ((byte & 0x40) === 0) break;
  }
  return value & 1 ? -(value >> 1) : value >> 1;
}

/** `table` holds one number per byte of the line table. */
export function lineAt(table: ArrayLike<number>, firstlineno: number, offset: number): number {
  if (target.code.lineTable === 'locations') return lineByLocations(table, firstlineno, offset);
  const signed = target.code.lineTable !== 'lnotab';
  let line = firstlineno;
  let address = 0;
  for (let index = 0; index + 1 < table.length; index += 2) {
    address += table[index] as number;
    if (address > offset) break;
    const step = table[index + 1] as number;
    line += signed && step >= NEGATIVE ? step - 256 : step;
  }
  return line;
}
