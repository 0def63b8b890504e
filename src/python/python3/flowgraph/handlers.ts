/** Which handler each instruction's exceptions go to (mark_except_handlers, label_exception_targets; Python/flowgraph.c 3.12.1). */
import { type Block, chainOf, type Instruction } from './block.ts';
import { isJump, setsUpHandler } from './opcodes.ts';

/** Handlers that are set up, the innermost last. */
type Handlers = readonly Block[];

/** Is told of each instruction in its block's order, with how many handlers there are. */
type Watch = (instruction: Instruction, depth: number) => void;

export function labelHandlers(entry: Block, watch: Watch): void {
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
      handlers = label(instruction, handlers, reach, watch);
    }
    if (block.fallsThrough && block.next !== null) reach(block.next, handlers);
  }
}

function label(instruction: Instruction, handlers: Handlers, reach: (block: Block, handlers: Handlers) => void, watch: Watch): Handlers {
  const { opcode, target } = instruction;
  if (setsUpHandler(opcode) && target !== null) {
    reach(target, handlers);
    if (opcode !== 'SETUP_FINALLY') target.preservesLasti = true;
    return [...handlers, target];
  }
  watch(instruction, handlers.length);
  if (opcode === 'POP_BLOCK') return handlers.slice(0, -1);
  instruction.handler = handlers.at(-1) ?? null;
  if (isJump(opcode)) reach(target as Block, handlers);
  return handlers;
}

function markHandlers(entry: Block): void {
  for (const block of chainOf(entry)) {
    for (const { opcode, target } of block.instructions) if (setsUpHandler(opcode) && target !== null) target.isHandler = true;
  }
}
