/** What an operand stands for (`argval` of an Instruction, Lib/dis.py 3.8.18 and 3.12.1). Plain data. */
import type { OperandKind } from '../../versions/opcode-table.ts';
import type { CodeBlueprint3 } from '../blueprint.ts';

/** A constant by its index, a conversion of FORMAT_VALUE by its number, a name, two names, or a number; null where there is no operand. */
export type OperandValue =
  | { readonly constant: number }
  | { readonly conversion: number; readonly withFormat: boolean | null }
  | { readonly names: readonly string[] }
  | string
  | number
  | null;

interface Operand {
  readonly opname: string;
  readonly arg: number | null;
  readonly kind: OperandKind;
}

/** How a version reads operands. */
export interface OperandReading {
  /** Bits below the index of a name, and below that of a comparison. */
  readonly nameBits: Readonly<Record<string, number>>;
  readonly comparisonBits: number;
  readonly comparisons: readonly string[];
  /** Local, cell and free variables by their numbers. */
  readonly locals: readonly string[];
  readonly cells: readonly string[];
  /** Where a jump goes. */
  readonly target: number | null;
}

export const OF_TWO_LOCALS = /^(LOAD|STORE)_FAST_(BORROW_)?(LOAD|STORE)_FAST/;

export function operandValue({ opname, arg, kind }: Operand, { co_names }: CodeBlueprint3, reading: OperandReading): OperandValue {
  if (arg === null) return null;
  switch (kind) {
    case 'const':
      return { constant: arg };
    case 'name':
      return co_names[arg >> (reading.nameBits[opname] ?? 0)] ?? arg;
    case 'local':
      if (OF_TWO_LOCALS.test(opname)) return { names: [arg >> 4, arg & 15].map((index) => reading.locals[index] as string) };
      return reading.locals[arg] ?? arg;
    case 'free':
      return reading.cells[arg] ?? arg;
    case 'compare':
      return reading.comparisons[arg >> reading.comparisonBits] ?? arg;
    case 'jrel':
    case 'jabs':
      return reading.target;
    default:
      return conversionOf(opname, arg) ?? arg;
  }
}

function conversionOf(opname: string, arg: number): OperandValue {
  if (opname === 'FORMAT_VALUE') return { conversion: arg & 3, withFormat: (arg & 4) !== 0 };
  return opname === 'CONVERT_VALUE' ? { conversion: arg, withFormat: null } : null;
}
