/** From a sequence of instructions to basic blocks (instr_sequence_to_cfg, Python/compile.c 3.12.1; _PyCfgBuilder_Addop, Python/flowgraph.c). */
import { Block } from './block.ts';
import type { InstructionSequence, Label } from './instruction-sequence.ts';
import { endsBlock } from './opcodes.ts';

/** @param labelled the instructions that blocks begin with, by their index */
export function blocksOf(sequence: InstructionSequence, labelled: ReadonlyMap<number, Label>): Block {
  const entry = new Block();
  const byPosition = new Map<number, Block>();
  let current = entry;
  sequence.instructions.forEach(({ opcode, arg, location, labels }, position) => {
    const label = labelled.get(position);
    if (startsBlock(current, label !== undefined)) {
      current.next = new Block();
      current = current.next;
      current.order = label?.order ?? labels - 0.5;
    }
    if (label !== undefined) {
      current.labelled = true;
      byPosition.set(position, current);
    }
    current.instructions.push({ opcode, arg, target: null, location, handler: null });
  });
  aim(entry, sequence, byPosition);
  return entry;
}

function startsBlock({ last, labelled }: Block, isLabelled: boolean): boolean {
  if (last !== undefined && endsBlock(last.opcode)) return true;
  return isLabelled && (last !== undefined || labelled);
}

/** Gives instructions the blocks that their labels stand for. */
function aim(entry: Block, { instructions }: InstructionSequence, byPosition: ReadonlyMap<number, Block>): void {
  let position = 0;
  for (let block: Block | null = entry; block !== null; block = block.next) {
    for (const each of block.instructions) {
      const { target } = instructions[position++] as { target: Label | null };
      if (target !== null) each.target = byPosition.get(target.position as number) as Block;
    }
  }
}
