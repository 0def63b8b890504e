/** `weakref` (Modules/_weakref.c, Lib/weakref.py, 2.7.18): references that do not keep their object alive. */
import { newInt } from '../cache/integers.ts';
import { newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { newList } from '../object/construct.ts';
import { oneArgument } from '../object/native.ts';
import type { DictObject } from '../object/payloads.ts';
import { weakReferencesTo, weakReferenceType } from '../object/weak-references.ts';
import { setAccounted } from '../vm/import.ts';
import { addFunctions } from '../vm/native-functions.ts';

export function initWeakref(dict: DictObject): void {
  addFunctions(dict, '_weakref', [
    oneArgument('getweakrefcount', (_self, object) => newInt(weakReferencesTo(object).length)),
    oneArgument('getweakrefs', (_self, object: PyObject): Ref => newList(weakReferencesTo(object).map((each) => newRef(each)))),
  ]);
  setAccounted(dict, 'ref', newRef(weakReferenceType));
  setAccounted(dict, 'ReferenceType', newRef(weakReferenceType));
}
