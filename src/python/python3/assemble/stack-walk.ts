/**
 * How deep the value stack may grow, in 3.6 (stackdepth_walk, PyCompile_OpcodeStackEffect; Python/compile.c 3.6.15): every path is walked,
 * with effects that are estimates.
 */
import type { BasicBlock, Instruction } from '../codegen/block.ts';
import { effect } from './stack-depth.ts';

/** Effects that are otherwise than in later versions. */
const EFFECTS: Readonly<Record<string, number>> = {
  ...{ SETUP_WITH: 7, SETUP_ASYNC_WITH: 6, SETUP_EXCEPT: 6, SETUP_FINALLY: 6, WITH_CLEANUP_START: 1, WITH_CLEANUP_FINISH: -1 },
  ...{ POP_EXCEPT: 0, END_FINALLY: -1, FOR_ITER: 1, JUMP_IF_TRUE_OR_POP: 0, JUMP_IF_FALSE_OR_POP: 0, STORE_ANNOTATION: -1 },
};

/** What a jump adds where it goes. */
const JUMPING: Readonly<Record<string, number>> = { FOR_ITER: -2, SETUP_FINALLY: 3, SETUP_EXCEPT: 3 };

export function stackDepthByWalk(_blocks: readonly BasicBlock[], entry: BasicBlock): number {
  return new Walk().from(entry, 0);
}

class Walk {
  private readonly path = new Set<BasicBlock>();
  private readonly depths = new Map<BasicBlock, number>();
  private deepest = 0;

  from(block: BasicBlock, depth: number): number {
    if (this.path.has(block) || (this.depths.get(block) ?? -1) >= depth) return this.deepest;
    this.path.add(block);
    this.depths.set(block, depth);
    const after = this.through(block, depth);
    if (after !== null && block.next !== null) this.from(block.next, after);
    this.path.delete(block);
    return this.deepest;
  }

  /** The depth behind a block, or null where control does not get there. */
  private through({ instructions }: BasicBlock, start: number): number | null {
    let depth = start;
    for (const instruction of instructions) {
      depth += effectOf(instruction);
      this.deepest = Math.max(this.deepest, depth);
      if (instruction.target === null) continue;
      const { opcode, target } = instruction;
      const there = depth + (JUMPING[opcode] ?? 0);
      if (opcode.startsWith('SETUP_')) this.deepest = Math.max(this.deepest, there);
      if (opcode.endsWith('_OR_POP')) depth--;
      this.from(target, there);
      if (opcode === 'JUMP_ABSOLUTE' || opcode === 'JUMP_FORWARD') return null;
    }
    return depth;
  }
}

const effectOf = (instruction: Instruction): number => EFFECTS[instruction.opcode] ?? effect(instruction, false);
