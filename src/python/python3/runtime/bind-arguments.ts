/** Arguments become fast locals (_PyEval_EvalCodeWithName, Python/ceval.c 3.8.18). */

import { intern } from '../../cache/strings.ts';
import { adopt, close, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { Kwargs } from '../../memory/type-record.ts';
import { DictStorage } from '../../object/dict-storage.ts';
import type { CodePayload, Frame, FunctionObject } from '../../object/payloads.ts';
import { dictType } from '../../object/static-types.ts';
import { tupleFromArray } from '../../object/tracking.ts';
import { meant } from '../../protocol/keyword-arguments.ts';
import { raised } from '../../protocol/raise.ts';
import { has } from '../../versions/features.ts';
import { CO_VARARGS, CO_VARKEYWORDS } from '../../vm/call-function.ts';
import { missingArguments, positionalAsKeyword, tooManyPositional } from './argument-errors.ts';

/** What a function brings to a call of its code. */
export interface Defaults {
  /** How errors call it: from 3.10 on with the classes that it stands in. */
  readonly name: string;
  readonly positional: readonly PyObject[];
  readonly keywordOnly: DictStorage | null;
}

export function defaultsOf({ payload: { func_code, func_qualname, func_defaults, func_kwdefaults } }: FunctionObject): Defaults {
  const qualified = has('qualified argument errors') ? func_qualname : null;
  const name = qualified?.payload ?? func_code.payload.co_name.payload;
  return { name, positional: func_defaults?.payload ?? [], keywordOnly: func_kwdefaults?.payload ?? null };
}

/** Fills the frame's fast locals from borrowed arguments. Throws TypeError where they do not fit; the frame is the caller's to close. */
export function bindArguments(frame: Frame, defaults: Defaults, args: readonly PyObject[], kwargs: Kwargs): void {
  const { code, fast } = frame;
  const { co_argcount, co_kwonlyargcount, co_flags } = code;
  const total = co_argcount + co_kwonlyargcount;
  const takesRest = (co_flags & CO_VARARGS) !== 0;
  let rest: DictStorage | null = null;
  if (co_flags & CO_VARKEYWORDS) {
    rest = new DictStorage();
    fast[total + (takesRest ? 1 : 0)] = adopt(dictType, rest);
  }
  const positional = Math.min(args.length, co_argcount);
  for (let index = 0; index < positional; index++) fast[index] = newRef(args[index] as PyObject);
  if (takesRest) fast[total] = tupleFromArray(args.slice(positional).map((argument) => newRef(argument)));
  if (kwargs !== null && kwargs.size > 0) bindKeywords(defaults.name, frame, kwargs, rest);
  if (args.length > co_argcount && !takesRest) throw tooManyPositional(defaults.name, frame, args.length, defaults.positional.length);
  if (args.length < co_argcount) fillDefaults(defaults.name, frame, defaults.positional, args.length);
  if (co_kwonlyargcount > 0) fillKeywordOnly(defaults.name, frame, defaults.keywordOnly);
}

function bindKeywords(name: string, frame: Frame, kwargs: NonNullable<Kwargs>, rest: DictStorage | null): void {
  const { code, fast } = frame;
  const names = parameterNames(code);
  for (const [keyword, value] of kwargs) {
    const index = names.indexOf(keyword, code.co_posonlyargcount);
    if (index < 0) {
      if (rest === null) {
        const known = names.slice(code.co_posonlyargcount);
        const text = `${name}() got an unexpected keyword argument '${keyword}'${meant(keyword, known)}`;
        throw positionalAsKeyword(name, code, kwargs) ?? raised('TypeError', text);
      }
      const key = intern(keyword);
      rest.set(key, newRef(value));
      close(key);
    } else if (fast[index] != null) {
      throw raised('TypeError', `${name}() got multiple values for argument '${keyword}'`);
    } else fast[index] = newRef(value) as Ref;
  }
}

export function parameterNames({ co_varnames, co_argcount, co_kwonlyargcount }: CodePayload): string[] {
  return co_varnames.payload.slice(0, co_argcount + co_kwonlyargcount).map((name) => name.payload as string);
}

function fillDefaults(name: string, { code, fast }: Frame, defaults: readonly PyObject[], given: number): void {
  const required = code.co_argcount - defaults.length;
  const missing: string[] = [];
  const names = parameterNames(code);
  for (let index = given; index < required; index++) if (fast[index] === null) missing.push(names[index] as string);
  if (missing.length > 0) throw missingArguments(name, missing, 'positional');
  for (let index = Math.max(given, required); index < code.co_argcount; index++) {
    fast[index] ??= newRef(defaults[index - required] as PyObject) as Ref;
  }
}

function fillKeywordOnly(name: string, { code, fast }: Frame, defaults: DictStorage | null): void {
  const names = parameterNames(code);
  const missing: string[] = [];
  for (let index = code.co_argcount; index < names.length; index++) {
    if (fast[index] !== null) continue;
    const value = defaults?.getName(names[index] as string);
    if (value === undefined) missing.push(names[index] as string);
    else fast[index] = newRef(value) as Ref;
  }
  if (missing.length > 0) throw missingArguments(name, missing, 'keyword-only');
}
