/** Code with caches taken apart (_unpack_opargs, findlabels; Lib/dis.py 3.12.1). */
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import type { Instruction } from './instructions.ts';

const KINDS = ['const', 'name', 'jrel', 'local', 'compare', 'free'] as const;

export interface FlowInstruction extends Instruction {
  /** The offset behind it and its caches. */
  readonly end: number;
}

/** All instructions but caches; EXTENDED_ARG is one of its own, and adds to the next one's operand. */
export function* flowInstructions(code: Uint8Array, opcodes: OpcodeTable): Generator<FlowInstruction> {
  const { opname, haveArgument, extendedArgument, byKind, caches, withoutArgument } = opcodes;
  let extended = 0;
  for (let offset = 0; offset < code.length; ) {
    const opcode = code[offset] as number;
    const hasArgument = opcode >= haveArgument && !withoutArgument.has(opcode);
    const arg = hasArgument ? (code[offset + 1] as number) + extended : null;
    extended = opcode === extendedArgument ? (arg as number) * 256 : 0;
    const kind = KINDS.find((each) => byKind[each].has(opcode)) ?? 'none';
    const end = offset + 2 + 2 * (caches.get(opcode) ?? 0);
    yield { offset, end, opname: opname[opcode] as string, arg, kind };
    offset = end;
  }
}

/** Where a jump goes, or null where it is none. Caches count. */
export function flowTarget({ opname, arg, kind, end }: FlowInstruction): number | null {
  if (kind !== 'jrel' || arg === null) return null;
  return end + (opname.includes('JUMP_BACKWARD') || opname === 'END_ASYNC_FOR' ? -2 : 2) * arg;
}
