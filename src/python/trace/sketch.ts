/** What an object looks like, in a few characters. No Python code runs, no object is made, no count changes. */
import { none } from '../cache/singletons.ts';
import type { PyObject, TypeObject } from '../memory/object.ts';
import { floatRepr } from '../object/float/text.ts';
import { HashStorage } from '../object/hash-storage.ts';
import type { BuiltinObject, CodeObject, FrameObject, FunctionObject, GeneratorObject, ModuleObject } from '../object/payloads.ts';
import {
  boolType,
  builtinFunctionType,
  codeType,
  floatType,
  frameType,
  functionType,
  generatorType,
  intType,
  listType,
  longType,
  moduleType,
  strType,
  tupleType,
  typeType,
  unicodeType,
} from '../object/static-types.ts';
import { reprBytes } from '../object/str/repr.ts';
import { reprUnicode } from '../object/unicode/repr.ts';

const LONGEST = 32;
/** Items of a container that are shown, and how deep. */
const ITEMS = 3;
const DEPTH = 2;

type Sketch = (object: never, depth: number) => string;

const SKETCHES = new Map<TypeObject, Sketch>([
  [intType, ({ payload }: PyObject<number>) => String(payload)],
  [longType, ({ payload }: PyObject<number>) => `${payload}L`],
  [boolType, ({ payload }: PyObject<number>) => (payload === 1 ? 'True' : 'False')],
  [floatType, ({ payload }: PyObject<number>) => floatRepr(payload)],
  [strType, ({ payload }: PyObject<string>) => quoted(payload, reprBytes)],
  [unicodeType, ({ payload }: PyObject<string>) => quoted(payload, reprUnicode)],
  [listType, ({ payload }: PyObject<PyObject[]>, depth: number) => `[${items(payload, payload.length, depth)}]`],
  [
    tupleType,
    ({ payload }: PyObject<PyObject[]>, depth: number) => `(${items(payload, payload.length, depth)}${payload.length === 1 ? ',' : ''})`,
  ],
  [functionType, ({ payload }: FunctionObject) => `${payload.func_name.payload}()`],
  [builtinFunctionType, ({ payload }: BuiltinObject) => `${payload.method.name}()`],
  [moduleType, ({ payload }: ModuleObject) => String(payload.md_dict.payload.getName('__name__')?.payload ?? '')],
  [codeType, ({ payload }: CodeObject) => payload.co_name.payload],
  [frameType, ({ payload }: FrameObject) => payload.code.co_name.payload],
  [generatorType, ({ payload }: GeneratorObject) => payload.gi_code.payload.co_name.payload],
  [typeType, ({ payload }: TypeObject) => payload.name],
]);

/** Long texts are cut before they are quoted. */
function quoted(text: string, quote: (text: string) => string): string {
  return text.length <= LONGEST ? quote(text) : `${quote(text.slice(0, LONGEST - 4))}…`;
}

function items(all: Iterable<PyObject>, count: number, depth: number): string {
  if (depth >= DEPTH && count > 0) return '…';
  const shown: string[] = [];
  for (const each of all) {
    if (shown.length === ITEMS) break;
    shown.push(text(each, depth + 1));
  }
  return `${shown.join(', ')}${count > ITEMS ? ', …' : ''}`;
}

function text(object: PyObject, depth: number): string {
  if (object === none) return 'None';
  const sketch = SKETCHES.get(object.type);
  if (sketch !== undefined) return sketch(object as never, depth);
  const { payload } = object;
  if (!(payload instanceof HashStorage)) return '';
  return payload.size === 0 ? '{}' : `{… ${payload.size}}`;
}

/** At most about forty characters; empty where the type says it all. */
export function sketch(object: PyObject): string {
  const shown = text(object, 0);
  return shown.length <= LONGEST + 8 ? shown : `${shown.slice(0, LONGEST + 7)}…`;
}
