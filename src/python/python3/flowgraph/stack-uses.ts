/** How many values instructions take off the stack and put on it, from 3.14 on (Include/internal/pycore_opcode_metadata.h 3.14.2). */

import { setsUpHandler } from './opcodes.ts';
import { handlerEffect, type StackEffect } from './stack-depth.ts';

/** Values taken, and values put. */
export type StackUse = readonly [taken: number, put: number];
/** By opcode; those that stand nowhere use no stack. */
export type StackUses = Readonly<Record<string, StackUse | ((arg: number) => StackUse)>>;

const each = (opcodes: string, use: StackUses[string]): StackUses => Object.fromEntries(opcodes.split(' ').map((opcode) => [opcode, use]));
/** Values between the collection and what is added to it stay. */
const adding = (arg: number): StackUse => [1 + arg, arg];
const building = (arg: number): StackUse => [arg, 1];

export const USES_314: StackUses = {
  ...each(
    'LOAD_BUILD_CLASS LOAD_LOCALS PUSH_NULL RETURN_GENERATOR LOAD_COMMON_CONSTANT LOAD_CONST LOAD_SMALL_INT LOAD_NAME LOAD_DEREF',
    [0, 1],
  ),
  ...each('LOAD_FAST LOAD_FAST_CHECK LOAD_FAST_AND_CLEAR LOAD_FAST_BORROW LOAD_CLOSURE', [0, 1]),
  ...each('LOAD_FAST_LOAD_FAST LOAD_FAST_BORROW_LOAD_FAST_BORROW', [0, 2]),
  ...each('POP_TOP POP_EXCEPT POP_ITER END_FOR STORE_FAST STORE_FAST_MAYBE_NULL STORE_DEREF STORE_GLOBAL STORE_NAME DELETE_ATTR', [1, 0]),
  ...each('POP_JUMP_IF_FALSE POP_JUMP_IF_TRUE POP_JUMP_IF_NONE POP_JUMP_IF_NOT_NONE', [1, 0]),
  ...each('CALL_INTRINSIC_1 CONVERT_VALUE FORMAT_SIMPLE GET_AITER GET_AWAITABLE GET_ITER GET_YIELD_FROM_ITER MAKE_FUNCTION', [1, 1]),
  ...each('LOAD_FROM_DICT_OR_DEREF LOAD_FROM_DICT_OR_GLOBALS RETURN_VALUE STORE_FAST_LOAD_FAST TO_BOOL YIELD_VALUE', [1, 1]),
  ...each('UNARY_INVERT UNARY_NEGATIVE UNARY_NOT JUMP_IF_FALSE JUMP_IF_TRUE', [1, 1]),
  ...each('FOR_ITER GET_ANEXT GET_LEN IMPORT_FROM LOAD_SPECIAL MATCH_MAPPING MATCH_SEQUENCE PUSH_EXC_INFO', [1, 2]),
  ...each('DELETE_SUBSCR END_ASYNC_FOR END_ASYNC_FOR_FROM STORE_ATTR STORE_FAST_STORE_FAST', [2, 0]),
  ...each('BINARY_OP BUILD_TEMPLATE CALL_INTRINSIC_2 COMPARE_OP CONTAINS_OP END_SEND FORMAT_WITH_SPEC IMPORT_NAME IS_OP', [2, 1]),
  ...each('SET_FUNCTION_ATTRIBUTE', [2, 1]),
  ...each('CHECK_EG_MATCH CHECK_EXC_MATCH SEND', [2, 2]),
  ...each('BINARY_SLICE MATCH_CLASS', [3, 1]),
  ...{ MATCH_KEYS: [2, 3], CLEANUP_THROW: [3, 2], STORE_SUBSCR: [3, 0], CALL_FUNCTION_EX: [4, 1], STORE_SLICE: [4, 0] },
  ...{ WITH_EXCEPT_START: [5, 6] },
  ...each('BUILD_LIST BUILD_SET BUILD_SLICE BUILD_STRING BUILD_TUPLE', building),
  ...each('LIST_APPEND LIST_EXTEND SET_ADD SET_UPDATE DICT_UPDATE', adding),
  BUILD_INTERPOLATION: (arg) => [2 + (arg & 1), 1],
  BUILD_MAP: (arg) => [2 * arg, 1],
  CALL: (arg) => [2 + arg, 1],
  CALL_KW: (arg) => [3 + arg, 1],
  COPY: (arg) => [arg, arg + 1],
  DICT_MERGE: (arg) => [4 + arg, 3 + arg],
  LOAD_ATTR: (arg) => [1, 1 + (arg & 1)],
  LOAD_GLOBAL: (arg) => [0, 1 + (arg & 1)],
  LOAD_SUPER_ATTR: (arg) => [3, 1 + (arg & 1)],
  MAP_ADD: (arg) => [2 + arg, arg],
  RAISE_VARARGS: (arg) => [arg, 0],
  RERAISE: (arg) => [1 + arg, arg],
  SWAP: (arg) => [arg, arg],
  UNPACK_EX: (arg) => [1, 1 + (arg & 0xff) + (arg >> 8)],
  UNPACK_SEQUENCE: (arg) => [1, arg],
};

/** An iterator has an index beside it, or NULL, and what is sent to a NULL below it (Include/internal/pycore_opcode_metadata.h 3.15.0). */
export const USES_315: StackUses = {
  ...USES_314,
  ...{ GET_ITER: [1, 2], FOR_ITER: [2, 3], POP_ITER: [2, 0], SEND: [3, 3], END_SEND: [3, 1], CLEANUP_THROW: [4, 3] },
};

export function stackUse(uses: StackUses, opcode: string, arg: number): StackUse {
  const use = uses[opcode] ?? [0, 0];
  return typeof use === 'function' ? use(arg) : use;
}

export function effectsOf(uses: StackUses): StackEffect {
  return (instruction, jumps) => {
    const { opcode, arg } = instruction;
    if (setsUpHandler(opcode)) return jumps ? handlerEffect(instruction) : 0;
    const [taken, put] = stackUse(uses, opcode, arg);
    return put - taken;
  };
}
