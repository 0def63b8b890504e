/** `type` of Python 3 (Objects/typeobject.c, 3.8.18). */
import { newBool, none } from '../../../cache/singletons.ts';
import { newStr } from '../../../cache/strings.ts';
import { close, newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import { newDict } from '../../../object/dict.ts';
import { DictStorage } from '../../../object/dict-storage.ts';
import { defineAttribute, defineGetSets, defineMethods, oneArgument, withKeywords } from '../../../object/native.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { isKindOf, strType, typeType } from '../../../object/static-types.ts';
import { store } from '../../../object/type/attributes.ts';
import { fullName, shortName } from '../../../object/type/names.ts';
import { takesTupleWhen } from '../../../protocol/call.ts';
import { raised } from '../../../protocol/raise.ts';
import { plainlyInstance, plainlySubclass } from '../../../protocol/subclass.ts';
import { has } from '../../../versions/features.ts';
import { construct } from './type/new.ts';

/** A class is made with a tuple of the arguments, though `type(x)` takes an array (type_vectorcall, Objects/typeobject.c 3.10.13). */
takesTupleWhen(typeType, (callee, args) => callee === typeType && args.length !== 1);

const readQualname = {
  get: (object: PyObject) => {
    const { heap } = (object as TypeObject).payload;
    return heap?.qualname == null ? newStr(shortName(object as TypeObject)) : (newRef(heap.qualname) as Ref);
  },
  set: (object: PyObject, value: PyObject | null) => {
    const { heap, name } = (object as TypeObject).payload;
    if (heap === null) throw raised('TypeError', `can't set ${name}.__qualname__`);
    if (value === null || !isKindOf(value, strType)) {
      throw raised('TypeError', `can only assign string to ${name}.__qualname__, not '${value?.type.payload.name ?? 'NULL'}'`);
    }
    const old = heap.qualname;
    heap.qualname = newRef(value) as Ref;
    if (old !== null) close(old);
  },
};

/** In Python 3 a class's documentation can be set, and is asked of a descriptor (type_get_doc, type_set_doc). */
const documentation = {
  get: (object: PyObject) => {
    const type = object as TypeObject;
    const doc = (type.payload.heap?.dict as DictObject | undefined)?.payload.getName('__doc__') ?? none;
    return doc.type.payload.descrGet?.(doc, null, type) ?? newRef(doc);
  },
  set: (object: PyObject, value: PyObject | null) => {
    const type = object as TypeObject;
    if (value !== null && type.payload.heap !== null) store(type, '__doc__', value);
    else throw raised('TypeError', refusalOfDoc(type, value === null));
  },
};

function refusalOfDoc({ payload: { heap, name } }: TypeObject, isDeletion: boolean): string {
  if (has('immutable types named')) return `cannot ${isDeletion ? 'delete' : 'set'} '__doc__' attribute of immutable type '${name}'`;
  return heap === null ? `can't set attributes of built-in/extension type '${name}'` : `can't delete ${name}.__doc__`;
}

export function shapeType(): void {
  const meta = typeType.payload;
  meta.repr = (object) => newStr(`<class '${fullName(object as TypeObject)}'>`);
  meta.construct = construct;
  meta.init = (_object, args) => {
    if (args.length !== 1 && args.length !== 3) throw raised('TypeError', 'type.__init__() takes 1 or 3 arguments');
  };
  defineGetSets(typeType, { __qualname__: readQualname, __doc__: documentation });
  defineMethods(typeType, [
    oneArgument('__instancecheck__', (self: PyObject, object) => newBool(plainlyInstance(object, self))),
    oneArgument('__subclasscheck__', (self: PyObject, derived) => newBool(plainlySubclass(derived, self))),
  ]);
  defineAttribute(typeType, '__prepare__', {
    kind: 'class',
    method: withKeywords('__prepare__', () => newDict(new DictStorage())),
  });
}
