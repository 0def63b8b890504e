/** `reduce` (functools_reduce, Modules/_functoolsmodule.c 2.7.18). */
import { close, newRef } from '../../memory/heap.ts';
import { accumulating, holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { callBorrowed } from '../../protocol/call.ts';
import { iterNext, iterOf } from '../../protocol/iterate.ts';
import { PythonException, raised } from '../../protocol/raise.ts';
import { has } from '../../versions/features.ts';

/** The argument tuple lives through the whole loop: what the last call was given is held until the next item has come. */
export function reduce([func, iterable, initial]: readonly PyObject[]): Ref {
  const iterator = iteratorOf(iterable as PyObject);
  const total: Ref[] = initial === undefined ? [] : [newRef(initial)];
  const args: Ref[] = [];
  accumulating(total, () =>
    holding(args, () =>
      holding([iterator], () => {
        for (let item = iterNext(iterator); item !== null; item = iterNext(iterator)) {
          const before = total.pop();
          total.push(before === undefined ? item : callWith(func as PyObject, args, before, item));
        }
      }),
    ),
  );
  const [result] = total;
  if (result === undefined)
    throw raised('TypeError', `reduce() of empty ${has('real numbers') ? 'iterable' : 'sequence'} with no initial value`);
  return result;
}

function callWith(func: PyObject, args: Ref[], before: Ref, item: Ref): Ref {
  const old = args.splice(0, 2, before, item);
  for (const each of old) close(each);
  return callBorrowed(func, args, null);
}

function iteratorOf(iterable: PyObject): Ref {
  try {
    return iterOf(iterable);
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    error.discard();
    throw raised('TypeError', 'reduce() arg 2 must support iteration');
  }
}
