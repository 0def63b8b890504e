/**
 * Loads of locals that need no reference of their own, as the local outlives the value on the stack: it is taken off in the same block, while the
 * local is not changed, and not stored in another local (optimize_load_fast, Python/flowgraph.c 3.14.2).
 */
import type { Block, Instruction } from './block.ts';
import { isJump } from './opcodes.ts';
import { type StackUses, stackUse, USES_314, USES_315 } from './stack-uses.ts';

const BORROWING: Readonly<Record<string, string>> = {
  LOAD_FAST: 'LOAD_FAST_BORROW',
  LOAD_FAST_LOAD_FAST: 'LOAD_FAST_BORROW_LOAD_FAST_BORROW',
};

/** What one version takes for granted. */
export interface Borrowing {
  readonly uses: StackUses;
  /** Leave the values on the stack there, or may do so, and put new ones on it. */
  readonly peeks: ReadonlySet<string>;
  /** Whether what these put on it is said to come from the block's first instruction (two loops there share the name of their counter). */
  readonly blamesFirst: boolean;
  /** Whether what is behind a block without instructions is looked at. */
  readonly passesEmpty: boolean;
}

const PEEKS = [
  'FORMAT_SIMPLE',
  'GET_ANEXT',
  'GET_LEN',
  'IMPORT_FROM',
  'MATCH_KEYS',
  'MATCH_MAPPING',
  'MATCH_SEQUENCE',
  'WITH_EXCEPT_START',
];

export const BORROWING_314: Borrowing = {
  uses: USES_314,
  peeks: new Set([...PEEKS, 'GET_YIELD_FROM_ITER']),
  blamesFirst: true,
  passesEmpty: false,
};
/** Python/flowgraph.c 3.15.0 */
export const BORROWING_315: Borrowing = { uses: USES_315, peeks: new Set([...PEEKS, 'GET_ITER']), blamesFirst: false, passesEmpty: true };

export function borrowLocals(entry: Block, borrowing: Borrowing): void {
  entry.startDepth = 0;
  const seen = new Set<Block>([entry]);
  const waiting = [entry];
  const reach = (block: Block): void => {
    if (seen.has(block)) return;
    seen.add(block);
    waiting.push(block);
  };
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    const walk = new Walk(block, borrowing);
    for (const instruction of block.instructions) if (isJump(instruction.opcode)) reach(instruction.target as Block);
    const { last, next, fallsThrough } = block;
    if (next !== null && fallsThrough && (last !== undefined || borrowing.passesEmpty)) reach(next);
    for (const each of block.instructions) {
      if (!walk.kept.has(each)) each.opcode = BORROWING[each.opcode] ?? each.opcode;
    }
  }
}

/** A value on the stack. */
interface Value {
  /** What put it there; null for what was there before the block. */
  readonly by: Instruction | null;
  /** The local that it was loaded from. */
  readonly local: number | null;
}

/** Takes the upper values off the stack only. */
const ADDS: ReadonlySet<string> = new Set([
  ...['DICT_MERGE', 'DICT_UPDATE', 'LIST_APPEND', 'LIST_EXTEND', 'MAP_ADD', 'RERAISE', 'SET_ADD', 'SET_UPDATE'],
]);

/** What a block does to the stack. */
class Walk {
  /** Instructions whose values have to keep their references. */
  readonly kept = new Set<Instruction>();
  private readonly stack: Value[];
  private readonly borrowing: Borrowing;
  private readonly first: Instruction;

  constructor({ startDepth, instructions }: Block, borrowing: Borrowing) {
    this.borrowing = borrowing;
    this.first = instructions[0] as Instruction;
    this.stack = Array.from({ length: startDepth }, () => ({ by: null, local: null }));
    for (const each of instructions) this.step(each);
    for (const { by } of this.stack) if (by !== null) this.kept.add(by);
  }

  private step(instruction: Instruction): void {
    const { opcode, arg } = instruction;
    switch (opcode) {
      case 'LOAD_FAST':
        return this.push(instruction, arg);
      case 'DELETE_FAST':
        return this.change(arg);
      case 'LOAD_FAST_AND_CLEAR':
        this.change(arg);
        return this.push(instruction, arg);
      case 'LOAD_FAST_LOAD_FAST':
        this.push(instruction, arg >> 4);
        return this.push(instruction, arg & 15);
      case 'STORE_FAST':
        return this.store(arg);
      case 'STORE_FAST_LOAD_FAST':
        this.store(arg >> 4);
        return this.push(instruction, arg & 15);
      case 'STORE_FAST_STORE_FAST':
        this.store(arg >> 4);
        return this.store(arg & 15);
      default:
        return this.other(instruction);
    }
  }

  private other(instruction: Instruction): void {
    const { opcode, arg } = instruction;
    const { stack } = this;
    const { uses, peeks, blamesFirst } = this.borrowing;
    const [taken, put] = stackUse(uses, opcode, arg);
    if (opcode === 'COPY') stack.push(stack.at(-arg) as Value);
    else if (opcode === 'SWAP') this.swap(arg);
    else if (peeks.has(opcode)) this.pushNew(blamesFirst ? this.first : instruction, put - taken);
    else if (opcode === 'FOR_ITER') this.pushNew(instruction, 1);
    else if (ADDS.has(opcode)) stack.splice(stack.length - (taken - put));
    else if (opcode === 'CHECK_EXC_MATCH' || opcode === 'SEND') {
      stack.pop();
      this.pushNew(instruction, 1);
    } else if (opcode === 'LOAD_ATTR' || opcode === 'LOAD_SUPER_ATTR') this.attribute(instruction, taken, (arg & 1) === 1);
    else if (opcode === 'LOAD_SPECIAL') this.attribute(instruction, taken, true);
    else {
      stack.splice(stack.length - taken);
      this.pushNew(instruction, put);
    }
  }

  /** The object of a method may stay on the stack. */
  private attribute(instruction: Instruction, taken: number, isMethod: boolean): void {
    const self = this.stack.at(-1) as Value;
    this.stack.splice(this.stack.length - taken);
    this.pushNew(instruction, 1);
    if (isMethod) this.stack.push(self);
  }

  private swap(depth: number): void {
    const { stack } = this;
    const [top, other] = [stack.length - 1, stack.length - depth];
    [stack[top], stack[other]] = [stack[other] as Value, stack[top] as Value];
  }

  private push(by: Instruction, local: number): void {
    this.stack.push({ by, local });
  }

  private pushNew(by: Instruction, count: number): void {
    for (let each = 0; each < count; each++) this.stack.push({ by, local: null });
  }

  private store(local: number): void {
    const value = this.stack.pop() as Value;
    this.change(local);
    if (value.by !== null) this.kept.add(value.by);
  }

  private change(changed: number): void {
    for (const { by, local } of this.stack) if (local === changed) this.kept.add(by as Instruction);
  }
}
