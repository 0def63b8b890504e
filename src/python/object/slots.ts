/** `__slots__`: members of instances in place of a `__dict__` (type_new, Objects/typeobject.c; T_OBJECT_EX, Python/structmember.c; 2.7.18). */

import { close, newRef } from '../memory/heap.ts';
import type { InstanceObject, PyObject, Ref, TypeObject } from '../memory/object.ts';
import type { GetSet } from '../memory/type-record.ts';
import { noAttribute } from '../protocol/attributes.ts';
import { collect } from '../protocol/iterate.ts';
import { raised } from '../protocol/raise.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { newClassDescriptor } from './descriptors.ts';
import type { DictObject } from './payloads.ts';
import { bytesType, intType, isKindOf, longType, strType, tupleType, typeType, unicodeType } from './static-types.ts';

/** The names in a body's `__slots__`, sorted and mangled; null without them. Throws TypeError for what is no name. */
export function slotNames(dict: DictObject, className: string, base: TypeObject): string[] | null {
  const given = dict.payload.getName('__slots__');
  if (given === undefined) return null;
  const items = isText(given) ? [newRef(given)] : collect(given);
  try {
    if (items.length > 0 && isVariableSized(base)) {
      throw raised(
        'TypeError',
        `${has('classes share descriptors') ? 'arbitrary' : 'nonempty'} __slots__ not supported for subtype of '${base.payload.name}'`,
      );
    }
    return items
      .map((item) => checked(item, base))
      .map((name) => mangled(name, className))
      .sort();
  } finally {
    for (const item of items) close(item);
  }
}

/** Whether instances end in items, where no slot can be added (tp_itemsize). */
export function isVariableSized({ payload: { solid } }: TypeObject): boolean {
  if (target.language === 3 && (solid === intType || solid === bytesType)) return true;
  if (target.language === 3 && solid === strType) return false;
  return solid === tupleType || solid === strType || solid === longType || solid === typeType;
}

const isText = (object: PyObject): boolean => isKindOf(object, strType) || isKindOf(object, unicodeType);

function checked(item: PyObject, base: TypeObject): string {
  if (!isText(item)) throw raised('TypeError', `__slots__ items must be strings, not '${item.type.payload.name}'`);
  const name = item.payload as string;
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw raised('TypeError', '__slots__ must be identifiers');
  if (name === '__dict__' && base.payload.dictSlot !== null) throw raised('TypeError', '__dict__ slot disallowed: we already got one');
  if (name === '__weakref__' && base.payload.forgetWeakly !== null) {
    throw raised('TypeError', '__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0');
  }
  return name;
}

/** `__name` in a class is `_Class__name` (_Py_Mangle, Python/compile.c). */
function mangled(name: string, className: string): string {
  const stem = className.replace(/^_+/, '');
  return !name.startsWith('__') || name.endsWith('__') || stem === '' ? name : `_${stem}${name}`;
}

/** Puts a descriptor for each member into the class's dictionary. */
export function addMembers(type: TypeObject, dict: DictObject): void {
  const { heap } = type.payload;
  if (heap === null || heap.slots === null) return;
  const names = heap.slots.payload as Ref<PyObject<string>>[];
  const first = heap.memberCount - names.length;
  names.forEach((name, index) => {
    if (dict.payload.getName(name.payload) !== undefined) {
      throw raised('ValueError', `'${name.payload}' in __slots__ conflicts with class variable`);
    }
    dict.payload.set(name, newClassDescriptor(type, name.payload, memberAccess(name.payload, first + index), 'member'));
  });
}

function emptySlot(object: PyObject, name: string): unknown {
  return has('empty slots are told') ? noAttribute(object, name) : raised('AttributeError', name);
}

function memberAccess(name: string, index: number): GetSet {
  return {
    get: (object) => {
      const value = (object as InstanceObject).members[index];
      if (value == null) throw emptySlot(object, name);
      return newRef(value);
    },
    set: (object, value) => {
      const { members } = object as InstanceObject;
      const old = members[index] as Ref | null;
      if (value === null && old === null) throw emptySlot(object, name);
      members[index] = value === null ? null : newRef(value);
      if (old !== null) close(old);
    },
  };
}
