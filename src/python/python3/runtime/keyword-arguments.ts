/** Arguments of natives by position or name, some by name alone (vgetargskeywordsfast_impl, Python/getargs.c 3.8.18). */
import type { PyObject } from '../../memory/object.ts';
import type { Kwargs } from '../../memory/type-record.ts';
import { givenTwice, invalidKeyword, missingArgument } from '../../protocol/keyword-arguments.ts';
import { raised } from '../../protocol/raise.ts';
import { has } from '../../versions/features.ts';

export interface KeywordParameters {
  /** Names of those that may be given by position; an empty one has no keyword. */
  readonly positional: readonly string[];
  /** Names of those that have nothing but a keyword. */
  readonly keyword?: readonly string[];
  /** How many of the first must be given. */
  readonly required?: number;
}

/** The arguments, positional ones first, borrowed; undefined where an optional one is absent. Throws TypeError. */
export function keywordArguments(
  callee: string,
  { positional, keyword = [], required = 0 }: KeywordParameters,
  args: readonly PyObject[],
  kwargs: Kwargs,
): (PyObject | undefined)[] {
  const names = [...positional, ...keyword];
  const given = args.length + (kwargs?.size ?? 0);
  if (given > names.length) throw tooManyInAll(callee, names.length, args.length, given);
  if (args.length > positional.length) throw tooMany(callee, positional.length, required, 'positional ', args.length);
  const values = names.map((name, index) => {
    const value = args[index] ?? (name === '' ? undefined : kwargs?.get(name));
    if (value === undefined && index < required) throw missing(callee, positional, index, required, args.length);
    return value;
  });
  const twice = names.findIndex((name, index) => index < args.length && name !== '' && kwargs?.has(name));
  if (twice >= 0) throw givenTwice(callee, names[twice] as string, twice);
  for (const name of kwargs?.keys() ?? []) if (name === '' || !names.includes(name)) throw invalidKeyword(callee, name, names);
  return values;
}

function tooManyInAll(callee: string, most: number, byPosition: number, given: number): unknown {
  if (most === 0) return raised('TypeError', `${callee}() takes no arguments`);
  const kind = byPosition === 0 && has('arguments named in errors') ? 'keyword ' : '';
  return raised('TypeError', `${callee}() takes at most ${most} ${kind}argument${most === 1 ? '' : 's'} (${given} given)`);
}

function missing(callee: string, positional: readonly string[], index: number, required: number, given: number): unknown {
  if (positional[index] !== '') return missingArgument(callee, positional[index] as string, index);
  const least = positional.filter((name, place) => name === '' && place < required).length;
  const bound = required < positional.length ? 'at least' : 'exactly';
  const plural = least === 1 && has('singular arguments') ? '' : 's';
  return raised('TypeError', `${named(callee)} takes ${bound} ${least} positional argument${plural} (${given} given)`);
}

/** Nobody is named before 3.7. */
const named = (callee: string): string => (has('arguments named in errors') ? `${callee}()` : 'Function');

function tooMany(callee: string, most: number, required: number, kind: string, given: number): unknown {
  const bound = required < most || !has('singular arguments') ? 'at most' : 'exactly';
  if (most === 0) return raised('TypeError', `${callee}() takes no ${kind}arguments`);
  return raised('TypeError', `${named(callee)} takes ${bound} ${most} ${kind}argument${most === 1 ? '' : 's'} (${given} given)`);
}
