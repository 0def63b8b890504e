/** What `dis.dis` prints of code with tables of locations and handlers (_disassemble_bytes, Lib/dis.py 3.12.1). */
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import type { CodeBlueprint3 } from '../blueprint.ts';
import type { Listing } from '../codegen-311/dialect.ts';
import { flowInstructions, flowTarget } from './flow-instructions.ts';
import { meaningOf, type OperandPacking, operandValueOf } from './flow-meaning.ts';
import { type ListedInstruction, linesOf } from './listing.ts';
import { handledRanges, lineEntries } from './locations.ts';

export function flowListing(packing: OperandPacking): Listing {
  return { list: (code, constants, opcodes) => listFlow(code, constants, opcodes, packing), lines: flowLines };
}

function listFlow(code: CodeBlueprint3, constants: readonly string[], opcodes: OpcodeTable, packing: OperandPacking): ListedInstruction[] {
  const lines = lineStarts(code);
  const all = [...flowInstructions(code.co_code, opcodes)];
  const handlers = handledRanges(code.co_exceptiontable as Uint8Array);
  const targets = new Set([...all.map(flowTarget), ...handlers.map(({ target }) => target)]);
  return all.map((instruction) => ({
    ...instruction,
    line: lines.get(instruction.offset) ?? null,
    target: targets.has(instruction.offset),
    meaning: meaningOf(instruction, code, constants, opcodes, packing),
    value: operandValueOf(instruction, code, opcodes, packing),
  }));
}

/** Source lines by the offset they start at (findlinestarts). */
function lineStarts({ co_linetable, co_firstlineno }: CodeBlueprint3): Map<number, number> {
  const starts = new Map<number, number>();
  let last: number | null = null;
  for (const { start, line } of lineEntries(co_linetable as Uint8Array, co_firstlineno)) {
    if (line === null || line === last) continue;
    starts.set(start, line);
    last = line;
  }
  return starts;
}

/** The table of handlers stands behind the instructions. */
function flowLines(code: CodeBlueprint3, listed: readonly ListedInstruction[], lasti: number): string[] {
  const handlers = handledRanges(code.co_exceptiontable as Uint8Array);
  const last = code.co_code.length - 2;
  const table = handlers.map(
    ({ start, end, target, depth, lasti }) => `  ${start} to ${end - 2} -> ${target} [${depth}]${lasti ? ' lasti' : ''}`,
  );
  return [...linesOf(listed, lasti, last), ...(table.length > 0 ? ['ExceptionTable:', ...table] : [])];
}
