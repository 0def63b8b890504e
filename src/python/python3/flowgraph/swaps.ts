/** Runs of SWAP become the shortest ones, or none where the stores behind them can be exchanged (Python/flowgraph.c 3.12.1). */
import { type Block, becomeNop, type Instruction } from './block.ts';

/** Makes the run of SWAPs and NOPs at an index the shortest one; answers the index of its end (swaptimize). */
export function shortenSwaps({ instructions }: Block, start: number): number {
  let end = start + 1;
  while (end < instructions.length && /^(SWAP|NOP)$/.test((instructions[end] as Instruction).opcode)) end++;
  const run = instructions.slice(start, end);
  const swaps = run.filter(({ opcode }) => opcode === 'SWAP');
  if (swaps.length < 2) return start;
  const stack = Array.from({ length: Math.max(...swaps.map(({ arg }) => arg)) }, (_, index) => index);
  for (const { arg } of swaps) {
    const top = stack[0] as number;
    stack[0] = stack[arg - 1] as number;
    stack[arg - 1] = top;
  }
  let current = run.length - 1;
  for (const arg of exchanges(stack)) Object.assign(run[current--] as Instruction, { opcode: 'SWAP', arg });
  for (; current >= 0; current--) becomeNop(run[current] as Instruction);
  return end - 1;
}

const DONE = -1;

/** Operands of the SWAPs that bring about a permutation, the last first: each cycle goes through the top. */
function exchanges(stack: number[]): number[] {
  const found: number[] = [];
  for (let first = 0; first < stack.length; first++) {
    if (stack[first] === DONE || stack[first] === first) continue;
    for (let at = first; ; ) {
      if (at !== 0) found.push(at + 1);
      const next = stack[at] as number;
      if (next === DONE) break;
      stack[at] = DONE;
      at = next;
    }
  }
  return found;
}

const STORES: ReadonlySet<string> = new Set(['STORE_FAST', 'STORE_FAST_MAYBE_NULL']);
const isSwappable = ({ opcode }: Instruction): boolean => STORES.has(opcode) || opcode === 'POP_TOP';
/** The local it stores to, or null. */
const storedBy = ({ opcode, arg }: Instruction): number | null => (STORES.has(opcode) ? arg : null);

/** Exchanges the instructions that take the values, instead of the values; from an index backwards (apply_static_swaps). */
export function exchangeStores(block: Block, end: number): void {
  const { instructions } = block;
  for (let at = end; at >= 0; at--) {
    const swap = instructions[at] as Instruction;
    if (swap.opcode !== 'SWAP') {
      if (swap.opcode === 'NOP' || isSwappable(swap)) continue;
      return;
    }
    const first = nextSwappable(block, at, -1);
    if (first === null) return;
    const { line } = (instructions[first] as Instruction).location;
    let second: number | null = first;
    for (let count = swap.arg - 1; count > 0 && second !== null; count--) second = nextSwappable(block, second, line);
    if (second === null || storesClash(instructions, first, second)) return;
    becomeNop(swap);
    const kept = instructions[first] as Instruction;
    instructions[first] = instructions[second] as Instruction;
    instructions[second] = kept;
  }
}

/** Whether the order of two stores, or of one with what is between, can be told. */
function storesClash(instructions: readonly Instruction[], first: number, second: number): boolean {
  const stores = [first, second].map((index) => storedBy(instructions[index] as Instruction));
  const real = stores.filter((store) => store !== null);
  if (real.length === 0) return false;
  if (stores[0] === stores[1]) return true;
  return instructions.slice(first + 1, second).some((between) => real.includes(storedBy(between) ?? -1));
}

/** @param line the only line it may be on, where not below 0 */
function nextSwappable({ instructions }: Block, from: number, line: number): number | null {
  for (let at = from + 1; at < instructions.length; at++) {
    const instruction = instructions[at] as Instruction;
    if (line >= 0 && instruction.location.line !== line) return null;
    if (instruction.opcode !== 'NOP') return isSwappable(instruction) ? at : null;
  }
  return null;
}
