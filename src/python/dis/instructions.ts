/** Code taken apart (Lib/dis.py, 2.7.18). Plain data: no Python objects. */
import type { OpcodeTable, OperandKind } from '../versions/opcode-table.ts';
import { target } from '../versions/target.ts';

export interface Operand {
  readonly value: number;
  /** Whether an EXTENDED_ARG came before, which makes it a long integer in Lib/dis.py. */
  readonly long: boolean;
  readonly kind: OperandKind;
}

export interface Instruction {
  /** Bytes from the start of the code. */
  readonly offset: number;
  /** Where the next one starts. */
  readonly end: number;
  readonly opname: string;
  readonly operand: Operand | null;
}

/** Code that ends within an instruction. */
export class TruncatedCode extends Error {}

/** All instructions; `extended` joins EXTENDED_ARG with what follows. Throws {@link TruncatedCode} at the one that is not whole. */
export function* instructions(code: Uint8Array, extended: boolean): Generator<Instruction> {
  const { opcodes } = target;
  const { haveArgument, extendedArgument, opname } = opcodes;
  let high = 0;
  for (let offset = 0; offset < code.length; ) {
    const opcode = code[offset] as number;
    const end = offset + (opcode < haveArgument ? 1 : 3);
    if (end > code.length) throw new TruncatedCode(`the instruction at ${offset} is not whole`);
    let operand: Operand | null = null;
    if (opcode >= haveArgument) {
      const low = (code[offset + 1] as number) + (code[offset + 2] as number) * 256;
      operand = { value: low + high, long: high > 0, kind: kindOf(opcodes, opcode) };
      high = extended && opcode === extendedArgument ? operand.value * 65536 : 0;
    }
    yield { offset, end, opname: opname[opcode] as string, operand };
    offset = end;
  }
}

const KINDS = ['const', 'name', 'jrel', 'jabs', 'local', 'compare', 'free'] as const;

function kindOf({ byKind }: OpcodeTable, opcode: number): OperandKind {
  return KINDS.find((kind) => byKind[kind].has(opcode)) ?? 'none';
}

/** Offsets that instructions jump to, in the order found (findlabels). */
export function findLabels(code: Uint8Array): number[] {
  const labels = new Set<number>();
  for (const { end, operand } of instructions(code, false)) {
    if (operand?.kind === 'jrel') labels.add(end + operand.value);
    else if (operand?.kind === 'jabs') labels.add(operand.value);
  }
  return [...labels];
}

/** Offsets where source lines start, and the lines (findlinestarts). `table` is the line table's bytes. */
export function findLineStarts(table: ArrayLike<number>, firstLine: number): [offset: number, line: number][] {
  const starts: [number, number][] = [];
  let last: number | null = null;
  let line = firstLine;
  let offset = 0;
  for (let at = 0; at + 1 < table.length; at += 2) {
    const bytes = table[at] as number;
    if (bytes > 0) {
      if (line !== last) starts.push([offset, line]);
      last = line;
      offset += bytes;
    }
    line += table[at + 1] as number;
  }
  if (line !== last) starts.push([offset, line]);
  return starts;
}
