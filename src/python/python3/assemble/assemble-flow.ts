/** From a resolved flow graph to bytes and tables (_PyAssemble_MakeCodeObject, Python/assemble.c 3.12.1). */
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import { type Block, chainOf, type Instruction } from '../flowgraph/block.ts';
import { sizeOf } from '../flowgraph/jumps.ts';
import { exceptionTable } from './exception-table.ts';
import { type LocatedWords, locationTable } from './location-table.ts';
import { wordsFor, writeWords } from './words.ts';

export interface AssembledFlow {
  readonly code: Uint8Array;
  readonly linetable: Uint8Array;
  readonly exceptiontable: Uint8Array;
}

/** @param locate how instructions' locations become entries of the table */
export function assembleFlow(
  entry: Block,
  firstLine: number,
  opcodes: OpcodeTable,
  locate: (instructions: readonly LocatedWords[]) => readonly LocatedWords[],
): AssembledFlow {
  const instructions = [...chainOf(entry)].flatMap((block) => block.instructions);
  const located = instructions.map((each) => ({ location: each.location, handler: each.handler, words: sizeOf(each, opcodes) }));
  return {
    code: codeOf(instructions, opcodes),
    linetable: locationTable(locate(located), firstLine),
    exceptiontable: exceptionTable(located),
  };
}

function codeOf(instructions: readonly Instruction[], opcodes: OpcodeTable): Uint8Array {
  const { opmap, extendedArgument } = opcodes;
  const code: number[] = [];
  for (const each of instructions) {
    const words = wordsFor(each.arg);
    writeWords(code, code.length, opmap[each.opcode] as number, each.arg, words, extendedArgument);
    for (let cache = sizeOf(each, opcodes) - words; cache > 0; cache--) code.push(0, 0);
  }
  return Uint8Array.from(code);
}
