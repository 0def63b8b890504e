/** `_collections` and `_functools` (Modules/_collectionsmodule.c and _functoolsmodule.c, 3.8.18), which modules written in Python build on. */
import { newNone } from '../../../cache/singletons.ts';
import { defaultdictType } from '../../../object/collections/defaultdict.ts';
import { dequeType } from '../../../object/collections/deque.ts';
import { tupleGetterType } from '../../../object/collections/tuple-getter.ts';
import { partialType } from '../../../object/functools/partial.ts';
import { reduce } from '../../../object/functools/reduce.ts';
import { oneArgument, positional, withKeywords } from '../../../object/native.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { has } from '../../../versions/features.ts';
import { importForNative, keepCopyUntil } from '../../../vm/import.ts';
import { addFunctions } from '../../../vm/native-functions.ts';
import { addTypes } from '../../../vm/native-types.ts';
import { keywordArguments } from '../keyword-arguments.ts';
import { orderedDictType } from '../types/ordered-dict/type.ts';

/** Counts what importing a module brings of which nothing else is here. */
const bring = oneArgument('_bring', (_self, name) => {
  importForNative(String(name.payload));
  return newNone();
});

export function initCollections(dict: DictObject): void {
  const getters = has('getters of namedtuple in C') ? [tupleGetterType] : [];
  addFunctions(dict, '_collections', [bring]);
  addTypes(dict, [dequeType, defaultdictType, orderedDictType, ...getters]);
  keepCopyUntil('modules in two phases', dict);
}

const reduceByName = withKeywords('reduce', (_self, args, kwargs) => {
  const given = keywordArguments('reduce', { positional: ['', '', 'initial'], required: 2 }, args, kwargs);
  return reduce(given.filter((each) => each !== undefined));
});

export function initFunctools(dict: DictObject): void {
  addFunctions(dict, '_functools', [
    has('reduce takes its start by name') ? reduceByName : positional('reduce', 2, 3, (_self, args) => reduce(args), 'unpack'),
  ]);
  addTypes(dict, [partialType]);
  keepCopyUntil('modules in two phases', dict);
}
