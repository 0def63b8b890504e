/** Arguments given by position or by name, in the words of PyArg_ParseTupleAndKeywords (Python/getargs.c, 2.7.18). */

import type { PyObject } from '../memory/object.ts';
import type { Kwargs } from '../memory/type-record.ts';
import { raised } from './raise.ts';
import { worded } from './worded.ts';

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
    if (!names.includes(name)) throw invalidKeyword(callee, name);
  }
  return values;
}

export function givenTwice(callee: string, name: string, index: number): unknown {
  const given = `given by name ('${name}') and position (${index + 1})`;
  return raised('TypeError', worded(`Argument ${given}`, `argument for ${callee}() ${given}`));
}

export function missingArgument(callee: string, name: string, index: number): unknown {
  const place = `'${name}' (pos ${index + 1})`;
  return raised('TypeError', worded(`Required argument ${place} not found`, `${callee}() missing required argument ${place}`));
}

export function invalidKeyword(callee: string, name: string): unknown {
  return raised('TypeError', `'${name}' is an invalid keyword argument for ${worded('this function', `${callee}()`)}`);
}

/** Throws the TypeError of a type that takes no keywords (_PyArg_NoKeywords). */
export function refuseKeywords(callee: string, kwargs: Kwargs): void {
  if (kwargs !== null && kwargs.size > 0)
    throw raised('TypeError', worded(`${callee}() does not take keyword arguments`, `${callee}() takes no keyword arguments`));
}
