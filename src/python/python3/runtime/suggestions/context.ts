/** What NameErrors and AttributeErrors know from 3.10 on: the name, and the object that was asked (Python/ceval.c, Objects/object.c 3.10.13). */
import { none } from '../../../cache/singletons.ts';
import { intern, type StrObject } from '../../../cache/strings.ts';
import { newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { defineMembers, type ExceptionObject, setMember } from '../../../object/exception.ts';
import { type ExceptionName, exceptionTypes } from '../../../object/exception-types.ts';
import { useAttributeErrors } from '../../../protocol/attributes.ts';
import { normalizeException } from '../../../protocol/normalize-exception.ts';
import { isException, type PythonException } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';
import { keywordArguments } from '../keyword-arguments.ts';

/** `NameError(…, name=…)`, `AttributeError(…, name=…, obj=…)` (NameError_init, AttributeError_init). */
function takeKeywords(type: ExceptionName, members: readonly string[]): void {
  const { init } = exceptionTypes.BaseException.payload;
  exceptionTypes[type].payload.init = (object, args, kwargs) => {
    const given = keywordArguments(type, { positional: [], keyword: members }, [], kwargs);
    init?.(object, args, null);
    const { payload } = object as ExceptionObject;
    for (const [index, member] of members.entries()) {
      const value = given[index];
      setMember(payload, member, value === undefined ? null : (newRef(value) as Ref));
    }
  };
  defineMembers(type, members);
}

/** Whoever asked an object for an attribute adds what it asked, unless that is known (set_attribute_error_context). */
function tellAttribute(error: unknown, object: PyObject, name: StrObject): void {
  if (!isException(error, 'AttributeError')) return;
  normalizeException(error);
  if (!isException(error, 'AttributeError')) return;
  const { payload } = error.value as ExceptionObject;
  if (payload.members.has('name') || payload.members.has('obj')) return;
  setMember(payload, 'name', newRef(name) as Ref);
  setMember(payload, 'obj', newRef(object) as Ref);
}

/** The exception, which knows the name (format_exc_check_arg). */
export function withName(error: PythonException, name: string): PythonException {
  if (!has('names of NameErrors')) return error;
  normalizeException(error);
  const value = error.value as ExceptionObject | null;
  if (value !== null && value.type === exceptionTypes.NameError && (value.payload.members.get('name') ?? none) === none) {
    setMember(value.payload, 'name', intern(name) as unknown as Ref);
  }
  return error;
}

/** Whether AttributeErrors are told is for each version to say again, as types are put back as they were. */
export function activateErrorContext(): void {
  useAttributeErrors(has('names of NameErrors') ? tellAttribute : null);
}

export function shapeErrorContext(): void {
  if (!has('names of NameErrors')) return;
  takeKeywords('NameError', ['name']);
  takeKeywords('AttributeError', ['name', 'obj']);
}
