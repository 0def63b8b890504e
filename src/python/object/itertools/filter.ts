/** `itertools.ifilter` and `ifilterfalse` (Modules/itertoolsmodule.c, 2.7.18). */
import { close, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import { iterOf } from '../../protocol/iterate.ts';
import { callIternext } from '../../protocol/iternext.ts';
import { boolType, noneType } from '../static-types.ts';
import { callPredicate, isTrueItem } from './call-predicate.ts';
import { iteratorType, unpackArguments } from './iterator-type.ts';

interface FilterState {
  readonly predicate: Ref;
  readonly iterator: Ref;
}

/** None and `bool` are not called: the items' own truth decides. */
function passes(predicate: PyObject, item: Ref): boolean {
  return predicate.type === noneType || predicate === boolType ? isTrueItem(item) : callPredicate(predicate, item);
}

export function filterType(name: string, kept: boolean): TypeObject {
  return iteratorType<FilterState>(name, {
    make: (args, kwargs) => {
      const [predicate, iterable] = unpackArguments(name, 2, 2, args, kwargs);
      return { iterator: iterOf(iterable as PyObject), predicate: newRef(predicate as PyObject) };
    },
    traverse: ({ predicate, iterator }, visit) => {
      visit(predicate, 'func');
      visit(iterator, 'it');
    },
    next: ({ predicate, iterator }) => {
      for (let item = callIternext(iterator); item !== null; item = callIternext(iterator)) {
        if (passes(predicate, item) === kept) return item;
        close(item);
      }
      return null;
    },
  });
}

export const ifilterType = filterType('ifilter', true);
export const ifilterfalseType = filterType('ifilterfalse', false);
/** Python 3's name for it. */
export const filterfalseType = filterType('filterfalse', false);
