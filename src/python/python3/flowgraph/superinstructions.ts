/** Two instructions of locals in a row become one (insert_superinstructions, Python/flowgraph.c 3.13.0). */
import { type Block, becomeNop, chainOf, type Instruction } from './block.ts';
import { hasLine } from './location.ts';
import { removeNops } from './nops.ts';

const PAIRS: ReadonlySet<string> = new Set(['LOAD_FAST_LOAD_FAST', 'STORE_FAST_LOAD_FAST', 'STORE_FAST_STORE_FAST']);

/** Each of the two locals has four bits of the operand. */
const LOCALS = 16;

export function pairLocals(entry: Block): void {
  for (const { instructions } of chainOf(entry)) {
    instructions.forEach((first, index) => {
      const second = instructions[index + 1];
      if (second !== undefined) pair(first, second);
    });
  }
  for (const block of chainOf(entry)) removeNops(block);
}

function pair(first: Instruction, second: Instruction): void {
  const opcode = `${first.opcode}_${second.opcode}`;
  if (!PAIRS.has(opcode) || first.arg >= LOCALS || second.arg >= LOCALS) return;
  const [one, other] = [first.location, second.location];
  if (hasLine(one) && hasLine(other) && one.line !== other.line) return;
  Object.assign(first, { opcode, arg: first.arg * LOCALS + second.arg });
  becomeNop(second);
}
