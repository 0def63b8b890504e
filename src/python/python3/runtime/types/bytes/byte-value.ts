/** A byte given as an integer. */
import type { PyObject } from '../../../../memory/object.ts';
import { indexValue, isIndex } from '../../../../protocol/number.ts';
import { raised } from '../../../../protocol/raise.ts';

const BYTE = 256;

/** Throws TypeError for what is no integer, ValueError beyond a byte; `owner` is what the message calls it. */
export function byteValue(item: PyObject, owner: 'byte' | 'bytes' = 'byte'): number {
  if (!isIndex(item)) throw raised('TypeError', `'${item.type.payload.name}' object cannot be interpreted as an integer`);
  const value = indexValue(item);
  if (value < 0 || value >= BYTE) throw raised('ValueError', `${owner} must be in range(0, 256)`);
  return Number(value);
}
