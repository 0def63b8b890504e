/** The holder that an instruction changes, besides its frame: told from its opcode and operands. */
import type { PyObject } from '../memory/object.ts';
import { DictStorage } from '../object/dict-storage.ts';
import { exceptionTypes } from '../object/exception-types.ts';
import type { BuiltinObject, FrameObject, GeneratorObject } from '../object/payloads.ts';
import { builtinFunctionType, frameType, generatorType, moduleType, tracebackType } from '../object/static-types.ts';
import { type Edge, outside } from './edge.ts';
import type { Instruction } from './instruction.ts';

/** The slot that gained (or lost) `held`, as far as the instruction tells; null where it does not. */
type Target = (instruction: Instruction, held: PyObject, gained: boolean) => Edge | null;

/** The value `depth` below the top of the stack before the instruction. */
const operand = ({ stack }: Instruction, depth: number): PyObject | null => stack[stack.length - 1 - depth] ?? null;

/** A key is held as well as a value. */
const entry = (owner: PyObject | null, key: PyObject | null, held: PyObject): Edge => ({
  owner,
  slot: held === key ? 'key' : 'value',
  at: key,
});

const nameOf = ({ frame, arg }: Instruction): PyObject => frame.payload.names[arg] as PyObject;

/** What a name is bound to is seen; the name itself is a key. */
const keyOf = (dict: PyObject | null, name: PyObject, held: PyObject): Edge | null =>
  held === name ? { owner: dict, slot: 'key', at: name } : null;

const localName: Target = (instruction, held) => keyOf(instruction.frame.payload.f_locals, nameOf(instruction), held);
const globalName: Target = (instruction, held) => keyOf(instruction.frame.payload.f_globals, nameOf(instruction), held);

const subscript: Target = (instruction, held) => {
  const container = operand(instruction, 1);
  const key = operand(instruction, 0);
  if (container === null || key === null) return null;
  return Array.isArray(container.payload) ? { owner: container, slot: 'item', at: Number(key.payload) } : entry(container, key, held);
};

const attribute: Target = (instruction, held) => {
  const name = nameOf(instruction);
  const owner = operand(instruction, 0);
  if (held.payload instanceof DictStorage && held !== operand(instruction, 1)) return { owner, slot: '__dict__', at: null };
  return { owner, slot: held === name ? 'attribute name' : 'attribute', at: name };
};

/** What a generator is sent lies on its own stack. */
const stackOf = (frame: PyObject): Edge => ({ owner: frame, slot: 'stack', at: null });

const sent = ({ payload }: GeneratorObject): Edge | null => (payload.gi_frame === null ? null : stackOf(payload.gi_frame));

const iterator: Target = (instruction, _held, gained) => {
  const owner = operand(instruction, 0);
  if (owner?.type === generatorType) return gained ? sent(owner as GeneratorObject) : null;
  return { owner, slot: 'item', at: null };
};

/** Calls, and how many operands stand above their arguments. */
const CALLS: Readonly<Record<string, number>> = { CALL_FUNCTION: 0, CALL_FUNCTION_VAR: 1, CALL_FUNCTION_KW: 1, CALL_FUNCTION_VAR_KW: 2 };

/** The native function that an instruction calls. */
function nativeCallee(instruction: Instruction): BuiltinObject | null {
  const extra = CALLS[instruction.opcode];
  if (extra === undefined) return null;
  const callee = operand(instruction, (instruction.arg & 0xff) + 2 * (instruction.arg >> 8) + extra);
  return callee?.type === builtinFunctionType ? (callee as BuiltinObject) : null;
}

/** Who has a reference that is taken and given up within one instruction. */
export function passing(instruction: Instruction | null): Edge {
  if (instruction === null) return outside('interpreter');
  const callee = nativeCallee(instruction);
  return outside(callee === null ? 'C code' : `C code: ${callee.payload.method.name}()`);
}

/** What a method of a built-in type keeps or gives up is its `self`'s. */
const call: Target = (instruction, _held, gained) => {
  const callee = nativeCallee(instruction);
  const self = callee?.payload.self ?? null;
  if (callee === null || self === null || self.type === moduleType) return null;
  if (self.type === generatorType) return gained ? sent(self as GeneratorObject) : null;
  return { owner: self, slot: `${callee.payload.method.name}()`, at: null };
};

const held = (depth: (arg: number) => number): Target => {
  return (instruction) => ({ owner: operand(instruction, depth(instruction.arg)), slot: 'item', at: null });
};

const cell: Target = ({ frame, arg }) => ({
  owner: frame.payload.fast[frame.payload.code.co_nlocals + arg] ?? null,
  slot: 'ob_ref',
  at: null,
});

const TARGETS: Readonly<Record<string, Target>> = {
  STORE_NAME: localName,
  DELETE_NAME: localName,
  IMPORT_STAR: ({ frame }) => ({ owner: frame.payload.f_locals, slot: 'item', at: null }),
  STORE_GLOBAL: globalName,
  DELETE_GLOBAL: globalName,
  STORE_SUBSCR: subscript,
  DELETE_SUBSCR: subscript,
  STORE_ATTR: attribute,
  DELETE_ATTR: attribute,
  STORE_DEREF: cell,
  STORE_MAP: (instruction, object) => entry(operand(instruction, 2), operand(instruction, 0), object),
  MAP_ADD: (instruction, object) => entry(operand(instruction, instruction.arg + 1), operand(instruction, 0), object),
  LIST_APPEND: held((arg) => arg),
  SET_ADD: held((arg) => arg),
  INPLACE_ADD: held(() => 1),
  INPLACE_MULTIPLY: held(() => 1),
  INPLACE_OR: held(() => 1),
  FOR_ITER: iterator,
  'STORE_SLICE+0': held(() => 0),
  'STORE_SLICE+1': held(() => 1),
  'STORE_SLICE+2': held(() => 1),
  'STORE_SLICE+3': held(() => 2),
  'DELETE_SLICE+0': held(() => 0),
  'DELETE_SLICE+1': held(() => 1),
  'DELETE_SLICE+2': held(() => 1),
  'DELETE_SLICE+3': held(() => 2),
  ...Object.fromEntries(Object.keys(CALLS).map((opcode) => [opcode, call])),
  IMPORT_NAME: () => outside('C code: import'),
  IMPORT_FROM: () => outside('C code: import'),
};

/** Exceptions and tracebacks pass from frame to frame outside of any. */
function isRaised({ type }: PyObject): boolean {
  return type === tracebackType || type.payload.mro.includes(exceptionTypes.BaseException);
}

/** What a generator does first with what it was sent. */
const TAKES_SENT = new Set(['POP_TOP', 'STORE_FAST', 'STORE_DEREF', 'STORE_GLOBAL', 'RETURN_VALUE', 'YIELD_VALUE']);

/** Where a reference went or came from that the frame, what was made and what was freed do not account for. */
export function targetOf(instruction: Instruction | null, object: PyObject, gained: boolean): Edge {
  if (object.type === frameType && !(object as FrameObject).payload.ofGenerator) return outside('evaluation');
  if (instruction === null) return outside('interpreter');
  if (isRaised(object)) return outside('exception on its way');
  const edge = TARGETS[instruction.opcode]?.(instruction, object, gained);
  if (edge != null && edge.owner !== null) return edge;
  if (edge == null && !gained && instruction.frame.payload.ofGenerator && TAKES_SENT.has(instruction.opcode))
    return stackOf(instruction.frame);
  return edge != null && edge.at === null ? edge : passing(instruction);
}
