/** The instructions of Python 3: those it shares with Python 2, with its own in the place of others. */
import { opcodeRows } from '../../../opcode/index.ts';
import type { OpcodeRow } from '../../../opcode/row.ts';
import { blockRows } from './blocks.ts';
import { buildRows } from './build.ts';
import { callRows } from './calls.ts';
import { comparisonRows } from './comparisons.ts';
import { formatRows } from './format.ts';
import { nameRows } from './names.ts';
import { yieldRows } from './yields.ts';

const own = [...nameRows, ...buildRows, ...callRows, ...comparisonRows, ...formatRows, ...yieldRows, ...blockRows];

export const python3Rows: ReadonlyMap<string, OpcodeRow> = new Map([
  ...opcodeRows,
  ...own.map((row): [string, OpcodeRow] => [row.name, row]),
]);
