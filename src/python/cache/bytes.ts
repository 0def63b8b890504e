/**
 * Byte strings: Python 2's `str`, Python 3's `bytes`, whose empty and one-byte objects are made once (`nullstring` and `characters`,
 * Objects/bytesobject.c 3.8.18).
 */
import { account, entrust } from '../memory/accounted.ts';
import { adopt, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { bytesType } from '../object/static-types.ts';
import { target } from '../versions/target.ts';
import { freshStr } from './fresh-strings.ts';
import { newStr } from './strings.ts';

const shared = new Map<string, PyObject<string>>();

/** Starts with none made. */
export function resetBytes(): void {
  shared.clear();
}

/** Where objects of the interpreter's file start high, these are among them (_PyRuntime, Include/internal/pycore_runtime_init.h 3.11.7). */
function startOf({ immortality }: typeof target): number {
  return immortality.kind === 'high start' ? immortality.start - 1 : 0;
}

export function isSharedBytes(object: PyObject): boolean {
  return shared.get(object.payload as string) === object;
}

/** The shared object for none or one byte, else a new one. */
export function newBytes(bytes: string): Ref<PyObject<string>> {
  if (target.language === 2) return newStr(bytes);
  if (bytes.length > 1) return adopt(bytesType, bytes);
  const known = shared.get(bytes);
  if (known !== undefined) return newRef(known);
  const made = entrust(adopt(bytesType, bytes), bytes === '' ? 'empty-bytes cache' : 'one-byte cache');
  account(made, startOf(target));
  shared.set(bytes, made);
  return newRef(made);
}

/** Bytes written into a buffer: only the empty object is shared. */
export function freshBytes(bytes: string): Ref<PyObject<string>> {
  if (target.language === 2) return freshStr(bytes);
  return bytes === '' ? newBytes(bytes) : adopt(bytesType, bytes);
}
