/** What instructions add to the stack (Python/bytecodes.c 3.12.1). */
import { setsUpHandler } from './opcodes.ts';
import { handlerEffect, type StackEffect } from './stack-depth.ts';

/** Effects that do not depend on the operand. Opcodes that stand nowhere have none. */
const FIXED: Readonly<Record<string, number>> = {
  ...{ POP_TOP: -1, PUSH_NULL: 1, END_FOR: -2, END_SEND: -1, BINARY_SUBSCR: -1, BINARY_SLICE: -2, STORE_SLICE: -4, GET_LEN: 1 },
  ...{ MATCH_MAPPING: 1, MATCH_SEQUENCE: 1, MATCH_KEYS: 1, MATCH_CLASS: -2, PUSH_EXC_INFO: 1, WITH_EXCEPT_START: 1, GET_ANEXT: 1 },
  ...{ BEFORE_ASYNC_WITH: 1, BEFORE_WITH: 1, END_ASYNC_FOR: -2, CLEANUP_THROW: -1, STORE_SUBSCR: -3, DELETE_SUBSCR: -2 },
  ...{ LOAD_BUILD_CLASS: 1, LOAD_ASSERTION_ERROR: 1, RETURN_VALUE: -1, LOAD_LOCALS: 1, POP_EXCEPT: -1, STORE_NAME: -1, STORE_ATTR: -2 },
  ...{ DELETE_ATTR: -1, STORE_GLOBAL: -1, LOAD_CONST: 1, LOAD_NAME: 1, COMPARE_OP: -1, IMPORT_NAME: -1, IMPORT_FROM: 1, IS_OP: -1 },
  ...{ CONTAINS_OP: -1, COPY: 1, BINARY_OP: -1, LOAD_FAST: 1, LOAD_FAST_CHECK: 1, LOAD_FAST_AND_CLEAR: 1, STORE_FAST: -1 },
  ...{ STORE_FAST_MAYBE_NULL: -1, LOAD_CLOSURE: 1, LOAD_DEREF: 1, STORE_DEREF: -1, LIST_APPEND: -1, SET_ADD: -1, MAP_ADD: -2 },
  ...{ LIST_EXTEND: -1, SET_UPDATE: -1, DICT_MERGE: -1, DICT_UPDATE: -1, CALL_INTRINSIC_2: -1, FOR_ITER: 1 },
  ...{ POP_JUMP_IF_FALSE: -1, POP_JUMP_IF_TRUE: -1, POP_JUMP_IF_NONE: -1, POP_JUMP_IF_NOT_NONE: -1 },
};

const ofParts = (count: number): number => 1 - count;
const bits = (value: number): number => value.toString(2).replaceAll('0', '').length;

const BY_OPERAND: Readonly<Record<string, (arg: number) => number>> = {
  UNPACK_SEQUENCE: (arg) => arg - 1,
  UNPACK_EX: (arg) => (arg & 0xff) + (arg >> 8),
  BUILD_TUPLE: ofParts,
  BUILD_LIST: ofParts,
  BUILD_SET: ofParts,
  BUILD_STRING: ofParts,
  BUILD_MAP: (arg) => 1 - 2 * arg,
  BUILD_CONST_KEY_MAP: (arg) => -arg,
  BUILD_SLICE: (arg) => (arg === 3 ? -2 : -1),
  LOAD_ATTR: (arg) => arg & 1,
  LOAD_SUPER_ATTR: (arg) => -2 + (arg & 1),
  LOAD_GLOBAL: (arg) => 1 + (arg & 1),
  RERAISE: (arg) => -1 - arg,
  RAISE_VARARGS: (arg) => -arg,
  MAKE_FUNCTION: (arg) => -bits(arg & 0x0f),
  CALL: (arg) => -1 - arg,
  CALL_FUNCTION_EX: (arg) => -2 - (arg & 1),
  FORMAT_VALUE: (arg) => ((arg & 4) === 4 ? -1 : 0),
};

/** What one version's instructions do to the stack, where it is not what 3.12's do. */
export interface OtherEffects {
  readonly fixed: Readonly<Record<string, number>>;
  readonly byOperand: Readonly<Record<string, (arg: number) => number>>;
  /** Of those that do something else where they jump. */
  readonly jumping: Readonly<Record<string, number>>;
}

export function stackEffects({ fixed, byOperand, jumping }: OtherEffects): StackEffect {
  const always = { ...FIXED, ...fixed };
  const dependent = { ...BY_OPERAND, ...byOperand };
  return (instruction, jumps) => {
    const { opcode, arg } = instruction;
    if (jumps && setsUpHandler(opcode)) return handlerEffect(instruction);
    return (jumps ? jumping[opcode] : undefined) ?? always[opcode] ?? dependent[opcode]?.(arg) ?? 0;
  };
}

export const effects312 = stackEffects({ fixed: {}, byOperand: {}, jumping: {} });

/** Python/bytecodes.c 3.13.0 */
export const effects313 = stackEffects({
  fixed: {
    ...{ END_FOR: -1, FORMAT_WITH_SPEC: -1, MAKE_FUNCTION: 0, SET_FUNCTION_ATTRIBUTE: -1 },
    ...{ LOAD_FAST_LOAD_FAST: 2, STORE_FAST_LOAD_FAST: 0, STORE_FAST_STORE_FAST: -2 },
  },
  byOperand: { CALL_KW: (arg) => -2 - arg },
  jumping: {},
});

/** stack_effect, Python/compile.c 3.11.7 */
export const effects311 = stackEffects({
  fixed: {
    ...{ LOAD_ATTR: 0, LOAD_METHOD: 1, RERAISE: -1, CALL: -1, PREP_RERAISE_STAR: -1, LOAD_CLASSDEREF: 1, PRINT_EXPR: -1, IMPORT_STAR: -1 },
    ...{ JUMP_IF_FALSE_OR_POP: -1, JUMP_IF_TRUE_OR_POP: -1 },
  },
  byOperand: { PRECALL: (arg) => -arg },
  jumping: { FOR_ITER: -1, SEND: -1, JUMP_IF_FALSE_OR_POP: 0, JUMP_IF_TRUE_OR_POP: 0 },
});
