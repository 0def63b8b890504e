/** The notes of an exception as they are shown under it (print_exception_notes, Python/pythonrun.c 3.11.7; Lib/traceback.py 3.13.0). */
import { close } from '../../../memory/heap.ts';
import type { PyObject } from '../../../memory/object.ts';
import { isSequence } from '../../../module/operator/sequences.ts';
import { bytesType, isKindOf, strType } from '../../../object/static-types.ts';
import { findAttribute } from '../../../protocol/attributes.ts';
import { collect } from '../../../protocol/iterate.ts';
import { repr, str } from '../../../protocol/object.ts';
import { PythonException } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';

/** Lines with their ends. */
export function noteLines(exception: PyObject): string[] {
  if (!has('exception notes')) return [];
  const notes = findAttribute(exception, '__notes__');
  if (notes === undefined) return [];
  const lines = isListOfNotes(notes) ? linesOf(notes) : [otherNotes(notes)];
  close(notes);
  return lines;
}

function isListOfNotes(notes: PyObject): boolean {
  const isText = isKindOf(notes, strType) || isKindOf(notes, bytesType);
  return isSequence(notes) && !(isText && has('text is no list of notes'));
}

function linesOf(notes: PyObject): string[] {
  const items = collect(notes);
  const lines = items.flatMap((note) => shown(note, str, 'note str()').split('\n'));
  for (const item of items) close(item);
  return lines.map((line) => `${line}\n`);
}

/** 3.11 ended no line behind it. */
function otherNotes(notes: PyObject): string {
  const text = shown(notes, repr, '__notes__ repr()');
  return has('text is no list of notes') ? `${text}\n` : text;
}

function shown(object: PyObject, text: (object: PyObject) => string, what: string): string {
  try {
    return text(object);
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    error.discard();
    return `<${what} failed>`;
  }
}
