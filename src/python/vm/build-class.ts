/** The `class` statement: who makes the class (build_class, Python/ceval.c 2.7.18). */
import type { StrObject } from '../cache/strings.ts';
import { newStr } from '../cache/strings.ts';
import { close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { TupleObject } from '../object/construct.ts';
import type { DictObject } from '../object/payloads.ts';
import { classType, strType } from '../object/static-types.ts';
import { findAttribute } from '../protocol/attributes.ts';
import { call } from '../protocol/call.ts';
import { isException, type PythonException } from '../protocol/raise.ts';
import { thread } from './thread.ts';

/** `__metaclass__` of the body, the class of the first base, `__metaclass__` of the module, or the type of classic classes. */
export function buildClass(names: DictObject, bases: TupleObject, name: StrObject): Ref {
  const metaclass = metaclassOf(names, bases);
  return holding([metaclass], () => {
    try {
      return call(metaclass, newRef(name), newRef(bases), newRef(names));
    } catch (error) {
      if (isException(error, 'TypeError')) explain(error);
      throw error;
    }
  });
}

function metaclassOf(names: DictObject, bases: TupleObject): Ref {
  const own = names.payload.getName('__metaclass__');
  if (own !== undefined) return newRef(own);
  const [first] = bases.payload;
  if (first !== undefined) return findAttribute(first, '__class__') ?? newRef(first.type);
  return newRef(thread.frame?.payload.f_globals.payload.getName('__metaclass__') ?? (classType as PyObject));
}

/** Where the metaclass raised with a plain message, it is said where that came from. */
function explain(error: PythonException): void {
  const { value } = error;
  if (value === null || value.type !== strType) return;
  error.value = newStr(`Error when calling the metaclass bases\n    ${value.payload}`);
  close(value);
}
