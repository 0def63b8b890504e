/** Objects that code of 3.14 has without a constant of its own (Python/bytecodes.c, 3.14.2). */
import { newInt } from '../../../cache/integers.ts';
import { none, pyFalse, pyTrue } from '../../../cache/singletons.ts';
import { newStr } from '../../../cache/strings.ts';
import { close, newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { exceptionTypes } from '../../../object/exception-types.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { listType, setType, tupleType } from '../../../object/static-types.ts';
import { row } from '../../../opcode/row.ts';

/** CONSTANT_ASSERTIONERROR and its siblings, in their order (Lib/opcode.py, 3.14.2); those behind `any` from 3.15 on. */
const COMMON: readonly (() => PyObject)[] = [
  () => exceptionTypes.AssertionError,
  () => exceptionTypes.NotImplementedError,
  () => tupleType,
  () => natives.all as PyObject,
  () => natives.any as PyObject,
  () => listType,
  () => setType,
  () => none,
  () => shared(newStr('')),
  () => pyTrue,
  () => pyFalse,
  () => shared(newInt(-1)),
];

const natives: Record<'all' | 'any', PyObject | null> = { all: null, any: null };

/** An object that its cache keeps. */
function shared(object: Ref): PyObject {
  close(object);
  return object;
}

/** `all` and `any` as the builtins first had them, which the interpreter keeps (pycore_init_builtins, Python/pylifecycle.c 3.14.2). */
export function keepCommonConstants(builtins: DictObject): void {
  for (const name of ['all', 'any'] as const) natives[name] = builtins.payload.getName(name) as PyObject;
}

/** What an operand of LOAD_COMMON_CONSTANT stands for, borrowed. */
export const commonConstant = (number: number): PyObject => (COMMON[number] as () => PyObject)();

export const constantRows = [
  row('LOAD_SMALL_INT', 'count', '-- integer', (_frame, arg) => newInt(arg) as Ref),
  row('LOAD_COMMON_CONSTANT', 'count', '-- object', (_frame, arg) => newRef(commonConstant(arg)) as Ref),
];
