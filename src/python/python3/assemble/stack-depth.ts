/** How deep the value stack may grow (stackdepth and stack_effect, Python/compile.c 3.7.16 to 3.10.13). */
import type { BasicBlock, Instruction } from '../codegen/block.ts';

/** Effects that depend neither on the operand nor on whether it jumps. Opcodes not listed have none. */
const EFFECTS: Readonly<Record<string, number>> = {
  ...{ POP_TOP: -1, DUP_TOP: 1, DUP_TOP_TWO: 2, SET_ADD: -1, LIST_APPEND: -1, MAP_ADD: -2, STORE_SUBSCR: -3, DELETE_SUBSCR: -2 },
  ...{ PRINT_EXPR: -1, LOAD_BUILD_CLASS: 1, RETURN_VALUE: -1, IMPORT_STAR: -1, YIELD_FROM: -1, POP_EXCEPT: -3, END_FINALLY: -6 },
  ...{ STORE_NAME: -1, STORE_ATTR: -2, DELETE_ATTR: -1, STORE_GLOBAL: -1, LOAD_CONST: 1, LOAD_NAME: 1, COMPARE_OP: -1 },
  ...{ IMPORT_NAME: -1, IMPORT_FROM: 1, POP_JUMP_IF_TRUE: -1, POP_JUMP_IF_FALSE: -1, LOAD_GLOBAL: 1, BEGIN_FINALLY: 6, LOAD_FAST: 1 },
  ...{ STORE_FAST: -1, LOAD_CLOSURE: 1, LOAD_DEREF: 1, LOAD_CLASSDEREF: 1, STORE_DEREF: -1, BEFORE_ASYNC_WITH: 1, GET_ANEXT: 1 },
  ...{ RERAISE: -3, WITH_EXCEPT_START: 1, JUMP_IF_NOT_EXC_MATCH: -2, CONTAINS_OP: -1, IS_OP: -1, LOAD_ASSERTION_ERROR: 1 },
  ...{ LIST_EXTEND: -1, SET_UPDATE: -1, DICT_MERGE: -1, DICT_UPDATE: -1, GEN_START: -1 },
  ...{ MATCH_CLASS: -1, GET_LEN: 1, MATCH_MAPPING: 1, MATCH_SEQUENCE: 1, MATCH_KEYS: 2 },
  ...{ END_ASYNC_FOR: -7, LOAD_METHOD: 1, WITH_CLEANUP_START: 2, WITH_CLEANUP_FINISH: -3, POP_FINALLY: -6 },
};

const ofParts = (count: number): number => 1 - count;
const bits = (value: number): number => value.toString(2).replaceAll('0', '').length;

/** Effects by operand. */
const BY_OPERAND: Readonly<Record<string, (arg: number) => number>> = {
  UNPACK_SEQUENCE: (arg) => arg - 1,
  UNPACK_EX: (arg) => (arg & 0xff) + (arg >> 8),
  BUILD_TUPLE: ofParts,
  BUILD_LIST: ofParts,
  BUILD_SET: ofParts,
  BUILD_STRING: ofParts,
  BUILD_LIST_UNPACK: ofParts,
  BUILD_TUPLE_UNPACK: ofParts,
  BUILD_TUPLE_UNPACK_WITH_CALL: ofParts,
  BUILD_SET_UNPACK: ofParts,
  BUILD_MAP_UNPACK: ofParts,
  BUILD_MAP_UNPACK_WITH_CALL: ofParts,
  BUILD_MAP: (arg) => 1 - 2 * arg,
  BUILD_CONST_KEY_MAP: (arg) => -arg,
  RAISE_VARARGS: (arg) => -arg,
  CALL_FUNCTION: (arg) => -arg,
  CALL_METHOD: (arg) => -arg - 1,
  CALL_FUNCTION_KW: (arg) => -arg - 1,
  CALL_FUNCTION_EX: (arg) => -1 - (arg & 1),
  MAKE_FUNCTION: (arg) => -1 - bits(arg & 0x0f),
  BUILD_SLICE: (arg) => (arg === 3 ? -2 : -1),
  FORMAT_VALUE: (arg) => ((arg & 4) === 4 ? -1 : 0),
};

/** Of jumps: on going on, and on jumping. */
const JUMPS: Readonly<Record<string, readonly [number, number]>> = {
  FOR_ITER: [1, -1],
  JUMP_IF_TRUE_OR_POP: [-1, 0],
  JUMP_IF_FALSE_OR_POP: [-1, 0],
  SETUP_FINALLY: [0, 6],
  SETUP_EXCEPT: [0, 6],
  SETUP_WITH: [1, 6],
  SETUP_ASYNC_WITH: [0, 5],
  CALL_FINALLY: [0, 1],
};

export function effect({ opcode, arg }: Instruction, jumps: boolean): number {
  const either = JUMPS[opcode];
  if (either !== undefined) return either[jumps ? 1 : 0];
  const fixed = EFFECTS[opcode] ?? BY_OPERAND[opcode]?.(arg);
  return fixed ?? (/^(BINARY|INPLACE)_/.test(opcode) ? -1 : 0);
}

/** Nothing goes on behind these. */
const ENDS: ReadonlySet<string> = new Set(['JUMP_ABSOLUTE', 'JUMP_FORWARD', 'RETURN_VALUE', 'RAISE_VARARGS', 'RERAISE', 'BREAK_LOOP']);

/** @param first how many values lie on the stack at the start */
export function stackDepth(blocks: readonly BasicBlock[], entry: BasicBlock, first = 0): number {
  for (const block of blocks) block.startDepth = Number.NEGATIVE_INFINITY;
  const waiting: BasicBlock[] = [];
  const reach = (block: BasicBlock, depth: number): void => {
    if (block.startDepth >= depth) return;
    block.startDepth = depth;
    waiting.push(block);
  };
  let deepest = 0;
  reach(entry, first);
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) deepest = Math.max(deepest, walk(block, reach));
  return deepest;
}

function walk(block: BasicBlock, reach: (block: BasicBlock, depth: number) => void): number {
  let depth = block.startDepth;
  let deepest = 0;
  for (const instruction of block.instructions) {
    const after = depth + effect(instruction, false);
    deepest = Math.max(deepest, after);
    if (instruction.target !== null) {
      const there = depth + effect(instruction, true);
      deepest = Math.max(deepest, there);
      // It drops what the blocks it leaves have on the stack; the loop has been looked at.
      if (instruction.opcode === 'CONTINUE_LOOP') return deepest;
      if (instruction.opcode !== 'CALL_FINALLY') reach(instruction.target, there);
    }
    depth = after;
    if (ENDS.has(instruction.opcode)) return deepest;
  }
  if (block.next !== null) reach(block.next, depth);
  return deepest;
}
