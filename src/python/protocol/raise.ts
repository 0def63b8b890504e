/** Raising: a Python exception in flight, as CPython's thread state holds it (type, value, traceback; not yet an instance until caught). */
import { newStr } from '../cache/strings.ts';
import { registerRoots } from '../memory/audit.ts';
import { closeNullable, newRef } from '../memory/heap.ts';
import type { Ref } from '../memory/object.ts';
import { TypeRecord } from '../memory/type-record.ts';
import { type ExceptionName, exceptionTypes } from '../object/exception-types.ts';

/** Exceptions thrown and not caught yet: what dies on their way may run Python code, and the audit has to find their references. */
const inFlight: PythonException[] = [];

registerRoots((visit) => {
  for (const { type, value, traceback } of inFlight) {
    for (const held of [type, value, traceback]) if (held !== null) visit(held, 'raised');
  }
});

/** Forgets exceptions that a host failure left behind: a new interpreter starts. */
export function resetRaised(): void {
  inFlight.length = 0;
}

/** Thrown through TypeScript frames; not an Error, since no host stack trace is wanted. Owns its three references. */
export class PythonException {
  type: Ref;
  value: Ref | null;
  traceback: Ref | null;
  /** Set by a re-raise (WHY_RERAISE): the frame that throws it again adds no traceback entry. */
  reraised = false;
  /** The offset to look for a handler at, where it is not that of the frame's instruction: of RERAISE, which puts the frame back. */
  place: number | null = null;
  /** No handler of the program gets it: the program is to end. */
  final = false;

  constructor(type: Ref, value: Ref | null, traceback: Ref | null) {
    this.type = type;
    this.value = value;
    this.traceback = traceback;
    inFlight.push(this);
  }

  /** For whoever catches it and goes on. */
  discard(): void {
    this.land();
    closeNullable(this.type);
    closeNullable(this.value);
    closeNullable(this.traceback);
  }

  /** For whoever takes over its references. */
  land(): void {
    // Nearly always the last one: those raised while it was on its way have landed before.
    const at = inFlight.lastIndexOf(this);
    if (at === inFlight.length - 1) inFlight.pop();
    else if (at >= 0) inFlight.splice(at, 1);
  }
}

/** Told of each exception that is set, before it is thrown: Python 3 links it with the one being handled. */
let whenSet: ((exception: PythonException) => PythonException) | null = null;

export function onExceptionSet(link: ((exception: PythonException) => PythonException) | null): void {
  whenSet = link;
}

/** PyErr_SetObject: type and value are handed over. */
export function setException(type: Ref, value: Ref | null): PythonException {
  const exception = new PythonException(type, value, null);
  return whenSet === null ? exception : whenSet(exception);
}

/** PyErr_SetString: `throw raised('TypeError', message)`. The message is latin-1 bytes. */
export function raised(name: ExceptionName, message: string): PythonException {
  return setException(newRef(exceptionTypes[name]), newStr(message));
}

/** PyErr_SetObject; the value is handed over. */
export function raisedWith(name: ExceptionName, value: Ref): PythonException {
  return setException(newRef(exceptionTypes[name]), value);
}

/** Whether something thrown is a Python exception of this type or of one derived from it (before it became an instance, too). */
export function isException(thrown: unknown, name: ExceptionName): thrown is PythonException {
  if (!(thrown instanceof PythonException)) return false;
  const { payload } = thrown.type;
  return payload instanceof TypeRecord && payload.mro.includes(exceptionTypes[name]);
}
