/** What `dis.dis` prints of code (_disassemble_bytes and Instruction._disassemble, Lib/dis.py 3.8.18). */
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import type { VersionProfile } from '../../versions/profile.ts';
import type { CodeBlueprint3 } from '../blueprint.ts';
import { type Instruction, instructions, jumpTarget, lineStarts, rangeStarts } from './instructions.ts';
import { flagsOf } from './operand-flags.ts';
import { type OperandValue, operandValue } from './operand-value.ts';

/** An instruction as it is listed. */
export interface ListedInstruction extends Instruction {
  /** The source line that starts here, or null. */
  readonly line: number | null;
  /** Whether another instruction jumps here. */
  readonly target: boolean;
  /** What the operand means, or null. */
  readonly meaning: string | null;
  readonly value: OperandValue;
}

/** @param constants the constants' reprs */
export function listCode(
  code: CodeBlueprint3,
  constants: readonly string[],
  { opcodes, code: facts }: VersionProfile,
): ListedInstruction[] {
  const { co_linetable, co_lnotab, co_firstlineno } = code;
  const lines = co_linetable === null ? lineStarts(co_lnotab, co_firstlineno) : rangeStarts(co_linetable, co_firstlineno);
  const all = [...instructions(code.co_code, opcodes)];
  const countsBytes = facts.jumpUnit === 'bytes';
  const target = (instruction: Instruction): number | null => jumpTarget(instruction, countsBytes ? 1 : 2);
  const targets = new Set(all.map(target));
  const reading = {
    ...{ nameBits: {}, comparisonBits: 0, comparisons: opcodes.comparisons },
    ...{ locals: code.co_varnames, cells: [...code.co_cellvars, ...code.co_freevars] },
  };
  return all.map((instruction) => ({
    ...instruction,
    line: lines.get(instruction.offset) ?? null,
    target: targets.has(instruction.offset),
    meaning: meaningOf(instruction, code, constants, opcodes, target(instruction), countsBytes),
    value: operandValue(instruction, code, { ...reading, target: target(instruction) }),
  }));
}

function meaningOf(
  instruction: Instruction,
  code: CodeBlueprint3,
  constants: readonly string[],
  opcodes: OpcodeTable,
  target: number | null,
  countsBytes: boolean,
): string | null {
  const { arg, kind, opname } = instruction;
  if (arg === null) return null;
  switch (kind) {
    case 'const':
      return constants[arg] ?? null;
    case 'name':
      return code.co_names[arg] ?? null;
    case 'local':
      return code.co_varnames[arg] ?? null;
    case 'free':
      return [...code.co_cellvars, ...code.co_freevars][arg] ?? null;
    case 'compare':
      return opcodes.comparisons[arg] ?? null;
    case 'jrel':
      return `to ${target}`;
    case 'jabs':
      return countsBytes ? null : `to ${target}`;
    default:
      return opcodes.untold.has(opcodes.opmap[opname] as number) ? null : flagsOf(opname, arg) || null;
  }
}

export const ARROW = '-->';
export const NO_ARROW = '   ';
const NAME_WIDTH = 20;
const OPERAND_WIDTH = 5;
const LINE_WIDTH = 3;
const OFFSET_WIDTH = 4;
/** From these numbers on a column is as wide as its widest. */
const WIDE_LINE = 1000;
const WIDE_OFFSET = 10000;

/** Lines without their ends; an empty one stands between source lines. @param lastOffset of the last word */
export function linesOf(listed: readonly ListedInstruction[], lasti: number, lastOffset = listed.at(-1)?.offset ?? 0): string[] {
  const lastLine = Math.max(0, ...listed.map(({ line }) => line ?? 0));
  const lineWidth = lastLine >= WIDE_LINE ? String(lastLine).length : LINE_WIDTH;
  const offsetWidth = lastOffset >= WIDE_OFFSET ? String(lastOffset).length : OFFSET_WIDTH;
  return linesWith(listed, lasti, lineWidth, offsetWidth);
}

/** How a version's `dis.dis` prints. */
export interface Listing {
  readonly lines: (listed: readonly ListedInstruction[], lasti: number) => string[];
  /** Whether code among the constants follows. */
  readonly nests: boolean;
}

export const LISTING: Listing = { lines: (listed, lasti) => linesOf(listed, lasti), nests: true };
/** Before 3.7 columns are never wider (Lib/dis.py 3.6.15). */
export const LISTING_36: Listing = { lines: (listed, lasti) => linesWith(listed, lasti, LINE_WIDTH, OFFSET_WIDTH), nests: false };

function linesWith(listed: readonly ListedInstruction[], lasti: number, lineWidth: number, offsetWidth: number): string[] {
  return listed.flatMap((instruction) => {
    const text = columns(instruction, instruction.offset === lasti ? ARROW : NO_ARROW, lineWidth, offsetWidth);
    return instruction.line !== null && instruction.offset > 0 ? ['', text] : [text];
  });
}

function columns(
  { line, target, offset, opname, arg, meaning }: ListedInstruction,
  arrow: string,
  lineWidth: number,
  offsetWidth: number,
): string {
  const fields = [
    (line === null ? '' : String(line)).padStart(lineWidth),
    arrow,
    target ? '>>' : '  ',
    String(offset).padStart(offsetWidth),
  ];
  fields.push(opname.padEnd(NAME_WIDTH));
  if (arg !== null) fields.push(String(arg).padStart(OPERAND_WIDTH));
  if (arg !== null && meaning !== null && meaning !== '') fields.push(`(${meaning})`);
  return fields.join(' ').trimEnd();
}
