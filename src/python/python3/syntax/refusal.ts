/** Errors of what a version's grammar refuses. */

import { type ErrorPlaces, PythonSyntaxError } from '../../syntax/errors.ts';
import { utf8Bytes } from '../../utf8.ts';
import { missingParentheses } from './legacy-statements.ts';
import type { Fault } from './peg/faults.ts';

/** The error of a fault, its words as bytes. */
export function refused(places: ErrorPlaces, version: string, fault: Fault): PythonSyntaxError {
  const minor = Number(version.split('.')[1]);
  const { type, message, isInTree, endLine, endOffset } = fault;
  const legacy = minor < 10 && type === 'SyntaxError' && isInTree !== true ? missingParentheses(places.line(fault.line)) : null;
  const place = fault.isAtEnd === true && places.origin === 'file' ? placeAtEnd(places, minor, fault) : placeOf(places, fault);
  const error = new PythonSyntaxError(legacy ?? utf8Bytes(message), { ...place, filename: fault.filename ?? places.filename }, type);
  error.end = { lineno: endLine, offset: endOffset };
  return error;
}

interface Place {
  readonly lineno: number;
  readonly offset: number;
  readonly text: string | null;
}

/** What is told of a tree has the line of the file alone. */
function placeOf(places: ErrorPlaces, { line, offset, text, isInTree }: Fault): Place {
  if (isInTree === true && places.origin !== 'file') return { lineno: line, offset, text: null };
  return { lineno: line, offset, text: text === undefined ? places.at(line, offset, '').text : utf8Bytes(text) };
}

/** Where a file ends: up to 3.9 in a line behind the last one. */
function placeAtEnd(places: ErrorPlaces, minor: number, fault: Fault): Place {
  if (minor >= 10) return { ...placeOf(places, fault), offset: 0 };
  const { lineno, offset } = places.atEnd(fault.message);
  return { lineno, offset: minor === 9 ? 1 : (offset ?? 0), text: '' };
}
