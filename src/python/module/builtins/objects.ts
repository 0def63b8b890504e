/** Builtin functions about objects as such (Python/bltinmodule.c, 2.7.18). */
import { newInt } from '../../cache/integers.ts';
import { newBool, newNone } from '../../cache/singletons.ts';
import { internInPlace, type StrObject } from '../../cache/strings.ts';
import { close, newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { NativeMethod } from '../../memory/type-record.ts';
import { oneArgument, positional } from '../../object/native.ts';
import { isKindOf, strType } from '../../object/static-types.ts';
import { idOf } from '../../protocol/address.ts';
import { findAttr, getAttr, setAttr } from '../../protocol/attributes.ts';
import { isCallable } from '../../protocol/callable.ts';
import { isException, raised } from '../../protocol/raise.ts';
import { isInstanceOf, isSubclassOf } from '../../protocol/subclass.ts';
import { has } from '../../versions/features.ts';
import { target } from '../../versions/target.ts';

/** `delattr` and `setattr` hand their name on (PyObject_SetAttr, Objects/object.c). */
function attributeNameError(caller: string, name: PyObject): string {
  const isHandedOn = target.language === 3 && (caller === 'setattr' || caller === 'delattr');
  if (isHandedOn || has('attribute name types')) return `attribute name must be string, not '${name.type.payload.name}'`;
  return `${caller}(): attribute name must be string`;
}

function attributeName(name: PyObject, caller: string): StrObject {
  if (!isKindOf(name, strType)) throw raised('TypeError', attributeNameError(caller, name));
  return name as StrObject;
}

function getattr([object, name, fallback]: readonly PyObject[]): Ref {
  const key = attributeName(name as PyObject, 'getattr');
  if (fallback === undefined) return getAttr(object as PyObject, key);
  try {
    return findAttr(object as PyObject, key) ?? newRef(fallback);
  } catch (error) {
    if (!isException(error, 'AttributeError')) throw error;
    error.discard();
    return newRef(fallback);
  }
}

function hasattr(object: PyObject, name: PyObject): boolean {
  const key = attributeName(name, 'hasattr');
  try {
    const value = findAttr(object, key);
    if (value !== undefined) close(value);
    return value !== undefined;
  } catch (error) {
    if (!isException(error, 'Exception')) throw error;
    error.discard();
    return false;
  }
}

function set(object: PyObject, name: PyObject, value: PyObject | null, caller: string): Ref {
  const key = internInPlace(newRef(attributeName(name, caller)) as Ref<StrObject>);
  holding([key], () => setAttr(object, key, value));
  return newNone();
}

export const objectFunctions: readonly NativeMethod[] = [
  oneArgument('id', (_self, object) => newInt(idOf(object))),
  oneArgument('callable', (_self, object) => newBool(isCallable(object))),
  positional('isinstance', 2, 2, (_self, [object, wanted]) => newBool(isInstanceOf(object as PyObject, wanted as PyObject)), 'unpack'),
  positional('issubclass', 2, 2, (_self, [type, wanted]) => newBool(isSubclassOf(type as PyObject, wanted as PyObject)), 'unpack'),
  positional('getattr', 2, 3, (_self, args) => getattr(args), 'unpack'),
  positional('hasattr', 2, 2, (_self, [object, name]) => newBool(hasattr(object as PyObject, name as PyObject)), 'unpack'),
  positional(
    'setattr',
    3,
    3,
    (_self, [object, name, value]) => set(object as PyObject, name as PyObject, value as PyObject, 'setattr'),
    'unpack',
  ),
  positional('delattr', 2, 2, (_self, [object, name]) => set(object as PyObject, name as PyObject, null, 'delattr'), 'unpack'),
];
