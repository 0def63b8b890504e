/** What the types and modules of Python 3 got in the course of its versions ("New in version", Doc/library of each; Doc/whatsnew). */
import type { VersionProfile } from './profile.ts';
import { target } from './target.ts';

const SINCE = {
  'accumulate initial': '3.8',
  'at least in min and max': '3.9',
  __class_getitem__: '3.7',
  'bytes.hex with a separator': '3.8',
  'code.replace': '3.8',
  'code locations': '3.11',
  'columns of the compiler from 1': '3.8',
  'dict union': '3.9',
  'dictionary keys changed': '3.8',
  'ends of syntax errors': '3.10',
  'exceptions without __main__': '3.11',
  'float.__floor__': '3.9',
  'import errors tell the place': '3.7',
  'int.as_integer_ratio': '3.8',
  'int.bit_count': '3.10',
  'integers from __index__': '3.8',
  'inverses modulo': '3.8',
  'one abstract method': '3.9',
  'positional-only parameters': '3.8',
  'positional-only built-in arguments': '3.7',
  'qualified __init_subclass__': '3.9',
  removeprefix: '3.9',
  'qualified argument errors': '3.10',
  'qualified exceptions': '3.9',
  'qualified native names': '3.9',
  'real numbers': '3.10',
  'floor division by zero': '3.9',
  'reversed dictionaries': '3.8',
  'str.isascii': '3.7',
  'one argument without a comma': '3.7',
  'no random bits': '3.9',
  'numbered replacement errors': '3.8',
  'sum start by keyword': '3.8',
  'titled capitals': '3.8',
  'multiple starred expressions': '3.9',
  'no caret left of the text': '3.9',
  'tracebacks of many lines': '3.13',
  'yield from tells its name': '3.13',
  'zip tells the type': '3.8',
  'zip strict': '3.10',
  'list asks for the length': '3.8',
  'math.prod': '3.8',
  'math.lcm': '3.9',
  'concatenation tells the types': '3.7',
  'sys._is_interned': '3.13',
  'singular arguments': '3.8',
  'unexpected keyword': '3.13',
  'arguments named in errors': '3.7',
  'keyword refusals with parentheses': '3.7',
  'object() takes no arguments': '3.7',
  'complex refuses only its like': '3.10',
  'subscripted types named': '3.11',
  'index types named': '3.11',
  'attribute name types': '3.11',
  'iterators of ASCII text': '3.11',
  'super() takes a type': '3.11',
  'pow() names its operator': '3.10',
  'generators end by errors': '3.7',
  'attributes to delete are told': '3.11',
  'missing __dict__ told': '3.13',
  'empty slots are told': '3.10',
  'orders in one line': '3.13',
  'super() tells the types': '3.13',
  'deque.remove tells the value': '3.10',
  'iter() names its arguments': '3.12',
  'max() of an iterable': '3.12',
  'iterables for extended slices': '3.13',
  'integer modulo by zero': '3.11',
  'float modulo by zero': '3.13',
  'hash of slices': '3.12',
  'unbound methods need arguments': '3.9',
  'receivers are told': '3.8',
  'unpacking tells': '3.7',
  'integers for factorial': '3.10',
  'bytes.isascii': '3.7',
  'is_integer of integers': '3.12',
  'complex.__complex__': '3.11',
  'object.__getstate__': '3.11',
  'wrapped functions shown': '3.10',
  'hash of None': '3.12',
  'arguments missing without place': '3.11',
  'lru_cache without calls': '3.8',
  'items asked first': '3.9',
  'functions entered by spread calls': '3.12',
  'list asks no more': '3.10',
  'items held while ordered': '3.13',
  'special methods unbound': '3.7',
  'deque items held': '3.8',
  'keys are given to dicts': '3.11',
  'sys._is_immortal': '3.14',
  'template strings': '3.14',
  'deferred annotations': '3.14',
} as const;

export type Feature = keyof typeof SINCE;

const minor = (version: string): number => Number(version.split('.')[1]);

function featuresOf({ language, version }: VersionProfile): ReadonlySet<Feature> {
  const features = language === 3 ? (Object.keys(SINCE) as Feature[]) : [];
  return new Set(features.filter((feature) => minor(version) >= minor(SINCE[feature])));
}

/** Worked out once for a version: calls ask. */
let known = { profile: target, features: featuresOf(target) };

/** Whether the version that runs has it; Python 2 has none. */
export function has(feature: Feature): boolean {
  if (known.profile !== target) known = { profile: target, features: featuresOf(target) };
  return known.features.has(feature);
}
