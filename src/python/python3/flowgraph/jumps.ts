/** Which way jumps go, and how far (_PyCfg_ResolveJumps, Python/flowgraph.c 3.12.1). */
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import { wordsFor } from '../assemble/words.ts';
import { Block, chainOf, type Instruction, instruction } from './block.ts';
import { isConditionalJump, isJump } from './opcodes.ts';

const OPPOSITES: Readonly<Record<string, string>> = {
  POP_JUMP_IF_NOT_NONE: 'POP_JUMP_IF_NONE',
  POP_JUMP_IF_NONE: 'POP_JUMP_IF_NOT_NONE',
  POP_JUMP_IF_FALSE: 'POP_JUMP_IF_TRUE',
  POP_JUMP_IF_TRUE: 'POP_JUMP_IF_FALSE',
};

/** Conditional jumps go forward only: one that would go back becomes its opposite in front of a jump back. */
export function splitBackwardConditions(entry: Block): void {
  for (const { block, jump, isBackward } of conditionsIn(entry)) if (isBackward) splitBackward(block, jump, []);
}

/**
 * From 3.14 on an instruction behind each conditional jump says that it was not taken (normalize_jumps, Python/flowgraph.c 3.14.2).
 * @param handler of what is put at a block's end
 */
export function markNotTaken(entry: Block, handler: (block: Block) => Block | null): void {
  for (const { block, jump, isBackward } of conditionsIn(entry)) {
    const mark = instruction('NOT_TAKEN', jump.location);
    if (isBackward) splitBackward(block, jump, [mark]);
    else block.instructions.push({ ...mark, handler: handler(block) });
  }
}

function* conditionsIn(entry: Block): Generator<{ block: Block; jump: Instruction; isBackward: boolean }> {
  const seen = new Set<Block>();
  for (const block of chainOf(entry)) {
    seen.add(block);
    const { last: jump } = block;
    if (jump !== undefined && isConditionalJump(jump.opcode)) yield { block, jump, isBackward: seen.has(jump.target as Block) };
  }
}

function splitBackward(block: Block, jump: Instruction, mark: readonly Instruction[]): void {
  const back = new Block();
  const target = jump.target as Block;
  back.instructions.push(...mark, instruction('JUMP', jump.location, 0, target));
  Object.assign(back, { cold: block.cold, next: block.next, startDepth: target.startDepth });
  jump.opcode = OPPOSITES[jump.opcode] as string;
  jump.target = block.next;
  block.next = back;
}

/** In 3.11 conditional jumps are ones forward or back (normalize_jumps, Python/compile.c 3.11.7). */
export function directConditions(entry: Block): void {
  const seen = new Set<Block>();
  for (const block of chainOf(entry)) {
    seen.add(block);
    const { last } = block;
    if (last === undefined || !isConditionalJump(last.opcode)) continue;
    last.opcode = last.opcode.replace('JUMP_IF', seen.has(last.target as Block) ? 'JUMP_BACKWARD_IF' : 'JUMP_FORWARD_IF');
  }
}

/** Jumps become ones forward or back. */
export function directJumps(entry: Block): void {
  const seen = new Set<Block>();
  for (const block of chainOf(entry)) {
    seen.add(block);
    const { last } = block;
    if (last?.opcode === 'JUMP') last.opcode = seen.has(last.target as Block) ? 'JUMP_BACKWARD' : 'JUMP_FORWARD';
    if (last?.opcode === 'JUMP_NO_INTERRUPT') {
      last.opcode = seen.has(last.target as Block) ? 'JUMP_BACKWARD_NO_INTERRUPT' : 'JUMP_FORWARD';
    }
  }
}

/** Words that an instruction takes, with its caches. */
export function sizeOf({ opcode, arg }: Instruction, { opmap, caches }: OpcodeTable): number {
  return wordsFor(arg) + (caches.get(opmap[opcode] as number) ?? 0);
}

/** What jumps' operands are before their distances are known: in 3.13 the number of the instruction they go to, which may be long. */
export function numberTargets(entry: Block): void {
  let number = 0;
  const numbers = new Map<Block, number>();
  for (const block of chainOf(entry)) {
    numbers.set(block, number);
    number += block.instructions.length;
  }
  for (const { instructions } of chainOf(entry)) {
    for (const each of instructions) if (isJump(each.opcode)) each.arg = numbers.get(each.target as Block) as number;
  }
}

/** Gives jumps their distances; longer operands move blocks, so it repeats until nothing changes its size. */
export function resolveDistances(entry: Block, opcodes: OpcodeTable): void {
  let changed: boolean;
  do {
    layOut(entry, opcodes);
    changed = false;
    for (const block of chainOf(entry)) if (aimJumps(block, opcodes)) changed = true;
  } while (changed);
}

function layOut(entry: Block, opcodes: OpcodeTable): void {
  let offset = 0;
  for (const block of chainOf(entry)) {
    block.offset = offset;
    for (const each of block.instructions) offset += sizeOf(each, opcodes);
  }
}

/** Words from SEND to END_SEND, which is where an asynchronous loop's end comes from (END_SEND_OFFSET, Python/flowgraph.c 3.14.2). */
function distanceOfEndSend({ opmap, caches }: OpcodeTable): number {
  const between = ['SEND', 'YIELD_VALUE', 'RESUME', 'JUMP_BACKWARD_NO_INTERRUPT'];
  return between.reduce((words, opcode) => words + 1 + (caches.get(opmap[opcode] as number) ?? 0), 0);
}

/** Whether one of a block's jumps changed its size. */
function aimJumps({ instructions, offset }: Block, opcodes: OpcodeTable): boolean {
  let changed = false;
  let end = offset;
  for (const each of instructions) {
    const size = sizeOf(each, opcodes);
    end += size;
    if (!isJump(each.opcode)) continue;
    each.arg = Math.abs((each.target as Block).offset - end) - (each.opcode === 'END_ASYNC_FOR_FROM' ? distanceOfEndSend(opcodes) : 0);
    if (sizeOf(each, opcodes) !== size) changed = true;
  }
  return changed;
}
