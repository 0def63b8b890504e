/** All opcode rows by name; a version's table says which numbers they have. */
import { arithmeticRows } from './arithmetic.ts';
import { buildRows } from './build.ts';
import { callRows } from './calls.ts';
import { controlRows } from './control.ts';
import { execRows } from './exec.ts';
import { importRows } from './imports.ts';
import { nameRows } from './names.ts';
import { printRows } from './print.ts';
import type { OpcodeRow } from './row.ts';
import { stackRows } from './stack.ts';
import { withRows } from './with.ts';

export const opcodeRows: ReadonlyMap<string, OpcodeRow> = new Map(
  [
    ...stackRows,
    ...arithmeticRows,
    ...nameRows,
    ...controlRows,
    ...buildRows,
    ...callRows,
    ...printRows,
    ...importRows,
    ...withRows,
    ...execRows,
  ].map((row) => [row.name, row]),
);
