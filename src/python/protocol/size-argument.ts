/** A C size of any object that has an integer value, of a float, too (PyInt_AsSsize_t, Objects/intobject.c 2.7.18). */
import { close } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import { raised } from './raise.ts';

const LIMIT = 2n ** 63n;

/** Throws TypeError for what is no number, OverflowError beyond 64 bits. */
export function sizeArgument(object: PyObject): number {
  const whole = object.type.payload.number?.int?.(object);
  if (whole === undefined) throw raised('TypeError', 'an integer is required');
  const value = whole.payload as number | bigint;
  close(whole);
  if (typeof value === 'bigint' && (value >= LIMIT || value < -LIMIT)) {
    throw raised('OverflowError', 'Python int too large to convert to C long');
  }
  return Number(value);
}
