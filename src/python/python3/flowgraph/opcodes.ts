/** What the flow graph needs to know of opcodes (Include/internal/pycore_opcode_utils.h 3.12.1). */
const HANDLER_SETUPS: ReadonlySet<string> = new Set(['SETUP_FINALLY', 'SETUP_WITH', 'SETUP_CLEANUP']);
const SCOPE_EXITS: ReadonlySet<string> = new Set(['RETURN_VALUE', 'RETURN_CONST', 'RAISE_VARARGS', 'RERAISE', 'INTERPRETER_EXIT']);
const CONDITIONAL_JUMPS: ReadonlySet<string> = new Set([
  'POP_JUMP_IF_NONE',
  'POP_JUMP_IF_NOT_NONE',
  'POP_JUMP_IF_FALSE',
  'POP_JUMP_IF_TRUE',
]);
const UNCONDITIONAL_JUMPS: ReadonlySet<string> = new Set([
  'JUMP',
  'JUMP_NO_INTERRUPT',
  'JUMP_FORWARD',
  'JUMP_BACKWARD',
  'JUMP_BACKWARD_NO_INTERRUPT',
]);
/** POP_JUMP_FORWARD_IF_NONE and its like (3.11). */
const DIRECTED_CONDITION = /^POP_JUMP_(FORWARD|BACKWARD)_IF_/;
const OTHER_JUMPS: ReadonlySet<string> = new Set([
  ...['FOR_ITER', 'SEND', 'JUMP_IF_FALSE_OR_POP', 'JUMP_IF_TRUE_OR_POP'],
  // 3.14's, which stand in the flow graph only: END_ASYNC_FOR_FROM is END_ASYNC_FOR, which says how far back the loop's SEND is.
  ...['JUMP_IF_FALSE', 'JUMP_IF_TRUE', 'END_ASYNC_FOR_FROM'],
]);

const INTERRUPTIBLE: ReadonlySet<string> = new Set(['CALL', 'CALL_KW', 'CALL_FUNCTION_EX', 'RESUME', 'JUMP', 'JUMP_BACKWARD']);

/** Whether it begins a region whose exceptions are handled at its target; these instructions are no part of the code. */
export const setsUpHandler = (opcode: string): boolean => HANDLER_SETUPS.has(opcode);
export const endsScope = (opcode: string): boolean => SCOPE_EXITS.has(opcode);
export const isUnconditionalJump = (opcode: string): boolean => UNCONDITIONAL_JUMPS.has(opcode);
export const isConditionalJump = (opcode: string): boolean => CONDITIONAL_JUMPS.has(opcode);
export const isJump = (opcode: string): boolean =>
  isUnconditionalJump(opcode) || isConditionalJump(opcode) || OTHER_JUMPS.has(opcode) || DIRECTED_CONDITION.test(opcode);
/** Whether nothing may follow it in a block. */
export const endsBlock = (opcode: string): boolean => isJump(opcode) || endsScope(opcode);
/** Whether its operand is the index of a constant. */
export const usesConstant = (opcode: string): boolean => opcode === 'LOAD_CONST' || opcode === 'RETURN_CONST' || opcode === 'KW_NAMES';
/** Whether the interpreter looks there for signals and other threads (3.13). */
export const mayBeInterrupted = (opcode: string): boolean => INTERRUPTIBLE.has(opcode);
