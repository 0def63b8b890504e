/** Asking a predicate about an item (Modules/itertoolsmodule.c, 2.7.18): the item is held by the iterator and by the call. */
import { newRef } from '../../memory/heap.ts';
import { accumulating, holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { call } from '../../protocol/call.ts';
import { isTrue } from '../../protocol/object.ts';

/** Whether `predicate(item)` is true; the item stays the caller's, unless this throws: then it is closed. */
export function callPredicate(predicate: PyObject, item: Ref): boolean {
  let truth = false;
  accumulating([item], () => {
    const answer = call(predicate, newRef(item));
    truth = holding([answer], () => isTrue(answer));
  });
  return truth;
}

/** Whether the item itself is true; closes it when it throws. */
export function isTrueItem(item: Ref): boolean {
  let truth = false;
  accumulating([item], () => {
    truth = isTrue(item);
  });
  return truth;
}
