/** Which loads of locals may find nothing there (add_checks_for_loads_of_uninitialized_variables, Python/flowgraph.c 3.12.1). */
import { type Block, chainOf, type Instruction } from './block.ts';
import { isJump } from './opcodes.ts';

/** Locals from this one on are looked at block by block only. */
const TRACKED = 64;

const UNBINDS: ReadonlySet<string> = new Set(['DELETE_FAST', 'LOAD_FAST_AND_CLEAR', 'STORE_FAST_MAYBE_NULL']);
const BINDS: ReadonlySet<string> = new Set(['STORE_FAST', 'LOAD_FAST', 'LOAD_FAST_CHECK']);

export function checkUnboundLocals(entry: Block, locals: number, parameters: number): void {
  if (locals > TRACKED) for (const block of chainOf(entry)) checkWithin(block);
  const unsafe = new Map<Block, bigint>([...chainOf(entry)].map((block) => [block, 0n]));
  const waiting: Block[] = [];
  const reach = (block: Block, mask: bigint): void => {
    const known = unsafe.get(block) as bigint;
    if ((known | mask) === known) return;
    unsafe.set(block, known | mask);
    if (!waiting.includes(block)) waiting.push(block);
  };
  let mask = 0n;
  for (let local = parameters; local < Math.min(locals, TRACKED); local++) mask |= 1n << BigInt(local);
  reach(entry, mask);
  for (const block of chainOf(entry)) scan(block, unsafe.get(block) as bigint, reach);
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) scan(block, unsafe.get(block) as bigint, reach);
}

/** Goes through a block that is entered with these locals perhaps unbound. */
function scan(block: Block, before: bigint, reach: (block: Block, mask: bigint) => void): void {
  let mask = before;
  for (const instruction of block.instructions) {
    if (instruction.handler !== null) reach(instruction.handler, mask);
    if (instruction.arg >= TRACKED) continue;
    const bit = 1n << BigInt(instruction.arg);
    if (UNBINDS.has(instruction.opcode)) mask |= bit;
    if (!BINDS.has(instruction.opcode)) continue;
    if (instruction.opcode === 'LOAD_FAST' && (mask & bit) !== 0n) instruction.opcode = 'LOAD_FAST_CHECK';
    mask &= ~bit;
  }
  if (block.next !== null && block.fallsThrough) reach(block.next, mask);
  const { last } = block;
  if (last !== undefined && isJump(last.opcode)) reach(last.target as Block, mask);
}

function checkWithin({ instructions }: Block): void {
  const bound = new Set<number>();
  const check = (instruction: Instruction): void => {
    const { opcode, arg } = instruction;
    if (UNBINDS.has(opcode)) bound.delete(arg);
    if (opcode === 'LOAD_FAST' && !bound.has(arg)) instruction.opcode = 'LOAD_FAST_CHECK';
    if (opcode === 'LOAD_FAST' || opcode === 'STORE_FAST') bound.add(arg);
  };
  for (const instruction of instructions) if (instruction.arg >= TRACKED) check(instruction);
}
