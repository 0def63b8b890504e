/** Arguments given by position or by name, in the words of PyArg_ParseTupleAndKeywords (Python/getargs.c, 2.7.18). */

import type { PyObject } from '../memory/object.ts';
import type { Kwargs } from '../memory/type-record.ts';
import { has } from '../versions/features.ts';
import { nearest } from './nearest-name.ts';
import { raised } from './raise.ts';

/**
 * The arguments in the order of `names`, borrowed, undefined where an optional one is absent. The first `required` must be given; throws
 * TypeError.
 */
export function namedArguments(
  callee: string,
  names: readonly string[],
  required: number,
  args: readonly PyObject[],
  kwargs: Kwargs,
): (PyObject | undefined)[] {
  const given = args.length + (kwargs?.size ?? 0);
  if (given > names.length) {
    const plural = names.length === 1 ? '' : 's';
    throw raised('TypeError', `${callee}() takes at most ${names.length} argument${plural} (${given} given)`);
  }
  const values = names.map((name, index) => {
    const named = kwargs?.get(name);
    const value = args[index] ?? named;
    if (index < args.length && named !== undefined) {
      throw givenTwice(callee, name, index);
    }
    if (value === undefined && index < required) throw missingArgument(callee, name, index);
    return value;
  });
  for (const name of kwargs?.keys() ?? []) {
    if (!names.includes(name)) throw invalidKeyword(callee, name, names);
  }
  return values;
}

export function givenTwice(callee: string, name: string, index: number): unknown {
  const given = `given by name ('${name}') and position (${index + 1})`;
  return raised('TypeError', has('arguments named in errors') ? `argument for ${callee}() ${given}` : `Argument ${given}`);
}

export function missingArgument(callee: string, name: string, index: number): unknown {
  const place = `'${name}' (pos ${index + 1})`;
  const isNamed = has('arguments named in errors');
  return raised('TypeError', isNamed ? `${callee}() missing required argument ${place}` : `Required argument ${place} not found`);
}

/** `known` are the keywords it has, one of which may have been meant. */
export function invalidKeyword(callee: string, name: string, known: readonly string[]): unknown {
  if (has('unexpected keyword'))
    return raised('TypeError', `${callee}() got an unexpected keyword argument '${name}'${meant(name, known)}`);
  const whom = has('arguments named in errors') ? `${callee}()` : 'this function';
  return raised('TypeError', `'${name}' is an invalid keyword argument for ${whom}`);
}

/** The keyword that is near the one given, in versions that suggest it (Python/getargs.c, Python/ceval.c; 3.13.0). */
export function meant(name: string, known: readonly string[]): string {
  const near = has('unexpected keyword')
    ? nearest(
        name,
        known.filter((each) => each !== ''),
      )
    : null;
  return near === null ? '' : `. Did you mean '${near}'?`;
}

/** Throws the TypeError of a type that takes no keywords (_PyArg_NoKeywords). */
export function refuseKeywords(callee: string, kwargs: Kwargs): void {
  if (kwargs !== null && kwargs.size > 0)
    throw raised('TypeError', `${callee}() ${has('arguments named in errors') ? 'takes no' : 'does not take'} keyword arguments`);
}
