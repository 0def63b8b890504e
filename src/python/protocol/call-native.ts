/** Calling functions written in TypeScript: their arity is checked in CPython's words (Python/ceval.c, Python/getargs.c, 2.7.18). */

import type { PyObject, Ref } from '../memory/object.ts';
import type { ArityStyle, Kwargs, NativeMethod, Signature } from '../memory/type-record.ts';
import { TypeRecord } from '../memory/type-record.ts';
import { has } from '../versions/features.ts';
import { raised } from './raise.ts';

/** Calls a native with borrowed arguments. Throws TypeError when their number or kind does not fit. */
export function callNative(method: NativeMethod, self: PyObject | null, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const { signature, run } = method;
  if (signature.kind === 'keywords') return run(self, args, kwargs);
  const name = has('qualified native names') && method.takesTuple !== true ? qualified(method, self) : method.name;
  if (kwargs !== null && kwargs.size > 0) throw raised('TypeError', `${name}() takes no keyword arguments`);
  switch (signature.kind) {
    case 'none':
      if (args.length !== 0) throw raised('TypeError', `${name}() takes no arguments (${args.length} given)`);
      return run(self);
    case 'one':
      if (args.length !== 1) throw raised('TypeError', `${name}() takes exactly one argument (${args.length} given)`);
      return run(self, args[0]);
    case 'many':
      checkArity(method.name, args.length, signature);
      return run(self, args);
  }
}

/** A method is named with its type from 3.9 on (_PyObject_FunctionStr). */
function qualified({ name, module }: NativeMethod, self: PyObject | null): string {
  if (self === null) return module === undefined ? name : `${module}.${name}`;
  const { payload } = self;
  const type = payload instanceof TypeRecord ? payload.name : self.type.payload.name;
  return type === 'module' ? name : `${type}.${name}`;
}

/** How methods with numbers among their arguments tell a wrong number of them (_PyArg_ParseStack; Argument Clinic from 3.8 on). */
export function unpackStyle(): ArityStyle {
  return has('counted by unpacking') ? 'unpack' : 'parse';
}

/** Throws the TypeError of a wrong number of arguments. */
export function checkArity(name: string, given: number, signature: Extract<Signature, { kind: 'many' }>): void {
  const { min, max, style } = signature;
  if (given >= min && given <= max) return;
  throw raised('TypeError', style === 'unpack' ? unpackMessage(name, given, min, max) : parseMessage(name, given, min, max));
}

function unpackMessage(name: string, given: number, min: number, max: number): string {
  const bound = given < min ? min : max;
  const relation = min === max ? '' : given < min ? 'at least ' : 'at most ';
  const plural = bound === 1 && has('singular arguments') ? '' : 's';
  return `${name} expected ${relation}${bound} argument${plural}, got ${given}`;
}

function parseMessage(name: string, given: number, min: number, max: number): string {
  const bound = given < min ? min : max;
  const relation = min === max ? 'exactly' : given < min ? 'at least' : 'at most';
  return `${name}() takes ${relation} ${bound} argument${bound === 1 ? '' : 's'} (${given} given)`;
}
