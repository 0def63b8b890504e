/** Code of two-byte instructions taken apart (_unpack_opargs, findlabels, findlinestarts; Lib/dis.py 3.8.18). */
import type { OpcodeTable, OperandKind } from '../../versions/opcode-table.ts';
import { lineRanges } from '../cfg/line-table.ts';

export interface Instruction {
  /** Bytes from the start of the code. */
  readonly offset: number;
  readonly opname: string;
  /** Null where it has none. */
  readonly arg: number | null;
  readonly kind: OperandKind;
}

const KINDS = ['const', 'name', 'jrel', 'jabs', 'local', 'compare', 'free'] as const;

/** All instructions; EXTENDED_ARG is one of its own, and adds to the next one's operand. */
export function* instructions(code: Uint8Array, { opname, haveArgument, extendedArgument, byKind }: OpcodeTable): Generator<Instruction> {
  let extended = 0;
  for (let offset = 0; offset < code.length; offset += 2) {
    const opcode = code[offset] as number;
    const arg = opcode >= haveArgument ? (code[offset + 1] as number) + extended : null;
    extended = opcode === extendedArgument ? (arg as number) * 256 : 0;
    const kind = KINDS.find((each) => byKind[each].has(opcode)) ?? 'none';
    yield { offset, opname: opname[opcode] as string, arg, kind };
  }
}

/** Where a jump goes, or null where it is none. @param unit what jumps count, in bytes */
export function jumpTarget({ offset, arg, kind }: Instruction, unit: number): number | null {
  if (arg === null) return null;
  return kind === 'jrel' ? offset + 2 + arg * unit : kind === 'jabs' ? arg * unit : null;
}

/** Source lines by the offset they start at; steps of lines are signed. */
export function lineStarts(table: Uint8Array, firstLine: number): Map<number, number> {
  const starts = new Map<number, number>();
  let last: number | null = null;
  let line = firstLine;
  let offset = 0;
  const start = (): void => {
    if (line !== last) starts.set(offset, line);
    last = line;
  };
  for (let at = 0; at + 1 < table.length; at += 2) {
    const bytes = table[at] as number;
    if (bytes > 0) {
      start();
      offset += bytes;
    }
    const lines = table[at + 1] as number;
    line += lines >= 0x80 ? lines - 0x100 : lines;
  }
  start();
  return starts;
}

/** Source lines of a table of ranges, by the offset they start at (findlinestarts, Lib/dis.py 3.10.13). */
export function rangeStarts(linetable: Uint8Array, firstLine: number): Map<number, number> {
  const starts = new Map<number, number>();
  let last: number | null = null;
  for (const { start, hasLine, line } of lineRanges(linetable, firstLine)) {
    if (!hasLine || line === last) continue;
    starts.set(start, line);
    last = line;
  }
  return starts;
}
