/** How many values the instructions of 3.14 and 3.15 take off the stack and put there (Include/internal/pycore_opcode_metadata.h, 3.14.2). */

import type { OpcodeTable } from '../../../versions/opcode-table.ts';

/** Taken and put, by the operand. */
type Effect = (arg: number) => readonly [taken: number, put: number];

const same = (taken: number, put: number, names: string): [string, Effect][] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => [name, () => [taken, put]]);

export const STACK_EFFECTS: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ...same(
    0,
    1,
    `LOAD_CONST LOAD_SMALL_INT LOAD_COMMON_CONSTANT LOAD_FAST LOAD_FAST_CHECK LOAD_FAST_BORROW LOAD_FAST_AND_CLEAR LOAD_DEREF LOAD_NAME
     LOAD_BUILD_CLASS LOAD_LOCALS PUSH_NULL GET_ANEXT GET_LEN MATCH_MAPPING MATCH_SEQUENCE MATCH_KEYS IMPORT_FROM FOR_ITER RETURN_GENERATOR
     WITH_EXCEPT_START`,
  ),
  ...same(0, 2, 'LOAD_FAST_LOAD_FAST LOAD_FAST_BORROW_LOAD_FAST_BORROW'),
  ...same(
    1,
    0,
    `STORE_FAST STORE_NAME STORE_GLOBAL STORE_DEREF POP_TOP END_FOR POP_EXCEPT DELETE_ATTR LIST_APPEND SET_ADD LIST_EXTEND SET_UPDATE
     DICT_UPDATE DICT_MERGE POP_JUMP_IF_TRUE POP_JUMP_IF_FALSE POP_JUMP_IF_NONE POP_JUMP_IF_NOT_NONE RETURN_VALUE`,
  ),
  ...same(
    1,
    1,
    `LOAD_FROM_DICT_OR_DEREF LOAD_FROM_DICT_OR_GLOBALS STORE_FAST_LOAD_FAST UNARY_NEGATIVE UNARY_INVERT UNARY_NOT TO_BOOL
     GET_YIELD_FROM_ITER GET_AWAITABLE GET_AITER FORMAT_SIMPLE CONVERT_VALUE CALL_INTRINSIC_1 MAKE_FUNCTION SEND YIELD_VALUE CHECK_EXC_MATCH`,
  ),
  ...same(1, 2, 'PUSH_EXC_INFO LOAD_SPECIAL'),
  ...same(2, 0, 'STORE_FAST_STORE_FAST DELETE_SUBSCR STORE_ATTR MAP_ADD END_ASYNC_FOR'),
  ...same(
    2,
    1,
    'BINARY_OP COMPARE_OP CONTAINS_OP IS_OP FORMAT_WITH_SPEC BUILD_TEMPLATE CALL_INTRINSIC_2 SET_FUNCTION_ATTRIBUTE IMPORT_NAME',
  ),
  ...same(2, 2, 'CHECK_EG_MATCH'),
  ...same(3, 0, 'STORE_SUBSCR'),
  ...same(3, 1, 'BINARY_SLICE MATCH_CLASS'),
  ...same(4, 0, 'STORE_SLICE'),
  ...same(4, 1, 'CALL_FUNCTION_EX'),
  ['LOAD_GLOBAL', (arg) => [0, 1 + (arg & 1)]],
  ['LOAD_ATTR', (arg) => [1, 1 + (arg & 1)]],
  ['LOAD_SUPER_ATTR', (arg) => [3, 1 + (arg & 1)]],
  ['BUILD_LIST', (arg) => [arg, 1]],
  ['BUILD_TUPLE', (arg) => [arg, 1]],
  ['BUILD_SET', (arg) => [arg, 1]],
  ['BUILD_STRING', (arg) => [arg, 1]],
  ['BUILD_SLICE', (arg) => [arg, 1]],
  ['BUILD_MAP', (arg) => [2 * arg, 1]],
  ['BUILD_INTERPOLATION', (arg) => [2 + (arg & 1), 1]],
  ['UNPACK_SEQUENCE', (arg) => [1, arg]],
  ['UNPACK_EX', (arg) => [1, (arg & 0xff) + 1 + (arg >> 8)]],
  ['CALL', (arg) => [arg + 2, 1]],
  ['CALL_KW', (arg) => [arg + 3, 1]],
]);

/** Whether what is iterated over lies on the stack with its place (3.15). */
export const iteratorsHavePlaces = ({ caches, opmap }: OpcodeTable): boolean => caches.has(opmap.GET_ITER as number);

/** What iteration and delegation keep on the stack: an iterator, from 3.15 on with its place (Python/bytecodes.c, 3.15.0). */
export const ITERATION_EFFECTS: Readonly<Record<'one' | 'two', ReadonlyMap<string, Effect>>> = {
  one: new Map([...same(1, 1, 'GET_ITER'), ...same(1, 0, 'POP_ITER'), ...same(2, 1, 'END_SEND'), ...same(3, 2, 'CLEANUP_THROW')]),
  two: new Map([...same(1, 2, 'GET_ITER'), ...same(2, 0, 'POP_ITER'), ...same(3, 1, 'END_SEND'), ...same(4, 3, 'CLEANUP_THROW')]),
};
