/** Arguments of natives that stand for Python functions of the library, bound by name, in the words of PyEval_EvalCodeEx (2.7.18). */
import type { PyObject } from '../memory/object.ts';
import type { Kwargs } from '../memory/type-record.ts';
import { raised } from './raise.ts';

export interface Parameters {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** A value for each parameter, borrowed; undefined for an optional one that was not given. Throws TypeError. */
export function bindParameters(
  name: string,
  { required, optional }: Parameters,
  args: readonly PyObject[],
  kwargs: Kwargs,
): (PyObject | undefined)[] {
  const names = [...required, ...optional];
  const given = args.length + (kwargs?.size ?? 0);
  if (args.length > names.length) throw wrongCount(name, required.length, optional.length, 'at most', names.length, given);
  const values: (PyObject | undefined)[] = names.map((_, index) => args[index]);
  for (const [keyword, value] of kwargs ?? []) {
    const index = names.indexOf(keyword);
    if (index < 0) throw raised('TypeError', `${name}() got an unexpected keyword argument '${keyword}'`);
    if (values[index] !== undefined) throw raised('TypeError', `${name}() got multiple values for keyword argument '${keyword}'`);
    values[index] = value;
  }
  const missing = values.slice(0, required.length).includes(undefined);
  if (missing) throw wrongCount(name, required.length, optional.length, 'at least', required.length, given);
  return values;
}

function wrongCount(name: string, required: number, optional: number, bound: string, count: number, given: number): unknown {
  const relation = optional === 0 ? 'exactly' : bound;
  return raised(
    'TypeError',
    `${name}() takes ${relation} ${optional === 0 ? required : count} argument${count === 1 ? '' : 's'} (${given} given)`,
  );
}
