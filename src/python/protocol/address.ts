/** Addresses: what `id()` and the default repr show. Objects here have none, so each gets the next one when first asked. */
import type { PyObject } from '../memory/object.ts';

const FIRST = 0x7f0000000000;
const SIZE = 64;

const addresses = new WeakMap<PyObject, number>();
let next = FIRST;

/** A number unique to the object, as C's `%p` prints it. */
export function addressOf(object: PyObject): string {
  return `0x${idOf(object).toString(16)}`;
}

export function idOf(object: PyObject): number {
  let address = addresses.get(object);
  if (address === undefined) {
    address = next;
    next += SIZE;
    addresses.set(object, address);
  }
  return address;
}
