/** What operands mean (_get_instructions_bytes, Lib/dis.py 3.12.1; _nb_ops and the intrinsics, Lib/opcode.py). */
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import type { CodeBlueprint3 } from '../blueprint.ts';
import { cellPlaces } from '../flowgraph/cells.ts';
import { type FlowInstruction, flowTarget } from './flow-instructions.ts';
import { flagsOf } from './operand-flags.ts';
import { OF_TWO_LOCALS, type OperandValue, operandValue } from './operand-value.ts';

/** How one version packs operands. */
export interface OperandPacking {
  /** Bits below the index of a name, by opcode; the lowest of them is for NULL or `self`, where it is no import's. */
  readonly nameBits: Readonly<Record<string, number>>;
  /** How a name is shown with these bits. */
  readonly withBits: (opname: string, name: string, bits: number) => string;
  /** Bits below the operator of COMPARE_OP. */
  readonly comparisonBits: number;
  /** Of those, the one for a result that is made a bool. */
  readonly truthBit: number;
  /** How the offset is shown that a jump goes to. */
  readonly target: (offset: number) => string;
  /** Whether the names that KW_NAMES gives are not shown. */
  readonly hidesNames: boolean;
  readonly intrinsics: readonly [one: readonly string[], two: readonly string[]];
  /** What operands mean that are numbers of things, by opcode. */
  readonly numbered: Readonly<Record<string, readonly string[]>>;
}

const OPERATORS = ['+', '&', '//', '<<', '@', '*', '%', '|', '**', '>>', '-', '/', '^'];
const SUBSCRIPT = 26;

export function meaningOf(
  instruction: FlowInstruction,
  code: CodeBlueprint3,
  constants: readonly string[],
  opcodes: OpcodeTable,
  packing: OperandPacking,
): string | null {
  const { arg, kind, opname } = instruction;
  if (arg === null) return null;
  switch (kind) {
    case 'const':
      return packing.hidesNames && opname === 'KW_NAMES' ? null : (constants[arg] ?? null);
    case 'name':
      return nameMeaning(opname, arg, code, packing);
    case 'local':
    case 'free':
      return localMeaning(opname, arg, localsPlus(code));
    case 'compare':
      return comparisonMeaning(arg, opcodes.comparisons, packing);
    case 'jrel':
      return `${opname === 'END_ASYNC_FOR' ? 'from' : 'to'} ${packing.target(flowTarget(instruction) as number)}`;
    default:
      return otherMeaning(opname, arg, packing) || null;
  }
}

/** What the operand stands for, as an object of the program would have it. */
export function operandValueOf(
  instruction: FlowInstruction,
  code: CodeBlueprint3,
  { comparisons }: OpcodeTable,
  packing: OperandPacking,
): OperandValue {
  const { nameBits, comparisonBits } = packing;
  const locals = localsPlus(code);
  return operandValue(instruction, code, { nameBits, comparisonBits, comparisons, locals, cells: locals, target: flowTarget(instruction) });
}

function nameMeaning(opname: string, arg: number, { co_names }: CodeBlueprint3, { nameBits, withBits }: OperandPacking): string | null {
  const bits = nameBits[opname] ?? 0;
  const name = co_names[arg >> bits];
  if (name === undefined) return null;
  return bits > 0 ? withBits(opname, name, arg & ((1 << bits) - 1)) : name;
}

function localMeaning(opname: string, arg: number, locals: readonly string[]): string | null {
  if (OF_TWO_LOCALS.test(opname)) return `${locals[arg >> 4]}, ${locals[arg & 15]}`;
  return locals[arg] ?? null;
}

function comparisonMeaning(arg: number, comparisons: readonly string[], { comparisonBits, truthBit }: OperandPacking): string | null {
  const comparison = comparisons[arg >> comparisonBits] ?? null;
  return (arg & truthBit) === 0 ? comparison : `bool(${comparison})`;
}

function otherMeaning(opname: string, arg: number, { intrinsics, numbered }: OperandPacking): string {
  const known = numbered[opname]?.[arg];
  if (known !== undefined) return known;
  if (opname === 'BINARY_OP' && arg === SUBSCRIPT) return '[]';
  if (opname === 'BINARY_OP') return `${OPERATORS[arg % OPERATORS.length]}${arg < OPERATORS.length ? '' : '='}`;
  if (opname === 'CALL_INTRINSIC_1') return intrinsics[0][arg] as string;
  if (opname === 'CALL_INTRINSIC_2') return intrinsics[1][arg] as string;
  return flagsOf(opname, arg);
}

/** Names by their places: locals, then cells that are no locals, then free variables. */
export function localsPlus({ co_varnames, co_cellvars, co_freevars }: CodeBlueprint3): string[] {
  const names = [...co_varnames];
  const places = cellPlaces({ varnames: co_varnames, cellvars: co_cellvars, freevars: co_freevars });
  [...co_cellvars, ...co_freevars].forEach((name, index) => {
    names[places[index] as number] = name;
  });
  return names;
}
