/** What natives ask of an argument, in the words of PyArg_ParseTuple (Python/getargs.c, 2.7.18). */

import { close } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { integerToFloat } from '../object/integer/slots.ts';
import { floatType, isKindOf, noneType } from '../object/static-types.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { asIndex, indexValue, isIndex } from './number.ts';
import { raised } from './raise.ts';
import { noBound } from './slice-indices.ts';
import { worded } from './worded.ts';
import { wrongResult } from './wrong-result.ts';

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

/** A C double (format `d`; PyFloat_AsDouble, Objects/floatobject.c). Throws TypeError for what is no number. */
export function floatArgument(object: PyObject): number {
  const convert = object.type.payload.number?.float;
  if (convert !== undefined) return floatResult(convert(object), object);
  if (has('integers from __index__') && isIndex(object)) return integerToFloat(indexValue(object));
  throw raised('TypeError', worded('a float is required', `must be real number, not ${object.type.payload.name}`));
}

/** What `__float__` gave, which is closed. */
export function floatResult(result: Ref, owner: PyObject): number {
  if (!isKindOf(result, floatType)) {
    const plain = `${owner.type.payload.name}.__float__ returned non-float (type ${result.type.payload.name})`;
    throw wrongResult(owner, '__float__', 'a float', result, worded('nb_float should return float object', plain));
  }
  const value = result.payload as number;
  close(result);
  return value;
}

/** An optional bound of `find`, `count`, `startswith` and their like: clipped, None where absent. */
export function boundArgument(object: PyObject | undefined, absent: number): number {
  if (object === undefined || object.type === noneType) return absent;
  if (!isIndex(object)) throw raised('TypeError', noBound());
  return asIndex(object, null);
}
