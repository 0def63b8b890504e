/** What `izip` and `izip_longest` start with: an iterator for each argument, and a tuple of Nones (Modules/itertoolsmodule.c, 2.7.18). */
import { newNone } from '../../cache/singletons.ts';
import { accumulating } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { iterOf } from '../../protocol/iterate.ts';
import { isException, raised } from '../../protocol/raise.ts';
import { has } from '../../versions/features.ts';
import { newTuple, type TupleObject } from '../construct.ts';

/** Throws the TypeError that names the argument without an iterator. */
export function zippedIterators(name: string, iterables: readonly PyObject[]): Ref[] {
  const iterators: Ref[] = [];
  return accumulating(iterators, () => {
    for (const iterable of iterables) iterators.push(zippedIterator(name, iterable, iterators.length + 1));
  });
}

function zippedIterator(name: string, iterable: PyObject, position: number): Ref {
  try {
    return iterOf(iterable);
  } catch (error) {
    if (has('zip tells the type') || !isException(error, 'TypeError')) throw error;
    error.discard();
    throw raised('TypeError', `${name} argument #${position} must support iteration`);
  }
}

export function emptyResult(size: number): Ref<TupleObject> {
  return newTuple(Array.from({ length: size }, newNone));
}
