/** The arguments of `f(*args, **kwargs)` (CALL_FUNCTION_EX and check_args_iterable, Python/ceval.c 3.8.18). */

import { close } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { newTuple } from '../../../object/construct.ts';
import { newDict, updateFromMappingObject } from '../../../object/dict.ts';
import type { DictStorage } from '../../../object/dict-storage.ts';
import type { BuiltinObject, FunctionObject, MethodObject } from '../../../object/payloads.ts';
import { builtinFunctionType, dictType, functionType, isKindOf, methodType, strType, tupleType } from '../../../object/static-types.ts';
import { toldType } from '../../../object/type/names.ts';
import { collectForTuple } from '../../../protocol/iterate.ts';
import { str } from '../../../protocol/object.ts';
import { raised } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';
import { attributeText } from '../../../vm/print-exception.ts';

/** How messages name a callee (PyEval_GetFuncName and PyEval_GetFuncDesc; from 3.9 on _PyObject_FunctionStr, Objects/object.c). */
export function describe(callee: PyObject): string {
  return has('qualified native names') ? qualified(callee) : described(callee);
}

/** With module and classes; what has no qualified name is told by its text. */
function qualified(callee: PyObject): string {
  const name = attributeText(callee, '__qualname__');
  if (name === null) return str(callee);
  const module = attributeText(callee, '__module__');
  return module === null || module === 'None' || module === 'builtins' ? `${name}()` : `${module}.${name}()`;
}

function described(callee: PyObject): string {
  if (callee.type === methodType) return described((callee as MethodObject).payload.im_func);
  if (callee.type === functionType) return `${(callee as FunctionObject).payload.func_name.payload}()`;
  if (callee.type === builtinFunctionType) return `${(callee as BuiltinObject).payload.method.name}()`;
  return `${callee.type.payload.name} object`;
}

/** The arguments as a tuple, which `held` keeps; what is handed over is kept or given up. */
export function spreadArguments(callee: PyObject, given: Ref, held: Ref[]): readonly PyObject[] {
  held.push(given);
  if (given.type === tupleType) return given.payload as PyObject[];
  checkIterable(callee, given);
  const items = newTuple(collectForTuple(given));
  replace(held, given, items);
  return items.payload;
}

/** 3.15 does not tell whom the argument is for (_PyEval_FormatKwargsError, Python/ceval.c 3.15.0rc1). */
function afterStar(callee: PyObject, stars: string): string {
  return has('spread values told') ? `Value after ${stars}` : `${describe(callee)} argument after ${stars}`;
}

const toldName = (given: PyObject): string => (has('spread values told') ? toldType(given) : given.type.payload.name);

export function checkIterable(callee: PyObject, given: PyObject): void {
  if (given.type.payload.iter === null) {
    throw raised('TypeError', `${afterStar(callee, '*')} must be an iterable, not ${toldName(given)}`);
  }
}

/** The keywords by name; `held` keeps their dict. */
export function spreadKeywords(callee: PyObject, given: Ref, held: Ref[]): ReadonlyMap<string, PyObject> | null {
  held.push(given);
  let storage = given.payload as DictStorage;
  if (given.type !== dictType) {
    if (!isKindOf(given, dictType)) checkMapping(callee, given);
    const copy = newDict();
    replace(held, given, copy, () => updateFromMappingObject(copy.payload, given));
    storage = copy.payload;
  }
  const kwargs = new Map<string, PyObject>();
  for (const { key, value } of storage.ordered()) {
    if (!isKindOf(key, strType)) throw keywordsMustBeStrings(callee);
    kwargs.set(key.payload as string, value);
  }
  return kwargs.size === 0 ? null : kwargs;
}

export function keywordsMustBeStrings(callee: PyObject): unknown {
  return raised('TypeError', has('qualified native names') ? 'keywords must be strings' : `${describe(callee)} keywords must be strings`);
}

export function checkMapping(callee: PyObject, given: PyObject): void {
  if (given.type.payload.attributes.has('keys') || given.type.payload.mro.some((each) => each.payload.attributes.has('keys'))) return;
  throw raised('TypeError', `${afterStar(callee, '**')} must be a mapping, not ${toldName(given)}`);
}

/** What has been copied is given up. */
function replace(held: Ref[], old: Ref, copy: Ref, fill: () => void = () => {}): void {
  held.push(copy);
  fill();
  held.splice(held.indexOf(old), 1);
  close(old);
}
