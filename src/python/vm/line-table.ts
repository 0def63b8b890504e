/** The line of an instruction by `co_lnotab`: pairs of offset and line increments (Objects/lnotab_notes.txt, 2.7 and 3.8). */
import { target } from '../versions/target.ts';
import { locationAt } from './location-table.ts';

/** From here on a step of lines is negative in a signed table (3.6 on). */
const NEGATIVE = 0x80;

/** Whether an instruction is of a line: what the compiler adds for itself is of none from 3.11 on (PY_CODE_LOCATION_INFO_NONE). */
export function hasLine(table: ArrayLike<number>, firstlineno: number, offset: number): boolean {
  return target.code.lineTable !== 'locations' || locationAt(table, firstlineno, offset) !== null;
}

/** `table` holds one number per byte of the line table. */
export function lineAt(table: ArrayLike<number>, firstlineno: number, offset: number): number {
  if (target.code.lineTable === 'locations') return locationAt(table, firstlineno, offset)?.line ?? firstlineno;
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
