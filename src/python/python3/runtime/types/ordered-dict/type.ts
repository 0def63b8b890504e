/** `collections.OrderedDict`, which is written in C (Objects/odictobject.c, 3.8.18). */
import { newBool, newNone, none } from '../../../../cache/singletons.ts';
import { newStr } from '../../../../cache/strings.ts';
import { allocate, newRef } from '../../../../memory/heap.ts';
import { accumulating, holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import { newList, newTuple } from '../../../../object/construct.ts';
import { fromKeys } from '../../../../object/dict.ts';
import { defineAttribute, defineGetSets, defineMethods, noArguments, withKeywords } from '../../../../object/native.ts';
import type { DictObject } from '../../../../object/payloads.ts';
import { guardedRepr } from '../../../../object/sequence-items.ts';
import { dictType, isKindOf, staticType } from '../../../../object/static-types.ts';
import { forgetWeakReferences } from '../../../../object/weak-references.ts';
import { genericSetAttribute, instanceDict } from '../../../../protocol/attributes.ts';
import { call } from '../../../../protocol/call.ts';
import { callMethod } from '../../../../protocol/call-method.ts';
import { EQ, isEqual, NE } from '../../../../protocol/compare.ts';
import { forEach, iterOf } from '../../../../protocol/iterate.ts';
import { isTrue, repr } from '../../../../protocol/object.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { keywordArguments } from '../../keyword-arguments.ts';
import { copy, moveToEnd, pop, popItem, setDefault } from './entries.ts';
import { newOrderedDictIterator } from './iterator.ts';
import { isExact, type OrderedDict, OrderedDictStorage } from './storage.ts';
import { update } from './update.ts';
import { newOrderedDictView } from './views.ts';

export const orderedDictType = staticType('collections.OrderedDict', dictType);
const { payload } = orderedDictType;
const KINDS = ['keys', 'values', 'items'] as const;

const storageOf = (object: PyObject): OrderedDictStorage => (object as OrderedDict).payload;
const isOrdered = (object: PyObject): object is OrderedDict => object.payload instanceof OrderedDictStorage;

payload.solid = dictType;
payload.forgetWeakly = forgetWeakReferences;
payload.dictSlot = {
  get: (object) => storageOf(object).dict,
  set: (object, dict) => {
    storageOf(object).dict = dict as Ref<DictObject> | null;
  },
};
payload.setAttribute = genericSetAttribute;
payload.construct = (type) => allocate(type, new OrderedDictStorage());
payload.init = (object, args, kwargs) => {
  if (args.length > 1) {
    const words = has('OrderedDict takes at most 1 argument') ? 'argument' : 'arguments';
    throw raised('TypeError', `expected at most 1 ${words}, got ${args.length}`);
  }
  update(object, args[0], kwargs);
};
payload.assignSubscript = (object, key, value) => dictType.payload.assignSubscript?.(object, key, value);
payload.iter = (object) => newOrderedDictIterator('keys', object as OrderedDict);
payload.repr = (object) => {
  const { name } = object.type.payload;
  const short = name.replace(/^.*\./, '');
  if (storageOf(object).size === 0) return newStr(`${short}()`);
  return newStr(
    guardedRepr(object, '...', () => `${short}(${has('OrderedDict shown as a dict') ? reprOfDict(object) : reprOfPairs(object)})`),
  );
};

function reprOfDict(object: PyObject): string {
  const copy = call(dictType, newRef(object));
  return holding([copy], () => repr(copy));
}

/** A class that derives from it is asked for its items. */
function reprOfPairs(object: PyObject): string {
  const items = isExact(object) ? newOrderedDictView('items', object as OrderedDict) : callMethod(object, 'items', []);
  const pairs = newList([]);
  return holding([items, pairs], () => {
    forEach(items, (pair) => {
      pairs.payload.push(pair);
      return true;
    });
    return repr(pairs);
  });
}

/** Two of them are equal if their keys come in the same order, too; there is no order among them. */
payload.richCompare = (left, right, op) => {
  const compared = op === EQ || op === NE ? dictType.payload.richCompare?.(left, right, EQ) : undefined;
  if (compared === undefined) return undefined;
  const equal = holding([compared], () => isTrue(compared)) && (!isOrdered(right) || haveSameOrder(storageOf(left), right.payload));
  return newBool(equal === (op === EQ));
};

function haveSameOrder(left: OrderedDictStorage, right: OrderedDictStorage): boolean {
  const others = [...right.nodes];
  return [...left.nodes].every(({ key }, index) => isEqual(key, others[index]?.key as PyObject));
}

/** `(type, (), its attributes, None, an iterator over its items)` */
function reduce(self: OrderedDict): Ref {
  const { dict } = self.payload;
  const items = callMethod(self, 'items', []);
  const entries = holding([items], () => iterOf(items));
  const attributes = dict === null || dict.payload.size === 0 ? newNone() : newRef(dict);
  return newTuple([newRef(self.type), newTuple([]), attributes, newNone(), entries]);
}

const isLast = (last: PyObject | undefined): boolean => last === undefined || isTrue(last);

defineMethods(orderedDictType, [
  ...KINDS.map((kind) => noArguments(kind, (self: OrderedDict) => newOrderedDictView(kind, self))),
  noArguments('__reversed__', (self: OrderedDict) => newOrderedDictIterator('keys', self, true)),
  noArguments('copy', copy),
  noArguments('clear', (self: OrderedDict) => {
    self.payload.clear();
    return newNone();
  }),
  noArguments('__reduce__', reduce),
  withKeywords('update', (self: OrderedDict, args, kwargs) => {
    if (args.length > 1) throw raised('TypeError', `update() takes at most 1 positional argument (${args.length} given)`);
    update(self, args[0], kwargs);
    return newNone();
  }),
  withKeywords('pop', (self: OrderedDict, args, kwargs) => {
    const [key, fallback] = keywordArguments('pop', { positional: ['key', 'default'], required: 1 }, args, kwargs);
    return pop(self, key as PyObject, fallback);
  }),
  withKeywords('popitem', (self: OrderedDict, args, kwargs) => {
    const [last] = keywordArguments('popitem', { positional: ['last'] }, args, kwargs);
    return popItem(self, isLast(last));
  }),
  withKeywords('setdefault', (self: OrderedDict, args, kwargs) => {
    const [key, value] = keywordArguments('setdefault', { positional: ['key', 'default'], required: 1 }, args, kwargs);
    return setDefault(self, key as PyObject, value ?? none);
  }),
  withKeywords('move_to_end', (self: OrderedDict, args, kwargs) => {
    const [key, last] = keywordArguments('move_to_end', { positional: ['key', 'last'], required: 1 }, args, kwargs);
    return moveToEnd(self, key as PyObject, isLast(last));
  }),
]);
defineGetSets(orderedDictType, { __dict__: instanceDict });
defineAttribute(orderedDictType, 'fromkeys', {
  kind: 'class',
  method: withKeywords('fromkeys', (type: TypeObject, args, kwargs) => {
    const [keys, value] = keywordArguments('fromkeys', { positional: ['iterable', 'value'], required: 1 }, args, kwargs);
    return fromKeys(type, keys as PyObject, value ?? none);
  }),
});

/** `left | right`: of the class of the operand that is an OrderedDict, filled with the left one, then with the right (odict_or, 3.9.18). */
function union(left: PyObject, right: PyObject): Ref | undefined {
  if (!isKindOf(left, dictType) || !isKindOf(right, dictType)) return undefined;
  const made = call(isOrdered(left) ? left.type : right.type, newRef(left));
  accumulating([made], () => update(made, right, null));
  return made;
}

export function shapeOrderedDict(): void {
  if (!has('dict union')) return;
  payload.number = {
    or: union,
    inplace: {
      or: (left, right) => {
        update(left, right, null);
        return newRef(left) as Ref;
      },
    },
  };
}
