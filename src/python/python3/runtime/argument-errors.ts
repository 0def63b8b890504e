/** What is said of arguments that do not fit (too_many_positional, missing_arguments, positional_only_passed_as_keyword; Python/ceval.c 3.8.18). */
import type { PyObject } from '../../memory/object.ts';
import type { CodePayload, Frame } from '../../object/payloads.ts';
import { raised } from '../../protocol/raise.ts';

const plural = (count: number): string => (count === 1 ? '' : 's');

export function tooManyPositional(name: string, { code, fast }: Frame, given: number, defaults: number): unknown {
  const { co_argcount, co_kwonlyargcount } = code;
  const keywordOnly = fast.slice(co_argcount, co_argcount + co_kwonlyargcount).filter((value) => value !== null).length;
  const takes = defaults > 0 ? `from ${co_argcount - defaults} to ${co_argcount}` : String(co_argcount);
  const also =
    keywordOnly > 0 ? ` positional argument${plural(given)} (and ${keywordOnly} keyword-only argument${plural(keywordOnly)})` : '';
  const noun = `positional argument${defaults > 0 || co_argcount !== 1 ? 's' : ''}`;
  const verb = given === 1 && keywordOnly === 0 ? 'was' : 'were';
  return raised('TypeError', `${name}() takes ${takes} ${noun} but ${given}${also} ${verb} given`);
}

export function missingArguments(callee: string, names: readonly string[], kind: 'positional' | 'keyword-only'): unknown {
  const quoted = names.map((name) => `'${name}'`);
  const last = quoted.at(-1) as string;
  const listed =
    quoted.length === 1 ? last : quoted.length === 2 ? `${quoted[0]} and ${last}` : `${quoted.slice(0, -1).join(', ')}, and ${last}`;
  return raised('TypeError', `${callee}() missing ${names.length} required ${kind} argument${plural(names.length)}: ${listed}`);
}

/** Where names of positional-only arguments were given as keywords, all of them are told. */
export function positionalAsKeyword(callee: string, code: CodePayload, kwargs: ReadonlyMap<string, PyObject>): unknown {
  const names = code.co_varnames.payload.slice(0, code.co_posonlyargcount).map((name) => name.payload as string);
  const wrong = names.filter((name) => kwargs.has(name));
  if (wrong.length === 0) return null;
  return raised('TypeError', `${callee}() got some positional-only arguments passed as keyword arguments: '${wrong.join(', ')}'`);
}
