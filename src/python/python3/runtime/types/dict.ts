/** `dict` of Python 3: its keys, values and items are views (Objects/dictobject.c, 3.8.18). */

import { newBool } from '../../../cache/singletons.ts';
import { close, newRef } from '../../../memory/heap.ts';
import { accumulating, holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { newDict } from '../../../object/dict.ts';
import { newDictProxy } from '../../../object/dict-proxy.ts';
import { newDictView, viewTypes } from '../../../object/dict-view.ts';
import { newReverseDictIterator } from '../../../object/iterators/dict-iterator.ts';
import { defineGetSets, defineMethods, noArguments, oneArgument } from '../../../object/native.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { dictType, isKindOf } from '../../../object/static-types.ts';
import { EQ, NE } from '../../../protocol/compare.ts';
import { forEach } from '../../../protocol/iterate.ts';
import { contains } from '../../../protocol/sequence.ts';
import { has } from '../../../versions/features.ts';

const GONE = ['iterkeys', 'itervalues', 'iteritems', 'viewkeys', 'viewvalues', 'viewitems', 'has_key'];

/** `left | right`: a new dict with the entries of both (dict_or, 3.9). */
function union(left: PyObject, right: PyObject): Ref | undefined {
  if (!isKindOf(left, dictType) || !isKindOf(right, dictType)) return undefined;
  const made = newDict();
  accumulating([made], () => {
    for (const each of [left, right]) made.payload.merge((each as DictObject).payload);
  });
  return made;
}

function defineUnion(): void {
  const record = dictType.payload;
  const update = record.attributes.get('update');
  record.number = {
    or: union,
    inplace: {
      or: (left, right) => {
        if (update?.kind === 'method') close(update.method.run(left, [right], null));
        return newRef(left) as Ref;
      },
    },
  };
}

/** Whether two have nothing in common: the longer is asked for the items of the shorter (dictviews_isdisjoint). */
function isDisjoint(self: PyObject, other: PyObject): Ref {
  let common = false;
  forEach(other, (item) => {
    common = holding([item], () => contains(self, item));
    return !common;
  });
  return newBool(!common);
}

function defineReversed(): void {
  defineMethods(dictType, [noArguments('__reversed__', (self: DictObject) => newReverseDictIterator('keys', self))]);
  for (const kind of ['keys', 'values', 'items'] as const) {
    defineMethods(viewTypes[kind], [
      noArguments('__reversed__', (self: PyObject) => newReverseDictIterator(kind, self.payload as DictObject)),
    ]);
  }
}

export function shapeDicts(): void {
  const record = dictType.payload;
  for (const name of GONE) record.attributes.delete(name);
  defineMethods(
    dictType,
    (['keys', 'values', 'items'] as const).map((kind) => noArguments(kind, (self: DictObject) => newDictView(kind, self))),
  );
  for (const kind of ['keys', 'items'] as const) defineMethods(viewTypes[kind], [oneArgument('isdisjoint', isDisjoint)]);
  if (has('views tell their dictionary')) {
    const mapping = { get: (view: PyObject) => newDictProxy(newRef(view.payload as DictObject)) };
    for (const type of Object.values(viewTypes)) defineGetSets(type, { mapping });
  }
  if (has('reversed dictionaries')) defineReversed();
  if (has('dict union')) defineUnion();
  const { richCompare } = record;
  /** Dicts have no order. */
  record.richCompare = (left, right, op) => {
    if ((op !== EQ && op !== NE) || !isKindOf(right, dictType)) return undefined;
    return richCompare?.(left, right, op) ?? newBool(false);
  };
}
