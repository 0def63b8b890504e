/** Exceptions that nobody can catch, told on `sys.stderr` (default_unraisablehook, Python/errors.c 3.8.18). */
import { newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject } from '../../memory/object.ts';
import { normalizeException } from '../../protocol/normalize-exception.ts';
import { repr } from '../../protocol/object.ts';
import { PythonException } from '../../protocol/raise.ts';
import { messagePieces } from '../../vm/print-exception.ts';
import { writeBytes } from '../../vm/printing.ts';
import { qualifiedName } from './print-exception.ts';
import { formatTraceback } from './traceback/format-traceback.ts';

/** `object` is what could not pass it on. Where a piece cannot be written, the rest is not either. */
export function describeUnraisable(file: PyObject, exception: PythonException, object: PyObject): void {
  normalizeException(exception);
  const { type, value, traceback } = exception;
  const pieces = [
    'Exception ignored in: ',
    shown(object),
    '\n',
    ...formatTraceback(traceback, 'interpreter'),
    ...qualifiedName(type, 'interpreter'),
    ...messagePieces(value),
  ];
  try {
    holding([newRef(file)], () => {
      for (const piece of pieces) writeBytes(file, piece);
    });
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    error.discard();
  }
}

function shown(object: PyObject): string {
  try {
    return repr(object);
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    error.discard();
    return '<object repr() failed>';
  }
}
