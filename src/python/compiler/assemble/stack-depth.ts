/** How deep the value stack may grow (stackdepth and opcode_stack_effect, Python/compile.c 2.7.18), quirks included. */
import type { BasicBlock, Instruction } from '../codegen/unit.ts';

/** Effects that do not depend on the operand. Opcodes not listed have none. */
const EFFECTS: Readonly<Record<string, number>> = {
  POP_TOP: -1,
  DUP_TOP: 1,
  LIST_APPEND: -1,
  SET_ADD: -1,
  MAP_ADD: -2,
  'SLICE+1': -1,
  'SLICE+2': -1,
  'SLICE+3': -2,
  'STORE_SLICE+0': -2,
  'STORE_SLICE+1': -3,
  'STORE_SLICE+2': -3,
  'STORE_SLICE+3': -4,
  'DELETE_SLICE+0': -1,
  'DELETE_SLICE+1': -2,
  'DELETE_SLICE+2': -2,
  'DELETE_SLICE+3': -3,
  STORE_SUBSCR: -3,
  STORE_MAP: -2,
  DELETE_SUBSCR: -2,
  PRINT_EXPR: -1,
  PRINT_ITEM: -1,
  PRINT_ITEM_TO: -2,
  PRINT_NEWLINE_TO: -1,
  SETUP_WITH: 4,
  WITH_CLEANUP: -1,
  LOAD_LOCALS: 1,
  RETURN_VALUE: -1,
  IMPORT_STAR: -1,
  EXEC_STMT: -3,
  END_FINALLY: -3,
  BUILD_CLASS: -2,
  STORE_NAME: -1,
  FOR_ITER: 1,
  STORE_ATTR: -2,
  DELETE_ATTR: -1,
  STORE_GLOBAL: -1,
  LOAD_CONST: 1,
  LOAD_NAME: 1,
  BUILD_MAP: 1,
  COMPARE_OP: -1,
  IMPORT_NAME: -1,
  IMPORT_FROM: 1,
  POP_JUMP_IF_FALSE: -1,
  POP_JUMP_IF_TRUE: -1,
  LOAD_GLOBAL: 1,
  LOAD_FAST: 1,
  STORE_FAST: -1,
  LOAD_CLOSURE: 1,
  LOAD_DEREF: 1,
  STORE_DEREF: -1,
};

function argumentCount(arg: number): number {
  return (arg % 256) + 2 * Math.floor(arg / 256);
}

function effect(opcode: string, arg: number): number {
  const fixed = EFFECTS[opcode];
  if (fixed !== undefined) return fixed;
  switch (opcode) {
    case 'UNPACK_SEQUENCE':
      return arg - 1;
    case 'DUP_TOPX':
      return arg;
    case 'BUILD_TUPLE':
    case 'BUILD_LIST':
    case 'BUILD_SET':
      return 1 - arg;
    case 'RAISE_VARARGS':
    case 'MAKE_FUNCTION':
      return -arg;
    case 'MAKE_CLOSURE':
      return -arg - 1;
    case 'CALL_FUNCTION':
      return -argumentCount(arg);
    case 'CALL_FUNCTION_VAR':
    case 'CALL_FUNCTION_KW':
      return -argumentCount(arg) - 1;
    case 'CALL_FUNCTION_VAR_KW':
      return -argumentCount(arg) - 2;
    case 'BUILD_SLICE':
      return arg === 3 ? -2 : -1;
    default:
      return opcode.startsWith('BINARY_') || opcode.startsWith('INPLACE_') ? -1 : 0;
  }
}

/** A block on the path being walked: how deep the stack is behind the instructions before `at`. */
interface Visit {
  readonly block: BasicBlock;
  depth: number;
  at: number;
}

export function stackDepth(blocks: readonly BasicBlock[], entry: BasicBlock): number {
  for (const block of blocks) {
    block.seen = false;
    block.startDepth = Number.NEGATIVE_INFINITY;
  }
  return new DepthWalk().from(entry);
}

/** stackdepth_walk, whose path is a list here: a program's blocks may be deeper than the host's stack. */
class DepthWalk {
  private readonly path: Visit[] = [];
  private maximum = 0;

  from(entry: BasicBlock): number {
    this.enter(entry, 0);
    for (let visit = this.path.at(-1); visit !== undefined; visit = this.path.at(-1)) this.advance(visit);
    return this.maximum;
  }

  private enter(block: BasicBlock, depth: number): void {
    if (block.seen || block.startDepth >= depth) return;
    block.seen = true;
    block.startDepth = depth;
    this.path.push({ block, depth, at: 0 });
  }

  /** One instruction further, then into the next block, then back. */
  private advance(visit: Visit): void {
    const { block, at } = visit;
    const { length } = block.instructions;
    if (at < length) this.step(visit);
    else if (at === length && block.next !== null) {
      visit.at++;
      this.enter(block.next, visit.depth);
    } else {
      this.path.pop();
      block.seen = false;
    }
  }

  private step(visit: Visit): void {
    const { opcode, arg, target } = visit.block.instructions[visit.at++] as Instruction;
    visit.depth += effect(opcode, arg);
    this.reach(visit.depth);
    if (target === null) return;
    if (opcode === 'JUMP_ABSOLUTE' || opcode === 'JUMP_FORWARD') visit.at = visit.block.instructions.length + 1;
    this.enter(target, this.targetDepth(visit, opcode));
  }

  /** How deep the stack is where a jump leads; one that keeps the value only then leaves it behind for what follows. */
  private targetDepth(visit: Visit, opcode: string): number {
    const { depth } = visit;
    if (opcode === 'FOR_ITER') return depth - 2;
    if (opcode === 'JUMP_IF_TRUE_OR_POP' || opcode === 'JUMP_IF_FALSE_OR_POP') visit.depth--;
    if (opcode !== 'SETUP_FINALLY' && opcode !== 'SETUP_EXCEPT') return depth;
    this.reach(depth + 3);
    return depth + 3;
  }

  private reach(depth: number): void {
    this.maximum = Math.max(this.maximum, depth);
  }
}
