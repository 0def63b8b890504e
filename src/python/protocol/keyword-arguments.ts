/** Arguments given by position or by name, in the words of PyArg_ParseTupleAndKeywords (Python/getargs.c, 2.7.18). */
import type { PyObject } from '../memory/object.ts';
import type { Kwargs } from '../memory/type-record.ts';
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
      throw raised('TypeError', `Argument given by name ('${name}') and position (${index + 1})`);
    }
    if (value === undefined && index < required) throw raised('TypeError', `Required argument '${name}' (pos ${index + 1}) not found`);
    return value;
  });
  for (const name of kwargs?.keys() ?? []) {
    if (!names.includes(name)) throw raised('TypeError', `'${name}' is an invalid keyword argument for this function`);
  }
  return values;
}

/** Throws the TypeError of a type that takes no keywords (_PyArg_NoKeywords). */
export function refuseKeywords(callee: string, kwargs: Kwargs): void {
  if (kwargs !== null && kwargs.size > 0) throw raised('TypeError', `${callee}() does not take keyword arguments`);
}
