/** Which handler each instruction's exceptions go to (mark_except_handlers, label_exception_targets; Python/flowgraph.c 3.12.1). */
import { type Block, chainOf, type Instruction } from './block.ts';
import { isJump, setsUpHandler } from './opcodes.ts';

/** Handlers that are set up, the innermost last. */
type Handlers = readonly Block[];

/** @param onYield told of each YIELD_VALUE with how many handlers there are */
export function labelHandlers(entry: Block, onYield: (instruction: Instruction, depth: number) => void): void {
  markHandlers(entry);
  const seen = new Set<Block>([entry]);
  const waiting: [Block, Handlers][] = [[entry, []]];
  const reach = (block: Block, handlers: Handlers): void => {
    if (seen.has(block)) return;
    seen.add(block);
    waiting.push([block, handlers]);
  };
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    const [block, before] = item;
    let handlers = before;
    for (const instruction of block.instructions) {
      handlers = label(instruction, handlers, reach, onYield);
    }
    if (block.fallsThrough && block.next !== null) reach(block.next, handlers);
  }
}

function label(
  instruction: Instruction,
  handlers: Handlers,
  reach: (block: Block, handlers: Handlers) => void,
  onYield: (instruction: Instruction, depth: number) => void,
): Handlers {
  const { opcode, target } = instruction;
  if (setsUpHandler(opcode) && target !== null) {
    reach(target, handlers);
    if (opcode !== 'SETUP_FINALLY') target.preservesLasti = true;
    return [...handlers, target];
  }
  if (opcode === 'POP_BLOCK') return handlers.slice(0, -1);
  if (opcode === 'YIELD_VALUE') onYield(instruction, handlers.length);
  instruction.handler = handlers.at(-1) ?? null;
  if (isJump(opcode)) reach(target as Block, handlers);
  return handlers;
}

function markHandlers(entry: Block): void {
  for (const block of chainOf(entry)) {
    for (const { opcode, target } of block.instructions) if (setsUpHandler(opcode) && target !== null) target.isHandler = true;
  }
}
