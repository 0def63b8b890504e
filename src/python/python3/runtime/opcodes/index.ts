/** The instructions of Python 3: those it shares with Python 2, with its own in the place of others. Versions differ in their blocks. */
import { opcodeRows } from '../../../opcode/index.ts';
import type { OpcodeRow } from '../../../opcode/row.ts';
import type { OpcodeTable } from '../../../versions/opcode-table.ts';
import { blockRows } from './blocks.ts';
import { buildRows, mapAddRow } from './build.ts';
import { callRows } from './calls.ts';
import { collectionRows } from './collections.ts';
import { comparisonRows } from './comparisons.ts';
import { formatRows } from './format.ts';
import { loopBlockRows } from './loop-blocks.ts';
import { matchRows } from './match.ts';
import { nameRows } from './names.ts';
import { reraiseBlockRows } from './reraise-blocks.ts';
import { stackRows } from './stack.ts';
import { yieldRows } from './yields.ts';

const shared = [nameRows, buildRows, callRows, comparisonRows, formatRows, yieldRows, stackRows, collectionRows, matchRows].flat();

/** Which blocks a version has is told by its opcodes. */
function blocksOf({ opmap }: OpcodeTable): readonly OpcodeRow[] {
  if ('SETUP_LOOP' in opmap) return loopBlockRows;
  return 'RERAISE' in opmap ? [...reraiseBlockRows, mapAddRow] : [...blockRows, mapAddRow];
}

/** Rows by name. */
export function python3Rows(opcodes: OpcodeTable): ReadonlyMap<string, OpcodeRow> {
  const own = [...shared, ...blocksOf(opcodes)];
  return new Map([...opcodeRows, ...own.map((row): [string, OpcodeRow] => [row.name, row])]);
}
