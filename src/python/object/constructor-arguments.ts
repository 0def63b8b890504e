/** The arguments of a type that takes keywords (PyArg_ParseTupleAndKeywords, Python/getargs.c 2.7.18). */

import type { PyObject } from '../memory/object.ts';
import { givenTwice, invalidKeyword } from '../protocol/keyword-arguments.ts';
import { raised } from '../protocol/raise.ts';

/** `int(x=0, base=10)`: the two arguments by position or name. Throws TypeError in CPython's words. */
export function constructorArguments(
  name: string,
  keywords: readonly string[],
  args: readonly PyObject[],
  kwargs: ReadonlyMap<string, PyObject> | null,
): (PyObject | undefined)[] {
  const given = args.length + (kwargs?.size ?? 0);
  if (given > keywords.length) {
    const noun = keywords.length === 1 ? 'argument' : 'arguments';
    throw raised('TypeError', `${name}() takes at most ${keywords.length} ${noun} (${given} given)`);
  }
  const values: (PyObject | undefined)[] = keywords.map((_keyword, index) => args[index]);
  for (const [keyword, value] of kwargs ?? []) {
    const index = keywords.indexOf(keyword);
    if (index < 0) throw invalidKeyword(name, keyword, keywords);
    if (values[index] !== undefined) throw givenTwice(name, keyword, index);
    values[index] = value;
  }
  return values;
}
