/** What statements with type parameters do (Python/intrinsics.c, 3.12.1). */
import { newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { TupleObject } from '../../../object/construct.ts';
import type { Frame, FunctionObject } from '../../../object/payloads.ts';
import { raised } from '../../../protocol/raise.ts';
import { pop, push } from '../../../vm/evaluate.ts';
import { importName } from '../../../vm/import.ts';
import { setTypeParameters } from '../types/function.ts';
import { newParamSpec } from '../types/type-parameters/param-spec.ts';
import { callTyping, type ParameterObject, setDefault } from '../types/type-parameters/parameter.ts';
import { newTypeAlias, unpackedParameters } from '../types/type-parameters/type-alias.ts';
import { newTypeVar } from '../types/type-parameters/type-var.ts';
import { newTypeVarTuple } from '../types/type-parameters/type-var-tuple.ts';

/** `Generic[…]`, the base of a class with these parameters (_Py_subscript_generic). */
function genericBase(parameters: PyObject): Ref {
  const unpacked = unpackedParameters(parameters as TupleObject);
  return holding([unpacked], () => callTyping('_GenericAlias', [importName('typing', 'Generic'), unpacked]));
}

/** By their numbers (Include/internal/pycore_intrinsics.h). The value is borrowed. */
export const PARAMETER_INTRINSICS: Readonly<Record<number, (value: PyObject) => Ref>> = {
  7: (name) => newTypeVar(name, null, null),
  8: newParamSpec,
  9: newTypeVarTuple,
  10: genericBase,
  11: (parts) => newTypeAlias((parts as TupleObject).payload),
};

type BinaryIntrinsic = (first: PyObject, second: PyObject) => Ref;

const BINARY: Readonly<Record<number, BinaryIntrinsic>> = {
  2: (name, evaluate) => newTypeVar(name, evaluate, null),
  3: (name, evaluate) => newTypeVar(name, null, evaluate),
  4: (func, parameters) => {
    setTypeParameters(func as FunctionObject, newRef(parameters) as Ref);
    return newRef(func) as Ref;
  },
  5: (parameter, evaluate) => {
    setDefault(parameter as ParameterObject, evaluate);
    return newRef(parameter) as Ref;
  },
};

/** The two values below are given up, the result takes their place. */
export function parameterIntrinsic(frame: Frame, arg: number): void {
  const run = BINARY[arg];
  if (run === undefined) throw raised('SystemError', `unknown binary intrinsic ${arg}`);
  const second = pop(frame);
  const first = pop(frame);
  push(
    frame,
    holding([first, second], () => run(first, second)),
  );
}
