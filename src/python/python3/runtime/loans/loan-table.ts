/**
 * Where the slots of the stack have their values from before each instruction: the code alone says it. Values are followed from the instruction
 * that puts them there to the one that takes them; jumps bring the stack along, a handler finds nothing on loan.
 */
import type { CodePayload } from '../../../object/payloads.ts';
import type { VersionProfile } from '../../../versions/profile.ts';
import { target } from '../../../versions/target.ts';
import { LEAVING, stackEffect } from './stack-effects.ts';

/**
 * A value that is always on loan (LOAD_FAST_BORROW), or is where that of a local was when it was loaded: of one of several, where ways meet.
 * Of a local that a comprehension has set aside (LOAD_FAST_AND_CLEAR) it is that which was. Other values are owned.
 */
export type Source = 'lent' | { readonly locals: readonly number[]; readonly setAside: boolean } | null;

/** For each instruction, by its offset in instructions, the slots that may be on loan. */
export type LoanTable = readonly (readonly SlotSource[])[];

export interface SlotSource {
  readonly slot: number;
  readonly source: NonNullable<Source>;
}

/** From the bottom. */
type Stack = readonly Source[];

const INSTRUCTION_BYTES = 2;
const NONE: readonly SlotSource[] = [];
/** Behind these comes nothing. */
const ENDS: ReadonlySet<string> = new Set([
  ...['RETURN_VALUE', 'RAISE_VARARGS', 'RERAISE', 'JUMP_FORWARD', 'JUMP_BACKWARD', 'JUMP_BACKWARD_NO_INTERRUPT'],
]);
/** Jumps whose goal may be met here for the first time. */
const FORWARD = /^(JUMP_FORWARD$|POP_JUMP_IF|FOR_ITER$|SEND$)/;
const tables = new WeakMap<CodePayload, LoanTable>();

export function loanTable(code: CodePayload): LoanTable {
  const known = tables.get(code);
  if (known !== undefined) return known;
  const made = makeTable(code, target);
  tables.set(code, made);
  return made;
}

function makeTable({ bytes, handlers }: CodePayload, { opcodes }: VersionProfile): LoanTable {
  const table: (readonly SlotSource[])[] = [];
  const known = new Map<number, Stack>([[0, []]]);
  for (const { handler, depth, pushesPlace } of handlers) known.set(handler, owned(depth + (pushesPlace ? 1 : 0) + 1));
  let stack: Stack | undefined;
  let high = 0;
  for (let at = 0; at < bytes.length; ) {
    const opcode = bytes[at] as number;
    const arg = high | (bytes[at + 1] as number);
    const next = at + INSTRUCTION_BYTES * (1 + (opcodes.caches.get(opcode) ?? 0));
    stack = meeting(stack, known.get(at));
    if (stack !== undefined) table[at / INSTRUCTION_BYTES] = onLoan(stack);
    high = opcode === opcodes.extendedArgument ? arg << 8 : 0;
    if (high === 0 && stack !== undefined) {
      const name = opcodes.opname[opcode] as string;
      stack = after(stack, name, arg);
      const goal = next + arg * INSTRUCTION_BYTES;
      if (FORWARD.test(name)) known.set(goal, meeting(stack, known.get(goal)) as Stack);
      if (ENDS.has(name)) stack = undefined;
    }
    at = next;
  }
  return table;
}

const owned = (count: number): Stack => new Array<Source>(count).fill(null);

/** The stack where two ways meet. An object tells by itself which local it was. */
function meeting(one: Stack | undefined, other: Stack | undefined): Stack | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.map((source, slot) => either(source, other[slot] ?? null));
}

function either(one: Source, other: Source): Source {
  if (one === 'lent' || other === 'lent') return one === other ? one : null;
  if (one === null || other === null) return one ?? other;
  return { locals: [...new Set([...one.locals, ...other.locals])], setAside: one.setAside && other.setAside };
}

function onLoan(stack: Stack): readonly SlotSource[] {
  const found = stack.flatMap((source, slot) => (source === null ? [] : [{ slot, source }]));
  return found.length === 0 ? NONE : found;
}

const ofLocal = (local: number, setAside = false): Source => ({ locals: [local], setAside });

/** The stack behind an instruction. */
function after(stack: Stack, name: string, arg: number): Stack {
  const top = stack.length - 1;
  switch (name) {
    case 'COPY':
      return [...stack, stack[top + 1 - arg] as Source];
    case 'SWAP':
      return stack.with(top, stack[top + 1 - arg] as Source).with(top + 1 - arg, stack[top] as Source);
    case 'LOAD_FAST_BORROW':
      return [...stack, 'lent'];
    case 'LOAD_FAST_BORROW_LOAD_FAST_BORROW':
      return [...stack, 'lent', 'lent'];
    case 'LOAD_FAST':
    case 'LOAD_FAST_CHECK':
      return [...stack, ofLocal(arg)];
    case 'LOAD_FAST_AND_CLEAR':
      return [...stack, ofLocal(arg, true)];
    case 'LOAD_FAST_LOAD_FAST':
      return [...stack, ofLocal(arg >> 4), ofLocal(arg & 15)];
    case 'STORE_FAST_LOAD_FAST':
      return [...stack.slice(0, top), ofLocal(arg & 15)];
    case 'LOAD_CONST':
      return [...stack, target.calls.borrowed === 'locals and constants' ? 'lent' : null];
    case 'LOAD_SPECIAL':
      return [...stack.slice(0, top), null, stack[top] as Source];
    case 'LOAD_ATTR':
      return (arg & 1) === 0 ? [...stack.slice(0, top), null] : [...stack.slice(0, top), null, stack[top] as Source];
    case 'LOAD_SUPER_ATTR':
      return (arg & 1) === 0 ? [...stack.slice(0, top - 2), null] : [...stack.slice(0, top - 2), null, stack[top] as Source];
    default:
      return moved(stack, name, arg);
  }
}

/** What is put there anew is owned. */
function moved(stack: Stack, name: string, arg: number): Stack {
  const [taken, put] = stackEffect(target.opcodes, name, arg);
  const left = LEAVING.test(name) ? Math.min(taken, put) : 0;
  return [...stack.slice(0, stack.length - taken + left), ...owned(put - left)];
}
