/** What a group of exceptions is made of (PyBaseExceptionGroupObject, Objects/exceptions.c 3.11.7). */
import { newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import type { TupleObject } from '../../../../object/construct.ts';
import { type ExceptionObject, setMember } from '../../../../object/exception.ts';
import { exceptionTypes } from '../../../../object/exception-types.ts';

export const groupType = exceptionTypes.BaseExceptionGroup;

export function isGroup(object: PyObject): object is ExceptionObject {
  return object.type.payload.mro.includes(groupType);
}

/** The exceptions of a group, borrowed. */
export function exceptionsOf(group: ExceptionObject): readonly PyObject[] {
  return (group.payload.members.get('excs') as TupleObject).payload;
}

export function messageOf(group: ExceptionObject): PyObject {
  return group.payload.members.get('msg') as PyObject;
}

/** The tuple is handed over. */
export function fill(group: ExceptionObject, message: PyObject, exceptions: Ref<TupleObject>): void {
  setMember(group.payload, 'msg', newRef(message) as Ref);
  setMember(group.payload, 'excs', exceptions as Ref);
}
