/** The instructions of Python 3: those it shares with Python 2, with its own in the place of others. Versions differ in their blocks. */
import { opcodeRows } from '../../../opcode/index.ts';
import type { OpcodeRow } from '../../../opcode/row.ts';
import type { OpcodeTable } from '../../../versions/opcode-table.ts';
import { iteratorsHavePlaces } from '../loans/stack-effects.ts';
import { asyncBlockRows, asynchronousRows, asyncTableRows } from './asynchronous.ts';
import { blockRows } from './blocks.ts';
import { buildRows, mapAddRow } from './build.ts';
import { callRows } from './calls.ts';
import { cellRows } from './cells.ts';
import { collectionRows } from './collections.ts';
import { compactRows, compactRows312, forIterRow312 } from './compact.ts';
import { comparisonRows } from './comparisons.ts';
import { formatRows } from './format.ts';
import { groupBlockRows } from './group-blocks.ts';
import { intrinsicRows } from './intrinsics.ts';
import { loopBlockRows } from './loop-blocks.ts';
import { answeredMatchRows, matchRows, plainMatchRows } from './match.ts';
import { nameRows } from './names.ts';
import { ownedCallRows } from './owned-calls.ts';
import { pairRows } from './pairs.ts';
import { reorderedCallRows } from './reordered-calls.ts';
import { reraiseBlockRows } from './reraise-blocks.ts';
import { rows314 } from './since-314.ts';
import { rows315 } from './since-315.ts';
import { stackRows } from './stack.ts';
import { tableBlockRows } from './table-blocks.ts';
import { sendRow311, sendRows, sendRows312, yieldRows } from './yields.ts';

const versionsOfTables = [
  tableBlockRows,
  groupBlockRows,
  ownedCallRows,
  cellRows,
  compactRows,
  sendRows,
  plainMatchRows,
  asyncTableRows,
].flat();

/** From 3.11 on, and what 3.12 and its successors change. */
function tableRows(opcodes: OpcodeTable): readonly OpcodeRow[] {
  const { opmap } = opcodes;
  if (!('PUSH_EXC_INFO' in opmap)) return [];
  if (!('CALL_INTRINSIC_1' in opmap)) return [...versionsOfTables, sendRow311];
  const since312 = [...versionsOfTables, ...compactRows312, ...sendRows312, ...intrinsicRows, forIterRow312];
  if (!('CALL_KW' in opmap)) return since312;
  const since313 = [...since312, ...reorderedCallRows, ...pairRows];
  if (!('LOAD_FAST_BORROW' in opmap)) return since313;
  return iteratorsHavePlaces(opcodes) ? [...since313, ...rows314, ...rows315] : [...since313, ...rows314];
}

const shared = [
  nameRows,
  buildRows,
  callRows,
  comparisonRows,
  formatRows,
  yieldRows,
  stackRows,
  collectionRows,
  matchRows,
  answeredMatchRows,
  asynchronousRows,
].flat();

/** Which blocks a version has is told by its opcodes. */
function blocksOf({ opmap }: OpcodeTable): readonly OpcodeRow[] {
  if ('SETUP_LOOP' in opmap) return [...loopBlockRows, ...asyncBlockRows];
  if (!('RERAISE' in opmap)) return [...blockRows, ...asyncBlockRows, mapAddRow];
  return 'PUSH_EXC_INFO' in opmap ? [...reraiseBlockRows, mapAddRow] : [...reraiseBlockRows, ...asyncBlockRows, mapAddRow];
}

/** Rows by name. */
export function python3Rows(opcodes: OpcodeTable): ReadonlyMap<string, OpcodeRow> {
  const own = [...shared, ...blocksOf(opcodes), ...tableRows(opcodes)];
  return new Map([...opcodeRows, ...own.map((row): [string, OpcodeRow] => [row.name, row])]);
}
