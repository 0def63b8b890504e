/** What the types of `itertools` share (Modules/itertoolsmodule.c, 2.7.18): each makes iterators that hold what they work on. */
import { allocate, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref, TypeObject, Visit } from '../../memory/object.ts';
import type { Kwargs } from '../../memory/type-record.ts';
import { checkArity } from '../../protocol/call-native.ts';
import { refuseKeywords } from '../../protocol/keyword-arguments.ts';
import { iteratorMethods } from '../iterators/next-method.ts';
import { defineMethods } from '../native.ts';
import { staticType } from '../static-types.ts';

interface IteratorParts<P> {
  /** The state of a new iterator (tp_new), from borrowed arguments. */
  readonly make?: (args: readonly PyObject[], kwargs: Kwargs) => P;
  /** Visits the references an iterator holds, in the order in which deallocation gives them up. */
  readonly traverse: (state: P, visit: Visit) => void;
  /** The next item, or null at the end (tp_iternext). */
  readonly next: (state: P, iterator: PyObject<P>) => Ref | null;
}

/** A type `itertools.name`; its payload is the iterator's state. */
export function iteratorType<P>(name: string, { make, traverse, next }: IteratorParts<P>): TypeObject {
  const type = staticType(`itertools.${name}`);
  const { payload } = type;
  payload.tracked = true;
  payload.traverse = (object, visit) => traverse(object.payload as P, visit);
  payload.isBase = make !== undefined;
  if (make !== undefined) payload.construct = (made, args, kwargs) => allocate(made, make(args, kwargs));
  payload.iter = (object) => newRef(object);
  payload.iternext = (object) => next(object.payload as P, object as PyObject<P>);
  defineMethods(type, iteratorMethods);
  return type;
}

/** The arguments of a type that takes between `min` and `max`, none by name (_PyArg_NoKeywords, PyArg_UnpackTuple). */
export function unpackArguments(name: string, min: number, max: number, args: readonly PyObject[], kwargs: Kwargs): readonly PyObject[] {
  refuseKeywords(name, kwargs);
  checkArity(name, args.length, { kind: 'many', min, max, style: 'unpack' });
  return args;
}
