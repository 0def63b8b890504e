/** `__builtin__` (Python/bltinmodule.c, 2.7.18). */
import { ellipsis, none, notImplemented, pyFalse, pyTrue } from '../../cache/singletons.ts';
import { newRef } from '../../memory/heap.ts';
import type { PyObject, TypeObject } from '../../memory/object.ts';
import { exceptionsOf } from '../../object/exception-types.ts';
import { fileType } from '../../object/file.ts';
import { enumerateType } from '../../object/iterators/enumerate.ts';
import { reversedType } from '../../object/iterators/sequence-iterator.ts';
import { classMethodType, staticMethodType } from '../../object/method-wrappers.ts';
import type { DictObject } from '../../object/payloads.ts';
import { propertyType } from '../../object/property.ts';
import { newQuitter } from '../../object/quitter.ts';
import {
  basestringType,
  boolType,
  complexType,
  dictType,
  floatType,
  frozensetType,
  intType,
  listType,
  longType,
  objectType,
  setType,
  sliceType,
  strType,
  tupleType,
  typeType,
  unicodeType,
} from '../../object/static-types.ts';
import { superType } from '../../object/super.ts';
import { xrangeType } from '../../object/xrange.ts';
import { keepCopy, setAccounted } from '../../vm/import.ts';
import { addFunctions } from '../../vm/native-functions.ts';
import { callingFunctions } from './calling.ts';
import { codeFunctions } from './code.ts';
import { inputFunctions } from './input.ts';
import { iterationFunctions } from './iteration.ts';
import { namespaceFunctions } from './namespaces.ts';
import { numberFunctions } from './numbers.ts';
import { objectFunctions } from './objects.ts';
import { printFunctions } from './print.ts';
import { sequenceFunctions } from './sequences.ts';
import { stringFunctions } from './strings.ts';

const TYPES: readonly TypeObject[] = [
  basestringType,
  boolType,
  classMethodType,
  complexType,
  dictType,
  enumerateType,
  fileType,
  floatType,
  frozensetType,
  intType,
  listType,
  longType,
  objectType,
  propertyType,
  reversedType,
  setType,
  sliceType,
  staticMethodType,
  strType,
  superType,
  tupleType,
  typeType,
  unicodeType,
  xrangeType,
];

const CONSTANTS: Readonly<Record<string, PyObject>> = {
  None: none,
  True: pyTrue,
  False: pyFalse,
  Ellipsis: ellipsis,
  NotImplemented: notImplemented,
  __debug__: pyTrue,
};

export function initBuiltins(dict: DictObject): void {
  for (const functions of [
    callingFunctions,
    codeFunctions,
    inputFunctions,
    iterationFunctions,
    namespaceFunctions,
    numberFunctions,
    objectFunctions,
    printFunctions,
    sequenceFunctions,
    stringFunctions,
  ]) {
    addFunctions(dict, '__builtin__', functions);
  }
  for (const type of TYPES) setAccounted(dict, type.payload.name, newRef(type));
  setAccounted(dict, 'bytes', newRef(strType));
  for (const [name, type] of exceptionsOf(2)) setAccounted(dict, name, newRef(type));
  for (const [name, object] of Object.entries(CONSTANTS)) setAccounted(dict, name, newRef(object));
  keepCopy(dict);
  // What `site` puts there comes later.
  for (const name of ['exit', 'quit'] as const) setAccounted(dict, name, newQuitter(name));
}
