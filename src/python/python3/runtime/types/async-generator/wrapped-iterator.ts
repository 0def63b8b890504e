/** Up to 3.6 what `__aiter__` gives is awaited: an iterator is its own result (_PyAIterWrapper, Objects/genobject.c 3.6.15). */
import { adopt, newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { staticType } from '../../../../object/static-types.ts';
import { stopWith } from '../generator/stop.ts';

const wrapperType = staticType('aiter_wrapper');
const { payload } = wrapperType;
payload.isBase = false;
payload.tracked = true;
payload.traverse = (object, visit) => visit(object.payload as PyObject, 'ags_aiter');
payload.iter = (object) => newRef(object) as Ref;
payload.iternext = (object) => {
  throw stopWith(newRef(object.payload as PyObject) as Ref);
};

/** The iterator is handed over. */
export function wrapIterator(iterator: Ref): Ref {
  return adopt(wrapperType, iterator as PyObject) as Ref;
}
