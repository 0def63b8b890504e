/** Calling any object (PyObject_Call, Objects/abstract.c 2.7.18; Objects/call.c 3.8.18). */
import { close, countOf, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import type { Kwargs } from '../memory/type-record.ts';
import { emptyTuple, type TupleObject } from '../object/construct.ts';
import { builtinFunctionType, functionType, methodType, typeType } from '../object/static-types.ts';
import { tupleFromArray } from '../object/tracking.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { raised } from './raise.ts';
import { enterRecursive, leaveRecursive, WHILE_CALLING } from './recursion.ts';

/** Calls with borrowed arguments: whoever calls holds them (a value stack, an argument tuple). */
export function callBorrowed(callee: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const slot = callee.type.payload.call;
  if (slot === null) throw raised('TypeError', `'${callee.type.payload.name}' object is not callable`);
  if (takesVector(callee.type)) return slot(callee, args, kwargs);
  enterRecursive(WHILE_CALLING);
  try {
    return slot(callee, args, kwargs);
  } finally {
    leaveRecursive();
  }
}

/** What Python 3 calls without going a level deeper before the frame does (_PyFunction_Vectorcall, method_vectorcall; Objects 3.8.18). */
function takesVector(type: TypeObject): boolean {
  return target.language === 3 && (type === functionType || type === methodType);
}

/** Calls with arguments that are handed over, as an argument tuple that native code makes would hold them. */
export function call(callee: PyObject, ...args: Ref[]): Ref {
  if (target.language === 3) return holding(keptArguments(args), () => callArray(callee, args, null));
  return holding(args.length === 0 ? [newRef(emptyTuple)] : args, () => callBorrowed(callee, args, null));
}

/** Calls with an array of borrowed arguments; what takes none is called with a tuple that is made of it (_PyObject_MakeTpCall, Objects/call.c 3.8.18). */
export function callArray(callee: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  if (takesArray(callee, args)) return callLevel(callee, args, kwargs);
  const values = [...(kwargs?.values() ?? [])].map((value) => newRef(value) as Ref);
  return holding(values, () => callWithTuple(callee, args, kwargs));
}

/** Calling a type or one of its kind with an array is no level of recursion. */
function callLevel(callee: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const { call: slot } = callee.type.payload;
  if (callee.type === builtinFunctionType || slot === null) return callBorrowed(callee, args, kwargs);
  return slot(callee, args, kwargs);
}

/** The tuples that calls made of arguments, by what they hold: who keeps the arguments keeps that tuple. */
const argumentTuples = new WeakMap<readonly PyObject[], TupleObject>();

function callWithTuple(callee: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const tuple = tupleFromArray(args.map((argument) => newRef(argument)));
  argumentTuples.set(tuple.payload, tuple);
  return holding([tuple], () => callBorrowed(callee, tuple.payload, kwargs));
}

/** The arguments as a tuple: that of the call, where there is one. */
export function argumentTuple(args: readonly PyObject[]): Ref<TupleObject> {
  const made = argumentTuples.get(args);
  return made === undefined ? tupleFromArray(args.map((argument) => newRef(argument))) : newRef(made);
}

/**
 * What is held anew while a Python function is called with keywords that stand in a dict: their values, and from 3.8 on all arguments, which
 * are laid out with them (_PyFunction_FastCallDict, Objects/call.c 3.7.16; _PyStack_UnpackDict, 3.8.18). In 3.15 the values are
 * held alone again (3.15.0rc1).
 */
export function unpackedWith(kwargs: Kwargs, args: readonly PyObject[]): Ref[] {
  if (kwargs === null || kwargs.size === 0) return [];
  const holdsAll = has('arguments unpacked with keywords') && !has('laid out arguments are borrowed');
  const laidOut = holdsAll ? [...args, ...kwargs.values()] : [...kwargs.values()];
  return laidOut.map((each) => newRef(each) as Ref);
}

/** Calls with borrowed arguments and keywords that stand in a dict (_PyObject_FastCallDict, Objects/call.c 3.8.18). */
export function callWithDict(callee: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  if (takesArray(callee, args)) return holding(unpackedWith(kwargs, args), () => callBorrowed(callee, args, kwargs));
  return callWithTuple(callee, args, kwargs);
}

/** PyObject_Call: as {@link callWithDict}, with arguments that are in a tuple already. */
export function callInTuple(callee: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const held = target.language === 3 && takesArray(callee, args) ? unpackedWith(kwargs, args) : [];
  return holding(held, () => callBorrowed(callee, args, kwargs));
}

/** Of types whose instances are called with an array, which ones are called with a tuple all the same. */
const tupleCallables = new Map<TypeObject, TupleCondition>();

type TupleCondition = (callee: PyObject, args: readonly PyObject[]) => boolean;

export function takesTupleWhen(type: TypeObject, condition: TupleCondition): void {
  tupleCallables.set(type, condition);
}

/** Whether it is called with an array and makes no tuple of it, given such arguments. */
export function takesArray(callee: PyObject, args: readonly PyObject[]): boolean {
  return hasVector(callee) && tupleCallables.get(callee.type)?.(callee, args) !== true;
}

/** Whether it is a function, a type, or of a type, that is given the arguments as they stand on the stack (tp_vectorcall). */
export function hasVector(callee: PyObject): boolean {
  const { type } = callee;
  if (type === functionType || type === builtinFunctionType) return true;
  if (type === methodType) return has('bound methods take arrays');
  const { vectors, vectorInstances } = target.calls;
  return type === typeType ? isNamed(callee as TypeObject, vectors) : isNamed(type, vectorInstances);
}

const isNamed = ({ payload: { heap, name } }: TypeObject, names: readonly string[]): boolean => heap === null && names.includes(name);

/**
 * Of arguments that are handed over, those that nobody else holds. The others are given back: native code of Python 3 calls with an array
 * of what it holds or has borrowed anyway (PyObject_CallFunctionObjArgs, Objects/call.c 3.8.18).
 */
export function keptArguments(args: readonly Ref[]): Ref[] {
  const kept = args.filter((argument) => countOf(argument) === 1);
  for (const argument of args) if (!kept.includes(argument)) close(argument);
  return kept;
}
