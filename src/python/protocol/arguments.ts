/** What natives ask of an argument, in the words of PyArg_ParseTuple (Python/getargs.c, 2.7.18). */

import { close } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import { floatType, isKindOf, noneType } from '../object/static-types.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { asIndex, indexValue, isIndex } from './number.ts';
import { raised } from './raise.ts';
import { worded } from './worded.ts';

/** A C long (format `l` and `i`). Throws TypeError for what is no integer, OverflowError beyond 64 bits. */
export function integerArgument(object: PyObject): number {
  if (isKindOf(object, floatType) && !has('real numbers')) throw raised('TypeError', 'integer argument expected, got float');
  const value = wholeValue(object);
  if (typeof value === 'bigint' && (value >= 2n ** 63n || value < -(2n ** 63n))) {
    throw raised('OverflowError', 'Python int too large to convert to C long');
  }
  return Number(value);
}

function wholeValue(object: PyObject): number | bigint {
  if (isIndex(object)) return indexValue(object);
  const result = target.language === 3 ? undefined : object.type.payload.number?.int?.(object);
  if (result === undefined) throw notAnInteger(object);
  const value = result.payload as number | bigint;
  close(result);
  return value;
}

function notAnInteger({ type }: PyObject): unknown {
  return raised('TypeError', worded('an integer is required', `'${type.payload.name}' object cannot be interpreted as an integer`));
}

/** A C double (format `d`). Throws TypeError for what is no number. */
export function floatArgument(object: PyObject): number {
  const result = object.type.payload.number?.float?.(object);
  if (result === undefined)
    throw raised('TypeError', worded('a float is required', `must be real number, not ${object.type.payload.name}`));
  const value = result.payload as number;
  close(result);
  return value;
}

/** An optional bound of `find`, `count`, `startswith` and their like: clipped, None where absent. */
export function boundArgument(object: PyObject | undefined, absent: number): number {
  if (object === undefined || object.type === noneType) return absent;
  if (!isIndex(object)) throw raised('TypeError', 'slice indices must be integers or None or have an __index__ method');
  return asIndex(object, null);
}
