/** Traceback entries: they hold the frames an exception passed (Python/traceback.c, 2.7.18). */
import { newInt } from '../cache/integers.ts';
import { none } from '../cache/singletons.ts';
import { newRef } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import { defineGetSets } from './native.ts';
import type { TracebackObject } from './payloads.ts';
import { tracebackType } from './static-types.ts';

tracebackType.payload.tracked = true;
tracebackType.payload.traverse = (object, visit) => {
  const { tb_next, tb_frame } = (object as TracebackObject).payload;
  if (tb_next !== null) visit(tb_next, 'tb_next');
  visit(tb_frame, 'tb_frame');
};
defineGetSets(tracebackType, {
  tb_next: { get: (object: PyObject) => newRef((object as TracebackObject).payload.tb_next ?? none) },
  tb_frame: { get: (object: PyObject) => newRef((object as TracebackObject).payload.tb_frame) },
  tb_lineno: { get: (object: PyObject) => newInt((object as TracebackObject).payload.tb_lineno) },
  tb_lasti: { get: (object: PyObject) => newInt((object as TracebackObject).payload.tb_lasti) },
});
