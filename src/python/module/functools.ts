/** `_functools` (Modules/_functoolsmodule.c, 2.7.18); `functools` itself is written in Python. */

import { newRef } from '../memory/heap.ts';
import { partialType } from '../object/functools/partial.ts';
import { reduce } from '../object/functools/reduce.ts';
import { positional } from '../object/native.ts';
import type { DictObject } from '../object/payloads.ts';
import { importName, keepCopy, setName } from '../vm/import.ts';
import { addFunctions } from '../vm/native-functions.ts';
import { addTypes } from '../vm/native-types.ts';
import { writtenInPython } from './written-in-python.ts';

export function initUnderscoreFunctools(dict: DictObject): void {
  addFunctions(dict, '_functools', [positional('reduce', 2, 3, (_self, args) => reduce(args), 'unpack')]);
  addTypes(dict, [partialType]);
  keepCopy(dict);
}

const addPythonParts = writtenInPython('functools');

export function initFunctools(dict: DictObject): void {
  for (const name of ['partial', 'reduce']) setName(dict, name, newRef(importName('_functools', name)));
  addPythonParts(dict);
}
