/** Weak references: known by their object, which does not hold them (Objects/weakrefobject.c, 2.7.18). */
import { newBool, none } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import { allocate, close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import type { GetSet } from '../memory/type-record.ts';
import { addressOf } from '../protocol/address.ts';
import { call } from '../protocol/call.ts';
import { checkArity } from '../protocol/call-native.ts';
import { isEqual } from '../protocol/compare.ts';
import { hashOf } from '../protocol/object.ts';
import { PythonException, raised } from '../protocol/raise.ts';
import { has } from '../versions/features.ts';
import { writeUnraisable } from '../vm/write-unraisable.ts';
import {
  codeType,
  frozensetType,
  functionType,
  generatorType,
  instanceType,
  methodType,
  setType,
  staticType,
  typeType,
} from './static-types.ts';

export interface WeakReferencePayload {
  /** Not a reference; null once the object is gone. */
  wr_object: PyObject | null;
  wr_callback: Ref | null;
  hash: bigint | null;
}
export type WeakReference = PyObject<WeakReferencePayload>;

/** By object, its weak references, the newest first but for the shared one without callback, which leads. */
const referents = new Map<PyObject, WeakReference[]>();

export function resetWeakReferences(): void {
  referents.clear();
}

export const weakReferenceType = staticType('weakref');

/** The object's weak reference without callback, if one exists; else a new one (PyWeakref_NewRef). Throws TypeError where none can be made. */
export function newWeakReference(object: PyObject, callback: PyObject | null, type: TypeObject = weakReferenceType): Ref<WeakReference> {
  if (object.type.payload.forgetWeakly === null) {
    throw raised('TypeError', `cannot create weak reference to '${object.type.payload.name}' object`);
  }
  const known = referents.get(object) ?? [];
  const shared = known.find((each) => each.payload.wr_callback === null && each.type === type);
  if (callback === null && shared !== undefined && isShareable(type)) return newRef(shared);
  const made = allocate<WeakReferencePayload>(type, {
    wr_object: object,
    wr_callback: callback === null ? null : newRef(callback),
    hash: null,
  });
  if (callback === null && isShareable(type)) known.unshift(made);
  else known.splice(known.findIndex((each) => each.payload.wr_callback !== null) < 0 ? known.length : sharedCount(known), 0, made);
  referents.set(object, known);
  return made as Ref<WeakReference>;
}

function isShareable(type: TypeObject): boolean {
  return type.payload.heap === null;
}

function sharedCount(known: readonly WeakReference[]): number {
  return known.filter((each) => each.payload.wr_callback === null && isShareable(each.type)).length;
}

/** All weak references to an object, in the order CPython lists them. */
export function weakReferencesTo(object: PyObject): readonly WeakReference[] {
  return referents.get(object) ?? [];
}

/** Runs at count zero: the references die, then their callbacks are told (PyObject_ClearWeakRefs). */
export function forgetWeakReferences(object: PyObject): void {
  if (referents.size === 0) return;
  const told = killWeakReferences(object);
  // Up to 3.12 a single one is told as it is; a tuple holds those that nobody has been told of.
  const held = told.length > 1 || has('weak references held while told') ? told.map((reference) => newRef(reference)) : [];
  holding(held, () => {
    for (const reference of told) notifyWeakReference(reference);
  });
}

/** An object's weak references die; those with callbacks, which are not told yet, are returned. */
export function killWeakReferences(object: PyObject): WeakReference[] {
  const known = referents.get(object) ?? [];
  referents.delete(object);
  for (const reference of known) reference.payload.wr_object = null;
  return known.filter((each) => each.payload.wr_callback !== null);
}

/** Calls the callback of a dead weak reference, once. */
export function notifyWeakReference(reference: WeakReference): void {
  const callback = reference.payload.wr_callback;
  reference.payload.wr_callback = null;
  if (callback === null) return;
  holding([callback], () => {
    try {
      close(call(callback, newRef(reference)));
    } catch (error) {
      if (!(error instanceof PythonException)) throw error;
      writeUnraisable(error, callback);
    }
  });
}

/** `__weakref__` of an instance: the first of its weak references, or None. */
export const weakReferencesAttribute: GetSet = { get: (object) => newRef(weakReferencesTo(object)[0] ?? none) };

for (const type of [functionType, generatorType, setType, frozensetType, typeType, instanceType, methodType, codeType]) {
  type.payload.forgetWeakly = forgetWeakReferences;
}

const { payload } = weakReferenceType;
payload.tracked = true;
payload.traverse = (object, visit) => {
  const { wr_callback } = (object as WeakReference).payload;
  if (wr_callback !== null) visit(wr_callback, 'wr_callback');
};
payload.finalize = (object) => {
  const { wr_object } = (object as WeakReference).payload;
  const known = wr_object === null ? undefined : referents.get(wr_object);
  if (known === undefined) return false;
  known.splice(known.indexOf(object as WeakReference), 1);
  if (known.length === 0) referents.delete(wr_object as PyObject);
  return false;
};
payload.construct = (type, args) => {
  checkArity('__new__', args.length, { kind: 'many', min: 1, max: 2, style: 'unpack' });
  const [object, callback] = args;
  return newWeakReference(object as PyObject, callback === undefined || callback === none ? null : callback, type);
};
payload.init = (_object, args) => checkArity('__init__', args.length, { kind: 'many', min: 1, max: 2, style: 'unpack' });
payload.call = (object, args) => {
  if (args.length > 0) throw raised('TypeError', `ref() takes no arguments (${args.length} given)`);
  return newRef((object as WeakReference).payload.wr_object ?? none);
};
payload.hash = (object) => {
  const self = (object as WeakReference).payload;
  if (self.hash !== null) return self.hash;
  if (self.wr_object === null) throw raised('TypeError', 'weak object has gone away');
  self.hash = hashOf(self.wr_object);
  return self.hash;
};
payload.richCompare = (left, right, op) => {
  if (left.type.payload.solid !== weakReferenceType || right.type.payload.solid !== weakReferenceType || (op !== 2 && op !== 3))
    return undefined;
  const ours = (left as WeakReference).payload.wr_object;
  const theirs = (right as WeakReference).payload.wr_object;
  const same = ours === null || theirs === null ? left === right : isEqual(ours, theirs);
  return newBool(same === (op === 2));
};
payload.repr = (object) => {
  const { wr_object } = (object as WeakReference).payload;
  if (wr_object === null) return newStr(`<weakref at ${addressOf(object)}; dead>`);
  return newStr(`<weakref at ${addressOf(object)}; to '${wr_object.type.payload.name}' at ${addressOf(wr_object)}>`);
};
