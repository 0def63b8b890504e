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
import { PLACE, PLACE_END } from '../object/syntax-error.ts';
import { callBorrowed } from '../protocol/call.ts';
import { type PythonException, raised, setException } from '../protocol/raise.ts';
import type { ErrorEnd, PythonSyntaxError } from '../syntax/errors.ts';
import { type ErrorPlace, shownEnd } from '../syntax/format-error.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { sourceLine } from './source-lines.ts';

/**
 * The exception of a program that does not compile: its arguments tell the place (err_input, Python/pythonrun.c; ast_error_finish,
 * Python/ast.c), or, where the symbol table found the error, its attributes alone (PyErr_SyntaxLocation, Python/errors.c; 2.7.18).
 */
export function raisedSyntaxError(error: PythonSyntaxError): PythonException {
  if (error.pythonType === 'ValueError') return raised('ValueError', error.message);
  const type = newRef(exceptionTypes[error.pythonType]);
  const message = newStr(textFrom(error.message));
  if (error.placed) return setException(type, newTuple([message, newTuple(placeOf(error))]));
  const instance = callBorrowed(type, [message], null) as Ref<ExceptionObject>;
  close(message);
  for (const [index, item] of placeOf(error).entries()) setMember(instance.payload, [...PLACE, ...PLACE_END][index] as string, item);
  return setException(type, instance);
}

/** Python 3's strings are text. */
function textFrom(bytes: string): string {
  return target.language === 3 ? Buffer.from(bytes, 'latin1').toString() : bytes;
}

/** An error of the tree has the line of its file, where that is known. */
function placeOf({ filename, lineno, offset, text, end }: PythonSyntaxError): Ref[] {
  const line = text ?? (offset === null ? sourceLine(filename, lineno) : null);
  const start = [newInt(lineno), offset === null ? newRef(none) : newInt(offset)];
  const place = [newStr(filename), ...start, line === null ? newRef(none) : newStr(textFrom(line))];
  return end === null || !has('ends of syntax errors')
    ? place
    : [...place, newInt(end.lineno), end.offset === null ? newRef(none) : newInt(end.offset)];
}

/** What is printed of a SyntaxError instead of its str: its place and its message; null where the object is none or tells no place. */
export function syntaxErrorPlace(object: PyObject): (ErrorPlace & { readonly message: PyObject }) | null {
  if (!object.type.payload.mro.includes(exceptionTypes.SyntaxError)) return null;
  const { members } = (object as ExceptionObject).payload;
  const [filename, lineno, offset, text] = PLACE.map((name) => members.get(name) ?? none) as [PyObject, PyObject, PyObject, PyObject];
  if (lineno.type !== intType || !isTextOrNone(filename) || !isTextOrNone(text)) return null;
  if (offset !== none && offset.type !== intType) return null;
  const [endLine, endOffset] = PLACE_END.map((name) => members.get(name) ?? none) as [PyObject, PyObject];
  const hasEnd = endLine.type === intType && endOffset.type === intType;
  return {
    message: members.get('msg') ?? none,
    filename: textOf(filename),
    lineno: lineno.payload as number,
    offset: offset === none ? null : (offset.payload as number),
    text: textOf(text),
    end: hasEnd ? shownEnd(object.type === exceptionTypes.SyntaxError, endOf(endLine, endOffset)) : null,
  };
}

const endOf = (lineno: PyObject, offset: PyObject): ErrorEnd => ({ lineno: lineno.payload as number, offset: offset.payload as number });

function isTextOrNone(object: PyObject): boolean {
  return object === none || object.type === strType;
}

function textOf(object: PyObject): string | null {
  return object === none ? null : (object.payload as string);
}
