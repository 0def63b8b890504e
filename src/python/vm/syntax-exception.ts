/** The SyntaxError of source that a program compiles, and what is printed of one. */
import { newInt } from '../cache/integers.ts';
import { none } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import { close, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { newTuple } from '../object/construct.ts';
import { type ExceptionObject, setMember } from '../object/exception.ts';
import { exceptionTypes } from '../object/exception-types.ts';
import { intType, strType } from '../object/static-types.ts';
import { PLACE } from '../object/syntax-error.ts';
import { callBorrowed } from '../protocol/call.ts';
import { type PythonException, raised, setException } from '../protocol/raise.ts';
import type { PythonSyntaxError } from '../syntax/errors.ts';
import type { ErrorPlace } from '../syntax/format-error.ts';
import { sourceLine } from './source-lines.ts';

/**
 * The exception of a program that does not compile: its arguments tell the place (err_input, Python/pythonrun.c; ast_error_finish,
 * Python/ast.c), or, where the symbol table found the error, its attributes alone (PyErr_SyntaxLocation, Python/errors.c; 2.7.18).
 */
export function raisedSyntaxError(error: PythonSyntaxError): PythonException {
  if (error.pythonType === 'ValueError') return raised('ValueError', error.message);
  const type = newRef(exceptionTypes[error.pythonType]);
  const message = newStr(error.message);
  if (error.placed) return setException(type, newTuple([message, newTuple(placeOf(error))]));
  const instance = callBorrowed(type, [message], null) as Ref<ExceptionObject>;
  close(message);
  for (const [index, item] of placeOf(error).entries()) setMember(instance.payload, PLACE[index] as string, item);
  return setException(type, instance);
}

/** An error of the tree has the line of its file, where that is known. */
function placeOf({ filename, lineno, offset, text }: PythonSyntaxError): Ref[] {
  const line = text ?? (offset === null ? sourceLine(filename, lineno) : null);
  return [newStr(filename), newInt(lineno), offset === null ? newRef(none) : newInt(offset), line === null ? newRef(none) : newStr(line)];
}

/** What is printed of a SyntaxError instead of its str: its place and its message; null where the object is none or tells no place. */
export function syntaxErrorPlace(object: PyObject): (ErrorPlace & { readonly message: PyObject }) | null {
  if (!object.type.payload.mro.includes(exceptionTypes.SyntaxError)) return null;
  const { members } = (object as ExceptionObject).payload;
  const [filename, lineno, offset, text] = PLACE.map((name) => members.get(name) ?? none) as [PyObject, PyObject, PyObject, PyObject];
  if (lineno.type !== intType || !isTextOrNone(filename) || !isTextOrNone(text)) return null;
  if (offset !== none && offset.type !== intType) return null;
  return {
    message: members.get('msg') ?? none,
    filename: textOf(filename),
    lineno: lineno.payload as number,
    offset: offset === none ? null : (offset.payload as number),
    text: textOf(text),
  };
}

function isTextOrNone(object: PyObject): boolean {
  return object === none || object.type === strType;
}

function textOf(object: PyObject): string | null {
  return object === none ? null : (object.payload as string);
}
