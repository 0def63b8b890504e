/** Instructions of 3.11 on whose operand chooses what earlier versions have an opcode each for (Python/ceval.c, 3.11.7; bytecodes.c, 3.12.1). */
import { none } from '../../../cache/singletons.ts';
import { adopt, close, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { DictStorage } from '../../../object/dict-storage.ts';
import type { Frame } from '../../../object/payloads.ts';
import { dictType, sliceType } from '../../../object/static-types.ts';
import { arithmeticRows } from '../../../opcode/arithmetic.ts';
import { buildRows } from '../../../opcode/build.ts';
import { type OpcodeRow, row } from '../../../opcode/row.ts';
import { getAttr } from '../../../protocol/attributes.ts';
import { iterNext } from '../../../protocol/iterate.ts';
import { isTrue } from '../../../protocol/object.ts';
import { getItem, setItem } from '../../../protocol/sequence.ts';
import { finish, pop, push } from '../../../vm/evaluate.ts';
import { prepareCall, runOrSuspend } from '../call-function.ts';
import { enteredItem, isSpecialized, warm } from '../specialization.ts';
import { undefinedName } from '../undefined-name.ts';
import { comparisonRows } from './comparisons.ts';
import { loadMethod } from './owned-calls.ts';

/** Operators in the order of BINARY_OP's operand; in-place ones follow (NB_ADD and its siblings, Include/opcode.h). */
const OPERATORS = [
  ...['ADD', 'AND', 'FLOOR_DIVIDE', 'LSHIFT', 'MATRIX_MULTIPLY', 'MULTIPLY', 'MODULO', 'OR', 'POWER', 'RSHIFT', 'SUBTRACT', 'TRUE_DIVIDE'],
  'XOR',
];
const all = new Map([...arithmeticRows, ...buildRows, ...comparisonRows].map((each): [string, OpcodeRow] => [each.name, each]));
/** Behind them, from 3.14 on, `[]`. */
const operators = [...['BINARY', 'INPLACE'].flatMap((kind) => OPERATORS.map((name) => `${kind}_${name}`)), 'BINARY_SUBSCR'].map(
  (name) => (all.get(name) as OpcodeRow).run,
);
const compare = (all.get('COMPARE_OP') as OpcodeRow).run;

/** A jump taken where the top value passes. */
function popJump(name: string, passes: (value: PyObject) => boolean, sign: 1 | -1): OpcodeRow {
  return row(name, 'jrel', 'value --', (frame, arg, value: PyObject) => {
    if (passes(value)) frame.pc += sign * arg;
  });
}

const CONDITIONS: readonly (readonly [name: string, passes: (value: PyObject) => boolean])[] = [
  ['FALSE', (value) => !isTrue(value)],
  ['TRUE', isTrue],
  ['NOT_NONE', (value) => value !== none],
  ['NONE', (value) => value === none],
];

const jumpRows = CONDITIONS.flatMap(([name, passes]) => [
  popJump(`POP_JUMP_IF_${name}`, passes, 1),
  popJump(`POP_JUMP_FORWARD_IF_${name}`, passes, 1),
  popJump(`POP_JUMP_BACKWARD_IF_${name}`, passes, -1),
]);

const jumpOrPop =
  (when: boolean) =>
  (frame: Frame, arg: number): void => {
    if (isTrue(frame.stack[frame.sp - 1] as PyObject) === when) frame.pc += arg;
    else close(pop(frame));
  };

const goBack = (frame: Frame, arg: number): void => {
  frame.pc -= arg;
};

/** The lowest bit asks for a mark in front, as what is loaded is to be called. */
function loadGlobal(frame: Frame, arg: number): void {
  const { payload: name } = frame.names[arg >> 1] as PyObject<string>;
  const value = frame.f_globals.payload.getName(name) ?? frame.f_builtins.payload.getName(name);
  if (value === undefined) throw undefinedName(name);
  if (arg & 1) push(frame, null as unknown as Ref);
  push(frame, newRef(value) as Ref);
}

/** A function that is entered directly takes over what lies on the stack. */
function subscript(frame: Frame): void {
  const { stack, sp } = frame;
  const container = stack[sp - 2] as Ref;
  const key = stack[sp - 1] as Ref;
  const func = enteredItem(frame, container);
  if (func === null) {
    stack[sp - 2] = getItem(container, key);
    frame.sp = sp - 1;
    close(container);
    close(key);
    return;
  }
  const called = prepareCall(func, [container, key], null);
  frame.sp = sp - 2;
  close(container);
  close(key);
  push(frame, runOrSuspend(called, func));
}

/** A dictionary takes over what lies on the stack (STORE_SUBSCR_DICT). */
function storeSubscript(frame: Frame): void {
  const { stack, sp } = frame;
  const [value, container, key] = [stack[sp - 3] as Ref, stack[sp - 2] as Ref, stack[sp - 1] as Ref];
  const isGiven = container.type === dictType && isSpecialized(frame);
  if (isGiven) {
    frame.sp = sp - 3;
    return holding([container], () => (container.payload as DictStorage).give(key, value));
  }
  setItem(container, key, value);
  frame.sp = sp - 3;
  for (const each of [value, container, key]) close(each);
}

const newSlice = (start: PyObject, stop: PyObject): Ref =>
  adopt(sliceType, { start: newRef(start), stop: newRef(stop), step: newRef(none) }) as unknown as Ref;

export const compactRows = [
  row('RESUME', 'count', '--', warm),
  row('BINARY_SUBSCR', 'none', '[container key] -- [item]', subscript),
  row('STORE_SUBSCR', 'none', '[value container key] --', storeSubscript),
  row('BINARY_OP', 'count', 'left right -- result', (frame, arg, left: PyObject, right: PyObject) =>
    (operators[arg] as OpcodeRow['run'])(frame, 0, left, right),
  ),
  row('COPY', 'count', '[values[arg]] -- [values[arg] value]', (frame, arg) => push(frame, newRef(frame.stack[frame.sp - arg] as Ref))),
  row('SWAP', 'count', '[values[arg]] -- [values[arg]]', ({ stack, sp }, arg) => {
    const top = stack[sp - 1] as Ref;
    stack[sp - 1] = stack[sp - arg] as Ref;
    stack[sp - arg] = top;
  }),
  row('LOAD_GLOBAL', 'name', '[] -- [mark? value]', loadGlobal),
  ...jumpRows,
  row('JUMP_IF_FALSE_OR_POP', 'jrel', '[condition] -- [condition?]', jumpOrPop(false)),
  row('JUMP_IF_TRUE_OR_POP', 'jrel', '[condition] -- [condition?]', jumpOrPop(true)),
  row('JUMP_BACKWARD', 'jrel', '--', (frame, arg) => {
    warm(frame);
    frame.pc -= arg;
  }),
  row('JUMP_BACKWARD_NO_INTERRUPT', 'jrel', '--', goBack),
];

/** What 3.12 changes of these. */
export const compactRows312 = [
  row('COMPARE_OP', 'compare', 'left right -- truth', (frame, arg, left: PyObject, right: PyObject) =>
    compare(frame, arg >> 4, left, right),
  ),
  row('LOAD_ATTR', 'name', '[object] -- [value] or [function object]', (frame, arg) => {
    const name = frame.names[arg >> 1] as PyObject<string>;
    if (arg & 1) return loadMethod(frame, name);
    const object = frame.stack[frame.sp - 1] as Ref;
    frame.stack[frame.sp - 1] = getAttr(object, name);
    close(object);
  }),
  row('BINARY_SLICE', 'none', 'container start stop -- part', (_frame, _arg, container: PyObject, start: PyObject, stop: PyObject) => {
    const slice = newSlice(start, stop);
    return holding([slice], () => getItem(container, slice));
  }),
  row('STORE_SLICE', 'none', 'value container start stop --', (_frame, _arg, value, container, start, stop) => {
    const slice = newSlice(start as PyObject, stop as PyObject);
    holding([slice], () => setItem(container as PyObject, slice, value as PyObject));
  }),
  row('RETURN_CONST', 'const', '--', (frame, arg) => {
    finish(frame, newRef(frame.consts[arg] as PyObject) as Ref);
  }),
];

const INSTRUCTION_BYTES = 2;

/** At the end the iterator is given up, and END_FOR behind the loop is left out. */
export const forIterRow312 = row('FOR_ITER', 'jrel', '[iterator] -- [iterator item]', (frame, arg) => {
  const item = iterNext(frame.stack[frame.sp - 1] as PyObject);
  if (item !== null) return push(frame, item);
  close(pop(frame));
  frame.pc += arg + INSTRUCTION_BYTES;
});
