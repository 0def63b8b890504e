/** Notes of exceptions: a list that is an attribute of theirs (BaseException_add_note, Objects/exceptions.c 3.11.7). */
import { newNone } from '../../../cache/singletons.ts';
import { intern } from '../../../cache/strings.ts';
import { newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { isSequence } from '../../../module/operator/sequences.ts';
import { type ListObject, newList } from '../../../object/construct.ts';
import { exceptionTypes } from '../../../object/exception-types.ts';
import { defineMethods, oneArgument } from '../../../object/native.ts';
import { isKindOf, listType, strType } from '../../../object/static-types.ts';
import { findAttribute, setAttr } from '../../../protocol/attributes.ts';
import { collect } from '../../../protocol/iterate.ts';
import { raised } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';

const NOTES = '__notes__';

/** Adds a note, a string; the result is None. Throws TypeError where the exception's notes are no list. */
export function addNote(exception: PyObject, note: PyObject): Ref {
  if (!isKindOf(note, strType)) throw raised('TypeError', `note must be a str, not '${note.type.payload.name}'`);
  const notes = findAttribute(exception, NOTES) ?? newNotes(exception, []);
  return holding([notes], () => {
    if (!isKindOf(notes, listType)) throw raised('TypeError', 'Cannot add note: __notes__ is not a list');
    (notes as unknown as ListObject).payload.push(newRef(note) as Ref);
    return newNone();
  });
}

function newNotes(exception: PyObject, items: Ref[]): Ref {
  const notes = newList(items) as Ref;
  const name = intern(NOTES);
  holding([name], () => setAttr(exception, name, notes));
  return notes;
}

/** Gives an exception a list of its own with another's notes; what is no sequence is left out. */
export function copyNotes(from: PyObject, to: PyObject): void {
  const notes = findAttribute(from, NOTES);
  if (notes === undefined) return;
  holding([notes], () => {
    if (isSequence(notes)) holding([newNotes(to, collect(notes))], () => {});
  });
}

export function shapeNotes(): void {
  if (has('exception notes')) defineMethods(exceptionTypes.BaseException, [oneArgument('add_note', addNote)]);
}
