/** The module `builtins` (Python/bltinmodule.c, 3.8.18). */
import { ellipsis, none, notImplemented, pyFalse, pyTrue } from '../../../cache/singletons.ts';
import { newStr } from '../../../cache/strings.ts';
import { newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import type { NativeMethod } from '../../../memory/type-record.ts';
import { rawInput } from '../../../module/builtins/input.ts';
import { iterationFunctions } from '../../../module/builtins/iteration.ts';
import { namespaceFunctions } from '../../../module/builtins/namespaces.ts';
import { numberFunctions } from '../../../module/builtins/numbers.ts';
import { objectFunctions } from '../../../module/builtins/objects.ts';
import { sequenceFunctions } from '../../../module/builtins/sequences.ts';
import { stringFunctions } from '../../../module/builtins/strings.ts';
import { exceptionsOf, exceptionTypes } from '../../../object/exception-types.ts';
import { enumerateType } from '../../../object/iterators/enumerate.ts';
import { reversedType } from '../../../object/iterators/sequence-iterator.ts';
import { classMethodType, staticMethodType } from '../../../object/method-wrappers.ts';
import { oneArgument, positional } from '../../../object/native.ts';
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
import { integerArgument } from '../../../protocol/arguments.ts';
import { raised } from '../../../protocol/raise.ts';
import { keepCopy, setAccounted } from '../../../vm/import.ts';
import { addFunctions } from '../../../vm/native-functions.ts';
import { buildClassFunction } from '../build-class.ts';
import { asciiObject } from '../types/ascii.ts';
import { rangeType } from '../types/range.ts';
import { printFunction } from './print.ts';

/** What Python 2's chapters have and Python 3 has not, or has as a type. */
const GONE: ReadonlySet<string> = new Set(['range', 'zip', 'map', 'filter', 'reduce', 'cmp', 'coerce', 'unichr', 'intern', 'chr', 'round']);

const shared = [iterationFunctions, namespaceFunctions, numberFunctions, objectFunctions, sequenceFunctions, stringFunctions]
  .flat()
  .filter(({ name }) => !GONE.has(name));

const own: readonly NativeMethod[] = [
  buildClassFunction,
  printFunction,
  positional('input', 0, 1, (_self, args) => rawInput(args), 'unpack'),
  oneArgument('chr', (_self, code) => character(code)),
  oneArgument('ascii', (_self, object) => asciiObject(object)),
];

const CODE_POINTS = 0x110000;

function character(argument: PyObject): Ref {
  const code = integerArgument(argument);
  if (code < 0 || code >= CODE_POINTS) throw raised('ValueError', 'chr() arg not in range(0x110000)');
  return newStr(String.fromCodePoint(code));
}

const TYPES: readonly TypeObject[] = [
  ...[boolType, bytesType, classMethodType, complexType, dictType, enumerateType, floatType, frozensetType, intType, listType],
  ...[objectType, propertyType, rangeType, reversedType, setType, sliceType, staticMethodType, strType, superType, tupleType, typeType],
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
  for (const [name, object] of Object.entries(CONSTANTS)) setAccounted(dict, name, newRef(object) as Ref);
  keepCopy(dict);
  // What `site` puts there comes later.
  for (const name of ['exit', 'quit'] as const) setAccounted(dict, name, newQuitter(name));
}
