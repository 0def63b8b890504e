/** Instructions of two bytes; from 3.11 on some have caches behind them (Python/ceval.c 3.8.18 and 3.11.7). */
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import type { Encoding } from '../../vm/machine.ts';

export const INSTRUCTION_BYTES = 2;

export function decodeWords({ extendedArgument, caches }: OpcodeTable): Encoding['decode'] {
  const length = Array.from({ length: 256 }, (_, opcode) => INSTRUCTION_BYTES * (1 + (caches.get(opcode) ?? 0)));
  return (bytes, start, instruction) => {
    let at = start;
    let opcode = bytes[at] as number;
    let arg = bytes[at + 1] as number;
    while (opcode === extendedArgument) {
      at += INSTRUCTION_BYTES;
      opcode = bytes[at] as number;
      arg = (arg << 8) | (bytes[at + 1] as number);
    }
    instruction.opcode = opcode;
    instruction.arg = arg;
    instruction.at = at;
    instruction.next = at + (length[opcode] as number);
  };
}
