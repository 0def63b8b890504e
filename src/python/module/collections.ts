/** `collections` (Lib/collections.py, 2.7.18) and `_collections` (Modules/_collectionsmodule.c). */
import { account, entrust } from '../memory/accounted.ts';
import { newRef } from '../memory/heap.ts';
import { defaultdictType } from '../object/collections/defaultdict.ts';
import { dequeType } from '../object/collections/deque.ts';
import type { DictObject } from '../object/payloads.ts';
import { importName, keepCopy, setName } from '../vm/import.ts';
import { addTypes } from '../vm/native-types.ts';
import { writtenInPython } from './written-in-python.ts';

/** What `collections` imports for itself: its name there, the module, the name in the module. */
const IMPORTED: readonly (readonly [string, string, string])[] = [
  ['deque', '_collections', 'deque'],
  ['defaultdict', '_collections', 'defaultdict'],
  ['_itemgetter', 'operator', 'itemgetter'],
  ['_eq', 'operator', 'eq'],
  ['_iskeyword', 'keyword', 'iskeyword'],
  ['_repeat', 'itertools', 'repeat'],
  ['_chain', 'itertools', 'chain'],
  ['_starmap', 'itertools', 'starmap'],
  ['_imap', 'itertools', 'imap'],
];

/** What `heapq`, which it imports, holds of the same modules (Lib/heapq.py). */
const HELD_BY_HEAPQ: readonly (readonly [string, string])[] = [
  ...['islice', 'count', 'imap', 'izip', 'tee', 'chain'].map((name) => ['itertools', name] as const),
  ['operator', 'itemgetter'],
];

/** `namedtuple`, `OrderedDict` and `Counter`. */
const addPythonParts = writtenInPython('collections');

export function initCollections(dict: DictObject): void {
  for (const [name, module, original] of IMPORTED) setName(dict, name, newRef(importName(module, original)));
  for (const [module, name] of HELD_BY_HEAPQ) entrust(newRef(importName(module, name)));
  addPythonParts(dict);
}

/** `__sizeof__`, which refplot's deque lacks. */
const DEQUE_ATTRIBUTES_LEFT_OUT = 1;

export function initUnderscoreCollections(dict: DictObject): void {
  addTypes(dict, [dequeType, defaultdictType]);
  account(dequeType, DEQUE_ATTRIBUTES_LEFT_OUT);
  keepCopy(dict);
}
