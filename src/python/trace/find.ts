/** Which object an expression denotes when a program has ended. */
import { languageOf } from '../language/language.ts';
import { close, newRef } from '../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import { newCode } from '../object/code.ts';
import { floatType, intType, longType, strType, unicodeType } from '../object/static-types.ts';
import { normalizeException } from '../protocol/normalize-exception.ts';
import { str } from '../protocol/object.ts';
import { PythonException } from '../protocol/raise.ts';
import { PythonSyntaxError } from '../syntax/errors.ts';
import { target } from '../versions/target.ts';
import { runFrame } from '../vm/evaluate.ts';
import { newFrame } from '../vm/frames.ts';
import { mainGlobals } from './variables.ts';

/** An expression without a value, in words. */
export class NoValue extends Error {}

const NAME = '<--object>';

/** The value of an expression (bytes as latin-1 characters) in the globals of `__main__`. Throws {@link NoValue}. */
export function evaluateInMain(expression: string): Ref {
  try {
    const code = newCode(languageOf(target).compileExpression(expression, NAME), new Map());
    const globals = mainGlobals();
    try {
      return runFrame(newFrame(code, globals, newRef(globals)));
    } finally {
      close(code);
    }
  } catch (error) {
    if (error instanceof PythonSyntaxError) throw new NoValue(error.message);
    if (!(error instanceof PythonException)) throw error;
    normalizeException(error);
    const message = `${(error.type as TypeObject).payload.name}: ${str(error.value as PyObject)}`;
    error.discard();
    throw new NoValue(message);
  }
}

const BY_VALUE = [intType, longType, floatType, strType, unicodeType];

/** Recognises objects equal to this one, where two of them are the same value; null where there is no such thing. */
export function sameValue(object: PyObject): ((other: PyObject) => boolean) | null {
  const { type, payload } = object;
  return BY_VALUE.includes(type) ? (other) => other.type === type && other.payload === payload : null;
}
