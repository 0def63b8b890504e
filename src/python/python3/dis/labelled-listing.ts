/** What `dis.dis` prints of code in 3.13, where labels stand for offsets (Formatter, Lib/dis.py 3.13.0). */
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import type { CodeBlueprint3 } from '../blueprint.ts';
import type { Listing } from '../codegen-311/dialect.ts';
import { flowInstructions, flowTarget } from './flow-instructions.ts';
import { meaningOf, type OperandPacking, operandValueOf } from './flow-meaning.ts';
import { ARROW, type ListedInstruction, NO_ARROW } from './listing.ts';
import { handledRanges, lineEntries } from './locations.ts';

export function labelledListing(packing: OperandPacking): Listing {
  return { list: (code, constants, opcodes) => list(code, constants, opcodes, packing), lines };
}

function list(code: CodeBlueprint3, constants: readonly string[], opcodes: OpcodeTable, of: OperandPacking): ListedInstruction[] {
  const starts = lineStarts(code);
  const all = [...flowInstructions(code.co_code, opcodes)];
  const labels = labelsOf(
    code,
    all.flatMap((each) => flowTarget(each) ?? []),
  );
  const packing = { ...of, target: (offset: number) => `L${labels.get(offset)}` };
  return all.map((instruction) => ({
    ...instruction,
    line: starts.get(instruction.offset) ?? null,
    target: labels.has(instruction.offset),
    meaning: meaningOf(instruction, code, constants, opcodes, packing),
    value: operandValueOf(instruction, code, opcodes, packing),
  }));
}

/** Numbers of labels by their offsets: where jumps go, and where handled ranges begin, end and are handled. */
function labelsOf({ co_exceptiontable }: CodeBlueprint3, targets: readonly number[]): Map<number, number> {
  const handlers = handledRanges(co_exceptiontable as Uint8Array);
  const offsets = new Set([...targets, ...handlers.flatMap(({ start, end, target }) => [start, end, target])]);
  return new Map([...offsets].sort((one, other) => one - other).map((offset, index) => [offset, index + 1]));
}

/** Where another line begins, or code without one: null (findlinestarts). */
function lineStarts({ co_linetable, co_firstlineno }: CodeBlueprint3): Map<number, number | null> {
  const starts = new Map<number, number | null>();
  let last: number | null | undefined;
  for (const { start, line } of lineEntries(co_linetable as Uint8Array, co_firstlineno)) {
    if (line !== last) starts.set(start, line);
    last = line;
  }
  return starts;
}

const NO_LINE = '--';
const NO_LINE_WIDTH = 4;
const LINE_WIDTH = 3;
const NAME_WIDTH = 20;
const OPERAND_WIDTH = 5;

function lines(code: CodeBlueprint3, listed: readonly ListedInstruction[], lasti: number): string[] {
  const starts = lineStarts(code);
  const labels = labelsOf(
    code,
    listed.flatMap(({ target, offset }) => (target ? [offset] : [])),
  );
  const width = lineWidth([...starts.values()]);
  const labelWidth = 4 + String(labels.size).length;
  const texts = listed.flatMap((instruction, index) => {
    const { offset } = instruction;
    // The arrow may be within its caches.
    const behind = listed[index + 1]?.offset ?? code.co_code.length;
    const line = starts.get(offset);
    const label = labels.get(offset);
    const fields = [
      ...(width > 0 ? [(line === undefined ? '' : line === null ? NO_LINE : String(line)).padStart(width)] : []),
      (label === undefined ? '' : `L${label}:`).padStart(labelWidth),
      offset <= lasti && lasti < behind ? ARROW : NO_ARROW,
      ...operation(instruction),
    ];
    const text = fields.join(' ').trimEnd();
    return width > 0 && line !== undefined && offset > 0 ? ['', text] : [text];
  });
  return [...texts, ...handlerTable(code, labels)];
}

function operation({ opname, arg, meaning }: ListedInstruction): string[] {
  if (arg === null) return [opname.padEnd(NAME_WIDTH)];
  const excess = Math.max(0, opname.length - NAME_WIDTH);
  const shown = meaning === null || meaning === '' ? [] : [`(${meaning})`];
  return [opname.padEnd(NAME_WIDTH), String(arg).padStart(OPERAND_WIDTH - excess), ...shown];
}

/** 0 where no line is known. */
function lineWidth(lines: readonly (number | null)[]): number {
  const last = Math.max(0, ...lines.map((line) => line ?? 0));
  if (last === 0) return 0;
  return Math.max(String(last).length, lines.includes(null) ? NO_LINE_WIDTH : LINE_WIDTH);
}

function handlerTable({ co_exceptiontable }: CodeBlueprint3, labels: ReadonlyMap<number, number>): string[] {
  const handlers = handledRanges(co_exceptiontable as Uint8Array);
  if (handlers.length === 0) return [];
  return [
    'ExceptionTable:',
    ...handlers.map(({ start, end, target, depth, lasti }) => {
      const [from, to, handler] = [start, end, target].map((offset) => `L${labels.get(offset)}`);
      return `  ${from} to ${to} -> ${handler} [${depth}]${lasti ? ' lasti' : ''}`;
    }),
  ];
}
