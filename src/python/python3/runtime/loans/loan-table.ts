/**
 * Which slots of the stack are on loan before each instruction: the code alone says it. Values are followed from the instruction that puts them
 * there to the one that takes them; jumps bring the stack along, a handler finds nothing on loan.
 */
import type { CodePayload } from '../../../object/payloads.ts';
import type { VersionProfile } from '../../../versions/profile.ts';
import { target } from '../../../versions/target.ts';
import { ITERATION_EFFECTS, iteratorsHavePlaces, STACK_EFFECTS } from './stack-effects.ts';

/** Slots on loan, from below. */
export type LoanTable = readonly (readonly number[])[];

/** From the bottom: whether a slot is on loan. */
type Stack = readonly boolean[];

const INSTRUCTION_BYTES = 2;
const NO_SLOTS: readonly number[] = [];
/** Behind these comes nothing. */
const ENDS: ReadonlySet<string> = new Set([
  ...['RETURN_VALUE', 'RAISE_VARARGS', 'RERAISE', 'JUMP_FORWARD', 'JUMP_BACKWARD', 'JUMP_BACKWARD_NO_INTERRUPT'],
]);
const tables = new WeakMap<CodePayload, LoanTable>();

/** For each instruction, by its offset in instructions. */
export function loanTable(code: CodePayload): LoanTable {
  const known = tables.get(code);
  if (known !== undefined) return known;
  const made = makeTable(code, target);
  tables.set(code, made);
  return made;
}

function makeTable({ bytes, handlers }: CodePayload, { opcodes }: VersionProfile): LoanTable {
  const table: (readonly number[])[] = [];
  const known = new Map<number, Stack>([[0, []]]);
  for (const { handler, depth, pushesPlace } of handlers)
    known.set(handler, new Array<boolean>(depth + (pushesPlace ? 1 : 0) + 1).fill(false));
  let stack: Stack | undefined;
  let high = 0;
  for (let at = 0; at < bytes.length; ) {
    const opcode = bytes[at] as number;
    const arg = high | (bytes[at + 1] as number);
    const next = at + INSTRUCTION_BYTES * (1 + (opcodes.caches.get(opcode) ?? 0));
    stack ??= known.get(at);
    if (stack !== undefined) table[at / INSTRUCTION_BYTES] = slotsOnLoan(stack);
    high = opcode === opcodes.extendedArgument ? arg << 8 : 0;
    if (high === 0 && stack !== undefined) {
      const name = opcodes.opname[opcode] as string;
      stack = after(stack, name, arg);
      if (name === 'JUMP_FORWARD' || FORWARD.test(name)) known.set(next + arg * INSTRUCTION_BYTES, stack);
      if (ENDS.has(name)) stack = undefined;
    }
    at = next;
  }
  return table;
}

/** Jumps whose goal may be met here for the first time. */
const FORWARD = /^(POP_JUMP_IF|FOR_ITER$|SEND$)/;

function slotsOnLoan(stack: Stack): readonly number[] {
  return stack.includes(true) ? stack.flatMap((lent, slot) => (lent ? [slot] : [])) : NO_SLOTS;
}

/** The stack behind an instruction. */
function after(stack: Stack, name: string, arg: number): Stack {
  const top = stack.length - 1;
  switch (name) {
    case 'COPY':
      return [...stack, stack[top + 1 - arg] as boolean];
    case 'SWAP':
      return stack.with(top, stack[top + 1 - arg] as boolean).with(top + 1 - arg, stack[top] as boolean);
    case 'LOAD_FAST_BORROW':
      return [...stack, true];
    case 'LOAD_FAST_BORROW_LOAD_FAST_BORROW':
      return [...stack, true, true];
    case 'LOAD_CONST':
      return [...stack, target.calls.borrowed === 'locals and constants'];
    case 'LOAD_SPECIAL':
      return [...stack.slice(0, top), false, stack[top] as boolean];
    case 'LOAD_ATTR':
      return (arg & 1) === 0 ? [...stack.slice(0, top), false] : [...stack.slice(0, top), false, stack[top] as boolean];
    default:
      return moved(stack, name, arg);
  }
}

/** What is put there anew is owned. Instructions without an effect on the stack are not listed. */
function moved(stack: Stack, name: string, arg: number): Stack {
  const [taken, put] = (STACK_EFFECTS.get(name) ?? ITERATION_EFFECTS[iteratorsHavePlaces(target.opcodes) ? 'two' : 'one'].get(name))?.(
    arg,
  ) ?? [0, 0];
  return [...stack.slice(0, stack.length - taken), ...new Array<boolean>(put).fill(false)];
}
