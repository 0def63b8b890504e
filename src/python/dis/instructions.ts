/** Code taken apart (Lib/dis.py, 2.7.18). Plain data: no Python objects. */
import {
  EXTENDED_ARG,
  HAVE_ARGUMENT,
  hascompare,
  hasconst,
  hasfree,
  hasjabs,
  hasjrel,
  haslocal,
  hasname,
  opname,
} from '../versions/2.7/opcodes.ts';

/** What an operand stands for; `none` where it is a plain number. */
export type OperandKind = 'const' | 'name' | 'jrel' | 'jabs' | 'local' | 'compare' | 'free' | 'none';

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

const KINDS: readonly (readonly [ReadonlySet<number>, OperandKind])[] = [
  [hasconst, 'const'],
  [hasname, 'name'],
  [hasjrel, 'jrel'],
  [hasjabs, 'jabs'],
  [haslocal, 'local'],
  [hascompare, 'compare'],
  [hasfree, 'free'],
];

/** All instructions; `extended` joins EXTENDED_ARG with what follows. Throws {@link TruncatedCode} at the one that is not whole. */
export function* instructions(code: Uint8Array, extended: boolean): Generator<Instruction> {
  let high = 0;
  for (let offset = 0; offset < code.length; ) {
    const opcode = code[offset] as number;
    const end = offset + (opcode < HAVE_ARGUMENT ? 1 : 3);
    if (end > code.length) throw new TruncatedCode(`the instruction at ${offset} is not whole`);
    let operand: Operand | null = null;
    if (opcode >= HAVE_ARGUMENT) {
      const low = (code[offset + 1] as number) + (code[offset + 2] as number) * 256;
      operand = { value: low + high, long: high > 0, kind: kindOf(opcode) };
      high = extended && opcode === EXTENDED_ARG ? operand.value * 65536 : 0;
    }
    yield { offset, end, opname: opname[opcode] as string, operand };
    offset = end;
  }
}

function kindOf(opcode: number): OperandKind {
  return KINDS.find(([opcodes]) => opcodes.has(opcode))?.[1] ?? 'none';
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
