/** `_collections._tuplegetter`: the attribute that `namedtuple` makes of each index (Modules/_collectionsmodule.c, 3.8.18). */
import { newInt } from '../../cache/integers.ts';
import { none } from '../../cache/singletons.ts';
import { newStr } from '../../cache/strings.ts';
import { allocate, close, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { addressOf } from '../../protocol/address.ts';
import { asIndex } from '../../protocol/number.ts';
import { repr } from '../../protocol/object.ts';
import { raised } from '../../protocol/raise.ts';
import { has } from '../../versions/features.ts';
import { newTuple, type TupleObject } from '../construct.ts';
import { defineGetSets, defineMethods, noArguments } from '../native.ts';
import { isKindOf, staticType, tupleType } from '../static-types.ts';

interface TupleGetterPayload {
  /** A number of C: no reference. */
  readonly index: number;
  doc: Ref;
}
type TupleGetter = PyObject<TupleGetterPayload>;

export const tupleGetterType = staticType('_collections._tuplegetter');
const { payload } = tupleGetterType;
payload.isBase = false;
payload.tracked = true;
payload.traverse = (object, visit) => visit((object as TupleGetter).payload.doc, '__doc__');

payload.construct = (type, args, kwargs) => {
  if (kwargs !== null && kwargs.size > 0) throw raised('TypeError', '_tuplegetter() takes no keyword arguments');
  const [index, doc] = args;
  if (index === undefined || doc === undefined || args.length > 2) {
    throw raised('TypeError', `_tuplegetter expected 2 arguments, got ${args.length}`);
  }
  return allocate<TupleGetterPayload>(type, { index: asIndex(index, null), doc: newRef(doc) });
};

payload.descrGet = (object, instance) => {
  if (instance === null || instance === none) return newRef(object);
  const { index } = (object as TupleGetter).payload;
  if (!isKindOf(instance, tupleType)) {
    const { name } = instance.type.payload;
    throw raised('TypeError', `descriptor for index '${index}' for tuple subclasses doesn't apply to '${name}' object`);
  }
  const item = (instance as TupleObject).payload[index];
  if (item === undefined) throw raised('IndexError', 'tuple index out of range');
  return newRef(item);
};
payload.descrSet = (_object, _instance, value) => {
  throw raised('AttributeError', `can't ${value === null ? 'delete' : 'set'} attribute`);
};

payload.repr = (object) => {
  const { index, doc } = (object as TupleGetter).payload;
  const isShown = has('getters of namedtuple shown');
  return newStr(isShown ? `_tuplegetter(${index}, ${repr(doc)})` : `<_collections._tuplegetter object at ${addressOf(object)}>`) as Ref;
};

const doc = {
  get: (object: PyObject) => newRef((object as TupleGetter).payload.doc),
  set: (object: PyObject, value: PyObject | null) => {
    const { payload } = object as TupleGetter;
    const old = payload.doc;
    payload.doc = newRef(value ?? none);
    close(old);
  },
};

defineGetSets(tupleGetterType, { __doc__: doc });
defineMethods(tupleGetterType, [
  noArguments('__reduce__', (self) => {
    const { index, doc } = (self as TupleGetter).payload;
    return newTuple([newRef(self.type), newTuple([newInt(index) as Ref, newRef(doc)])]);
  }),
]);
