/** Exceptions that end a program, told on `sys.stderr` (PyErr_PrintEx and PyErr_Display, Python/pythonrun.c 2.7.18). */
import { none } from '../cache/singletons.ts';
import { close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject } from '../memory/object.ts';
import { fileType } from '../object/file.ts';
import type { FileObject } from '../object/file-reading.ts';
import type { BuiltinObject } from '../object/payloads.ts';
import { builtinFunctionType } from '../object/static-types.ts';
import { call } from '../protocol/call.ts';
import { normalizeException } from '../protocol/normalize-exception.ts';
import { isException, PythonException } from '../protocol/raise.ts';
import { formatException } from './print-exception.ts';
import { flushLine, writeBytes } from './printing.ts';
import { thread } from './thread.ts';

/**
 * Calls `sys.excepthook`, or shows the exception where that is Python's own. Gives the text that was shown; `lost` writes to the host
 * where the program has no `sys.stderr`. Throws what the hook raises to end the program: SystemExit.
 */
export function reportException(exception: PythonException, lost: (bytes: string) => void): string | null {
  const hook = thread.sysDict?.payload.getName('excepthook');
  if (hook !== undefined && !isOwn(hook)) return callHook(hook, exception);
  const missing = hook === undefined ? ['sys.excepthook is missing\n'] : [];
  writeStandardError(missing);
  if (standardError() === null) lost('lost sys.stderr\n');
  return missing.join('') + displayed(exception);
}

/** Whether an exception is SystemExit or derives from it. */
export function asksToExit(exception: PythonException): boolean {
  return isException(exception, 'SystemExit');
}

function isOwn(hook: PyObject): boolean {
  return hook.type === builtinFunctionType && (hook as BuiltinObject).payload.method.name === 'excepthook';
}

function callHook(hook: PyObject, exception: PythonException): string | null {
  const { type, value, traceback } = exception;
  try {
    close(holding([newRef(hook)], () => call(hook, newRef(type), newRef(value ?? none), newRef(traceback ?? none))));
    return null;
  } catch (second) {
    if (!(second instanceof PythonException) || asksToExit(second)) throw second;
    normalizeException(second);
    flushLine();
    writeStandardError(['Error in sys.excepthook:\n']);
    const text = displayed(second);
    second.discard();
    writeStandardError(['\nOriginal exception was:\n']);
    return `Error in sys.excepthook:\n${text}\nOriginal exception was:\n${displayed(exception)}`;
  }
}

function displayed({ type, value, traceback }: PythonException): string {
  return displayException(type, value, traceback);
}

/** Shows traceback, type and message; gives the text. */
export function displayException(type: PyObject, value: PyObject | null, traceback: PyObject | null): string {
  flushLine();
  flushOutput();
  const pieces = formatException(type, value, traceback);
  writeStandardError(pieces);
  return pieces.join('');
}

/** What was printed comes out before the message does. */
function flushOutput(): void {
  const file = thread.sysDict?.payload.getName('__stdout__');
  if (file?.type === fileType) (file as FileObject).payload.flush?.();
}

function standardError(): PyObject | null {
  const file = thread.sysDict?.payload.getName('stderr');
  return file === undefined || file === none ? null : file;
}

/** Writes to `sys.stderr`, whatever the program made of that; after a piece that fails only the end of the line is tried. */
export function writeStandardError(pieces: readonly string[]): void {
  const file = standardError();
  if (file === null) return;
  holding([newRef(file)], () => {
    for (const piece of pieces) {
      if (tryToWrite(file, piece)) continue;
      tryToWrite(file, '\n');
      return;
    }
  });
}

function tryToWrite(file: PyObject, piece: string): boolean {
  try {
    writeBytes(file, piece);
    return true;
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    error.discard();
    return false;
  }
}
