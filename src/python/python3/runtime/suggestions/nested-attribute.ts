/** An attribute that an attribute of the object has (_check_for_nested_attribute, Lib/traceback.py 3.15.0rc1). */
import { close } from '../../../memory/heap.ts';
import type { PyObject, TypeObject } from '../../../memory/object.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { findAttribute, lookup } from '../../../protocol/attributes.ts';
import { PythonException } from '../../../protocol/raise.ts';
import { isType } from '../../../protocol/subclass.ts';

/** So many attributes are looked into. */
const MOST = 20;

/** `inner.name`, or null. @param names of the object's attributes, sorted */
export function nestedAttribute(object: PyObject, wrong: string, names: readonly string[]): string | null {
  const open = names.filter((name) => !name.startsWith('_')).slice(0, MOST);
  const outer = open.find((name) => !isDescriptor(object.type, name) && hasStatically(object, name, wrong));
  return outer === undefined ? null : `${outer}.${wrong}`;
}

/** What would run code when it is asked for is left alone. */
function isDescriptor(type: TypeObject, name: string): boolean {
  const found = lookup(type, name);
  return found !== undefined && (found.kind !== 'object' || found.object.type.payload.descrGet !== null);
}

function hasStatically(object: PyObject, name: string, wrong: string): boolean {
  try {
    const value = findAttribute(object, name);
    if (value === undefined) return false;
    const isThere = isStored(value, wrong);
    close(value);
    return isThere;
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    error.discard();
    return false;
  }
}

/** Whether an object, or its type, has it without running code (getattr_static, Lib/inspect.py). */
function isStored(object: PyObject, name: string): boolean {
  const own = object.type.payload.dictSlot?.get(object) as DictObject | null | undefined;
  return (
    own?.payload.getName(name) !== undefined ||
    lookup(object.type, name) !== undefined ||
    (isType(object) && lookup(object, name) !== undefined)
  );
}
