/** Exceptions that nobody can catch: those of `__del__`, of callbacks, of generators closed as they die (PyErr_WriteUnraisable, Python/errors.c 2.7.18). */
import { none } from '../cache/singletons.ts';
import { newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject } from '../memory/object.ts';
import { repr } from '../protocol/object.ts';
import { PythonException } from '../protocol/raise.ts';
import { attributeText } from './print-exception.ts';
import { writeBytes } from './printing.ts';
import { thread } from './thread.ts';

type Describe = (file: PyObject, exception: PythonException, object: PyObject) => void;

/** How the language tells of them; null as Python 2 does. */
let describeInLanguage: Describe | null = null;

export function useUnraisableFormat(format: Describe | null): void {
  describeInLanguage = format;
}

/**
 * Tells on `sys.stderr` that an exception was ignored, and where: `object` is what could not pass it on (the bound `__del__`). The
 * exception is handed over. Nothing is thrown, and nothing printed where the program deleted `sys.stderr`.
 */
export function writeUnraisable(exception: PythonException, object: PyObject): void {
  const file = thread.sysDict?.payload.getName('stderr');
  if (file !== undefined) holding([newRef(file)], () => (describeInLanguage ?? describe)(file, exception, object));
  exception.discard();
}

function describe(file: PyObject, { type, value }: PythonException, object: PyObject): void {
  const write = (text: () => string, otherwise: string): void => writeOr(file, text, otherwise);
  const literally = (text: string): void => write(() => text, '');
  literally('Exception ');
  const module = attributeText(type, '__module__');
  if (module !== 'exceptions') {
    literally(module ?? '<unknown>');
    if (module !== null) literally('.');
  }
  literally(attributeText(type, '__name__') ?? '<unknown>');
  if (value !== null && value !== none) {
    literally(': ');
    write(() => repr(value), '<exception repr() failed>');
  }
  literally(' in ');
  write(() => repr(object), '<object repr() failed>');
  literally(' ignored\n');
}

/** Writes one piece; where that raises, what stands for it instead. */
function writeOr(file: PyObject, text: () => string, otherwise: string): void {
  try {
    writeBytes(file, text());
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    error.discard();
    if (otherwise !== '') writeOr(file, () => otherwise, '');
  }
}
