/** Iteration (Objects/abstract.c, 2.7.18). */
import { accumulating, holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { has } from '../versions/features.ts';
import { callIternext } from './iternext.ts';
import { askLengthHint } from './length-hint.ts';
import { isException, raised } from './raise.ts';
import { reserveItems } from './reserve.ts';
import { wrongResult } from './wrong-result.ts';

/** `iter(object)` (PyObject_GetIter). */
export function iterOf(object: PyObject): Ref {
  const slot = object.type.payload.iter;
  if (slot === null) throw raised('TypeError', `'${object.type.payload.name}' object is not iterable`);
  const iterator = slot(object);
  if (iterator.type.payload.iternext !== null) return iterator;
  const plain = `iter() returned non-iterator of type '${iterator.type.payload.name}'`;
  throw wrongResult(object, '__iter__', 'an iterator', iterator, plain);
}

/** The iterator's next item, or null at its end, which a StopIteration raised inside is, too (PyIter_Next). */
export function iterNext(iterator: PyObject): Ref | null {
  try {
    return callIternext(iterator);
  } catch (error) {
    if (!isException(error, 'StopIteration')) throw error;
    error.discard();
    return null;
  }
}

/** Calls `each` with every item of an iterable; the item is handed over. Stops early when `each` returns false. */
export function forEach(iterable: PyObject, each: (item: Ref) => boolean | undefined): void {
  const iterator = iterOf(iterable);
  holding([iterator], () => {
    for (let item = iterNext(iterator); item !== null; item = iterNext(iterator)) {
      if (each(item) === false) break;
    }
  });
}

/** The items for a tuple; from 3.14 on nobody asks for their number first (PySequence_Tuple, Objects/abstract.c 3.14.2). */
export const collectForTuple = (iterable: PyObject): Ref[] => collect(iterable, !has('tuples ask no length'));

/** The items of an iterable, owned by the caller; it is asked for their number first (listextend, PySequence_Tuple). */
export function collect(iterable: PyObject, asks = true): Ref[] {
  const items: Ref[] = [];
  const iterator = iterOf(iterable);
  return holding([iterator], () => {
    if (asks) askLengthHint(iterable);
    return accumulating(items, () => {
      for (let item = iterNext(iterator); item !== null; item = iterNext(iterator)) {
        items.push(item);
        reserveItems(items.length, 0);
      }
    });
  });
}
