/** What the print statement writes, with its soft space (PRINT_ITEM and PRINT_NEWLINE, Python/ceval.c 2.7.18). */
import { newInt } from '../cache/integers.ts';
import { none } from '../cache/singletons.ts';
import { intern, newStr } from '../cache/strings.ts';
import { close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject } from '../memory/object.ts';
import { fileType, writeToFile, writeBytes as writeToStream } from '../object/file.ts';
import type { FileObject } from '../object/file-reading.ts';
import { strType, unicodeType } from '../object/static-types.ts';
import { type TextCodec, textCodec } from '../object/unicode/codecs.ts';
import { findAttribute, getAttribute, setAttribute } from '../protocol/attributes.ts';
import { call } from '../protocol/call.ts';
import { isTrue, strObject } from '../protocol/object.ts';
import { PythonException, raised } from '../protocol/raise.ts';
import { target } from '../versions/target.ts';
import { thread } from './thread.ts';

/** Runs with the file to print to: `sys.stdout` for None, held meanwhile. */
export function withFile(target: PyObject, print: (file: PyObject) => void): void {
  const file = target === none ? standardOutput() : target;
  holding([newRef(file)], () => print(file));
}

function standardOutput(): PyObject {
  const file = thread.sysDict?.payload.getName('stdout');
  if (file === undefined) throw raised('RuntimeError', 'lost sys.stdout');
  return file;
}

/** The print statement with a string and a comma behind it, or with nothing: for modules that are Python code in CPython. */
export function printPiece(piece: string | null): void {
  if (piece === null) return withFile(none, printNewline);
  const text = newStr(piece);
  holding([text], () => withFile(none, (file) => printItem(file, text)));
}

/** Writes one item, with the space that the item before it asked for. */
export function printItem(file: PyObject, value: PyObject): void {
  if (softSpace(file, false)) writeBytes(file, ' ');
  // PyFile_WriteObject holds the value while it is asked for its text.
  const text = value.type === unicodeType ? newRef(value) : holding([newRef(value)], () => strObject(value));
  holding([text], () => writeText(file, text));
  const shown = value.type === strType || value.type === unicodeType ? (value.payload as string) : '';
  if (!/[\t\n\v\f\r]$/.test(shown)) softSpace(file, true);
}

export function printNewline(file: PyObject): void {
  writeBytes(file, '\n');
  softSpace(file, false);
}

/** Writes text of the runtime itself: straight into a file, through `write` of anything else. In Python 2 it is bytes. */
export function writeBytes(file: PyObject, bytes: string): void {
  if (file.type === fileType) writeToStream(file as FileObject, target.language === 2 ? bytes : encoded(bytes));
  else {
    const text = newStr(bytes);
    holding([text], () => writeText(file, text));
  }
}

/** As `sys.stderr` writes it: what cannot be encoded is escaped. */
function encoded(text: string): string {
  return (textCodec('utf-8') as TextCodec).encode(text, 'backslashreplace');
}

export function writeText(file: PyObject, text: PyObject): void {
  if (file.type === fileType) {
    writeToFile(file as FileObject, text);
    return;
  }
  const write = getAttribute(file, 'write');
  holding([write], () => close(call(write, newRef(text))));
}

/** Sets whether a space is due and answers whether one was (PyFile_SoftSpace). */
export function softSpace(file: PyObject, due: boolean): boolean {
  if (file.type === fileType) {
    const { payload } = file as FileObject;
    const before = payload.softspace;
    payload.softspace = due;
    return before;
  }
  const before = findAttribute(file, 'softspace');
  const wasDue = before !== undefined && isTrue(before);
  if (before !== undefined) close(before);
  const name = intern('softspace');
  holding([name], () => setAttribute(file, name, newInt(due ? 1 : 0)));
  return wasDue;
}

/** Ends the line that a print with a trailing comma left open, when the program ends (Py_FlushLine, Python/pythonrun.c). */
export function flushLine(): void {
  const file = thread.sysDict?.payload.getName('stdout');
  try {
    if (file !== undefined && softSpace(file, false)) writeBytes(file, '\n');
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    error.discard();
  }
}
