/** What `math` says of an argument that a function has no value for: from 3.14 on, what would be one (Modules/mathmodule.c, 2.7.18 and 3.14.2). */
import { floatRepr } from '../object/float/text.ts';
import { raised } from '../protocol/raise.ts';
import { has } from '../versions/features.ts';

const POSITIVE = 'a positive input';

const EXPECTED: Readonly<Record<string, string>> = {
  acos: 'a number in range from -1 up to 1',
  acosh: 'argument value not less than 1',
  asin: 'a number in range from -1 up to 1',
  atanh: 'a number between -1 and 1',
  cos: 'a finite input',
  log: POSITIVE,
  log10: POSITIVE,
  log1p: 'argument value > -1',
  log2: POSITIVE,
  sin: 'a finite input',
  sqrt: 'a nonnegative input',
  tan: 'a finite input',
};

/** @param value the argument; null where it is an integer, which is not told */
export function domainError(name: string, value: number | null): unknown {
  const expected = has('domains told') ? EXPECTED[name] : undefined;
  if (expected === undefined) return raised('ValueError', 'math domain error');
  return raised('ValueError', `expected ${expected}${value === null ? '' : `, got ${floatRepr(value)}`}`);
}
