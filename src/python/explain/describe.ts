/** Short words for objects. Nothing here runs Python code. */

import { none } from '../cache/singletons.ts';
import type { PyObject } from '../memory/object.ts';
import type { BuiltinObject, CodeObject, Frame, FunctionObject, GeneratorObject, ModuleObject } from '../object/payloads.ts';
import {
  boolType,
  builtinFunctionType,
  codeType,
  complexType,
  floatType,
  frameType,
  functionType,
  generatorType,
  intType,
  longType,
  moduleType,
  strType,
  typeType,
  unicodeType,
} from '../object/static-types.ts';
import { repr } from '../protocol/object.ts';
import { utf8Text } from '../utf8.ts';

const LITERALS: readonly PyObject[] = [boolType, intType, longType, floatType, complexType, strType, unicodeType];
const LONGEST = 40;

/** What a literal of the object would be, shortened; null where there is no literal. */
export function literal(object: PyObject): string | null {
  if (object === none) return 'None';
  if (!LITERALS.includes(object.type)) return null;
  const text = repr(object);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 2)}…${text.slice(-1)}`;
}

/** `function f`, `module sys`, `type int`; else the name of the type. */
export function describe(object: PyObject): string {
  switch (object.type) {
    case functionType:
      return `function ${(object as FunctionObject).payload.func_name.payload}`;
    case builtinFunctionType:
      return `built-in ${(object as BuiltinObject).payload.method.name}`;
    case moduleType:
      return `module ${(object as ModuleObject).payload.md_dict.payload.getName('__name__')?.payload ?? '?'}`;
    case codeType:
      return `code of ${codeName(object as CodeObject)}`;
    case frameType:
      return `frame of ${(object as PyObject<Frame>).payload.code.co_name.payload}`;
    case generatorType:
      return `generator ${(object as GeneratorObject).payload.gi_code.payload.co_name.payload}`;
    case typeType:
      return `type ${(object as PyObject<{ name: string }>).payload.name}`;
    default:
      return literal(object) ?? object.type.payload.name;
  }
}

/** `f, file.py:3`; a module's own code has no line. */
export function codeName({ payload }: CodeObject): string {
  const { co_name, co_filename, co_firstlineno } = payload;
  const file = utf8Text(co_filename.payload);
  return co_name.payload === '<module>' ? `<module>, ${file}` : `${co_name.payload}, ${file}:${co_firstlineno}`;
}
