/** The module `builtins` (Python/bltinmodule.c, 3.8.18). */
import { ellipsis, none, notImplemented, pyFalse, pyTrue } from '../../../cache/singletons.ts';
import { newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import type { NativeMethod } from '../../../memory/type-record.ts';
import { iterationFunctions } from '../../../module/builtins/iteration.ts';
import { namespaceFunctions } from '../../../module/builtins/namespaces.ts';
import { numberFunctions as python2Numbers } from '../../../module/builtins/numbers.ts';
import { objectFunctions } from '../../../module/builtins/objects.ts';
import { sequenceFunctions as python2Sequences } from '../../../module/builtins/sequences.ts';
import { stringFunctions } from '../../../module/builtins/strings.ts';
import { asciiObject } from '../../../object/ascii.ts';
import { exceptionsOf, exceptionTypes } from '../../../object/exception-types.ts';
import { enumerateType } from '../../../object/iterators/enumerate.ts';
import { reversedType } from '../../../object/iterators/sequence-iterator.ts';
import { classMethodType, staticMethodType } from '../../../object/method-wrappers.ts';
import { oneArgument } from '../../../object/native.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { propertyType } from '../../../object/property.ts';
import { newQuitter } from '../../../object/quitter.ts';
import {
  boolType,
  bytesType,
  complexType,
  dictType,
  floatType,
  frozensetType,
  intType,
  listType,
  objectType,
  setType,
  sliceType,
  strType,
  tupleType,
  typeType,
} from '../../../object/static-types.ts';
import { superType } from '../../../object/super.ts';
import { has } from '../../../versions/features.ts';
import { keepCopy, setAccounted } from '../../../vm/import.ts';
import { addFunctions } from '../../../vm/native-functions.ts';
import { buildClassFunction } from '../build-class.ts';
import { keepCommonConstants } from '../opcodes/constants.ts';
import { bytearrayType } from '../types/bytearray/type.ts';
import { makePlainGroupType } from '../types/exception-group/plain-group.ts';
import { filterFunctionType, mapType, zipType } from '../types/iterators.ts';
import { memoryviewType } from '../types/memoryview/view.ts';
import { rangeType } from '../types/range.ts';
import { codeFunctions } from './code.ts';
import { inputFunctions } from './input.ts';
import { numberFunctions } from './numbers.ts';
import { printFunction } from './print.ts';
import { sequenceFunctions } from './sequences.ts';

/** What Python 2's chapters have and Python 3 has not, or has as a type. */
const GONE: ReadonlySet<string> = new Set([
  'range',
  'zip',
  'map',
  'filter',
  'reduce',
  'cmp',
  'coerce',
  'sorted',
  'min',
  'max',
  'sum',
  'unichr',
  'intern',
  'chr',
  'round',
  'pow',
  'bin',
  'oct',
  'hex',
  'ord',
]);

const shared = [iterationFunctions, namespaceFunctions, python2Numbers, objectFunctions, python2Sequences, stringFunctions]
  .flat()
  .filter(({ name }) => !GONE.has(name));

const own: readonly NativeMethod[] = [
  ...codeFunctions,
  ...inputFunctions,
  ...numberFunctions,
  ...sequenceFunctions,
  buildClassFunction,
  printFunction,
  oneArgument('ascii', (_self, object) => asciiObject(object)),
];

const TYPES: readonly TypeObject[] = [
  ...[
    boolType,
    bytearrayType,
    bytesType,
    classMethodType,
    complexType,
    dictType,
    enumerateType,
    filterFunctionType,
    floatType,
    frozensetType,
    intType,
    listType,
    mapType,
    memoryviewType,
  ],
  ...[
    objectType,
    propertyType,
    rangeType,
    reversedType,
    setType,
    sliceType,
    staticMethodType,
    strType,
    superType,
    tupleType,
    typeType,
    zipType,
  ],
];

const CONSTANTS: Readonly<Record<string, PyObject>> = {
  None: none,
  True: pyTrue,
  False: pyFalse,
  Ellipsis: ellipsis,
  NotImplemented: notImplemented,
  __debug__: pyTrue,
};

/** Names that OSError has besides its own. */
const OS_ERRORS: ReadonlySet<string> = new Set(['IOError', 'EnvironmentError']);

export function initBuiltins(dict: DictObject): void {
  addFunctions(dict, 'builtins', [...shared, ...own]);
  for (const type of TYPES) setAccounted(dict, type.payload.name, newRef(type) as Ref);
  for (const [name, type] of exceptionsOf(3)) setAccounted(dict, name, newRef(OS_ERRORS.has(name) ? exceptionTypes.OSError : type) as Ref);
  if (has('exception groups')) setAccounted(dict, 'ExceptionGroup', newRef(makePlainGroupType()) as Ref);
  for (const [name, object] of Object.entries(CONSTANTS)) setAccounted(dict, name, newRef(object) as Ref);
  keepCopy(dict);
  keepCommonConstants(dict);
  // What `site` puts there comes later.
  for (const name of ['exit', 'quit'] as const) setAccounted(dict, name, newQuitter(name));
}
