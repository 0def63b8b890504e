/** Builtin functions about objects as such (Python/bltinmodule.c, 2.7.18). */
import { newInt } from '../../cache/integers.ts';
import { newBool, newNone, none } from '../../cache/singletons.ts';
import { intern } from '../../cache/strings.ts';
import { close, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import type { NativeMethod } from '../../memory/type-record.ts';
import { oneArgument, positional } from '../../object/native.ts';
import { builtinFunctionType, functionType, methodType, strType, tupleType, typeType } from '../../object/static-types.ts';
import { idOf } from '../../protocol/address.ts';
import { findAttribute, getAttribute, setAttribute } from '../../protocol/attributes.ts';
import { isException, raised } from '../../protocol/raise.ts';

function isInstance(object: PyObject, wanted: PyObject, name: string): boolean {
  return anyType(wanted, name, (type) => object.type.payload.mro.includes(type));
}

/** Whether a type, or one of a (nested) tuple of types, satisfies a test. */
function anyType(wanted: PyObject, name: string, test: (type: TypeObject) => boolean): boolean {
  if (wanted.type === tupleType) return (wanted.payload as PyObject[]).some((each) => anyType(each, name, test));
  if (wanted.type !== typeType) throw raised('TypeError', `${name}() arg 2 must be a class, type, or tuple of classes and types`);
  return test(wanted as TypeObject);
}

function isSubclass(type: PyObject, wanted: PyObject): boolean {
  if (type.type !== typeType) throw raised('TypeError', 'issubclass() arg 1 must be a class');
  return anyType(wanted, 'issubclass', (each) => (type as TypeObject).payload.mro.includes(each));
}

function attributeName(name: PyObject, caller: string): string {
  if (name.type !== strType) throw raised('TypeError', `${caller}(): attribute name must be string`);
  return name.payload as string;
}

function getattr([object, name, fallback]: readonly PyObject[]): Ref {
  const text = attributeName(name as PyObject, 'getattr');
  if (fallback === undefined) return getAttribute(object as PyObject, text);
  try {
    return findAttribute(object as PyObject, text) ?? newRef(fallback);
  } catch (error) {
    if (!isException(error, 'AttributeError')) throw error;
    error.discard();
    return newRef(fallback);
  }
}

function hasattr(object: PyObject, name: PyObject): boolean {
  const value = findAttribute(object, attributeName(name, 'hasattr'));
  if (value === undefined) return false;
  close(value);
  return true;
}

function set(object: PyObject, name: PyObject, value: Ref | null, caller: string): Ref {
  const key = intern(attributeName(name, caller));
  try {
    setAttribute(object, key, value);
  } finally {
    close(key);
  }
  return newNone();
}

const CALLABLE_TYPES: ReadonlySet<TypeObject> = new Set([builtinFunctionType, functionType, methodType, typeType]);

export const objectFunctions: readonly NativeMethod[] = [
  oneArgument('id', (_self, object) => newInt(idOf(object))),
  oneArgument('callable', (_self, object) => newBool(CALLABLE_TYPES.has(object.type) || object.type.payload.call !== null)),
  positional(
    'isinstance',
    2,
    2,
    (_self, [object, wanted]) => newBool(isInstance(object as PyObject, wanted as PyObject, 'isinstance')),
    'unpack',
  ),
  positional('issubclass', 2, 2, (_self, [type, wanted]) => newBool(isSubclass(type as PyObject, wanted as PyObject)), 'unpack'),
  positional('getattr', 2, 3, (_self, args) => getattr(args), 'unpack'),
  positional('hasattr', 2, 2, (_self, [object, name]) => newBool(hasattr(object as PyObject, name as PyObject)), 'unpack'),
  positional(
    'setattr',
    3,
    3,
    (_self, [object, name, value]) => set(object as PyObject, name as PyObject, newRef(value ?? none), 'setattr'),
    'unpack',
  ),
  positional('delattr', 2, 2, (_self, [object, name]) => set(object as PyObject, name as PyObject, null, 'delattr'), 'unpack'),
];
