/** What natives ask of an argument, in the words of PyArg_ParseTuple (Python/getargs.c, 2.7.18). */
import type { PyObject } from '../memory/object.ts';
import { floatType, noneType } from '../object/static-types.ts';
import { asIndex, isIndex } from './number.ts';
import { raised } from './raise.ts';

/** A C long (format `l` and `i`). Throws TypeError for what is no integer, OverflowError beyond 64 bits. */
export function integerArgument(object: PyObject): number {
  if (object.type === floatType) throw raised('TypeError', 'integer argument expected, got float');
  if (!isIndex(object)) throw raised('TypeError', 'an integer is required');
  const value = object.payload as number | bigint;
  if (typeof value === 'bigint' && (value >= 2n ** 63n || value < -(2n ** 63n))) {
    throw raised('OverflowError', 'Python int too large to convert to C long');
  }
  return Number(value);
}

/** An optional bound of `find`, `count`, `startswith` and their like: clipped, None where absent. */
export function boundArgument(object: PyObject | undefined, absent: number): number {
  if (object === undefined || object.type === noneType) return absent;
  if (!isIndex(object)) throw raised('TypeError', 'slice indices must be integers or None or have an __index__ method');
  return asIndex(object, null);
}
