/**
 * Which objects are immortal, and what `sys.getrefcount` returns of them: from 3.12 on what the interpreter holds for good has no count
 * (PEP 683; _Py_GLOBAL_REFCNT_INIT, Include/internal/pycore_runtime_init.h; PyUnicode_InternInPlace, Objects/unicodeobject.c; 3.12.1).
 */
import { isSharedBytes } from '../cache/bytes.ts';
import { isSmallInteger } from '../cache/integers.ts';
import { isImmortalText, isStaticText } from '../cache/strings.ts';
import type { PyObject } from '../memory/object.ts';
import { TypeRecord } from '../memory/type-record.ts';
import { emptyTuple } from '../object/construct.ts';
import { boolType, bytesType, ellipsisType, intType, noneType, notImplementedType, strType, tupleType } from '../object/static-types.ts';
import { platform, target } from './target.ts';

const SINGLETONS: ReadonlySet<unknown> = new Set([noneType, boolType, ellipsisType, notImplementedType]);

/** The number that stands for an immortal object's count; null for an object that has one. */
export function immortalCount(object: PyObject): number | null {
  const { immortality } = target;
  if (immortality.kind !== 'sentinel' || !isImmortalObject(object)) return null;
  const { counts } = immortality[platform.wordSize];
  return counts.at(isStaticObject(object) ? -1 : 0) as number;
}

/** Names that code brought become immortal while the interpreter runs; all else that is immortal is part of its file. */
function isStaticObject(object: PyObject): boolean {
  return object.type !== strType || isStaticText(object.payload as string);
}

export function isImmortalObject(object: PyObject): boolean {
  const { type, payload } = object;
  if (SINGLETONS.has(type)) return true;
  if (type === intType) return isSmallInteger(object);
  if (type === strType) return isImmortalText(object as PyObject<string>);
  if (type === tupleType) return object === emptyTuple;
  if (type === bytesType) return isSharedBytes(object);
  return payload instanceof TypeRecord && payload.heap === null;
}
