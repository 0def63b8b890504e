/** What `zip` and `map` with `strict` make sure of (zip_next and map_next, Python/bltinmodule.c 3.10.13 and 3.14.2). */
import { close } from '../../memory/heap.ts';
import type { Ref } from '../../memory/object.ts';
import type { Kwargs } from '../../memory/type-record.ts';
import { callIternext } from '../../protocol/iternext.ts';
import { raised } from '../../protocol/raise.ts';

/** Whether iterables of different lengths are refused, by the keywords of the call. */
export type ReadStrict = (kwargs: Kwargs) => boolean;

/** Throws ValueError where an iterator other than the first has ended, or the first has and another has not. */
export function checkLengths(callee: string, iterators: readonly Ref[], ended: number): void {
  if (ended > 0) throw wrongLength(callee, ended, 'shorter');
  iterators.forEach((iterator, index) => {
    const more = index === 0 ? null : callIternext(iterator);
    if (more === null) return;
    close(more);
    throw wrongLength(callee, index, 'longer');
  });
}

function wrongLength(callee: string, index: number, relation: 'shorter' | 'longer'): unknown {
  const others = index === 1 ? 'argument 1' : `arguments 1-${index}`;
  return raised('ValueError', `${callee}() argument ${index + 1} is ${relation} than ${others}`);
}
