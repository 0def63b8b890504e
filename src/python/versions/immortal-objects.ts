/**
 * Which objects are immortal, and what `sys.getrefcount` returns of them: from 3.12 on what the interpreter holds for good has no count
 * (PEP 683; _Py_GLOBAL_REFCNT_INIT, Include/internal/pycore_runtime_init.h; PyUnicode_InternInPlace, Objects/unicodeobject.c; 3.12.1).
 */
import { isSmallInteger } from '../cache/integers.ts';
import { isImmortalText } from '../cache/strings.ts';
import type { PyObject } from '../memory/object.ts';
import { TypeRecord } from '../memory/type-record.ts';
import { emptyTuple } from '../object/construct.ts';
import { boolType, bytesType, ellipsisType, intType, noneType, notImplementedType, strType, tupleType } from '../object/static-types.ts';
import type { WordSize } from './profile.ts';
import { target } from './target.ts';

const SINGLETONS: ReadonlySet<unknown> = new Set([noneType, boolType, ellipsisType, notImplementedType]);
const WORD_SIZE: WordSize = 64;

/** The number that stands for an immortal object's count; null for an object that has one. */
export function immortalCount(object: PyObject): number | null {
  const { immortality } = target;
  if (immortality.kind !== 'sentinel' || !isImmortalObject(object)) return null;
  return immortality[WORD_SIZE].counts[0] as number;
}

function isImmortalObject(object: PyObject): boolean {
  const { type, payload } = object;
  if (SINGLETONS.has(type)) return true;
  if (type === intType) return isSmallInteger(object);
  if (type === strType) return isImmortalText(object as PyObject<string>);
  if (type === tupleType) return object === emptyTuple;
  if (type === bytesType) return (payload as string).length < 2;
  return payload instanceof TypeRecord && payload.heap === null;
}
